// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/schemaorgvalues.h"

namespace kjc::formats {

// Steps without what only numbers them: "Step 1", "2.", a heading "Method" among them; a paragraph that counts "1. … 2. … 3. …"
// is cut into its steps. Pure.
std::vector<SectionedLine> withoutNumbering(const std::vector<SectionedLine> &steps);

// Ingredients whose list holds its headings as lines ("For the dough:", "FOR THE SAUCE") with these as sections. Pure.
std::vector<SectionedLine> withHeadingsAsSections(const std::vector<SectionedLine> &ingredients);

} // namespace kjc::formats
