// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/syncqueue.h"

#include "core/store/baserows.h"
#include "core/store/queuedrows.h"

namespace kjc::syncqueue {

using namespace Qt::StringLiterals;

static const QString kUnreadable = u"unreadable"_s;

namespace {
struct StoredOp {
    QString opId, user, reason;
    qint64 n = 0;
    SealedPayload sealed;
};
} // namespace

Result<DeviceState> device(Connection &connection)
{
    DeviceState state;
    KJC_TRY(connection.query(
        u"SELECT household_id, device_id, user_id, linked FROM device LIMIT 1"_s, {}, [&](const Columns &row) {
            state = {HouseholdId::fromString(row.text(0)), row.text(1), row.text(2), row.boolean(3)};
        }));
    return state;
}

Result<QueueCounts> counts(Connection &connection)
{
    QueueCounts counts;
    KJC_TRY(connection.query(u"SELECT state = 'parked', count(*) FROM op GROUP BY 1"_s, {}, [&](const Columns &row) {
        (row.boolean(0) ? counts.parked : counts.waiting) = int(row.integer(1));
    }));
    return counts;
}

static StoredOp opIn(const Columns &row)
{
    return {row.text(0),
            row.text(1),
            row.text(2),
            row.integer(3),
            {row.value(4).toByteArray(), row.value(5).toByteArray(), row.value(6).toByteArray()}};
}

static Result<std::vector<StoredOp>> opsIn(Connection &connection, const QString &state)
{
    std::vector<StoredOp> ops;
    KJC_TRY(connection.query(u"SELECT op_id, user_id, reason, n, nonce, cipher, tag FROM op WHERE state = ? "
                             "ORDER BY n, stamp, local_id"_s,
                             {state}, [&](const Columns &row) { ops.push_back(opIn(row)); }));
    return ops;
}

static Result<std::optional<StoredOp>> opNamed(Connection &connection, const QString &opId, bool isParked)
{
    std::optional<StoredOp> op;
    KJC_TRY(connection.query(u"SELECT op_id, user_id, reason, n, nonce, cipher, tag FROM op WHERE op_id = ? AND "
                             "(state = 'parked') = ?"_s,
                             {opId, int(isParked)}, [&](const Columns &row) { op = opIn(row); }));
    return op;
}

static QByteArray contextOf(const DeviceState &device, const StoredOp &op)
{
    DeviceState maker = device;
    maker.userId = op.user;
    return outbox::contextOf(maker, op.opId);
}

// What one of them says. Absent, and marked so, when it cannot be read any more.
static Result<std::optional<QByteArray>> payloadOf(Connection &connection, const DeviceState &device,
                                                   const StoredOp &op, OpSealer &sealer)
{
    Result<QByteArray> payload = sealer.open(op.sealed, contextOf(device, op));
    if (payload)
        return std::optional(payload.value());
    if (payload.error().kind != Error::Kind::FileDamaged)
        return payload.error();
    KJC_TRY(connection.exec(u"UPDATE op SET reason = ? WHERE op_id = ?"_s, {kUnreadable, op.opId}));
    return std::optional<QByteArray>();
}

static Result<Done> write(Writer &writer, const DeviceState &device, const OpDraft &draft, OpSealer &sealer)
{
    return outbox::add(writer.connection(), device,
                       {draft.opId, queuedrows::greatestStamp(draft.rows), queuedrows::toPayload(draft.rows)}, sealer);
}

// Edits of the same rows become one operation each, before any of them gets a number.
static Result<std::vector<OpDraft>> foldNew(Writer &writer, const DeviceState &device, OpSealer &sealer)
{
    KJC_TRY_ASSIGN(ops, opsIn(writer.connection(), u"new"_s));
    std::vector<OpDraft> drafts;
    for (const StoredOp &op : ops) {
        KJC_TRY_ASSIGN(payload, payloadOf(writer.connection(), device, op, sealer));
        if (payload)
            drafts.push_back({op.opId, queuedrows::fromPayload(*payload), 1});
        else
            KJC_TRY(park(writer, op.opId, kUnreadable));
    }
    QSet<QString> gone;
    for (const OpDraft &draft : drafts)
        gone.insert(draft.opId);
    drafts = queuedrows::folded(std::move(drafts));
    for (OpDraft &draft : drafts)
        if (draft.folded == 1)
            gone.remove(draft.opId); // as it is on the disk
        else                         // says more than what a copy of this library may have sent under the old identity
            draft.opId = writer.ids().next().toString(QUuid::WithoutBraces);
    for (const QString &opId : gone)
        KJC_TRY(writer.connection().exec(u"DELETE FROM op WHERE op_id = ?"_s, {opId}));
    for (const OpDraft &draft : drafts)
        if (draft.folded > 1)
            KJC_TRY(write(writer, device, draft, sealer));
    return drafts;
}

static Result<qint64> takeNumber(Connection &connection, const DeviceState &device)
{
    KJC_TRY_ASSIGN(
        next, connection.value(u"SELECT next_n FROM device WHERE household_id = ?"_s, {device.household.toString()}));
    KJC_TRY(connection.exec(u"UPDATE device SET next_n = next_n + 1 WHERE household_id = ?"_s,
                            {device.household.toString()}));
    return next.toLongLong();
}

static Result<std::vector<QueuedOp>> sealNext(Writer &writer, const DeviceState &device, OpSealer &sealer)
{
    KJC_TRY_ASSIGN(drafts, foldNew(writer, device, sealer));
    std::vector<QueuedOp> batch;
    qsizetype bytes = 0;
    for (const OpDraft &draft : drafts) {
        const QByteArray payload = queuedrows::toPayload(draft.rows);
        bytes += payload.size();
        if (!batch.empty() && (bytes > kBytesPerPush || int(batch.size()) >= kOpsPerPush))
            break;
        KJC_TRY_ASSIGN(n, takeNumber(writer.connection(), device));
        KJC_TRY(writer.connection().exec(u"UPDATE op SET state = 'sealed', n = ? WHERE op_id = ?"_s, {n, draft.opId}));
        batch.push_back({n, draft.opId, payload});
    }
    return batch;
}

Result<std::vector<QueuedOp>> toSend(Writer &writer, OpSealer &sealer)
{
    KJC_TRY_ASSIGN(state, device(writer.connection()));
    KJC_TRY_ASSIGN(sealed, opsIn(writer.connection(), u"sealed"_s));
    if (sealed.empty())
        return sealNext(writer, state, sealer);
    std::vector<QueuedOp> batch;
    for (const StoredOp &op : sealed) {
        KJC_TRY_ASSIGN(payload, payloadOf(writer.connection(), state, op, sealer));
        batch.push_back({op.n, op.opId, payload.value_or(queuedrows::toPayload({}))});
    }
    return batch;
}

static Result<Done> stopWaiting(Writer &writer, const QByteArray &payload)
{
    for (const QueuedRow &row : queuedrows::fromPayload(payload))
        for (auto it = row.change.stamps.cbegin(); it != row.change.stamps.cend(); ++it)
            KJC_TRY(writer.connection().exec(
                u"DELETE FROM dirty WHERE household_id = ? AND kind = ? AND id = ? AND field = ? AND stamp <= ?"_s,
                {writer.household().toString(), row.kind, row.id.toString(QUuid::WithoutBraces), it.key(), *it}));
    return Done{};
}

Result<std::vector<QueuedRow>> confirm(Writer &writer, OpSealer &sealer, const QString &opId)
{
    KJC_TRY_ASSIGN(op, opNamed(writer.connection(), opId, false));
    if (!op)
        return std::vector<QueuedRow>();
    KJC_TRY_ASSIGN(state, device(writer.connection()));
    KJC_TRY_ASSIGN(payload, payloadOf(writer.connection(), state, *op, sealer));
    if (!payload) { // its number is used; what it said is still in the rows here
        KJC_TRY(park(writer, opId, kUnreadable));
        return std::vector<QueuedRow>();
    }
    KJC_TRY(stopWaiting(writer, *payload));
    KJC_TRY(writer.connection().exec(u"DELETE FROM op WHERE op_id = ?"_s, {opId}));
    return queuedrows::fromPayload(*payload);
}

Result<Done> park(Writer &writer, const QString &opId, const QString &reason)
{
    return writer.connection().exec(u"UPDATE op SET state = 'parked', n = NULL, reason = ? WHERE op_id = ?"_s,
                                    {reason, opId});
}

Result<bool> parkUnseen(Writer &writer, OpSealer &sealer, const QString &opId, const QString &reason)
{
    KJC_TRY_ASSIGN(op, opNamed(writer.connection(), opId, false));
    if (!op)
        return false;
    KJC_TRY_ASSIGN(state, device(writer.connection()));
    KJC_TRY_ASSIGN(payload, payloadOf(writer.connection(), state, *op, sealer));
    if (!payload || queuedrows::fromPayload(*payload).empty())
        return false;
    KJC_TRY(park(writer, opId, reason));
    const QString another = writer.ids().next().toString(QUuid::WithoutBraces);
    KJC_TRY(write(writer, state, {another, {}, 1}, sealer));
    KJC_TRY(writer.connection().exec(u"UPDATE op SET state = 'sealed', n = ? WHERE op_id = ?"_s, {op->n, another}));
    return true;
}

Result<std::vector<ParkedOp>> parked(Connection &connection, OpSealer &sealer)
{
    KJC_TRY_ASSIGN(state, device(connection));
    KJC_TRY_ASSIGN(ops, opsIn(connection, u"parked"_s));
    std::vector<ParkedOp> parked;
    for (const StoredOp &op : ops) {
        const Result<QByteArray> payload = sealer.open(op.sealed, contextOf(state, op));
        parked.push_back({op.opId, op.reason, payload.valueOr({})});
    }
    return parked;
}

static Result<StoredOp> parkedOp(Writer &writer, const QString &opId)
{
    KJC_TRY_ASSIGN(op, opNamed(writer.connection(), opId, true));
    if (!op)
        return Error{Error::Kind::NotFound, u"no such parked operation"_s, opId};
    return *op;
}

Result<Done> retry(Writer &writer, OpSealer &sealer, const QString &opId)
{
    KJC_TRY_ASSIGN(op, parkedOp(writer, opId));
    KJC_TRY_ASSIGN(state, device(writer.connection()));
    KJC_TRY_ASSIGN(payload, sealer.open(op.sealed, contextOf(state, op)));
    KJC_TRY(writer.connection().exec(u"DELETE FROM op WHERE op_id = ?"_s, {opId}));
    const QString another = writer.ids().next().toString(QUuid::WithoutBraces);
    return write(writer, state, {another, queuedrows::fromPayload(payload), 1}, sealer);
}

Result<Done> discard(Writer &writer, OpSealer &sealer, const QString &opId)
{
    KJC_TRY_ASSIGN(op, parkedOp(writer, opId));
    KJC_TRY_ASSIGN(state, device(writer.connection()));
    const Result<QByteArray> payload = sealer.open(op.sealed, contextOf(state, op));
    KJC_TRY(writer.connection().exec(u"DELETE FROM op WHERE op_id = ?"_s, {opId}));
    if (!payload)
        return Done{}; // nobody can say which rows it was about
    KJC_TRY(stopWaiting(writer, payload.value()));
    for (const QueuedRow &row : queuedrows::fromPayload(payload.value()))
        KJC_TRY(baserows::draw(writer, row.kind, row.id));
    return Done{};
}

Result<Done> becomeAnotherDevice(Writer &writer, OpSealer &sealer)
{
    KJC_TRY_ASSIGN(before, device(writer.connection()));
    DeviceState after = before;
    after.device = writer.ids().next().toString(QUuid::WithoutBraces);
    std::vector<std::pair<StoredOp, SealedPayload>> moved;
    for (const QString &state : {u"new"_s, u"sealed"_s, u"parked"_s}) {
        KJC_TRY_ASSIGN(ops, opsIn(writer.connection(), state));
        for (const StoredOp &op : ops) {
            KJC_TRY_ASSIGN(payload, payloadOf(writer.connection(), before, op, sealer));
            KJC_TRY_ASSIGN(sealed, sealer.seal(payload.value_or(QByteArray()), contextOf(after, op)));
            if (payload)
                moved.emplace_back(op, sealed);
        }
    }
    for (const auto &[op, sealed] : moved)
        KJC_TRY(
            writer.connection().exec(u"UPDATE op SET nonce = ?, cipher = ?, tag = ?, n = NULL, "
                                     "state = CASE state WHEN 'parked' THEN 'parked' ELSE 'new' END WHERE op_id = ?"_s,
                                     {sealed.nonce, sealed.cipher, sealed.tag, op.opId}));
    return writer.connection().exec(u"UPDATE device SET device_id = ?, next_n = 1 WHERE household_id = ?"_s,
                                    {after.device, before.household.toString()});
}

Result<Done> sealAgain(Writer &writer, OpSealer &sealer, const std::function<bool(const SealedPayload &)> &isOld)
{
    KJC_TRY_ASSIGN(state, device(writer.connection()));
    for (const QString &of : {u"new"_s, u"sealed"_s, u"parked"_s}) {
        KJC_TRY_ASSIGN(ops, opsIn(writer.connection(), of));
        for (const StoredOp &op : ops) {
            if (!isOld(op.sealed))
                continue;
            const Result<QByteArray> payload = sealer.open(op.sealed, contextOf(state, op));
            if (!payload && payload.error().kind == Error::Kind::NotFound && of != u"parked")
                return rebuild(writer, sealer);
            if (!payload)
                continue; // is found out when its turn comes
            KJC_TRY_ASSIGN(sealed, sealer.seal(payload.value(), contextOf(state, op)));
            KJC_TRY(writer.connection().exec(u"UPDATE op SET nonce = ?, cipher = ?, tag = ? WHERE op_id = ?"_s,
                                             {sealed.nonce, sealed.cipher, sealed.tag, op.opId}));
        }
    }
    return Done{};
}

} // namespace kjc::syncqueue
