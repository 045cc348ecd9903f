// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recipe.h"

#include <QJsonObject>

namespace kjc {

// One ingredient line as `kjc parse-ingredients` prints it: {"text","quantity","quantityMax","unit","name","preparation",
// "comment","size","optional"}. Numbers are JSON numbers; a part the line does not have is absent.
QJsonObject toJson(const QString &text, const ParsedIngredient &parsed);

} // namespace kjc
