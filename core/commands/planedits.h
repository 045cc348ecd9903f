// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/plancommands.h"

#include <functional>

namespace kjc::planedits {

// The steps that the plan's commands are made of. Store thread, inside a transaction.

inline constexpr int kMostServings = 99;

// Names the operation after its only meal; several are told by their number.
Result<Done> nameAfter(Writer &writer, const QList<PlannedMealId> &meals);
// Saves `meal` at the end of a place.
Result<Done> putAt(Writer &writer, PlannedMeal meal, const PlanPlace &place);
// Loads each meal, lets `change` change it, saves it.
Result<Done> edit(Writer &writer, const QList<PlannedMealId> &meals, const std::function<void(PlannedMeal &)> &change);
// Moves or copies `meals` so that the first lands on `place` and the others keep their distance in days and slots to it.
Result<Done> shift(Writer &writer, const QList<PlannedMealId> &meals, const PlanPlace &place, bool copy);
// Fresh planned meals like these, each where `placeOf` says. Leftovers whose source is copied too point to the copy.
Result<Done> copyTo(Writer &writer, const std::vector<PlannedMeal> &meals,
                    const std::function<PlanPlace(const PlannedMeal &)> &placeOf);

} // namespace kjc::planedits
