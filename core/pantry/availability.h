// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pantry.h"
#include "core/domain/plan.h"
#include "core/domain/recipe.h"

#include <QDate>

#include <vector>

namespace kjc {

// One line of a recipe against the pantry.
enum class LineStock {
    NotNeeded, // no food in it, optional, or a staple
    InStock,
    Short, // some, but less than needed
    Missing,
    Unsure, // at home, but the amounts cannot be compared: counted as there, and said so
};

// A meal that wants something from the pantry: its lines, and how much bigger than written it is cooked.
struct Demand {
    PlannedMealId meal;
    QDate day;
    const Recipe *recipe = nullptr; // not owned; outlives the call
    Fraction scale{1};              // planned servings / recipe servings
};

struct MealStock {
    PlannedMealId meal;
    std::vector<LineStock> lines; // one per ingredient line of the recipe
    int needed = 0;               // lines that need a food
    int inStock = 0;              // of those: InStock or Unsure
    QString useSoon;              // name of a pantry food that expires soon and that this meal uses
};

// Serves the demands in order of day from one pantry: what Tuesday takes, Friday does not have. Pure.
std::vector<MealStock> reserve(const std::vector<Demand> &demands, const std::vector<PantryStock> &stock,
                               const QDate &today);

// How much bigger than written `recipe` is when cooked for `servings`; 1 when the recipe does not say for how many it is.
Fraction scaleFor(const Recipe &recipe, int servings);

} // namespace kjc
