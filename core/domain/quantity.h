// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fraction.h"

#include <QString>

namespace kjc {

// An amount of something. `unit` is an id of the unit table (core/food/units.h): "g", "cup", "tbsp"; empty counts pieces.
struct Quantity {
    Fraction amount;
    QString unit;

    friend bool operator==(const Quantity &, const Quantity &) = default;
};

} // namespace kjc
