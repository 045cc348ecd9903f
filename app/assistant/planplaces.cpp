// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistant/planplaces.h"

#include "core/store/planstore.h"

#include <algorithm>

namespace kjc {

bool PlanPlaces::isEmpty(const FillSlot &place) const
{
    return std::ranges::any_of(empty, [&](const FillSlot &each) { return placeOf(each) == placeOf(place); });
}

Result<PlanPlaces> loadPlanPlaces(Connection &connection, const QDate &from, const QDate &to)
{
    KJC_TRY_ASSIGN(slots, planstore::slots(connection));
    KJC_TRY_ASSIGN(planned, planstore::between(connection, from, to));
    PlanPlaces places{std::move(slots), {}};
    for (QDate day = from; day <= to; day = day.addDays(1))
        for (const Slot &slot : places.slots) {
            const bool taken = std::ranges::any_of(
                planned, [&](const PlannedMeal &meal) { return meal.day == day && meal.slot == slot.id; });
            if (!taken)
                places.empty.push_back({day, slot.id, slot.key});
        }
    return places;
}

} // namespace kjc
