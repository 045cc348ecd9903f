// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shopping/shoppingmodel.h"

#include "app/common/aislenames.h"
#include "app/common/format.h"
#include "core/food/foodcatalogue.h"
#include "core/food/units.h"
#include "core/planning/shoppingtext.h"

#include <QCollator>

namespace kjc {

using namespace Qt::StringLiterals;

QString ShoppingRow::title() const
{
    return QString(item.name.left(1).toUpper() + item.name.mid(1));
}

ShoppingModel::ShoppingModel(QObject *parent) : Rows(parent) {}

void ShoppingModel::setItems(std::vector<ShoppingItem> items)
{
    m_items = std::move(items);
    rearrange();
}

void ShoppingModel::setGrouping(ShoppingGrouping grouping)
{
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    rearrange();
}

void ShoppingModel::setHideDone(bool hide)
{
    if (hide == m_hideDone)
        return;
    m_hideDone = hide;
    rearrange();
}

int ShoppingModel::done() const
{
    return int(std::ranges::count_if(m_items, &ShoppingItem::ticked));
}

static QString detailOf(const ShoppingItem &item)
{
    constexpr int kNamedDishes = 3;
    const QStringList dishes = shoppingtext::dishesOf(item);
    QString detail;
    if (dishes.size() > kNamedDishes)
        //: Why something is on the shopping list
        detail = ShoppingModel::tr("for: %n meal(s)", nullptr, int(dishes.size()));
    else if (!dishes.isEmpty())
        //: Why something is on the shopping list; %1 are names of dishes
        detail = ShoppingModel::tr("for: %1").arg(dishes.join(u", "_s));
    else if (item.byHand)
        detail = ShoppingModel::tr("added by hand");
    if (!item.editedQuantity)
        return detail;
    //: After why something is on the list: a person set the amount
    const QString changed = ShoppingModel::tr("amount changed");
    return detail.isEmpty() ? changed : QString(detail + u" · "_s + changed);
}

static ShoppingRow rowOf(const ShoppingItem &item)
{
    return {item, item.shown(), detailOf(item)};
}

static void sortRows(std::vector<ShoppingRow> &rows)
{
    const QCollator collator(format::locale());
    std::ranges::stable_sort(rows, [&](const ShoppingRow &a, const ShoppingRow &b) {
        if (a.item.ticked != b.item.ticked)
            return b.item.ticked;
        if (a.item.position != b.item.position)
            return a.item.position < b.item.position;
        return collator.compare(a.item.name, b.item.name) < 0;
    });
}

ShoppingModel::Arranged ShoppingModel::byAisle() const
{
    Arranged groups;
    for (const QString &id : FoodCatalogue::aisles())
        groups.push_back({{id, aisleName(id), 0, 0}, {}});
    for (const ShoppingItem &item : m_items) {
        auto group = std::ranges::find(groups, item.aisle, [](const auto &g) { return g.first.id; });
        if (group == groups.end())
            group = groups.insert(groups.end(), {{item.aisle, aisleName(item.aisle), 0, 0}, {}});
        group->second.push_back(rowOf(item));
    }
    return groups;
}

// What one dish takes of an item.
static ShoppingRow rowFor(const ShoppingItem &item, const QString &dish)
{
    ShoppingRow row{item, std::nullopt, aisleName(item.aisle)};
    for (const ShoppingSource &source : item.sources) {
        if (source.meal != dish || !source.needed)
            continue;
        row.amount = row.amount ? units::sum(*row.amount, *source.needed).value_or(*row.amount) : source.needed;
    }
    return row;
}

ShoppingModel::Arranged ShoppingModel::byRecipe() const
{
    Arranged groups;
    std::vector<ShoppingRow> others;
    for (const ShoppingItem &item : m_items) {
        const QStringList dishes = shoppingtext::dishesOf(item);
        if (dishes.isEmpty())
            others.push_back(rowOf(item));
        for (const QString &dish : dishes) {
            auto group = std::ranges::find(groups, dish, [](const auto &g) { return g.first.title; });
            if (group == groups.end())
                group = groups.insert(groups.end(), {{QString(u"dish "_s + dish), dish, 0, 0}, {}});
            group->second.push_back(rowFor(item, dish));
        }
    }
    const QCollator collator(format::locale());
    std::ranges::sort(groups,
                      [&](const auto &a, const auto &b) { return collator.compare(a.first.title, b.first.title) < 0; });
    //: Group of items that no dish asked for
    groups.push_back({{u"by hand"_s, tr("Added by hand"), 0, 0}, std::move(others)});
    return groups;
}

void ShoppingModel::rearrange()
{
    Arranged arranged = m_grouping == ShoppingGrouping::Aisle ? byAisle() : byRecipe();
    std::vector<ShoppingGroup> heads;
    for (auto &[group, rows] : arranged) {
        group.items = int(rows.size());
        group.done = int(std::ranges::count_if(rows, [](const ShoppingRow &row) { return row.item.ticked; }));
        if (m_hideDone)
            std::erase_if(rows, [](const ShoppingRow &row) { return row.item.ticked; });
        if (!rows.empty())
            heads.push_back(group);
    }
    for (const ShoppingGroup &group : heads)
        if (Bucket &bucket = m_buckets[group.id]; bucket.number == 0)
            bucket.number = ++m_lastNumber;
    listdiff::apply(
        m_groups, heads, [](const ShoppingGroup &g) { return g.id; }, *this);
    std::erase_if(m_buckets, [&](const auto &bucket) {
        return std::ranges::find(heads, bucket.first, &ShoppingGroup::id) == heads.end();
    });
    for (auto &[group, rows] : arranged) {
        if (rows.empty())
            continue;
        sortRows(rows);
        Bucket &bucket = m_buckets[group.id];
        listdiff::apply(
            bucket.rows, std::move(rows), [](const ShoppingRow &row) { return row.item.id; }, *this,
            index(rowOfNumber(bucket.number), 0));
    }
}

int ShoppingModel::rowOfNumber(int number) const
{
    for (size_t row = 0; row < m_groups.size(); ++row)
        if (const auto bucket = m_buckets.find(m_groups[row].id);
            bucket != m_buckets.end() && bucket->second.number == number)
            return int(row);
    return -1;
}

// A group's index carries 0, an item's the number of its group.
QModelIndex ShoppingModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent))
        return {};
    const Bucket *bucket = bucketAt(parent);
    return createIndex(row, column, bucket ? quintptr(bucket->number) : quintptr(0));
}

QModelIndex ShoppingModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    const int row = rowOfNumber(int(index.internalId()));
    return row < 0 ? QModelIndex() : createIndex(row, 0, quintptr(0));
}

int ShoppingModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    const Bucket *bucket = bucketAt(parent);
    return bucket ? int(bucket->rows.size()) : 0;
}

const ShoppingModel::Bucket *ShoppingModel::bucketAt(const QModelIndex &group) const
{
    const ShoppingGroup *head = groupAt(group);
    const auto bucket = head ? m_buckets.find(head->id) : m_buckets.end();
    return bucket == m_buckets.end() ? nullptr : &bucket->second;
}

const ShoppingGroup *ShoppingModel::groupAt(const QModelIndex &index) const
{
    const bool here = index.isValid() && index.internalId() == 0 && size_t(index.row()) < m_groups.size();
    return here ? &m_groups[size_t(index.row())] : nullptr;
}

const ShoppingRow *ShoppingModel::rowAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    const Bucket *bucket = bucketAt(parent(index));
    return bucket && size_t(index.row()) < bucket->rows.size() ? &bucket->rows[size_t(index.row())] : nullptr;
}

QString ShoppingModel::spoken(const ShoppingRow &row) const
{
    QStringList parts{row.title()};
    if (row.amount)
        parts += format::amount(*row.amount);
    if (!row.detail.isEmpty())
        parts += row.detail;
    return parts.join(u", "_s);
}

QVariant ShoppingModel::data(const QModelIndex &index, int role) const
{
    if (const ShoppingGroup *group = groupAt(index)) {
        if (role == Qt::DisplayRole)
            return group->title;
        //: For a screen reader; %1 is an aisle, %2 and %3 are numbers
        return role == Qt::AccessibleTextRole
                   ? tr("%1, %2 of %3 done").arg(group->title).arg(group->done).arg(group->items)
                   : QVariant();
    }
    const ShoppingRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole: return row->title();
    case Qt::AccessibleTextRole: return spoken(*row);
    case Qt::ToolTipRole: return row->detail;
    case Qt::CheckStateRole: return row->item.ticked ? Qt::Checked : Qt::Unchecked;
    default: return {};
    }
}

bool ShoppingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const ShoppingRow *row = rowAt(index);
    if (!row || role != Qt::CheckStateRole)
        return false;
    const bool ticked = value.value<Qt::CheckState>() == Qt::Checked;
    if (ticked != row->item.ticked)
        Q_EMIT tickRequested(row->item.id, ticked);
    return true;
}

Qt::ItemFlags ShoppingModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags row = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return rowAt(index) ? row | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren : row;
}

} // namespace kjc
