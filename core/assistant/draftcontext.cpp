// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/draftcontext.h"

#include "core/assistant/suggestionreader.h"
#include "core/food/foldedtext.h"
#include "core/pantry/stockedfoods.h"
#include "core/store/householdstore.h"
#include "core/store/pantrystore.h"
#include "core/store/planstore.h"

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr int kRecentDays = 14;

DraftFacts DraftContext::facts() const
{
    DraftFacts facts{int(fill.slots.size()), int(fill.rules.expiring.size()), int(fill.candidates.size()), {}};
    for (const Profile &profile : fill.rules.profiles)
        for (const QString &rule : profile.allergies + profile.diets)
            if (!facts.rules.contains(rule))
                facts.rules.append(rule);
    return facts;
}

// Names as they lie in the pantry, each once; what expires first.
static QStringList namesOf(const std::vector<PantryStock> &stock, const StockedFoods &stocked)
{
    QStringList soon, others;
    for (const PantryStock &entry : stock) {
        const bool expires = stocked.expiring.contains(entry.lot.foodKey);
        if (!expires && !stocked.keys.contains(entry.lot.foodKey))
            continue;
        QStringList &names = expires ? soon : others;
        if (!names.contains(entry.lot.name, Qt::CaseInsensitive))
            names.append(entry.lot.name);
    }
    return soon + others;
}

static QStringList recentTitles(const std::vector<PlannedMeal> &planned, const QHash<RecipeId, RecipeSummary> &recipes,
                                const QDate &today)
{
    std::vector<PlannedMeal> meals;
    std::ranges::copy_if(planned, std::back_inserter(meals), [&](const PlannedMeal &meal) {
        return meal.day <= today && meal.day >= today.addDays(-kRecentDays);
    });
    std::ranges::stable_sort(meals, std::greater{}, &PlannedMeal::day);
    QStringList titles;
    for (const PlannedMeal &meal : meals)
        if (const QString title = recipes.value(meal.recipe).title; !title.isEmpty() && !titles.contains(title))
            titles.append(title);
    return titles;
}

static void leaveOut(std::vector<FillCandidate> &candidates, const QStringList &titles)
{
    QSet<QString> folded;
    for (const QString &title : titles)
        folded.insert(foldText(title));
    std::erase_if(candidates,
                  [&](const FillCandidate &candidate) { return folded.contains(foldText(candidate.title)); });
}

Result<DraftContext> loadDraftContext(Connection &connection, const DraftRequest &request, const QDate &today,
                                      quint32 seed)
{
    constexpr int kAll = -1;
    DraftContext context;
    context.today = today;
    KJC_TRY_ASSIGN(fill, loadFillInput(connection, request.from, request.to, {}, today, seed));
    context.fill = std::move(fill);
    if (!request.places.empty())
        context.fill.slots = request.places;
    else if (request.to >= today) // nobody eats yesterday
        std::erase_if(context.fill.slots, [&](const FillSlot &place) { return place.day < today; });
    KJC_TRY_ASSIGN(recipes, recipesearch::find(connection, {}, {}, 0, kAll));
    for (const RecipeSummary &recipe : recipes)
        context.recipes.insert(recipe.id, recipe);
    KJC_TRY_ASSIGN(stock, pantrystore::stock(connection));
    context.pantry = namesOf(stock, stockedFoods(stock, today));
    KJC_TRY_ASSIGN(recent, planstore::between(connection, today.addDays(-kRecentDays), today));
    context.recent = recentTitles(recent, context.recipes, today);
    KJC_TRY_ASSIGN(household, householdstore::load(connection));
    context.servings = std::clamp(household.servings(), 1, suggestionlimits::kMostServings);
    leaveOut(context.fill.candidates, request.avoid);
    return context;
}

RecipeId recipeTitled(const DraftContext &context, const QString &title)
{
    const QString wanted = foldText(title).simplified();
    for (const FillCandidate &candidate : context.fill.candidates)
        if (foldText(candidate.title).simplified() == wanted)
            return candidate.id;
    return {};
}

QString objectionByRules(const Suggestion &suggestion, const std::vector<Profile> &profiles)
{
    QStringList names{suggestion.title};
    for (const SuggestedIngredient &ingredient : suggestion.ingredients)
        names.append(ingredient.name);
    for (const QString &name : std::as_const(names)) {
        FillCandidate dish;
        noteFoods(dish, {name});
        if (!isAllowed(dish, profiles))
            return u"“%1” must not be served in this household"_s.arg(name);
    }
    return {};
}

} // namespace kjc
