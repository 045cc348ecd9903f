// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/format.h"

namespace kjc {

// The recipes that the program brings along, in English and Spanish, each as a Cooklang file: to be read with formats::read().
std::vector<ImportSource> sampleRecipes();

} // namespace kjc
