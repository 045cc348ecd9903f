// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/weekview.h"

#include "core/planning/daynutrition.h"
#include "core/store/pantrystore.h"
#include "core/store/planstore.h"
#include "core/store/recipestore.h"

#include <algorithm>

namespace kjc::weekview {

using namespace Qt::StringLiterals;

namespace {
using RecipesById = QHash<RecipeId, const Recipe *>;
} // namespace

QDate startOfWeek(const QDate &day, Qt::DayOfWeek firstDayOfWeek)
{
    return day.addDays(-((day.dayOfWeek() - int(firstDayOfWeek) + 7) % 7));
}

static QList<RecipeId> recipesOf(const std::vector<PlannedMeal> &meals)
{
    QList<RecipeId> ids;
    for (const PlannedMeal &meal : meals)
        if (!meal.recipe.isNull() && !ids.contains(meal.recipe))
            ids.append(meal.recipe);
    return ids;
}

static MealCard cardOf(const PlannedMeal &meal, const RecipesById &recipes)
{
    MealCard card;
    card.meal = meal;
    card.title = meal.text;
    if (const Recipe *recipe = recipes.value(meal.recipe)) {
        card.title = recipe->title;
        card.picture = recipe->picture;
        card.minutes = minutesOf(*recipe);
        card.kcal = kilocaloriesOf(recipe->nutrition.value(u"calories"_s));
        card.protein = gramsOf(recipe->nutrition.value(u"proteinContent"_s));
    }
    return card;
}

// Cooked meals took theirs already, and leftovers take nothing.
static void addStock(WeekView &week, const RecipesById &recipes, const std::vector<PantryStock> &stock,
                     const QDate &today)
{
    std::vector<Demand> demands;
    std::vector<MealCard *> cards;
    for (MealCard &card : week.meals) {
        const Recipe *recipe = recipes.value(card.meal.recipe);
        if (!recipe || card.meal.state != MealState::Planned || !card.meal.leftoversOf.isNull())
            continue;
        demands.push_back({card.meal.id, card.meal.day, recipe, scaleFor(*recipe, card.meal.servings)});
        cards.push_back(&card);
    }
    const std::vector<MealStock> served = reserve(demands, stock, today);
    for (size_t i = 0; i < served.size(); ++i) {
        cards[i]->needed = served[i].needed;
        cards[i]->inStock = served[i].inStock;
        cards[i]->useSoon = served[i].useSoon;
    }
}

static void addLeftovers(WeekView &week, const std::vector<PlannedMeal> &eaters,
                         const std::vector<PlannedMeal> &sources)
{
    for (MealCard &card : week.meals) {
        for (const PlannedMeal &eater : eaters)
            if (eater.leftoversOf == card.meal.id && (card.leftoversFor.isNull() || eater.day < card.leftoversFor)) {
                card.leftoversFor = eater.day;
                card.leftoverServings = eater.servings;
            }
        for (const PlannedMeal &source : sources)
            if (source.id == card.meal.leftoversOf)
                card.leftoversFrom = source.day;
    }
}

static Result<std::vector<PlannedMeal>> leftoverSources(Connection &connection, const std::vector<PlannedMeal> &meals)
{
    std::vector<PlannedMeal> sources;
    for (const PlannedMeal &meal : meals) {
        if (meal.leftoversOf.isNull())
            continue;
        const auto known = std::ranges::find(meals, meal.leftoversOf, &PlannedMeal::id);
        if (known != meals.end()) {
            sources.push_back(*known);
        } else if (const auto outside = planstore::load(connection, meal.leftoversOf)) { // cooked in another week
            sources.push_back(outside.value());
        } else if (outside.error().kind != Error::Kind::NotFound) {
            return outside.error();
        }
    }
    return sources;
}

Result<WeekView> load(Connection &connection, const QDate &first, int days, const QDate &today)
{
    WeekView week{first, days, {}, {}};
    KJC_TRY_ASSIGN(slots, planstore::slots(connection));
    KJC_TRY_ASSIGN(meals, planstore::between(connection, first, first.addDays(days - 1)));
    KJC_TRY_ASSIGN(recipes, recipestore::loadAll(connection, recipesOf(meals)));
    KJC_TRY_ASSIGN(stock, pantrystore::stock(connection));
    week.slots = std::move(slots);
    RecipesById byId;
    for (const Recipe &recipe : recipes)
        byId.insert(recipe.id, &recipe);
    QList<PlannedMealId> ids;
    for (const PlannedMeal &meal : meals) {
        week.meals.push_back(cardOf(meal, byId));
        ids.append(meal.id);
    }
    KJC_TRY_ASSIGN(eaters, planstore::leftoversOf(connection, ids));
    KJC_TRY_ASSIGN(sources, leftoverSources(connection, meals));
    addStock(week, byId, stock, today);
    addLeftovers(week, eaters, sources);
    return week;
}

} // namespace kjc::weekview
