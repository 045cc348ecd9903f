// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/plan.h"
#include "core/planning/weekfiller.h"
#include "core/store/store.h"

namespace kjc {

// Where in the plan: a day and a slot. A null day is the backlog.
struct PlanPlace {
    QDate day;
    SlotId slot;

    friend bool operator==(const PlanPlace &, const PlanPlace &) = default;
};

using Changed = QFuture<Result<ChangeSet>>;

struct FillOutcome {
    std::vector<FillChoice> choices;
    int emptySlots = 0; // that nothing could be found for
};

// What a person does to the plan: each is one transaction and one undo step. Call on the store's thread of life (GUI or main).
class PlanCommands
{
public:
    explicit PlanCommands(Store &store) : m_store(store) {} // `store` must outlive this

    // servings 0: the household's.
    Changed addRecipe(RecipeId recipe, const PlanPlace &place, int servings = 0);
    Changed addText(const QString &text, const PlanPlace &place);
    // Moves or copies meals to a place, at its end, in the order given; relative days and slots are kept when the meals come
    // from several places (the first one lands on `place`).
    Changed move(const QList<PlannedMealId> &meals, const PlanPlace &place);
    Changed copy(const QList<PlannedMealId> &meals, const PlanPlace &place);
    Changed swap(PlannedMealId a, PlannedMealId b); // the two change places
    Changed remove(const QList<PlannedMealId> &meals);
    Changed changeServings(const QList<PlannedMealId> &meals, int by); // each by so many, clamped to 1…99
    // Servings, note, text and lock as `meal` has them; place and state stay as they are.
    Changed setDetails(const PlannedMeal &meal);
    Changed setLocked(const QList<PlannedMealId> &meals, bool locked);
    // Cooked takes what the recipe needs from the pantry (as movements of that meal); back to Planned puts it back.
    Changed setState(const QList<PlannedMealId> &meals, MealState state);
    // Eats what `meal` leaves over on `place`; nothing is bought or cooked for it.
    Changed planLeftovers(PlannedMealId meal, const PlanPlace &place, int servings);

    // Fills the empty slots of the days; `slotKeys` empty: all slots but snack.
    QFuture<Result<FillOutcome>> fill(const QDate &from, const QDate &to, quint32 seed,
                                      const QStringList &slotKeys = {});
    // Another recipe for the same place, as the filler would choose it. NotFound when nothing else suits.
    Changed another(PlannedMealId meal, quint32 seed);
    Changed clear(const QDate &from, const QDate &to); // locked and cooked meals stay
    // Copies the meals of `days` days from `from` to the days from `target`.
    Changed copyDays(const QDate &from, const QDate &target, int days);

    Changed saveSlots(const std::vector<Slot> &slots); // in the order wanted; a slot that is missing is removed

private:
    Store &m_store;
};

} // namespace kjc
