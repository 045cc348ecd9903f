// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/recipe.h"

namespace kjc {

std::optional<int> minutesOf(const Recipe &recipe)
{
    if (recipe.totalMinutes)
        return recipe.totalMinutes;
    if (!recipe.prepMinutes && !recipe.cookMinutes)
        return std::nullopt;
    return recipe.prepMinutes.value_or(0) + recipe.cookMinutes.value_or(0);
}

} // namespace kjc
