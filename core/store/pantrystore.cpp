// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/pantrystore.h"

#include "core/store/columnread.h"

#include <QHash>

namespace kjc::pantrystore {

using namespace Qt::StringLiterals;

static QString placeName(Place place)
{
    switch (place) {
    case Place::Fridge: return u"fridge"_s;
    case Place::Freezer: return u"freezer"_s;
    case Place::Cupboard: return u"cupboard"_s;
    }
    return u"cupboard"_s;
}

static Place placeNamed(const QString &name)
{
    return name == u"fridge" ? Place::Fridge : name == u"freezer" ? Place::Freezer : Place::Cupboard;
}

static QString reasonName(MovementReason reason)
{
    switch (reason) {
    case MovementReason::Bought: return u"bought"_s;
    case MovementReason::Used: return u"used"_s;
    case MovementReason::Wasted: return u"wasted"_s;
    case MovementReason::Corrected: return u"corrected"_s;
    }
    return u"corrected"_s;
}

static MovementReason reasonNamed(const QString &name)
{
    return name == u"bought"   ? MovementReason::Bought
           : name == u"used"   ? MovementReason::Used
           : name == u"wasted" ? MovementReason::Wasted
                               : MovementReason::Corrected;
}

// Fractions cannot be added by SQL, so the sums are made here; a movement of no amount that can be read counts as none.
static Result<QHash<QString, Fraction>> amounts(Connection &connection)
{
    QHash<QString, Fraction> sums;
    KJC_TRY(connection.query(u"SELECT lot_id, delta FROM pantry_movement WHERE live"_s, {}, [&](const Columns &row) {
        sums[row.text(0)] += fractionIn(row, 1).value_or(Fraction());
    }));
    return sums;
}

Result<std::vector<PantryStock>> stock(Connection &connection)
{
    KJC_TRY_ASSIGN(sums, amounts(connection));
    std::vector<PantryStock> found;
    KJC_TRY(connection.query(
        u"SELECT id, name, food_key, unit, place, best_before, low_level FROM pantry_lot WHERE live ORDER BY name COLLATE NOCASE, best_before, id"_s,
        {}, [&](const Columns &row) {
            const PantryLot lot{PantryLotId::fromString(row.text(0)),
                                row.text(1),
                                row.text(2),
                                row.text(3),
                                placeNamed(row.text(4)),
                                dayIn(row, 5),
                                fractionIn(row, 6)};
            found.push_back({lot, sums.value(row.text(0))});
        }));
    return found;
}

Result<PantryStock> load(Connection &connection, PantryLotId id)
{
    KJC_TRY_ASSIGN(all, stock(connection));
    for (PantryStock &entry : all)
        if (entry.lot.id == id)
            return std::move(entry);
    return Error{Error::Kind::NotFound, id.toString(), u"pantry lot"_s};
}

Result<std::vector<PantryMovement>> movements(Connection &connection, PantryLotId id)
{
    std::vector<PantryMovement> found;
    KJC_TRY(connection.query(
        u"SELECT id, reason, delta, at, meal_id FROM pantry_movement WHERE live AND lot_id = ? ORDER BY at, id"_s,
        {id.toString()}, [&](const Columns &row) {
            found.push_back({PantryMovementId::fromString(row.text(0)), id, reasonNamed(row.text(1)),
                             fractionIn(row, 2).value_or(Fraction()),
                             QDateTime::fromMSecsSinceEpoch(row.integer(3), Qt::UTC),
                             PlannedMealId::fromString(row.text(4))});
        }));
    return found;
}

Result<QMap<PantryLotId, Fraction>> takenBy(Connection &connection, PlannedMealId meal)
{
    QMap<PantryLotId, Fraction> sums;
    KJC_TRY(connection.query(u"SELECT lot_id, delta FROM pantry_movement WHERE live AND meal_id = ?"_s,
                             {meal.toString()}, [&](const Columns &row) {
                                 sums[PantryLotId::fromString(row.text(0))] += fractionIn(row, 1).value_or(Fraction());
                             }));
    return sums;
}

Result<Done> saveLot(Writer &writer, PantryLot &lot)
{
    if (lot.id.isNull())
        lot.id = writer.ids().make<PantryLotId>();
    KJC_TRY(writer.put(Kind::PantryLot, lot.id.uuid(),
                       {{u"name"_s, lot.name},
                        {u"food_key"_s, lot.foodKey},
                        {u"unit"_s, lot.unit},
                        {u"place"_s, placeName(lot.place)},
                        {u"best_before"_s, dayValue(lot.bestBefore)},
                        {u"low_level"_s, fractionValue(lot.lowLevel)}}));
    return Done{};
}

Result<Done> removeLot(Writer &writer, PantryLotId id)
{
    KJC_TRY(writer.remove(Kind::PantryLot, id.uuid()));
    return Done{};
}

Result<Done> addMovement(Writer &writer, PantryMovement &movement)
{
    if (movement.id.isNull())
        movement.id = writer.ids().make<PantryMovementId>();
    if (!movement.at.isValid())
        movement.at = writer.clock().now();
    KJC_TRY(writer.put(Kind::PantryMovement, movement.id.uuid(),
                       {{u"lot_id"_s, movement.lot.toString()},
                        {u"reason"_s, reasonName(movement.reason)},
                        {u"delta"_s, movement.delta.toString()},
                        {u"at"_s, movement.at.toMSecsSinceEpoch()},
                        {u"meal_id"_s, idValue(movement.meal)}}));
    return Done{};
}

} // namespace kjc::pantrystore
