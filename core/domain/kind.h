// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kjc {

// Everything that is stored as rows of its own, and later travels between devices. Names on the wire are in
// core/store/rowschema.cpp; never reuse one.
enum class Kind {
    Household,
    Profile,
    Slot,
    Food,
    Recipe,
    RecipeIngredient,
    RecipeStep,
    RecipeTag,
    CookLogEntry,
    PlannedMeal,
    PantryLot,
    PantryMovement,
    ShoppingList,
    ShoppingItem,
};

} // namespace kjc
