// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recipe.h"
#include "core/store/writer.h"

namespace kjc::recipestore {

// Recipes in the library. Store thread.

// The whole recipe, without the bytes of `original`. NotFound when there is none or it was deleted.
Result<Recipe> load(Connection &connection, RecipeId id);
// The ones of `ids` that are there, in that order.
Result<std::vector<Recipe>> loadAll(Connection &connection, const QList<RecipeId> &ids);
Result<QList<RecipeId>> allIds(Connection &connection); // by title
Result<int> count(Connection &connection);
// The bytes a recipe was imported from; empty when it was typed here.
Result<QByteArray> original(Connection &connection, RecipeId id);
// What each recipe is made of: the keys of the foods it cannot do without, and every ingredient's name, also optional ones.
struct Makings {
    QSet<QString> foods;
    QStringList names;
};
Result<QHash<RecipeId, Makings>> makings(Connection &connection);
// A live recipe from the same address, or with the same title and ingredient lines; a null id when there is none.
Result<RecipeId> duplicateOf(Connection &connection, const Recipe &recipe);

// Makes or changes the recipe and its lines, steps and tags; rows that are gone from it are deleted. Null ids are filled in.
Result<Done> save(Writer &writer, Recipe &recipe);
Result<Done> remove(Writer &writer, RecipeId id);
Result<Done> setFavourite(Writer &writer, RecipeId id, bool favourite);
Result<Done> setRating(Writer &writer, RecipeId id, int rating); // 0 to 5

} // namespace kjc::recipestore
