// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/cooking.h"

#include "core/food/foodcatalogue.h"
#include "core/pantry/availability.h"
#include "core/pantry/larder.h"
#include "core/store/pantrystore.h"
#include "core/store/recipestore.h"

namespace kjc::cooking {

static Result<Done> move(Writer &writer, PantryLotId lot, const Fraction &delta, PlannedMealId meal)
{
    PantryMovement movement;
    movement.lot = lot;
    movement.reason = MovementReason::Used;
    movement.delta = delta;
    movement.meal = meal;
    return pantrystore::addMovement(writer, movement);
}

Result<Done> deduct(Writer &writer, const PlannedMeal &meal)
{
    if (meal.recipe.isNull() || !meal.leftoversOf.isNull())
        return Done{};
    auto recipe = recipestore::load(writer.connection(), meal.recipe);
    if (!recipe)
        return recipe.error().kind == Error::Kind::NotFound ? Result<Done>(Done{}) : recipe.error();
    KJC_TRY_ASSIGN(stock, pantrystore::stock(writer.connection()));
    Larder larder(stock);
    const Fraction scale = scaleFor(recipe.value(), meal.servings);
    for (const IngredientLine &line : recipe.value().ingredients) {
        if (!line.parsed.quantity || line.parsed.optional)
            continue;
        const Quantity wanted{*line.parsed.quantity * scale, line.parsed.unit};
        for (const Larder::Taken &taken : larder.take(FoodCatalogue::bundled().keyFor(line.parsed.name), wanted).taken)
            KJC_TRY(move(writer, taken.lot, -taken.amount, meal.id));
    }
    return Done{};
}

Result<Done> putBack(Writer &writer, const PlannedMeal &meal)
{
    KJC_TRY_ASSIGN(used, pantrystore::takenBy(writer.connection(), meal.id));
    for (auto it = used.cbegin(); it != used.cend(); ++it)
        if (!it->isZero())
            KJC_TRY(move(writer, it.key(), -*it, meal.id));
    return Done{};
}

} // namespace kjc::cooking
