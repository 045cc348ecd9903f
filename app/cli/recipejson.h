// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/format.h"

#include <QJsonObject>

namespace kjc::cli {

// One imported recipe as `kjc --json import` prints it; what was not found is absent. Headings of steps are lines of their own
// in "instructions".
QJsonObject toJson(const ImportedRecipe &imported);

} // namespace kjc::cli
