// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/weekmodel.h"

#include "app/common/format.h"
#include "app/common/slotnames.h"
#include "app/planner/mealsentence.h"

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

WeekModel::WeekModel(QObject *parent) : listdiff::Rows<QAbstractItemModel>(parent) {}

// Meals of a slot that was removed stand in the first row rather than nowhere.
std::vector<WeekModel::Cell> WeekModel::cellsOf(const WeekView &week) const
{
    std::vector<Cell> cells(week.slots.size() * size_t(week.days));
    for (const MealCard &card : week.meals) {
        const auto slot = std::ranges::find(week.slots, card.meal.slot, &Slot::id);
        const size_t row = slot == week.slots.end() ? 0 : size_t(slot - week.slots.begin());
        const qint64 day = week.first.daysTo(card.meal.day);
        if (!cells.empty() && day >= 0 && day < week.days)
            cells[row * size_t(week.days) + size_t(day)].push_back(card);
    }
    return cells;
}

void WeekModel::setWeek(const WeekView &week, const QDate &today)
{
    std::vector<Cell> cells = cellsOf(week);
    std::vector<DayNutrition> nutrition = nutritionOfDays(week);
    if (!m_loaded || week.first != m_first || week.days != m_days || week.slots != m_slots || today != m_today) {
        beginResetModel();
        m_first = week.first;
        m_days = week.days;
        m_slots = week.slots;
        m_today = today;
        m_cells = std::move(cells);
        m_nutrition = std::move(nutrition);
        m_loaded = true;
        m_ghosts = ghostsOf();
        endResetModel();
        return;
    }
    for (size_t i = 0; i < cells.size(); ++i) {
        const QModelIndex parent = index(int(i) / m_days, int(i) % m_days);
        const size_t before = m_cells[i].size();
        listdiff::apply(
            m_cells[i], std::move(cells[i]), [](const MealCard &card) { return card.meal.id; }, *this, parent);
        if (m_cells[i].size() != before)
            Q_EMIT dataChanged(parent, parent);
    }
    showGhosts(ghostsOf());
    if (nutrition != m_nutrition) {
        m_nutrition = std::move(nutrition);
        Q_EMIT nutritionChanged();
    }
}

bool WeekModel::hasNutrition() const
{
    return std::ranges::any_of(m_nutrition, [](const DayNutrition &day) { return day.known > 0; });
}

QString WeekModel::spokenNutrition(const DayNutrition &day)
{
    if (day.known == 0)
        return {};
    const QString energy = format::kilocalories(day.kcal);
    //: What a day's meals give to one person; %1 is an energy: "1,940 kcal"
    return day.known == day.meals ? tr("%1 per person").arg(energy)
                                  //: The same, where not every recipe says it
                                  : tr("at least %1 per person").arg(energy);
}

const WeekModel::Cell &WeekModel::cellOf(const QModelIndex &place) const
{
    return m_cells[size_t(place.row()) * size_t(m_days) + size_t(place.column())];
}

// A meal's internal id is the number of its place, counted from 1; a place's is 0.
QModelIndex WeekModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, quintptr(0));
    return createIndex(row, column, quintptr(parent.row() * m_days + parent.column() + 1));
}

QModelIndex WeekModel::parent(const QModelIndex &child) const
{
    if (!isMeal(child))
        return {};
    const int place = int(child.internalId()) - 1;
    return createIndex(place / m_days, place % m_days, quintptr(0));
}

int WeekModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_slots.size());
    return isMeal(parent) ? 0 : int(cellOf(parent).size());
}

int WeekModel::columnCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_days;
    return isMeal(parent) ? 0 : 1;
}

PlanPlace WeekModel::placeOf(const QModelIndex &index) const
{
    const QModelIndex place = isMeal(index) ? parent(index) : index;
    return place.isValid() ? PlanPlace{dayAt(place.column()), slotAt(place.row()).id} : PlanPlace{};
}

const MealCard *WeekModel::cardOf(const QModelIndex &index) const
{
    return isMeal(index) ? &cellOf(parent(index))[size_t(index.row())] : nullptr;
}

QModelIndex WeekModel::indexOf(PlannedMealId meal) const
{
    for (size_t i = 0; i < m_cells.size(); ++i)
        for (size_t row = 0; row < m_cells[i].size(); ++row)
            if (m_cells[i][row].meal.id == meal)
                return createIndex(int(row), 0, quintptr(i + 1));
    return {};
}

int WeekModel::todayColumn() const
{
    const qint64 column = m_first.daysTo(m_today);
    return m_loaded && column >= 0 && column < m_days ? int(column) : -1;
}

QString WeekModel::placeName(const QModelIndex &index) const
{
    const QModelIndex place = isMeal(index) ? parent(index) : index;
    return place.isValid() ? slotOnDay(slotAt(place.row()), dayAt(place.column())) : QString();
}

std::vector<MealCard> WeekModel::cards() const
{
    std::vector<MealCard> all;
    for (const Cell &cell : m_cells)
        all.insert(all.end(), cell.begin(), cell.end());
    return all;
}

QString WeekModel::leftoverLink(const MealCard &card) const
{
    const QLocale locale = format::locale();
    if (card.leftoversFrom.isValid())
        //: On a meal that eats leftovers; %1 is a short day: "From Mon"
        return tr("From %1").arg(locale.dayName(card.leftoversFrom.dayOfWeek(), QLocale::ShortFormat));
    if (card.leftoversFor.isValid())
        //: On a meal that leaves servings over; %n servings, %1 a short day: "3 for Wed"
        return tr("%n for %1", nullptr, card.leftoverServings)
            .arg(locale.dayName(card.leftoversFor.dayOfWeek(), QLocale::ShortFormat));
    return {};
}

QVariant WeekModel::mealData(const MealCard &card, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return card.title;
    case PictureRole: return card.picture;
    case MinutesRole: return card.minutes ? QVariant(*card.minutes) : QVariant();
    case ServingsRole: return card.meal.servings;
    case InStockRole: return card.inStock;
    case NeededRole: return card.needed;
    case UseSoonRole: return card.useSoon;
    case LeftoverLinkRole: return leftoverLink(card);
    case IsLeftoversRole: return !card.meal.leftoversOf.isNull();
    case StateRole: return int(card.meal.state);
    case LockedRole: return card.meal.locked;
    case IsTextRole: return card.meal.recipe.isNull();
    case NoteRole:
    case Qt::ToolTipRole: return card.meal.note;
    default: return {};
    }
}

QVariant WeekModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MealCard *card = cardOf(index);
    if (role == Qt::AccessibleTextRole)
        return card ? mealsentence::ofMeal(*card, placeName(index)) : placeData(index, role);
    if (role == Qt::AccessibleDescriptionRole)
        return card ? mealsentence::more(*card) : QString();
    return card ? mealData(*card, role) : placeData(index, role);
}

QVariant WeekModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (orientation == Qt::Vertical)
        return section < int(m_slots.size()) ? slotName(slotAt(section)) : QString();
    if (section >= m_days)
        return {};
    const QString day = format::locale().toString(dayAt(section), QLocale::LongFormat);
    const QString nutrition = spokenNutrition(nutritionOf(section));
    return role == Qt::DisplayRole || nutrition.isEmpty() ? day : QString(day + u", "_s + nutrition);
}

Qt::ItemFlags WeekModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags base = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
    return isMeal(index) ? base | Qt::ItemIsDragEnabled : base;
}

} // namespace kjc
