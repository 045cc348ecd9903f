// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pantry/availability.h"
#include "core/store/connection.h"

namespace kjc {

// A planned meal with every word and number its card shows.
struct MealCard {
    PlannedMeal meal;
    QString title; // of the recipe, or the free text
    QString picture;
    std::optional<int> minutes;
    std::optional<double> kcal;    // kilocalories of a serving, where the recipe says it
    std::optional<double> protein; // grams of a serving, likewise
    int needed = 0;                // ingredient lines that need a food
    int inStock = 0;
    QString useSoon;
    QDate leftoversFrom;      // day of the meal whose leftovers this eats; null otherwise
    QDate leftoversFor;       // first day that eats what is left of this; null otherwise
    int leftoverServings = 0; // servings that day

    friend bool operator==(const MealCard &, const MealCard &) = default;
};

// A span of days as the planner shows it.
struct WeekView {
    QDate first;
    int days = 7;
    std::vector<Slot> slots;
    std::vector<MealCard> meals; // by day, slot and position

    friend bool operator==(const WeekView &, const WeekView &) = default;
};

namespace weekview {

// Store thread; a fixed number of statements, whatever the number of meals.
Result<WeekView> load(Connection &connection, const QDate &first, int days, const QDate &today);
// The first day of the week that holds `day`, where weeks begin on `firstDayOfWeek`.
QDate startOfWeek(const QDate &day, Qt::DayOfWeek firstDayOfWeek);

} // namespace weekview
} // namespace kjc
