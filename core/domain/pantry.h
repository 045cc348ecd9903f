// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/quantity.h"

#include <QDate>
#include <QDateTime>

#include <optional>

namespace kjc {

enum class Place { Fridge, Freezer, Cupboard };

// Some of a food, at a place. The amount is not stored with it: it is the sum of its movements.
struct PantryLot {
    PantryLotId id;
    QString name;    // as a person typed it: "plain flour"
    QString foodKey; // see core/food/foodcatalogue.h; what matches recipes and shopping items
    QString unit;    // all its movements are in this unit; empty counts pieces
    Place place = Place::Cupboard;
    QDate bestBefore;                 // null when not known
    std::optional<Fraction> lowLevel; // running low at or below this, in `unit`

    friend bool operator==(const PantryLot &, const PantryLot &) = default;
};

enum class MovementReason { Bought, Used, Wasted, Corrected };

// A change of a lot's amount. Never edited, so that two devices' changes add up.
struct PantryMovement {
    PantryMovementId id;
    PantryLotId lot;
    MovementReason reason = MovementReason::Bought;
    Fraction delta;     // in the lot's unit; negative takes away
    QDateTime at;       // UTC
    PlannedMealId meal; // null unless cooking it was the reason

    friend bool operator==(const PantryMovement &, const PantryMovement &) = default;
};

// A lot with its amount, as screens and the shopping builder read it.
struct PantryStock {
    PantryLot lot;
    Fraction amount; // sum of the movements, in lot.unit

    friend bool operator==(const PantryStock &, const PantryStock &) = default;
};

} // namespace kjc
