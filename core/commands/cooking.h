// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/plan.h"
#include "core/store/writer.h"

namespace kjc::cooking {

// What cooking a meal does to the pantry. Store thread, inside a transaction.

// Takes what the meal's recipe needs, oldest date first, as movements of that meal; takes what there is where it is not enough,
// and nothing where units cannot be compared. Leftovers and free text take nothing.
Result<Done> deduct(Writer &writer, const PlannedMeal &meal);
// Takes those movements back by opposite ones.
Result<Done> putBack(Writer &writer, const PlannedMeal &meal);

} // namespace kjc::cooking
