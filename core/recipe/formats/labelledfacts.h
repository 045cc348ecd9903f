// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/htmldocument.h"

#include <QJsonObject>

namespace kjc::formats {

// What stands near a recipe in words: "Prep Time: 10 min", "Serves 4", "Total: / 1 h". Looks at the lines around the one that
// reads `anchor` (an ingredient); without it at none. In the shape of JSON-LD: recipeYield, prepTime, cookTime, totalTime. Pure.
QJsonObject labelledFacts(const std::vector<PageLine> &lines, const QString &anchor);

// Whether a line says nothing but for how many the recipe is ("4 personen") or how long a part of it takes ("Cook: 30 min").
bool isFactLine(const QString &line);

} // namespace kjc::formats
