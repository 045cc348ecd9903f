// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pantry/pantrycontents.h"

#include "core/food/foodcatalogue.h"
#include "core/food/units.h"
#include "core/pantry/availability.h"
#include "core/store/pantrystore.h"
#include "core/store/planstore.h"
#include "core/store/recipestore.h"

#include <QHash>

#include <algorithm>

namespace kjc {

namespace {

// What the meals ahead take of one food: the meals in order, and their amounts in whatever units the recipes have.
struct Demanded {
    std::vector<PlannedUse> uses;
    std::vector<Quantity> amounts;
};

using DemandedFoods = QHash<QString, Demanded>;

} // namespace

static PlannedUse useOf(const PlannedMeal &meal, const Recipe &recipe, const std::vector<Slot> &slots)
{
    PlannedUse use{meal.id, recipe.id, recipe.title, recipe.picture, minutesOf(recipe), meal.day, {}};
    const auto slot = std::ranges::find(slots, meal.slot, &Slot::id);
    if (slot != slots.end())
        use.slot = *slot;
    return use;
}

static void addMeal(DemandedFoods &foods, const PlannedMeal &meal, const Recipe &recipe, const std::vector<Slot> &slots)
{
    const Fraction scale = scaleFor(recipe, meal.servings);
    for (const IngredientLine &line : recipe.ingredients) {
        const QString key = FoodCatalogue::bundled().keyFor(line.parsed.name);
        if (key.isEmpty())
            continue;
        Demanded &food = foods[key];
        if (food.uses.empty() || food.uses.back().meal != meal.id)
            food.uses.push_back(useOf(meal, recipe, slots));
        if (line.parsed.quantity)
            food.amounts.push_back({line.parsed.quantityMax.value_or(*line.parsed.quantity) * scale, line.parsed.unit});
    }
}

static Result<DemandedFoods> demandedFoods(Connection &connection, const QDate &today)
{
    KJC_TRY_ASSIGN(meals, planstore::between(connection, today, today.addDays(kPantryDaysAhead - 1)));
    KJC_TRY_ASSIGN(slots, planstore::slots(connection));
    std::erase_if(meals, [](const PlannedMeal &meal) {
        return meal.recipe.isNull() || !meal.leftoversOf.isNull() || meal.state != MealState::Planned;
    });
    QList<RecipeId> ids;
    for (const PlannedMeal &meal : meals)
        if (!ids.contains(meal.recipe))
            ids.append(meal.recipe);
    KJC_TRY_ASSIGN(recipes, recipestore::loadAll(connection, ids));
    DemandedFoods foods;
    for (const PlannedMeal &meal : meals)
        if (const auto recipe = std::ranges::find(recipes, meal.recipe, &Recipe::id); recipe != recipes.end())
            addMeal(foods, meal, *recipe, slots);
    return foods;
}

static std::optional<Fraction> neededIn(const QString &unit, const std::vector<Quantity> &amounts)
{
    std::optional<Fraction> sum;
    for (const Quantity &amount : amounts) {
        const auto converted = units::convert(amount, unit);
        if (!converted)
            return std::nullopt;
        sum = sum.value_or(Fraction(0)) + converted->amount;
    }
    return sum;
}

Result<PantryContents> loadPantry(Connection &connection, const QDate &today)
{
    KJC_TRY_ASSIGN(stock, pantrystore::stock(connection));
    KJC_TRY_ASSIGN(foods, demandedFoods(connection, today));
    PantryContents contents;
    for (PantryStock &entry : stock) {
        if (entry.amount <= Fraction(0) && !entry.lot.lowLevel)
            continue;
        const Demanded demanded = foods.value(entry.lot.foodKey);
        const QString unit = entry.lot.unit;
        contents.push_back({std::move(entry), demanded.uses, neededIn(unit, demanded.amounts)});
    }
    return contents;
}

} // namespace kjc
