// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/cooklangparser.h"

#include <QJsonObject>

namespace kjc::cli {

// A parsed recipe in the shape of the canonical tests of Cooklang's specification: {"steps": [[item…]…], "metadata": {…}}.
QJsonObject toJson(const CooklangRecipe &recipe);

} // namespace kjc::cli
