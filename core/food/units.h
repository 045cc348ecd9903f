// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/quantity.h"

#include <QStringList>

#include <optional>
#include <span>

namespace kjc {

// What a unit measures. Mass, Volume, Length and Piece convert within themselves; a Container (can, bunch, clove) only
// equals itself.
enum class Dimension { Piece, Mass, Volume, Length, Container };

struct Unit {
    QString id; // "g", "cup", "clove"; the form that is stored and printed by kjc. Empty: plain pieces
    Dimension dimension;
    Fraction inBase; // how many grams (Mass), millilitres (Volume), centimetres (Length) or pieces one is; 1 otherwise
    bool metric = true; // shown to people who chose metric
};

namespace units {

std::span<const Unit> all();
// Null when there is no unit of that id. The empty id is the unit of plain pieces.
const Unit *find(const QString &id);

// `quantity` in `unitId`. Absent when the two do not measure the same thing: never a guess.
std::optional<Quantity> convert(const Quantity &quantity, const QString &unitId);
// Whether the two may be added on a shopping list. An id that is not in the table goes with itself only.
bool compatible(const QString &unitA, const QString &unitB);
// a + b in the unit a person would choose of the two (see best()): metric where one of them is metric and not a spoon.
// Absent when not compatible. sum(a, b) equals sum(b, a).
std::optional<Quantity> sum(const Quantity &a, const Quantity &b);
// The same amount in the unit a person reads most easily: 1200 g is 1.2 kg, 0.5 kg is 500 g, 6 tsp are 2 tbsp. Keeps metric
// metric. A quantity that reads well already, or whose unit is not in the table, comes back as it is.
Quantity best(const Quantity &quantity);

} // namespace units
} // namespace kjc
