// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>

namespace kjc {

// A named meal of the day. The four the program starts with carry a `key` and are named by the translation until a person
// renames them.
struct Slot {
    SlotId id;
    QString key;      // "breakfast", "lunch", "dinner", "snack"; empty for one a person added
    QString name;     // as a person named it; empty while the translated name of `key` is shown
    QString icon;     // name of an icon
    QString colour;   // "#rrggbb", empty for none
    QString position; // fractional index, see core/domain/position.h

    friend bool operator==(const Slot &, const Slot &) = default;
};

enum class MealState { Planned, Cooked, Skipped };

// A recipe, a free text or leftovers of another meal, on a day in a slot. A null day means the backlog: chosen, but not yet
// given a day.
struct PlannedMeal {
    PlannedMealId id;
    QDate day;
    SlotId slot;
    QString position; // fractional index among the meals of its day and slot
    RecipeId recipe;  // null for free text
    QString text;     // free text; empty when there is a recipe
    QString note;
    int servings = 2;          // at least 1
    PlannedMealId leftoversOf; // null unless this eats what that meal cooked
    MealState state = MealState::Planned;
    bool locked = false;

    friend bool operator==(const PlannedMeal &, const PlannedMeal &) = default;
};

} // namespace kjc
