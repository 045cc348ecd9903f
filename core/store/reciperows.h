// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recipe.h"
#include "core/store/writer.h"

#include <QHash>

namespace kjc::reciperows {

// How a recipe is spread over rows: one of its own, and one for each ingredient line, step and tag. For recipestore only.

using Recipes = QHash<RecipeId, Recipe>;

// `ids` is a JSON array of recipe ids. Each reads the rows of all those recipes in one statement.
Result<Done> readRecipes(Connection &connection, const QString &ids, Recipes &recipes);
Result<Done> readIngredients(Connection &connection, const QString &ids, Recipes &recipes);
Result<Done> readSteps(Connection &connection, const QString &ids, Recipes &recipes);
Result<Done> readTags(Connection &connection, const QString &ids, Recipes &recipes);

Fields fieldsOf(const Recipe &recipe);
// Lines keep their row and place as far as the order allows; what is gone from `recipe` is deleted.
Result<Done> writeIngredients(Writer &writer, Recipe &recipe);
Result<Done> writeSteps(Writer &writer, Recipe &recipe);
Result<Done> writeTags(Writer &writer, const Recipe &recipe);

// Positions for a list in its wanted order: `kept` holds the present position of each entry or an empty text for a new one.
// Changes as few as a simple walk can.
QStringList positionsFor(const QStringList &kept);

} // namespace kjc::reciperows
