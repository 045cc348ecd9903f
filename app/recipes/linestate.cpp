// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/linestate.h"

#include "core/food/foodcatalogue.h"
#include "core/pantry/larder.h"
#include "core/pantry/stockedfoods.h"
#include "core/recipe/scaling.h"

namespace kjc {

static void addDetails(LineState &state, const IngredientLine &line, const Fraction &scale, Larder &larder,
                       const QDate &today)
{
    const QString key = FoodCatalogue::bundled().keyFor(line.parsed.name);
    for (const PantryStock &entry : larder.lotsOf(key)) {
        const Freshness fresh = freshness(entry.lot.bestBefore, today);
        if (fresh != Freshness::UseSoon && fresh != Freshness::Expired)
            continue;
        if (state.bestBefore.isNull() || entry.lot.bestBefore < state.bestBefore)
            state.bestBefore = entry.lot.bestBefore;
    }
    const ScaledLine scaledLine = scaled(line, scale);
    if (!scaledLine.quantity)
        return;
    const Quantity wanted{scaledLine.quantityMax.value_or(*scaledLine.quantity), scaledLine.unit};
    const Larder::Answer answer = larder.take(key, wanted);
    if (state.stock == LineStock::Short || state.stock == LineStock::Missing)
        state.missing = answer.missing;
}

std::vector<LineState> lineStates(const Recipe &recipe, const Fraction &scale, const std::vector<PantryStock> &stock,
                                  const QDate &today)
{
    const Demand demand{{}, today, &recipe, scale};
    const MealStock meal = reserve({demand}, stock, today).front();
    Larder larder(stock);
    std::vector<LineState> states;
    for (size_t i = 0; i < recipe.ingredients.size(); ++i) {
        LineState state;
        state.stock = meal.lines[i];
        if (state.stock != LineStock::NotNeeded)
            addDetails(state, recipe.ingredients[i], scale, larder, today);
        states.push_back(state);
    }
    return states;
}

} // namespace kjc
