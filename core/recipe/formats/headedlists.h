// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/recipemarkup.h"

namespace kjc::formats {

// A recipe found by nothing but its headings: the lines between "Ingredients" and "Method", and those behind. In some thirty
// languages. Empty when the page has no such pair with lists under it. Pure.
RecipeMarkup readHeadedLists(const std::vector<PageLine> &lines);

// The last resort: a list most of whose lines begin with an amount, and the sentences behind it. Pure.
RecipeMarkup readUnheadedLists(const std::vector<PageLine> &lines);

} // namespace kjc::formats
