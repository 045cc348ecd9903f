// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/plancommands.h"

#include "core/commands/cooking.h"
#include "core/commands/planedits.h"
#include "core/domain/position.h"
#include "core/planning/fillinput.h"
#include "core/store/householdstore.h"
#include "core/store/planstore.h"
#include "core/store/recipestore.h"

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace planedits;

Changed PlanCommands::addRecipe(RecipeId recipe, const PlanPlace &place, int servings)
{
    return m_store.transact({OperationKind::AddMeal, {}, 1}, [=](Writer &writer) -> Result<Done> {
        KJC_TRY_ASSIGN(loaded, recipestore::load(writer.connection(), recipe));
        writer.nameSubject(loaded.title);
        KJC_TRY_ASSIGN(household, householdstore::load(writer.connection()));
        PlannedMeal meal;
        meal.recipe = recipe;
        meal.servings = std::clamp(servings > 0 ? servings : household.servings(), 1, kMostServings);
        return putAt(writer, std::move(meal), place);
    });
}

Changed PlanCommands::addText(const QString &text, const PlanPlace &place)
{
    return m_store.transact({OperationKind::AddMeal, text, 1}, [=](Writer &writer) -> Result<Done> {
        if (text.trimmed().isEmpty())
            return Error{Error::Kind::Invalid, u"a meal needs a recipe or a text"_s, {}};
        PlannedMeal meal;
        meal.text = text.trimmed();
        return putAt(writer, std::move(meal), place);
    });
}

Changed PlanCommands::move(const QList<PlannedMealId> &meals, const PlanPlace &place)
{
    return m_store.transact({OperationKind::MoveMeal, {}, int(meals.size())},
                            [=](Writer &writer) { return shift(writer, meals, place, false); });
}

Changed PlanCommands::copy(const QList<PlannedMealId> &meals, const PlanPlace &place)
{
    return m_store.transact({OperationKind::CopyMeal, {}, int(meals.size())},
                            [=](Writer &writer) { return shift(writer, meals, place, true); });
}

Changed PlanCommands::swap(PlannedMealId a, PlannedMealId b)
{
    return m_store.transact({OperationKind::SwapMeals, {}, 2}, [=](Writer &writer) -> Result<Done> {
        KJC_TRY_ASSIGN(first, planstore::load(writer.connection(), a));
        KJC_TRY_ASSIGN(second, planstore::load(writer.connection(), b));
        std::swap(first.day, second.day);
        std::swap(first.slot, second.slot);
        std::swap(first.position, second.position);
        KJC_TRY(planstore::save(writer, first));
        return planstore::save(writer, second);
    });
}

Changed PlanCommands::remove(const QList<PlannedMealId> &meals)
{
    return m_store.transact({OperationKind::RemoveMeal, {}, int(meals.size())}, [=](Writer &writer) -> Result<Done> {
        KJC_TRY(nameAfter(writer, meals));
        for (const PlannedMealId &id : meals)
            KJC_TRY(planstore::remove(writer, id));
        return Done{};
    });
}

Changed PlanCommands::changeServings(const QList<PlannedMealId> &meals, int by)
{
    return m_store.transact({OperationKind::EditMeal, {}, int(meals.size())}, [=](Writer &writer) {
        return edit(writer, meals,
                    [=](PlannedMeal &meal) { meal.servings = std::clamp(meal.servings + by, 1, kMostServings); });
    });
}

Changed PlanCommands::setDetails(const PlannedMeal &meal)
{
    return m_store.transact({OperationKind::EditMeal, {}, 1}, [=](Writer &writer) {
        return edit(writer, {meal.id}, [=](PlannedMeal &row) {
            row.servings = std::clamp(meal.servings, 1, kMostServings);
            row.note = meal.note;
            row.text = row.recipe.isNull() && !meal.text.trimmed().isEmpty() ? meal.text.trimmed() : row.text;
            row.locked = meal.locked;
        });
    });
}

Changed PlanCommands::setLocked(const QList<PlannedMealId> &meals, bool locked)
{
    return m_store.transact({OperationKind::EditMeal, {}, int(meals.size())}, [=](Writer &writer) {
        return edit(writer, meals, [=](PlannedMeal &meal) { meal.locked = locked; });
    });
}

Changed PlanCommands::setState(const QList<PlannedMealId> &meals, MealState state)
{
    const OperationKind kind = state == MealState::Cooked ? OperationKind::CookMeal : OperationKind::EditMeal;
    return m_store.transact({kind, {}, int(meals.size())}, [=](Writer &writer) -> Result<Done> {
        KJC_TRY(nameAfter(writer, meals));
        for (const PlannedMealId &id : meals) {
            KJC_TRY_ASSIGN(meal, planstore::load(writer.connection(), id));
            if (meal.state == state)
                continue;
            KJC_TRY(state == MealState::Cooked ? cooking::deduct(writer, meal) : cooking::putBack(writer, meal));
            meal.state = state;
            KJC_TRY(planstore::save(writer, meal));
        }
        return Done{};
    });
}

Changed PlanCommands::planLeftovers(PlannedMealId meal, const PlanPlace &place, int servings)
{
    return m_store.transact({OperationKind::AddMeal, {}, 1}, [=](Writer &writer) -> Result<Done> {
        KJC_TRY_ASSIGN(source, planstore::load(writer.connection(), meal));
        PlannedMeal leftovers;
        leftovers.recipe = source.recipe;
        leftovers.text = source.text;
        leftovers.leftoversOf = source.leftoversOf.isNull() ? source.id : source.leftoversOf;
        leftovers.servings = std::clamp(servings, 1, kMostServings);
        return putAt(writer, std::move(leftovers), place);
    });
}

QFuture<Result<FillOutcome>> PlanCommands::fill(const QDate &from, const QDate &to, quint32 seed,
                                                const QStringList &slotKeys)
{
    const QDate today = m_store.clock().today();
    auto outcome = std::make_shared<FillOutcome>();
    const Changed changed = m_store.transact({OperationKind::FillWeek, {}, 1}, [=](Writer &writer) -> Result<Done> {
        KJC_TRY_ASSIGN(input, loadFillInput(writer.connection(), from, to, slotKeys, today, seed));
        KJC_TRY_ASSIGN(household, householdstore::load(writer.connection()));
        outcome->choices = fillSlots(input.slots, input.candidates, input.planned, input.rules);
        outcome->emptySlots = int(input.slots.size() - outcome->choices.size());
        for (const FillChoice &choice : outcome->choices) {
            PlannedMeal meal;
            meal.recipe = choice.recipe;
            meal.servings = std::max(1, household.servings());
            KJC_TRY(putAt(writer, std::move(meal), {choice.slot.day, choice.slot.slot}));
        }
        return Done{};
    });
    return m_store.after(changed, [outcome](const ChangeSet &) { return *outcome; });
}

static Result<QString> slotKey(Connection &connection, SlotId id)
{
    KJC_TRY_ASSIGN(slots, planstore::slots(connection));
    const auto slot = std::ranges::find(slots, id, &Slot::id);
    return slot == slots.end() ? QString() : slot->key;
}

Changed PlanCommands::another(PlannedMealId id, quint32 seed)
{
    const QDate today = m_store.clock().today();
    return m_store.transact({OperationKind::EditMeal, {}, 1}, [=](Writer &writer) -> Result<Done> {
        KJC_TRY_ASSIGN(meal, planstore::load(writer.connection(), id));
        KJC_TRY_ASSIGN(key, slotKey(writer.connection(), meal.slot));
        KJC_TRY_ASSIGN(input, loadFillInput(writer.connection(), meal.day, meal.day, {}, today, seed));
        // The present recipe counts as planned that day, so it is not chosen again.
        const auto choices = fillSlots({{meal.day, meal.slot, key}}, input.candidates, input.planned, input.rules);
        if (choices.empty())
            return Error{Error::Kind::NotFound, u"no other recipe suits"_s, {}};
        meal.recipe = choices.front().recipe;
        meal.text.clear();
        KJC_TRY(planstore::save(writer, meal));
        return nameAfter(writer, {id});
    });
}

Changed PlanCommands::clear(const QDate &from, const QDate &to)
{
    return m_store.transact({OperationKind::ClearDays, {}, 1}, [=](Writer &writer) -> Result<Done> {
        KJC_TRY_ASSIGN(meals, planstore::between(writer.connection(), from, to));
        for (const PlannedMeal &meal : meals)
            if (!meal.locked && meal.state != MealState::Cooked)
                KJC_TRY(planstore::remove(writer, meal.id));
        return Done{};
    });
}

Changed PlanCommands::copyDays(const QDate &from, const QDate &target, int days)
{
    return m_store.transact({OperationKind::CopyDays, {}, days}, [=](Writer &writer) -> Result<Done> {
        KJC_TRY_ASSIGN(meals, planstore::between(writer.connection(), from, from.addDays(days - 1)));
        return copyTo(writer, meals, [=](const PlannedMeal &meal) {
            return PlanPlace{target.addDays(from.daysTo(meal.day)), meal.slot};
        });
    });
}

Changed PlanCommands::saveSlots(const std::vector<Slot> &slots)
{
    return m_store.transact({OperationKind::EditSlots, {}, int(slots.size())}, [=](Writer &writer) -> Result<Done> {
        KJC_TRY_ASSIGN(present, planstore::slots(writer.connection()));
        for (const Slot &old : present)
            if (std::ranges::find(slots, old.id, &Slot::id) == slots.end())
                KJC_TRY(planstore::removeSlot(writer, old.id));
        int n = 0;
        for (Slot slot : slots) {
            slot.position = position::at(n++);
            KJC_TRY(planstore::saveSlot(writer, slot));
        }
        return Done{};
    });
}

} // namespace kjc
