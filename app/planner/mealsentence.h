// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/mealdraft.h"
#include "core/planning/weekview.h"

// What a screen reader says of the week.
namespace kjc::mealsentence {

// "Mushroom risotto, Wednesday dinner, 35 minutes, 3 servings, all in stock, uses up mushrooms in time".
QString ofMeal(const MealCard &card, const QString &placeName);
// "Thursday lunch, empty. Enter to add." or "Thursday lunch, 2 meals".
QString ofPlace(const QString &placeName, int meals);
// "Suggestion: Pasta con espinacas, Thursday lunch, 20 minutes, uses spinach".
QString ofDraft(const MealDraft &draft, const QString &placeName);
QString ofThinking(const QString &placeName);
// Note and lock; may be empty.
QString more(const MealCard &card);
// "All in stock", "7/9 in stock", "Cooked", "Leftovers": the last line of a card; empty when there is nothing to say.
QString status(const MealCard &card);

} // namespace kjc::mealsentence
