// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/recipecommands.h"

#include "core/food/ingredientparser.h"
#include "core/store/recipestore.h"

namespace kjc {

using namespace Qt::StringLiterals;

static Result<Done> importOne(Writer &writer, Recipe recipe, bool skipDuplicates, ImportOutcome &outcome)
{
    if (skipDuplicates) {
        KJC_TRY_ASSIGN(known, recipestore::duplicateOf(writer.connection(), recipe));
        if (!known.isNull()) {
            outcome.duplicates.append(known);
            return Done{};
        }
    }
    recipe.id = RecipeId();
    KJC_TRY(recipestore::save(writer, recipe));
    outcome.saved.append(recipe.id);
    return Done{};
}

QFuture<Result<ImportOutcome>> RecipeCommands::import(std::vector<ImportedRecipe> recipes, bool skipDuplicates)
{
    auto outcome = std::make_shared<ImportOutcome>();
    const QString subject = recipes.size() == 1 ? recipes.front().recipe.title : QString();
    const Operation operation{OperationKind::ImportRecipes, subject, int(recipes.size())};
    const auto changed = m_store.transact(operation, [=, recipes = std::move(recipes)](Writer &writer) -> Result<Done> {
        for (const ImportedRecipe &imported : recipes)
            KJC_TRY(importOne(writer, imported.recipe, skipDuplicates, *outcome));
        return Done{};
    });
    return m_store.after(changed, [outcome](const ChangeSet &) { return *outcome; });
}

// A line that was not touched keeps what was understood of it, also where a person corrected that.
static Result<Done> understand(Writer &writer, Recipe &recipe)
{
    QHash<IngredientId, IngredientLine> known;
    if (!recipe.id.isNull()) {
        KJC_TRY_ASSIGN(before, recipestore::load(writer.connection(), recipe.id));
        for (const IngredientLine &line : before.ingredients)
            known.insert(line.id, line);
    }
    for (IngredientLine &line : recipe.ingredients) {
        const auto before = known.constFind(line.id);
        const bool untouched = before != known.cend() && before->text == line.text;
        if (!untouched)
            line.parsed = parseIngredient(line.text, recipe.language);
    }
    return Done{};
}

QFuture<Result<RecipeId>> RecipeCommands::save(Recipe recipe)
{
    auto id = std::make_shared<RecipeId>();
    const Operation operation{OperationKind::SaveRecipe, recipe.title, 1};
    const auto changed = m_store.transact(operation, [=, recipe = std::move(recipe)](Writer &writer) -> Result<Done> {
        if (recipe.title.trimmed().isEmpty())
            return Error{Error::Kind::Invalid, u"a recipe needs a title"_s, u"title"_s};
        Recipe saved = recipe;
        KJC_TRY(understand(writer, saved));
        KJC_TRY(recipestore::save(writer, saved));
        *id = saved.id;
        return Done{};
    });
    return m_store.after(changed, [id](const ChangeSet &) { return *id; });
}

QFuture<Result<ChangeSet>> RecipeCommands::remove(const QList<RecipeId> &recipes)
{
    return m_store.transact({OperationKind::DeleteRecipe, {}, int(recipes.size())},
                            [=](Writer &writer) -> Result<Done> {
                                if (recipes.size() == 1) {
                                    KJC_TRY_ASSIGN(recipe, recipestore::load(writer.connection(), recipes.first()));
                                    writer.nameSubject(recipe.title);
                                }
                                for (const RecipeId &id : recipes)
                                    KJC_TRY(recipestore::remove(writer, id));
                                return Done{};
                            });
}

QFuture<Result<ChangeSet>> RecipeCommands::setFavourite(RecipeId recipe, bool favourite)
{
    return m_store.transact({OperationKind::RateRecipe, {}, 1},
                            [=](Writer &writer) { return recipestore::setFavourite(writer, recipe, favourite); });
}

QFuture<Result<ChangeSet>> RecipeCommands::setRating(RecipeId recipe, int rating)
{
    return m_store.transact({OperationKind::RateRecipe, {}, 1},
                            [=](Writer &writer) { return recipestore::setRating(writer, recipe, rating); });
}

QFuture<Result<ChangeSet>> RecipeCommands::setField(RecipeId recipe, const QString &field, const QString &value)
{
    return m_store.transact({OperationKind::SaveRecipe, {}, 1}, [=](Writer &writer) -> Result<Done> {
        KJC_TRY_ASSIGN(loaded, recipestore::load(writer.connection(), recipe));
        writer.nameSubject(loaded.title);
        KJC_TRY(writer.put(Kind::Recipe, recipe.uuid(), {{field, value}}));
        return Done{};
    });
}

QFuture<Result<ChangeSet>> RecipeCommands::setNotes(RecipeId recipe, const QString &notes)
{
    return setField(recipe, u"notes"_s, notes);
}

QFuture<Result<ChangeSet>> RecipeCommands::setPicture(RecipeId recipe, const QString &picture)
{
    return setField(recipe, u"picture"_s, picture);
}

} // namespace kjc
