// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recipe.h"
#include "core/store/recipesearch.h"

#include <QJsonObject>
#include <QStringList>

namespace kjc::cli {

// A whole recipe for reading.
QStringList textOf(const Recipe &recipe);
// A line of a list: id, minutes, title.
QString lineOf(const RecipeSummary &recipe);
// {"id","title","minutes","servings","favourite","rating","meals","ingredients","inStock","useSoon"}
QJsonObject toJson(const RecipeSummary &recipe);

} // namespace kjc::cli
