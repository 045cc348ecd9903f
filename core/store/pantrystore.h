// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pantry.h"
#include "core/store/writer.h"

#include <vector>

namespace kjc::pantrystore {

// Pantry lots and their movements. Store thread.

// Every live lot with the sum of its movements, by name.
Result<std::vector<PantryStock>> stock(Connection &connection);
Result<PantryStock> load(Connection &connection, PantryLotId id);
Result<std::vector<PantryMovement>> movements(Connection &connection, PantryLotId id); // oldest first
// What a meal took from each lot, summed over its movements: negative, or zero when it was put back.
Result<QMap<PantryLotId, Fraction>> takenBy(Connection &connection, PlannedMealId meal);

Result<Done> saveLot(Writer &writer, PantryLot &lot); // a null id is filled in
Result<Done> removeLot(Writer &writer, PantryLotId id);
Result<Done> addMovement(Writer &writer, PantryMovement &movement); // a null id is filled in; never changed afterwards

} // namespace kjc::pantrystore
