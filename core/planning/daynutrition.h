// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planning/weekview.h"

namespace kjc {

// What a day's meals give to one person, as far as their recipes say it: a serving of each meal that is not skipped.
struct DayNutrition {
    double kcal = 0;    // kilocalories
    double protein = 0; // grams
    int meals = 0;      // that are eaten
    int known = 0;      // of them, with an energy that is known
    int knownProtein = 0;

    friend bool operator==(const DayNutrition &, const DayNutrition &) = default;
};

// One for each day of the week. Pure.
std::vector<DayNutrition> nutritionOfDays(const WeekView &week);

// A number out of what recipes write, any decimal mark: kilocalories out of "412 kcal", "412" or "1,724 kJ", grams out of "12.5 g".
// Absent when there is none; never negative. Pure.
std::optional<double> kilocaloriesOf(const QString &text);
std::optional<double> gramsOf(const QString &text);

} // namespace kjc
