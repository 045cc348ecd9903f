// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pantry/quickadd.h"
#include "core/store/store.h"

namespace kjc {

// What a person does to the pantry: each is one transaction and one undo step.
class PantryCommands
{
public:
    explicit PantryCommands(Store &store) : m_store(store) {} // `store` must outlive this

    // Adds to the lot of the same food, unit dimension, place and date where there is one, else makes one. Invalid when
    // `line.problem` is set.
    QFuture<Result<PantryLotId>> add(const QuickAdd &line);
    // Takes `quantity` of a food, oldest date first. Invalid when there is not so much or the units cannot be compared.
    QFuture<Result<ChangeSet>> useFood(const QString &foodKey, const Quantity &quantity, const QString &name);
    // `delta` in the lot's unit; never below nothing.
    QFuture<Result<ChangeSet>> move(PantryLotId lot, const Fraction &delta, MovementReason reason);
    QFuture<Result<ChangeSet>> correct(PantryLotId lot, const Fraction &amount); // counted: there is this much
    QFuture<Result<ChangeSet>> saveLot(const PantryLot &lot);                    // name, place, date, low level
    // The whole lot goes, as wasted or simply removed.
    QFuture<Result<ChangeSet>> remove(const QList<PantryLotId> &lots,
                                      MovementReason reason = MovementReason::Corrected);

private:
    Store &m_store;
};

} // namespace kjc
