// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/plan.h"
#include "core/domain/recipe.h"
#include "core/store/writer.h"

namespace kjc::planstore {

// Slots and planned meals. Store thread.

Result<std::vector<Slot>> slots(Connection &connection); // in order of position
// Meals from `from` to `to`, both included, by day, slot and position.
Result<std::vector<PlannedMeal>> between(Connection &connection, const QDate &from, const QDate &to);
Result<std::vector<PlannedMeal>> backlog(Connection &connection);
Result<PlannedMeal> load(Connection &connection, PlannedMealId id); // NotFound when gone
// The meals that eat the leftovers of these.
Result<std::vector<PlannedMeal>> leftoversOf(Connection &connection, const QList<PlannedMealId> &ids);

// The last day each recipe is or was planned, counting days before `before` only.
Result<QHash<RecipeId, QDate>> lastPlanned(Connection &connection, const QDate &before);

// Saves all fields. A null id is filled in: made from household, day, slot and a number, so that two devices that plan the
// same place meet in one row.
Result<Done> save(Writer &writer, PlannedMeal &meal);
Result<Done> remove(Writer &writer, PlannedMealId id);
Result<Done> saveSlot(Writer &writer, Slot &slot);
Result<Done> removeSlot(Writer &writer, SlotId id);
// The id of a slot the program starts with: the same on every device of the household.
SlotId builtInSlotId(HouseholdId household, const QString &key);

} // namespace kjc::planstore
