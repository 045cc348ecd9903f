// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/quantity.h"
#include "core/pantry/availability.h"

#include <QDate>

namespace kjc {

// What the pantry says about one ingredient line.
struct LineState {
    LineStock stock = LineStock::NotNeeded;
    QDate bestBefore; // earliest of the lots that would be used, when it is soon or past; else null
    std::optional<Quantity>
        missing; // what is not there, in the line's unit; absent when no amount is known or all is there

    friend bool operator==(const LineState &, const LineState &) = default;
};

// One for each line of `recipe`, cooked `scale` times as big as written. Pure.
std::vector<LineState> lineStates(const Recipe &recipe, const Fraction &scale, const std::vector<PantryStock> &stock,
                                  const QDate &today);

} // namespace kjc
