// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pantry/availability.h"

#include "core/food/foodcatalogue.h"
#include "core/pantry/larder.h"
#include "core/pantry/stockedfoods.h"

#include <algorithm>
#include <numeric>

namespace kjc {

Fraction scaleFor(const Recipe &recipe, int servings)
{
    if (!recipe.servings || *recipe.servings <= Fraction(0))
        return Fraction(1);
    return Fraction(servings) / *recipe.servings;
}

static std::optional<Quantity> wantedBy(const IngredientLine &line, const Fraction &scale)
{
    if (!line.parsed.quantity)
        return std::nullopt;
    // Of a range the upper end: too much at home is better than too little.
    return Quantity{line.parsed.quantityMax.value_or(*line.parsed.quantity) * scale, line.parsed.unit};
}

static LineStock verdict(const Larder::Answer &answer, bool amountAsked)
{
    if (!answer.known)
        return LineStock::Missing;
    if (!amountAsked || !answer.missing)
        return LineStock::InStock;
    if (!answer.comparable)
        return LineStock::Unsure;
    return answer.taken.empty() ? LineStock::Missing : LineStock::Short;
}

static LineStock serve(const IngredientLine &line, const Fraction &scale, Larder &larder, const QDate &today,
                       QString &useSoon)
{
    const FoodCatalogue &foods = FoodCatalogue::bundled();
    const QString key = foods.keyFor(line.parsed.name);
    const FoodFacts *facts = foods.facts(key);
    if (key.isEmpty() || line.parsed.optional || (facts && facts->staple))
        return LineStock::NotNeeded;
    for (const PantryStock &entry : larder.lotsOf(key))
        if (useSoon.isEmpty() && freshness(entry.lot.bestBefore, today) == Freshness::UseSoon)
            useSoon = entry.lot.name;
    const std::optional<Quantity> wanted = wantedBy(line, scale);
    return verdict(larder.take(key, wanted), wanted.has_value());
}

static MealStock serveMeal(const Demand &demand, Larder &larder, const QDate &today)
{
    MealStock result;
    result.meal = demand.meal;
    for (const IngredientLine &line : demand.recipe->ingredients) {
        const LineStock stock = serve(line, demand.scale, larder, today, result.useSoon);
        result.lines.push_back(stock);
        result.needed += stock == LineStock::NotNeeded ? 0 : 1;
        result.inStock += stock == LineStock::InStock || stock == LineStock::Unsure ? 1 : 0;
    }
    return result;
}

std::vector<MealStock> reserve(const std::vector<Demand> &demands, const std::vector<PantryStock> &stock,
                               const QDate &today)
{
    std::vector<size_t> order(demands.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, {}, [&](size_t i) { return demands[i].day; });
    Larder larder(stock);
    std::vector<MealStock> results(demands.size());
    for (const size_t i : order)
        results[i] = serveMeal(demands[i], larder, today);
    return results;
}

} // namespace kjc
