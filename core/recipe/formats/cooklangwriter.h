// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recipe.h"

#include <QByteArray>

namespace kjc::formats {

// The recipe as a Cooklang file with YAML front matter. Ingredients are marked where the steps name them when their lines can be
// made of quantity, unit, name and preparation again and keep their order; otherwise they stand in a paragraph of their own above
// the steps, which reading takes for the list that it is. Reading it back gives every line, step and section as it was, but for
// line breaks within a step and the signs {}|@#~ in a line that cannot be taken apart. Pure.
QByteArray toCooklang(const Recipe &recipe);

} // namespace kjc::formats
