// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/recipesearch.h"

namespace kjc::recipewords {

// How a recipe stands to the pantry: "All in stock", "7/9 in stock"; empty when it needs nothing.
QString stock(const RecipeSummary &recipe);
// The food it uses that expires soon, as a badge names it: "Fennel"; empty for none.
QString useSoon(const RecipeSummary &recipe);
// The whole of a recipe for a screen reader: "Salmón con hinojo, 25 minutes, 7 of 8 in stock, uses fennel soon".
QString spoken(const RecipeSummary &recipe);

} // namespace kjc::recipewords
