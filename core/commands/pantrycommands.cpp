// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/pantrycommands.h"

#include "core/commands/stocking.h"
#include "core/pantry/larder.h"
#include "core/store/pantrystore.h"

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

QFuture<Result<PantryLotId>> PantryCommands::add(const QuickAdd &line)
{
    auto id = std::make_shared<PantryLotId>();
    const auto changed =
        m_store.transact({OperationKind::AddToPantry, line.name, 1}, [=](Writer &writer) -> Result<Done> {
            if (!line.problem.isEmpty())
                return Error{Error::Kind::Invalid, line.problem, line.problemText};
            KJC_TRY_ASSIGN(lot, stocking::addTo(writer, line));
            *id = lot;
            return Done{};
        });
    return m_store.after(changed, [id](const ChangeSet &) { return *id; });
}

QFuture<Result<ChangeSet>> PantryCommands::useFood(const QString &foodKey, const Quantity &quantity,
                                                   const QString &name)
{
    return m_store.transact({OperationKind::UsePantry, name, 1}, [=](Writer &writer) -> Result<Done> {
        KJC_TRY_ASSIGN(stock, pantrystore::stock(writer.connection()));
        Larder larder(stock);
        const Larder::Answer answer = larder.take(foodKey, quantity);
        if (!answer.known)
            return Error{Error::Kind::NotFound, u"none in the pantry"_s, name};
        if (answer.missing)
            return Error{Error::Kind::Invalid,
                         answer.comparable ? u"not so much in the pantry"_s : u"the amounts cannot be compared"_s,
                         name};
        for (const Larder::Taken &taken : answer.taken)
            KJC_TRY(stocking::move(writer, taken.lot, -taken.amount, MovementReason::Used));
        return Done{};
    });
}

static OperationKind kindOf(MovementReason reason)
{
    switch (reason) {
    case MovementReason::Bought: return OperationKind::AddToPantry;
    case MovementReason::Used: return OperationKind::UsePantry;
    case MovementReason::Wasted: return OperationKind::WastePantry;
    case MovementReason::Corrected: return OperationKind::CorrectPantry;
    }
    return OperationKind::CorrectPantry;
}

QFuture<Result<ChangeSet>> PantryCommands::move(PantryLotId lot, const Fraction &delta, MovementReason reason)
{
    return m_store.transact({kindOf(reason), {}, 1}, [=](Writer &writer) -> Result<Done> {
        KJC_TRY_ASSIGN(entry, pantrystore::load(writer.connection(), lot));
        writer.nameSubject(entry.lot.name);
        const Fraction bounded = std::max(delta, -entry.amount);
        return bounded.isZero() ? Result<Done>(Done{}) : stocking::move(writer, lot, bounded, reason);
    });
}

QFuture<Result<ChangeSet>> PantryCommands::correct(PantryLotId lot, const Fraction &amount)
{
    return m_store.transact({OperationKind::CorrectPantry, {}, 1}, [=](Writer &writer) -> Result<Done> {
        if (amount < Fraction(0))
            return Error{Error::Kind::Invalid, u"less than nothing"_s, u"amount"_s};
        KJC_TRY_ASSIGN(entry, pantrystore::load(writer.connection(), lot));
        writer.nameSubject(entry.lot.name);
        const Fraction delta = amount - entry.amount;
        return delta.isZero() ? Result<Done>(Done{}) : stocking::move(writer, lot, delta, MovementReason::Corrected);
    });
}

QFuture<Result<ChangeSet>> PantryCommands::saveLot(const PantryLot &lot)
{
    return m_store.transact({OperationKind::EditPantry, lot.name, 1}, [=](Writer &writer) -> Result<Done> {
        KJC_TRY_ASSIGN(entry, pantrystore::load(writer.connection(), lot.id));
        if (entry.lot.unit != lot.unit && !entry.amount.isZero())
            return Error{Error::Kind::Invalid, u"the unit of a lot with movements cannot change"_s, lot.name};
        PantryLot saved = lot;
        return pantrystore::saveLot(writer, saved);
    });
}

QFuture<Result<ChangeSet>> PantryCommands::remove(const QList<PantryLotId> &lots, MovementReason reason)
{
    const OperationKind kind =
        reason == MovementReason::Wasted ? OperationKind::WastePantry : OperationKind::RemoveFromPantry;
    return m_store.transact({kind, {}, int(lots.size())}, [=](Writer &writer) -> Result<Done> {
        for (const PantryLotId &id : lots) {
            KJC_TRY_ASSIGN(entry, pantrystore::load(writer.connection(), id));
            if (lots.size() == 1)
                writer.nameSubject(entry.lot.name);
            if (!entry.amount.isZero()) // the movement stays for the waste log although the lot goes
                KJC_TRY(stocking::move(writer, id, -entry.amount, reason));
            KJC_TRY(pantrystore::removeLot(writer, id));
        }
        return Done{};
    });
}

} // namespace kjc
