// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/draftcommands.h"

#include "core/commands/planedits.h"
#include "core/food/foldedtext.h"
#include "core/food/ingredientparser.h"
#include "core/store/recipestore.h"

namespace kjc {

using namespace Qt::StringLiterals;

static IngredientLine lineOf(const SuggestedIngredient &ingredient)
{
    IngredientLine line;
    const QStringList parts{ingredient.quantity, ingredient.unit, ingredient.name};
    line.text = parts.join(u' ').simplified();
    line.parsed = parseIngredient(line.text);
    return line;
}

static Recipe recipeOf(const MealDraft &draft, const QString &note)
{
    Recipe recipe;
    recipe.title = draft.title;
    recipe.servings = Fraction(draft.servings);
    recipe.notes = note;
    for (const SuggestedIngredient &ingredient : draft.ingredients)
        recipe.ingredients.push_back(lineOf(ingredient));
    return recipe;
}

// The recipe that a draft means, made where there is none.
static Result<RecipeId> recipeFor(Writer &writer, const MealDraft &draft, const QString &note,
                                  QHash<QString, RecipeId> &made)
{
    if (!draft.recipe.isNull()) {
        KJC_TRY_ASSIGN(known, recipestore::load(writer.connection(), draft.recipe));
        return known.id;
    }
    RecipeId &id = made[foldText(draft.title)];
    if (!id.isNull())
        return id;
    Recipe recipe = recipeOf(draft, note);
    if (recipe.title.trimmed().isEmpty())
        return Error{Error::Kind::Invalid, u"a recipe needs a title"_s, u"title"_s};
    KJC_TRY(recipestore::save(writer, recipe));
    id = recipe.id;
    return id;
}

QFuture<Result<ChangeSet>> DraftCommands::accept(const std::vector<MealDraft> &drafts, const QString &note)
{
    const QString subject = drafts.size() == 1 ? drafts.front().title : QString();
    const Operation operation{OperationKind::AddMeal, subject, int(drafts.size())};
    return m_store.transact(operation, [=](Writer &writer) -> Result<Done> {
        QHash<QString, RecipeId> made;
        for (const MealDraft &draft : drafts) {
            KJC_TRY_ASSIGN(recipe, recipeFor(writer, draft, note, made));
            PlannedMeal meal;
            meal.recipe = recipe;
            meal.servings = std::clamp(draft.servings, 1, planedits::kMostServings);
            KJC_TRY(planedits::putAt(writer, std::move(meal), {draft.place.day, draft.place.slot}));
        }
        return Done{};
    });
}

} // namespace kjc
