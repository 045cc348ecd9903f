// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pantry/pantrymodel.h"

#include "app/common/aislenames.h"
#include "app/common/format.h"
#include "app/common/icons.h"
#include "app/pantry/pantrywords.h"
#include "core/food/foldedtext.h"
#include "core/pantry/stockedfoods.h"

#include <QCollator>

namespace kjc {

using namespace Qt::StringLiterals;

enum GroupId { PlaceGroups = 0, FreshnessGroups = 10, NameGroup = 20 };

PantryModel::PantryModel(QObject *parent) : Rows(parent) {}

void PantryModel::setContents(PantryContents contents, const QDate &today)
{
    const bool newDay = today != m_today;
    m_contents = std::move(contents);
    m_today = today;
    rearrange();
    if (!newDay)
        return;
    for (int row = 0; row < rowCount(); ++row) // every "2 days" is another one
        if (const QModelIndex group = index(row, 0); rowCount(group) > 0)
            Q_EMIT dataChanged(index(0, 0, group), index(rowCount(group) - 1, 0, group));
}

void PantryModel::setGrouping(PantryGrouping grouping)
{
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    rearrange();
}

void PantryModel::setFilter(const QString &text)
{
    const QString folded = foldText(text.simplified());
    if (folded == m_filter)
        return;
    m_filter = folded;
    rearrange();
}

static int freshnessOrder(Freshness freshness)
{
    switch (freshness) {
    case Freshness::Expired: return 0;
    case Freshness::UseSoon: return 1;
    case Freshness::Fresh: return 2;
    case Freshness::Unknown: return 3;
    }
    return 3;
}

static int groupIdOf(const PantryEntry &entry, PantryGrouping grouping, const QDate &today)
{
    switch (grouping) {
    case PantryGrouping::Place: return PlaceGroups + int(entry.lot().place);
    case PantryGrouping::Expiry: return FreshnessGroups + freshnessOrder(freshness(entry.lot().bestBefore, today));
    case PantryGrouping::Name: return NameGroup;
    }
    return NameGroup;
}

static bool matches(const PantryEntry &entry, const QString &filter)
{
    const QString name = foldText(entry.lot().name);
    const QStringList words = filter.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString &word) { return name.contains(word); });
}

struct PantryModel::Fresh {
    std::vector<PantryGroup> groups;
    std::map<int, std::vector<PantryEntry>> lots;

    PantryGroup &group(int id)
    {
        auto found = std::ranges::find(groups, id, &PantryGroup::id);
        if (found != groups.end())
            return *found;
        groups.push_back({id, {}, {}, 0, 0, 0});
        return groups.back();
    }
};

static void nameGroup(PantryGroup &group)
{
    switch (group.id) {
    case FreshnessGroups: group.title = PantryModel::tr("Expired"); break;
    case FreshnessGroups + 1: group.title = PantryModel::tr("Use soon"); break;
    case FreshnessGroups + 2:
        //: Group of food that keeps for a while yet
        group.title = PantryModel::tr("Fresh");
        break;
    case FreshnessGroups + 3: group.title = PantryModel::tr("No date"); break;
    case NameGroup: group.title = PantryModel::tr("Everything"); break;
    default: group.title = placeName(Place(group.id - PlaceGroups));
    }
    const QStringList freshnessIcons{u"warning"_s, u"expiring"_s, u"check"_s, u"pantry"_s};
    if (group.id < FreshnessGroups)
        group.icon = placeIcon(Place(group.id - PlaceGroups)).toString();
    else
        group.icon = group.id < NameGroup ? freshnessIcons.at(group.id - FreshnessGroups) : u"pantry"_s;
}

// What must be used comes first, by date; the rest by name.
static void sortEntries(std::vector<PantryEntry> &entries, PantryGrouping grouping, const QDate &today)
{
    const QCollator collator(format::locale());
    const auto pressing = [&](const PantryEntry &entry) {
        const QDate &day = entry.lot().bestBefore;
        const bool dated = grouping == PantryGrouping::Expiry ||
                           (grouping == PantryGrouping::Place && freshness(day, today) != Freshness::Fresh);
        return dated && day.isValid() ? today.daysTo(day) : std::numeric_limits<qint64>::max();
    };
    std::ranges::stable_sort(entries, [&](const PantryEntry &a, const PantryEntry &b) {
        const qint64 dayA = pressing(a);
        const qint64 dayB = pressing(b);
        return dayA != dayB ? dayA < dayB : collator.compare(a.lot().name, b.lot().name) < 0;
    });
}

void PantryModel::rearrange()
{
    Fresh fresh;
    for (const PantryEntry &entry : m_contents) {
        if (!matches(entry, m_filter))
            continue;
        PantryGroup &group = fresh.group(groupIdOf(entry, m_grouping, m_today));
        const Freshness state = freshness(entry.lot().bestBefore, m_today);
        ++group.items;
        group.expired += state == Freshness::Expired ? 1 : 0;
        group.useSoon += state == Freshness::UseSoon ? 1 : 0;
        fresh.lots[group.id].push_back(entry);
    }
    std::ranges::sort(fresh.groups, {}, &PantryGroup::id);
    for (PantryGroup &group : fresh.groups)
        nameGroup(group);
    const std::vector<PantryGroup> groups = fresh.groups;
    listdiff::apply(
        m_groups, std::move(fresh.groups), [](const PantryGroup &g) { return g.id; }, *this);
    std::erase_if(m_lots, [this](const auto &lots) { return rowOfGroup(lots.first) < 0; });
    for (const PantryGroup &group : groups) {
        sortEntries(fresh.lots[group.id], m_grouping, m_today);
        listdiff::apply(
            m_lots[group.id], std::move(fresh.lots[group.id]), [](const PantryEntry &e) { return e.lot().id; }, *this,
            index(rowOfGroup(group.id), 0));
    }
}

int PantryModel::rowOfGroup(int id) const
{
    const auto found = std::ranges::find(m_groups, id, &PantryGroup::id);
    return found == m_groups.end() ? -1 : int(found - m_groups.begin());
}

// A group's index carries 0, a lot's the id of its group and one.
QModelIndex PantryModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent))
        return {};
    const PantryGroup *group = groupAt(parent);
    return createIndex(row, column, group ? quintptr(group->id + 1) : quintptr(0));
}

QModelIndex PantryModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    const int row = rowOfGroup(int(index.internalId()) - 1);
    return row < 0 ? QModelIndex() : createIndex(row, 0, quintptr(0));
}

int PantryModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    const PantryGroup *group = groupAt(parent);
    const auto lots = group ? m_lots.find(group->id) : m_lots.end();
    return lots == m_lots.end() ? 0 : int(lots->second.size());
}

const PantryGroup *PantryModel::groupAt(const QModelIndex &index) const
{
    const bool here = index.isValid() && index.internalId() == 0 && size_t(index.row()) < m_groups.size();
    return here ? &m_groups[size_t(index.row())] : nullptr;
}

const PantryEntry *PantryModel::entryAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    const auto lots = m_lots.find(int(index.internalId()) - 1);
    const bool here = lots != m_lots.end() && size_t(index.row()) < lots->second.size();
    return here ? &lots->second[size_t(index.row())] : nullptr;
}

QModelIndex PantryModel::indexOf(PantryLotId lot) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex group = index(row, 0);
        for (int child = 0; child < rowCount(group); ++child)
            if (const QModelIndex here = index(child, 0, group); entryAt(here)->lot().id == lot)
                return here;
    }
    return {};
}

QString PantryModel::spokenGroup(const PantryGroup &group) const
{
    QStringList parts{group.title, tr("%n item(s)", nullptr, group.items)};
    if (group.expired > 0)
        parts += tr("%n expired", nullptr, group.expired);
    if (group.useSoon > 0)
        parts += tr("%n to use soon", nullptr, group.useSoon);
    return parts.join(u", "_s);
}

QVariant PantryModel::data(const QModelIndex &index, int role) const
{
    if (const PantryGroup *group = groupAt(index)) {
        if (role == Qt::DisplayRole)
            return group->title;
        return role == Qt::AccessibleTextRole ? spokenGroup(*group) : QVariant();
    }
    const PantryEntry *entry = entryAt(index);
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole: return pantrywords::title(entry->lot());
    case Qt::EditRole: return pantrywords::amount(entry->stock);
    case Qt::AccessibleTextRole: return pantrywords::spoken(*entry, m_today);
    case Qt::ToolTipRole: return pantrywords::usedIn(*entry, m_today);
    default: return {};
    }
}

Qt::ItemFlags PantryModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags row = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return entryAt(index) ? row | Qt::ItemIsEditable | Qt::ItemNeverHasChildren : row;
}

} // namespace kjc
