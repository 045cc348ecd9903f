// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pantry.h"

#include <QHash>

#include <optional>
#include <vector>

namespace kjc {

// A working copy of the pantry from which amounts are taken, oldest date first. A value; never touches the library.
class Larder
{
public:
    explicit Larder(const std::vector<PantryStock> &stock);

    struct Taken {
        PantryLotId lot;
        Fraction amount; // in the lot's unit
        QString name;
        QDate bestBefore;
    };
    struct Answer {
        std::vector<Taken> taken;
        bool known = false;              // the food is at home in any amount
        bool comparable = true;          // false: some of it is in units that cannot be compared with what was asked
        std::optional<Quantity> missing; // what was not there, in the unit asked for; absent when all was
    };

    // Takes `wanted` of a food. Without an amount nothing is taken and only `known` is told.
    Answer take(const QString &foodKey, const std::optional<Quantity> &wanted);
    // The lots of a food with anything in them, oldest date first.
    [[nodiscard]] std::vector<PantryStock> lotsOf(const QString &foodKey) const;

private:
    QHash<QString, std::vector<PantryStock>> m_lots; // by food key, oldest date first
};

} // namespace kjc
