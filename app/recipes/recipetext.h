// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recipe.h"

namespace kjc {

// Ingredients and steps as text that people type, and back. A line (of steps: a paragraph) that ends with a colon is the
// heading of what follows; a colon alone ends a section. Pure.

QString ingredientsToText(const std::vector<IngredientLine> &lines);
// One line each; lines whose text is in `before` keep their id and what was understood of them, and when no line was added or
// removed, a changed one keeps its id. Others have a null id and nothing understood.
std::vector<IngredientLine> ingredientsFromText(const QString &text, const std::vector<IngredientLine> &before);

QString stepsToText(const std::vector<RecipeStep> &steps);
// A blank line parts steps; ids are kept as above.
std::vector<RecipeStep> stepsFromText(const QString &text, const std::vector<RecipeStep> &before);

} // namespace kjc
