// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/cooklangparser.h"

namespace kjc {

// The items of one step's text, already freed of comments and joined to one line. Pure.
std::vector<CooklangItem> cooklangItems(const QString &step);

} // namespace kjc
