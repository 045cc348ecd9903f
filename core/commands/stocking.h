// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pantry/quickadd.h"
#include "core/store/writer.h"

namespace kjc::stocking {

// How things come into the pantry and move there. Store thread, inside a transaction.

// Adds to the lot of the same food, kind of unit, place and date where there is one, else makes one. Its id.
Result<PantryLotId> addTo(Writer &writer, const QuickAdd &line);
// One movement; `delta` in the lot's unit.
Result<Done> move(Writer &writer, PantryLotId lot, const Fraction &delta, MovementReason reason);

} // namespace kjc::stocking
