// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/suggestion.h"
#include "core/planning/weekfiller.h"

#include <QUuid>

namespace kjc {

// A meal proposed for a place in the plan, with all that its card shows. Nothing is planned before a person takes it.
struct MealDraft {
    QUuid id;
    FillSlot place;
    RecipeId recipe; // null: a dish the library does not have; taking it makes a recipe of title and ingredients
    QString title;
    QString picture;                              // of the recipe; empty for none
    std::optional<int> minutes;                   // of the recipe
    int servings = 2;                             // 1 to 20
    std::vector<SuggestedIngredient> ingredients; // of a dish the library does not have
    FillReason reason = FillReason::Suits;        // why it was chosen
    QString detail;                               // of the reason: the food it uses soon
    QString source;                               // id of who proposed it: "planner", "claude", …
    QString model;                                // empty for "planner"

    friend bool operator==(const MealDraft &, const MealDraft &) = default;
};

} // namespace kjc
