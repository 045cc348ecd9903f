// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/format.h"

namespace kjc::formats {

// A recipe in plain words, as people type and paste it: a title, ingredients, what to do. Headings in some thirty languages
// ("Ingredients", "Preparación"), Markdown, or no heading at all; what was guessed then is said in the warnings. One text is one
// recipe.
class TextRecipe final : public RecipeFormat
{
public:
    [[nodiscard]] QString id() const override; // "text"
    // Sure only of what holds a list of ingredients and something to do; never of files that are named as something else.
    [[nodiscard]] int confidence(const ImportSource &source) const override;
    // Empty when there is no more than a title; Unsupported when it is too long for one recipe.
    [[nodiscard]] Result<ImportBatch> read(const ImportSource &source) const override;
};

} // namespace kjc::formats
