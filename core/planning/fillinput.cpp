// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/fillinput.h"

#include "core/food/foodcatalogue.h"
#include "core/pantry/stockedfoods.h"
#include "core/store/householdstore.h"
#include "core/store/pantrystore.h"
#include "core/store/planstore.h"
#include "core/store/recipesearch.h"
#include "core/store/recipestore.h"

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

static std::vector<FillSlot> emptySlots(const std::vector<Slot> &slots, const std::vector<PlannedMeal> &planned,
                                        const QDate &from, const QDate &to, const QStringList &slotKeys)
{
    std::vector<FillSlot> empty;
    for (QDate day = from; day <= to; day = day.addDays(1))
        for (const Slot &slot : slots) {
            const bool wanted = slotKeys.isEmpty() ? slot.key != u"snack" : slotKeys.contains(slot.key);
            const bool taken = std::ranges::any_of(
                planned, [&](const PlannedMeal &meal) { return meal.day == day && meal.slot == slot.id; });
            if (wanted && !taken)
                empty.push_back({day, slot.id, slot.key});
        }
    return empty;
}

static QSet<QString> setOf(const QStringList &list)
{
    return {list.cbegin(), list.cend()};
}

static FillCandidate candidateOf(const RecipeSummary &recipe, const recipestore::Makings &makings,
                                 const QDate &lastPlanned)
{
    const FoodCatalogue &catalogue = FoodCatalogue::bundled();
    FillCandidate candidate{recipe.id, recipe.title, recipe.meals, recipe.minutes, recipe.rating, recipe.favourite,
                            {},        {},           {},           lastPlanned};
    for (const QString &food : makings.foods) // what is always at home tells nothing
        if (const FoodFacts *facts = catalogue.facts(food); !facts || !facts->staple)
            candidate.foods.insert(food);
    noteFoods(candidate, makings.names);
    return candidate;
}

static Result<std::vector<FillCandidate>> loadCandidates(Connection &connection, const QDate &from)
{
    constexpr int kAll = -1;
    KJC_TRY_ASSIGN(recipes, recipesearch::find(connection, {}, {}, 0, kAll));
    KJC_TRY_ASSIGN(makings, recipestore::makings(connection));
    KJC_TRY_ASSIGN(lastPlanned, planstore::lastPlanned(connection, from));
    std::vector<FillCandidate> candidates;
    for (const RecipeSummary &recipe : recipes)
        candidates.push_back(candidateOf(recipe, makings.value(recipe.id), lastPlanned.value(recipe.id)));
    std::sort(candidates.begin(), candidates.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    return candidates;
}

Result<FillInput> loadFillInput(Connection &connection, const QDate &from, const QDate &to, const QStringList &slotKeys,
                                const QDate &today, quint32 seed)
{
    FillInput input;
    const int around = input.rules.noRepeatDays;
    KJC_TRY_ASSIGN(slots, planstore::slots(connection));
    KJC_TRY_ASSIGN(planned, planstore::between(connection, from.addDays(-around), to.addDays(around)));
    KJC_TRY_ASSIGN(candidates, loadCandidates(connection, from));
    KJC_TRY_ASSIGN(profiles, householdstore::profiles(connection));
    KJC_TRY_ASSIGN(stock, pantrystore::stock(connection));
    const StockedFoods stocked = stockedFoods(stock, today);
    input.slots = emptySlots(slots, planned, from, to, slotKeys);
    input.planned = std::move(planned);
    input.candidates = std::move(candidates);
    input.rules.profiles = std::move(profiles);
    input.rules.stocked = setOf(stocked.keys);
    input.rules.expiring = stocked.expiring;
    input.rules.seed = seed;
    return input;
}

} // namespace kjc
