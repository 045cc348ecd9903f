// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/format.h"
#include "core/store/store.h"

namespace kjc {

struct ImportOutcome {
    QList<RecipeId> saved;
    QList<RecipeId> duplicates; // were there already and were left as they are
};

// What a person does to the library: each is one transaction and one undo step.
class RecipeCommands
{
public:
    explicit RecipeCommands(Store &store) : m_store(store) {} // `store` must outlive this

    // Saves what was read; one undo takes the whole import back. With `skipDuplicates`, recipes already there are left out.
    QFuture<Result<ImportOutcome>> import(std::vector<ImportedRecipe> recipes, bool skipDuplicates = true);
    // Makes (null id) or changes a recipe. Lines whose text changed are understood anew. Returns its id.
    QFuture<Result<RecipeId>> save(Recipe recipe);
    QFuture<Result<ChangeSet>> remove(const QList<RecipeId> &recipes);
    QFuture<Result<ChangeSet>> setFavourite(RecipeId recipe, bool favourite);
    QFuture<Result<ChangeSet>> setRating(RecipeId recipe, int rating);
    QFuture<Result<ChangeSet>> setNotes(RecipeId recipe, const QString &notes);
    // `picture`: as in Recipe.
    QFuture<Result<ChangeSet>> setPicture(RecipeId recipe, const QString &picture);

private:
    QFuture<Result<ChangeSet>> setField(RecipeId recipe, const QString &field, const QString &value);

    Store &m_store;
};

} // namespace kjc
