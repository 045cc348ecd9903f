// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/planedits.h"

#include "core/domain/position.h"
#include "core/store/planstore.h"
#include "core/store/recipestore.h"

#include <algorithm>

namespace kjc::planedits {

Result<Done> nameAfter(Writer &writer, const QList<PlannedMealId> &meals)
{
    if (meals.size() != 1)
        return Done{};
    KJC_TRY_ASSIGN(meal, planstore::load(writer.connection(), meals.first()));
    writer.nameSubject(meal.text);
    if (meal.recipe.isNull())
        return Done{};
    const auto recipe = recipestore::load(writer.connection(), meal.recipe);
    if (recipe)
        writer.nameSubject(recipe.value().title);
    else if (recipe.error().kind != Error::Kind::NotFound) // a meal outlives its recipe
        return recipe.error();
    return Done{};
}

static Result<QString> endOf(Writer &writer, const PlanPlace &place)
{
    auto meals = place.day.isValid() ? planstore::between(writer.connection(), place.day, place.day)
                                     : planstore::backlog(writer.connection());
    if (!meals)
        return meals.error();
    QString last;
    for (const PlannedMeal &meal : meals.value())
        if (meal.slot == place.slot)
            last = std::max(last, meal.position);
    return position::between(last, {});
}

Result<Done> putAt(Writer &writer, PlannedMeal meal, const PlanPlace &place)
{
    KJC_TRY_ASSIGN(end, endOf(writer, place));
    meal.day = place.day;
    meal.slot = place.slot;
    meal.position = end;
    return planstore::save(writer, meal);
}

Result<Done> edit(Writer &writer, const QList<PlannedMealId> &meals, const std::function<void(PlannedMeal &)> &change)
{
    KJC_TRY(nameAfter(writer, meals));
    for (const PlannedMealId &id : meals) {
        KJC_TRY_ASSIGN(meal, planstore::load(writer.connection(), id));
        change(meal);
        KJC_TRY(planstore::save(writer, meal));
    }
    return Done{};
}

static int rowOf(const std::vector<Slot> &slots, SlotId id)
{
    return int(std::ranges::find(slots, id, &Slot::id) - slots.begin());
}

// Where `meal` lands when `first` lands on `target`; the edge slots catch what would fall out of the day.
static PlanPlace shifted(const PlannedMeal &meal, const PlannedMeal &first, const PlanPlace &target,
                         const std::vector<Slot> &slots)
{
    if (!target.day.isValid() || !first.day.isValid() || slots.empty())
        return target;
    const int row = rowOf(slots, target.slot) + rowOf(slots, meal.slot) - rowOf(slots, first.slot);
    return {target.day.addDays(first.day.daysTo(meal.day)),
            slots[size_t(std::clamp(row, 0, int(slots.size()) - 1))].id};
}

Result<Done> shift(Writer &writer, const QList<PlannedMealId> &ids, const PlanPlace &place, bool copy)
{
    KJC_TRY(nameAfter(writer, ids));
    std::vector<PlannedMeal> meals;
    for (const PlannedMealId &id : ids) {
        KJC_TRY_ASSIGN(meal, planstore::load(writer.connection(), id));
        meals.push_back(std::move(meal));
    }
    if (meals.empty())
        return Done{};
    KJC_TRY_ASSIGN(slots, planstore::slots(writer.connection()));
    const PlannedMeal first = meals.front();
    const auto placeOf = [&](const PlannedMeal &meal) { return shifted(meal, first, place, slots); };
    if (copy)
        return copyTo(writer, meals, placeOf);
    for (const PlannedMeal &meal : meals)
        if (const PlanPlace target = placeOf(meal); target != PlanPlace{meal.day, meal.slot})
            KJC_TRY(putAt(writer, meal, target));
    return Done{};
}

Result<Done> copyTo(Writer &writer, const std::vector<PlannedMeal> &meals,
                    const std::function<PlanPlace(const PlannedMeal &)> &placeOf)
{
    QHash<PlannedMealId, PlannedMealId> copies;
    for (const PlannedMeal &meal : meals) {
        const PlanPlace place = placeOf(meal);
        PlannedMeal fresh = meal;
        fresh.id = PlannedMealId();
        fresh.state = MealState::Planned;
        fresh.locked = false;
        fresh.leftoversOf = copies.value(meal.leftoversOf);
        fresh.day = place.day;
        fresh.slot = place.slot;
        KJC_TRY_ASSIGN(end, endOf(writer, place));
        fresh.position = end;
        KJC_TRY(planstore::save(writer, fresh));
        copies.insert(meal.id, fresh.id);
    }
    return Done{};
}

} // namespace kjc::planedits
