// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/stocking.h"

#include "core/food/units.h"
#include "core/store/pantrystore.h"

#include <algorithm>

namespace kjc::stocking {

using namespace Qt::StringLiterals;

Result<Done> move(Writer &writer, PantryLotId lot, const Fraction &delta, MovementReason reason)
{
    PantryMovement movement;
    movement.lot = lot;
    movement.reason = reason;
    movement.delta = delta;
    return pantrystore::addMovement(writer, movement);
}

static bool takes(const PantryLot &lot, const QuickAdd &line)
{
    return !line.foodKey.isEmpty() && lot.foodKey == line.foodKey && lot.place == line.place &&
           lot.bestBefore == line.bestBefore && units::compatible(lot.unit, line.quantity.unit);
}

Result<PantryLotId> addTo(Writer &writer, const QuickAdd &line)
{
    KJC_TRY_ASSIGN(stock, pantrystore::stock(writer.connection()));
    const auto known = std::ranges::find_if(stock, [&](const PantryStock &entry) { return takes(entry.lot, line); });
    PantryLot lot;
    if (known != stock.end()) {
        lot = known->lot;
    } else {
        lot.name = line.name;
        lot.foodKey = line.foodKey;
        lot.unit = line.quantity.unit;
        lot.place = line.place;
        lot.bestBefore = line.bestBefore;
        KJC_TRY(pantrystore::saveLot(writer, lot));
    }
    const std::optional<Quantity> inLot = units::convert(line.quantity, lot.unit);
    if (!inLot)
        return Error{Error::Kind::Invalid, u"the amounts cannot be added"_s, line.name};
    if (inLot->amount > Fraction(0))
        KJC_TRY(move(writer, lot.id, inLot->amount, MovementReason::Bought));
    return lot.id;
}

} // namespace kjc::stocking
