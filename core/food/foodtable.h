// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/food/foodcatalogue.h"

#include <vector>

namespace kjc {

// All names of one food, the one to show first.
struct FoodNames {
    QString key;
    QStringList english;
    QStringList spanish;
};

// The bundled table resources/food/foods.tsv, whose first line describes its columns. Both read the same lines in order.
std::vector<FoodFacts> readFoodTable();
std::vector<FoodNames> readFoodNames();

} // namespace kjc
