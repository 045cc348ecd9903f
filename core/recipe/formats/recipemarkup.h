// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/htmldocument.h"
#include "core/recipe/formats/schemaorgvalues.h"

namespace kjc::formats {

// What a page's visible markup tells of its recipe, found by the class names of recipe plugins (WP Recipe Maker, Tasty, Mediavine
// Create and their kin) and, failing these, by the words that sites use in class names. A guess: ask it last.
struct RecipeMarkup {
    std::vector<SectionedLine> ingredients;
    std::vector<SectionedLine> steps;
};

RecipeMarkup readRecipeMarkup(const HtmlDocument &page);

} // namespace kjc::formats
