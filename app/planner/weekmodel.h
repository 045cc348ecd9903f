// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/listdiff.h"
#include "app/planner/ghosts.h"
#include "core/commands/plancommands.h"
#include "core/planning/daynutrition.h"

#include <QAbstractItemModel>

namespace kjc {

enum MealRole {
    TitleRole = Qt::UserRole + 1,
    PictureRole,
    MinutesRole,      // int; invalid when not known
    ServingsRole,     // int
    InStockRole,      // int: ingredient lines at home
    NeededRole,       // int: ingredient lines that need a food; 0 for none
    UseSoonRole,      // name of a food that expires soon, empty for none
    LeftoverLinkRole, // "3 for Wed", "From Mon"; empty for none
    IsLeftoversRole,  // bool: eats what another meal cooked
    StateRole,        // int of MealState
    LockedRole,       // bool
    IsTextRole,       // bool: free text, no recipe
    NoteRole,
    SuggestedRole, // of a place: int of Ghost::Kind
    DraftIdRole,   // of a place with a suggestion: its QUuid
};

// A week as the planner shows it: rows are slots, columns are days, and each such place has its meals as child rows. What is
// only suggested for an empty place is no meal: the place itself says it, so nothing that is done to meals can reach it.
// Changes reach the view as rows that come, go, move or change; only another span of days or other slots reset it.
class WeekModel : public listdiff::Rows<QAbstractItemModel>
{
    Q_OBJECT
public:
    explicit WeekModel(QObject *parent = nullptr);

    // "At least 1,320 kcal per person", where something is known of it.
    [[nodiscard]] static QString spokenNutrition(const DayNutrition &day);

    // `today` is for words only ("today"), and for todayColumn().
    void setWeek(const WeekView &week, const QDate &today);
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    // What stands proposed, also for days that are not shown, and where something is still thought about. A place with a
    // meal shows neither.
    void setDrafts(const std::vector<MealDraft> &drafts, const std::vector<PlanPlace> &thinking);
    [[nodiscard]] Ghost::Kind ghostAt(const QModelIndex &index) const;      // None for a meal
    [[nodiscard]] const MealDraft *draftOf(const QModelIndex &index) const; // null for none
    [[nodiscard]] QModelIndex placeOfDraft(const QUuid &draft) const;       // invalid when it is not shown
    [[nodiscard]] bool hasGhosts() const;

    // Of a place or of a meal.
    [[nodiscard]] PlanPlace placeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex place(int slot, int day) const { return index(slot, day); }
    // Null for a place.
    [[nodiscard]] const MealCard *cardOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(PlannedMealId meal) const; // invalid when it is not in the span
    [[nodiscard]] static bool isMeal(const QModelIndex &index) { return index.isValid() && index.internalId() != 0; }
    [[nodiscard]] const Slot &slotAt(int row) const { return m_slots[size_t(row)]; }
    [[nodiscard]] QDate dayAt(int column) const { return m_first.addDays(column); }
    [[nodiscard]] int todayColumn() const; // -1 when today is not shown
    [[nodiscard]] const DayNutrition &nutritionOf(int column) const { return m_nutrition[size_t(column)]; }
    [[nodiscard]] bool hasNutrition() const; // of any day
    // "Friday dinner".
    [[nodiscard]] QString placeName(const QModelIndex &index) const;
    [[nodiscard]] std::vector<MealCard> cards() const; // by slot, day and position

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void nutritionChanged();
    void ghostsChanged(); // after the dataChanged() of each place

private:
    using Cell = std::vector<MealCard>;
    [[nodiscard]] const Cell &cellOf(const QModelIndex &place) const;
    [[nodiscard]] std::vector<Cell> cellsOf(const WeekView &week) const;
    [[nodiscard]] QVariant mealData(const MealCard &card, int role) const;
    [[nodiscard]] QString leftoverLink(const MealCard &card) const;
    [[nodiscard]] QVariant placeData(const QModelIndex &place, int role) const;
    [[nodiscard]] std::vector<Ghost> ghostsOf() const;
    void showGhosts(std::vector<Ghost> ghosts);

    QDate m_first;
    QDate m_today;
    int m_days = 0;
    std::vector<DayNutrition> m_nutrition; // of each day
    bool m_loaded = false;
    std::vector<Slot> m_slots;
    std::vector<Cell> m_cells;   // slot * days + day
    Ghosts m_all;                // for every day
    std::vector<Ghost> m_ghosts; // as m_cells; None where there are meals
};

} // namespace kjc
