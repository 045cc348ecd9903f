// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/exchange.h"

#include "core/merge/stamp.h"
#include "core/store/lostwords.h"
#include "core/store/rowschema.h"

#include <map>

namespace kjc::exchange {

using namespace Qt::StringLiterals;

using Reading = SyncCursor::Reading;

Result<std::optional<PushRound>> nextPush(Writer &writer, OpSealer &sealer, int mostOps)
{
    KJC_TRY_ASSIGN(cursor, baserows::cursor(writer.connection(), writer.household()));
    if (cursor.reading != Reading::Changes)
        return std::optional<PushRound>();
    KJC_TRY_ASSIGN(ops, syncqueue::toSend(writer, sealer));
    if (ops.empty())
        return std::optional<PushRound>();
    if (ops.size() > size_t(mostOps))
        ops.resize(size_t(mostOps));
    KJC_TRY_ASSIGN(device, syncqueue::device(writer.connection()));
    PushRound round{wire::pushRequest(device, cursor.epoch, ops), {}};
    for (const QueuedOp &op : ops)
        round.opIds.append(op.opId);
    return std::optional(round);
}

static void observe(Writer &writer, const std::vector<ServerRow> &rows, qint64 serverNowMs)
{
    QString seen; // fields written together have one stamp
    for (const ServerRow &row : rows)
        for (const QString &text : row.state.stamps)
            if (const auto stamp = text == seen ? std::nullopt : Stamp::fromString(text)) {
                seen = text;
                writer.observe(*stamp, serverNowMs);
            }
}

// Whoever has pushed knows which history that was, and so notices when it is another one.
static Result<Done> rememberEpoch(Writer &writer, const PushReply &reply)
{
    KJC_TRY_ASSIGN(cursor, baserows::cursor(writer.connection(), writer.household()));
    if (!cursor.epoch.isEmpty())
        return Done{};
    cursor.epoch = reply.epoch;
    return baserows::setCursor(writer, cursor);
}

// First all that no longer waits, then the rows: so each is seen once, as the server has it.
static Result<Done> takeResults(Writer &writer, OpSealer &sealer, const PushRound &round, const PushReply &reply)
{
    const QSet<QString> asked(round.opIds.cbegin(), round.opIds.cend());
    QStringList accepted;
    std::vector<ServerRow> rows;
    for (const OpResult &result : reply.results) {
        rows.insert(rows.end(), result.rows.begin(), result.rows.end());
        if (!asked.contains(result.opId))
            continue;
        if (result.accepted)
            accepted.append(result.opId);
        else
            KJC_TRY(syncqueue::park(writer, result.opId, result.code));
    }
    KJC_TRY_ASSIGN(confirmed, syncqueue::confirm(writer, sealer, accepted));
    KJC_TRY_ASSIGN(said, lostwords::said(writer, confirmed));
    observe(writer, rows, reply.nowMs);
    KJC_TRY_ASSIGN(drawn, baserows::apply(writer, rows));
    KJC_TRY(lostwords::settle(writer, said, reply.nowMs));
    for (const QueuedRow &row : confirmed)
        if (!drawn.contains({row.kind, row.id}))
            KJC_TRY(baserows::draw(writer, row.kind, row.id));
    return Done{};
}

// Whoever had read as far as the household's head was before this push, and has the rows of all that it added, has read as far
// as it is now.
static Result<Done> moveOn(Writer &writer, const PushReply &reply)
{
    KJC_TRY_ASSIGN(cursor, baserows::cursor(writer.connection(), writer.household()));
    if (cursor.seq != reply.from || cursor.epoch != reply.epoch || cursor.reading != Reading::Changes ||
        reply.head <= cursor.seq)
        return Done{};
    cursor.seq = reply.head;
    return baserows::setCursor(writer, cursor);
}

Result<NextStep> takePush(Writer &writer, OpSealer &sealer, const PushRound &round, const QJsonObject &json)
{
    KJC_TRY_ASSIGN(reply, wire::pushReply(json));
    switch (reply.status) {
    case SyncStatus::Ok:
        KJC_TRY(rememberEpoch(writer, reply));
        KJC_TRY(takeResults(writer, sealer, round, reply));
        KJC_TRY(moveOn(writer, reply));
        return NextStep::Again;
    case SyncStatus::Forked: KJC_TRY(syncqueue::becomeAnotherDevice(writer, sealer)); return NextStep::Again;
    case SyncStatus::Gap: // numbers that it once confirmed are unknown to it now: it was put back to an older state
    case SyncStatus::Epoch:
        KJC_TRY(syncqueue::becomeAnotherDevice(writer, sealer));
        KJC_TRY(baserows::readAnew(writer, reply.epoch, Reading::Repair));
        return NextStep::Pull;
    case SyncStatus::Floor: return NextStep::Pull;
    case SyncStatus::Upgrade: return NextStep::Upgrade;
    case SyncStatus::NotMember: return NextStep::NotMember;
    }
    return NextStep::Done;
}

Result<PullRound> nextPull(Connection &connection)
{
    KJC_TRY_ASSIGN(device, syncqueue::device(connection));
    KJC_TRY_ASSIGN(cursor, baserows::cursor(connection, device.household));
    return PullRound{wire::pullRequest(device.household, cursor), cursor};
}

static Result<Done> refuseMassDelete(Writer &writer)
{
    std::map<Kind, int> gone;
    for (const RowEdit &edit : writer.edits())
        if (edit.change == RowEdit::Change::Delete)
            ++gone[edit.kind];
    for (const auto &[kind, count] : gone) {
        if (count <= kMostGone)
            continue;
        KJC_TRY_ASSIGN(left, baserows::liveCount(writer.connection(), kind));
        if (count > kMostGoneShare * double(count + left))
            return Error{Error::Kind::Cancelled, u"%1 of %2 rows would go at once"_s.arg(count).arg(count + left),
                         schemaOf(kind).name};
    }
    return Done{};
}

static Result<Done> finishReading(Writer &writer, OpSealer &sealer)
{
    KJC_TRY_ASSIGN(lost, baserows::finishReading(writer));
    std::vector<QueuedRow> rows;
    for (const auto &[row, change] : lost)
        rows.push_back({row.kind, row.id, change});
    return rows.empty() ? Result<Done>(Done{}) : syncqueue::sendAgain(writer, sealer, rows);
}

static Result<NextStep> takePage(Writer &writer, OpSealer &sealer, const SyncCursor &from, const PullReply &reply,
                                 bool allowMassDelete)
{
    observe(writer, reply.rows, reply.nowMs);
    KJC_TRY(baserows::apply(writer, reply.rows));
    KJC_TRY(baserows::forgetGone(writer, reply.floor));
    KJC_TRY(baserows::setCursor(writer, {reply.epoch, reply.seq, from.reading}));
    const bool isAtHead = reply.seq >= reply.head;
    if (isAtHead && from.reading != Reading::Changes)
        KJC_TRY(finishReading(writer, sealer));
    if (!allowMassDelete)
        KJC_TRY(refuseMassDelete(writer));
    if (!isAtHead)
        return NextStep::Again;
    if (reply.hash.isEmpty())
        return NextStep::Done;
    KJC_TRY_ASSIGN(ours, baserows::stateHash(writer.connection(), writer.household()));
    if (ours == reply.hash || from.reading != Reading::Changes)
        return NextStep::Done;
    KJC_TRY(baserows::readAnew(writer, reply.epoch, Reading::Snapshot)); // must never happen; and if it does, it heals
    return NextStep::Again;
}

Result<NextStep> takePull(Writer &writer, OpSealer &sealer, const PullRound &round, const QJsonObject &json,
                          bool allowMassDelete)
{
    KJC_TRY_ASSIGN(reply, wire::pullReply(json));
    KJC_TRY_ASSIGN(now, baserows::cursor(writer.connection(), writer.household()));
    if (now != round.from)
        return NextStep::Again; // an answer to an older question
    const bool wentBack = reply.status == SyncStatus::Ok && reply.head < now.seq;
    switch (wentBack ? SyncStatus::Epoch : reply.status) {
    case SyncStatus::Ok: return takePage(writer, sealer, now, reply, allowMassDelete);
    case SyncStatus::Floor: KJC_TRY(baserows::readAnew(writer, reply.epoch, Reading::Snapshot)); return NextStep::Again;
    case SyncStatus::Epoch:
    case SyncStatus::Gap:
    case SyncStatus::Forked:
        KJC_TRY(syncqueue::becomeAnotherDevice(writer, sealer));
        KJC_TRY(baserows::readAnew(writer, reply.epoch, Reading::Repair));
        return NextStep::Again;
    case SyncStatus::Upgrade: return NextStep::Upgrade;
    case SyncStatus::NotMember: return NextStep::NotMember;
    }
    return NextStep::Done;
}

} // namespace kjc::exchange
