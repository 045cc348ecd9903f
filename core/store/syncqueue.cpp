// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/syncqueue.h"

#include "core/store/baserows.h"
#include "core/store/writer_p.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

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
    KJC_TRY(
        connection.query(u"SELECT state = 'parked', count(*) FROM op GROUP BY state"_s, {}, [&](const Columns &row) {
            (row.boolean(0) ? counts.parked : counts.waiting) += int(row.integer(1));
        }));
    return counts;
}

static QString jsonList(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
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

// Those of them that are in the queue, in the order of numbers.
static Result<std::vector<StoredOp>> opsNamed(Connection &connection, const QStringList &opIds)
{
    std::vector<StoredOp> ops;
    KJC_TRY(connection.query(u"SELECT op_id, user_id, reason, n, nonce, cipher, tag FROM op WHERE op_id IN "
                             "(SELECT value FROM json_each(?)) AND state <> 'parked' ORDER BY n"_s,
                             {jsonList(opIds)}, [&](const Columns &row) { ops.push_back(opIn(row)); }));
    return ops;
}

static Result<Done> remove(Connection &connection, const QStringList &opIds)
{
    return connection.exec(u"DELETE FROM op WHERE op_id IN (SELECT value FROM json_each(?))"_s, {jsonList(opIds)});
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
            drafts.push_back({op.opId, queuedrows::fromPayload(*payload), 1, payload->size()});
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
    KJC_TRY(remove(writer.connection(), gone.values()));
    for (const OpDraft &draft : drafts)
        if (draft.folded > 1)
            KJC_TRY(write(writer, device, draft, sealer));
    return drafts;
}

// Returns the first of `count` numbers.
static Result<qint64> takeNumbers(Connection &connection, const DeviceState &device, size_t count)
{
    KJC_TRY_ASSIGN(
        next, connection.value(u"SELECT next_n FROM device WHERE household_id = ?"_s, {device.household.toString()}));
    KJC_TRY(connection.exec(u"UPDATE device SET next_n = next_n + ? WHERE household_id = ?"_s,
                            {qint64(count), device.household.toString()}));
    return next.toLongLong();
}

// As many as one push holds.
static bool hasRoom(const std::vector<QueuedOp> &batch, qsizetype &bytes, const QByteArray &payload)
{
    bytes += payload.size();
    return batch.empty() || (bytes <= kBytesPerPush && int(batch.size()) < kOpsPerPush);
}

static Result<std::vector<QueuedOp>> sealNext(Writer &writer, const DeviceState &device, OpSealer &sealer)
{
    KJC_TRY_ASSIGN(drafts, foldNew(writer, device, sealer));
    if (drafts.size() > kOpsAhead)
        drafts.resize(kOpsAhead);
    KJC_TRY_ASSIGN(n, takeNumbers(writer.connection(), device, drafts.size()));
    std::vector<QueuedOp> batch;
    qsizetype bytes = 0;
    bool isFull = false;
    for (const OpDraft &draft : drafts) {
        KJC_TRY(writer.connection().exec(u"UPDATE op SET state = 'sealed', n = ? WHERE op_id = ?"_s, {n, draft.opId}));
        const QByteArray payload = isFull ? QByteArray() : queuedrows::toPayload(draft.rows);
        isFull = isFull || !hasRoom(batch, bytes, payload);
        if (!isFull)
            batch.push_back({n, draft.opId, payload});
        ++n;
    }
    return batch;
}

static Result<std::vector<StoredOp>> sealedOps(Connection &connection)
{
    std::vector<StoredOp> ops;
    KJC_TRY(connection.query(u"SELECT op_id, user_id, reason, n, nonce, cipher, tag FROM op WHERE state = 'sealed' "
                             "ORDER BY n LIMIT ?"_s,
                             {kOpsPerPush}, [&](const Columns &row) { ops.push_back(opIn(row)); }));
    return ops;
}

Result<std::vector<QueuedOp>> toSend(Writer &writer, OpSealer &sealer)
{
    KJC_TRY_ASSIGN(state, device(writer.connection()));
    KJC_TRY_ASSIGN(sealed, sealedOps(writer.connection()));
    if (sealed.empty())
        return sealNext(writer, state, sealer);
    std::vector<QueuedOp> batch;
    qsizetype bytes = 0;
    for (const StoredOp &op : sealed) {
        KJC_TRY_ASSIGN(found, payloadOf(writer.connection(), state, op, sealer));
        const QByteArray payload = found.value_or(queuedrows::toPayload({}));
        if (!hasRoom(batch, bytes, payload))
            break;
        batch.push_back({op.n, op.opId, payload});
    }
    return batch;
}

// Of a row all of whose waiting fields were taken, all at once; of others, field by field.
static Result<Done> stopWaiting(Writer &writer, const std::vector<QueuedRow> &rows)
{
    QList<RowName> names;
    for (const QueuedRow &row : rows)
        names.append({row.kind, row.id});
    KJC_TRY_ASSIGN(waiting, baserows::waitingOf(writer, names));
    QHash<QString, QList<QUuid>> done;
    for (const QueuedRow &row : rows) {
        FieldStamps &fields = waiting[{row.kind, row.id}];
        const auto isTaken = [&](const auto &field) { return field.second <= row.change.stamps.value(field.first); };
        if (std::all_of(fields.constKeyValueBegin(), fields.constKeyValueEnd(), isTaken)) {
            done[row.kind].append(row.id);
            continue;
        }
        for (auto it = row.change.stamps.cbegin(); it != row.change.stamps.cend(); ++it) {
            KJC_TRY(writer.connection().exec(
                u"DELETE FROM dirty WHERE household_id = ? AND kind = ? AND id = ? AND field = ? AND stamp <= ?"_s,
                {writer.household().toString(), row.kind, row.id.toString(QUuid::WithoutBraces), it.key(), *it}));
            if (fields.value(it.key()) <= *it)
                fields.remove(it.key());
        }
    }
    for (auto it = done.cbegin(); it != done.cend(); ++it)
        KJC_TRY(writer.connection().exec(u"DELETE FROM dirty WHERE household_id = ? AND kind = ? AND id IN "
                                         "(SELECT value FROM json_each(?))"_s,
                                         {writer.household().toString(), it.key(), writing::idList(*it)}));
    return Done{};
}

Result<std::vector<QueuedRow>> confirm(Writer &writer, OpSealer &sealer, const QStringList &opIds)
{
    KJC_TRY_ASSIGN(state, device(writer.connection()));
    KJC_TRY_ASSIGN(ops, opsNamed(writer.connection(), opIds));
    std::vector<QueuedRow> rows;
    QStringList gone;
    for (const StoredOp &op : ops) {
        KJC_TRY_ASSIGN(payload, payloadOf(writer.connection(), state, op, sealer));
        if (!payload) { // its number is used; what it said is still in the rows here
            KJC_TRY(park(writer, op.opId, kUnreadable));
            continue;
        }
        gone.append(op.opId);
        for (QueuedRow &row : queuedrows::fromPayload(*payload))
            rows.push_back(std::move(row));
    }
    KJC_TRY(stopWaiting(writer, rows));
    KJC_TRY(remove(writer.connection(), gone));
    return rows;
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
    KJC_TRY(write(writer, state, {another, {}, 1, 0}, sealer));
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
    return write(writer, state, {another, queuedrows::fromPayload(payload), 1, 0}, sealer);
}

Result<Done> discard(Writer &writer, OpSealer &sealer, const QString &opId)
{
    KJC_TRY_ASSIGN(op, parkedOp(writer, opId));
    KJC_TRY_ASSIGN(state, device(writer.connection()));
    const Result<QByteArray> payload = sealer.open(op.sealed, contextOf(state, op));
    KJC_TRY(writer.connection().exec(u"DELETE FROM op WHERE op_id = ?"_s, {opId}));
    if (!payload)
        return Done{}; // nobody can say which rows it was about
    const std::vector<QueuedRow> rows = queuedrows::fromPayload(payload.value());
    KJC_TRY(stopWaiting(writer, rows));
    for (const QueuedRow &row : rows)
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
