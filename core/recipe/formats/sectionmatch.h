// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recipe.h"
#include "core/recipe/formats/schemaorgvalues.h"

namespace kjc::formats {

// Gives `lines` the headings that the same lines stand under in `shown` (the page's visible list). Does nothing when `lines`
// have headings already or when the two lists are not of one recipe. Pure.
void takeSections(const std::vector<SectionedLine> &shown, std::vector<IngredientLine> &lines);

} // namespace kjc::formats
