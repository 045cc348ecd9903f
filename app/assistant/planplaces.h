// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/plancommands.h"
#include "core/store/connection.h"

namespace kjc {

// The places of a span of days.
struct PlanPlaces {
    std::vector<Slot> slots;
    std::vector<FillSlot> empty; // snacks too, by day and slot

    [[nodiscard]] bool isEmpty(const FillSlot &place) const;
};

// Store thread.
Result<PlanPlaces> loadPlanPlaces(Connection &connection, const QDate &from, const QDate &to);

inline PlanPlace placeOf(const FillSlot &place)
{
    return {place.day, place.slot};
}

} // namespace kjc
