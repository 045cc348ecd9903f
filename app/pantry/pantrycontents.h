// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/pantry.h"
#include "core/domain/plan.h"

#include <vector>

namespace kjc {

class Connection;

// How many days, today included, the pantry looks ahead in the plan.
inline constexpr int kPantryDaysAhead = 7;

// A planned meal that cooks with a food.
struct PlannedUse {
    PlannedMealId meal;
    RecipeId recipe;
    QString title;
    QString picture;
    std::optional<int> minutes;
    QDate day;
    Slot slot;

    friend bool operator==(const PlannedUse &, const PlannedUse &) = default;
};

// A lot with everything its row shows.
struct PantryEntry {
    PantryStock stock;
    std::vector<PlannedUse> uses; // by day, of the next kPantryDaysAhead days
    std::optional<Fraction>
        needed; // what those meals take, in the lot's unit; absent where the units cannot be compared

    [[nodiscard]] const PantryLot &lot() const { return stock.lot; }
    [[nodiscard]] bool isLow() const { return lot().lowLevel && stock.amount <= *lot().lowLevel; }
    friend bool operator==(const PantryEntry &, const PantryEntry &) = default;
};

using PantryContents = std::vector<PantryEntry>;

// Everything at home. Lots that are used up are left out unless they are to be kept an eye on. Store thread; a fixed number
// of statements.
Result<PantryContents> loadPantry(Connection &connection, const QDate &today);

} // namespace kjc
