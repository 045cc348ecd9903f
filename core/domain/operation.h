// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kjc {

// The closed list of things a person can do, for undo labels and logs. Names on disk are in core/store/operationnames.cpp.
enum class OperationKind {
    SetUp,
    ImportRecipes,
    SaveRecipe,
    DeleteRecipe,
    RateRecipe,
    AddMeal,
    MoveMeal,
    CopyMeal,
    SwapMeals,
    RemoveMeal,
    EditMeal,
    CookMeal,
    FillWeek,
    ClearDays,
    CopyDays,
    EditSlots,
    AddToPantry,
    UsePantry,
    WastePantry,
    CorrectPantry,
    EditPantry,
    RemoveFromPantry,
    MakeShoppingList,
    AddShoppingItem,
    EditShoppingItem,
    TickShoppingItem,
    RemoveShoppingItem,
    StockPurchases,
    EditHousehold,
};

// One thing a person did, as it is named to them: "Moved Shakshuka".
struct Operation {
    OperationKind kind = OperationKind::SetUp;
    QString subject; // title or name it was done to; empty when there are several
    int count = 1;   // how many it was done to

    friend bool operator==(const Operation &, const Operation &) = default;
};

} // namespace kjc
