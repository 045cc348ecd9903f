// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the queue that make operations from what lies in the typed rows: linking a household, and a lost key.
#include "core/merge/stamp.h"
#include "core/store/baserows.h"
#include "core/store/planstore.h"
#include "core/store/queuedrows.h"
#include "core/store/syncqueue.h"
#include "core/store/writer_p.h"

#include <QJsonDocument>

namespace kjc::syncqueue {

using namespace Qt::StringLiterals;
using writing::idText;

// Below what folding may make of it later.
static constexpr qsizetype kBytesPerOp = 40 * 1024;

namespace {
struct TypedRow {
    QUuid id;
    QJsonObject stamps;
    QString deleted;
    QJsonObject fields; // of all columns; null where there is nothing
};
} // namespace

static QJsonValue jsonOf(const Column &column, const Columns &columns, int at)
{
    if (columns.isNull(at))
        return QJsonValue::Null;
    return QJsonValue::fromVariant(writing::normal(column, columns.value(at)));
}

static Result<std::vector<TypedRow>> rowsOf(Connection &connection, const RowSchema &schema, const QString &where)
{
    std::vector<TypedRow> rows;
    const QString sql =
        u"SELECT id, stamps, deleted, %1 FROM %2 WHERE %3 ORDER BY id"_s.arg(schema.columnList(), schema.name, where);
    KJC_TRY(connection.query(sql, {}, [&](const Columns &columns) {
        TypedRow row{QUuid::fromString(columns.text(0)),
                     QJsonDocument::fromJson(columns.text(1).toUtf8()).object(),
                     columns.text(2),
                     {}};
        for (int i = 0; i < int(schema.columns.size()); ++i) {
            const Column &column = schema.columns[size_t(i)];
            row.fields.insert(column.name, jsonOf(column, columns, i + 3));
        }
        rows.push_back(row);
    }));
    return rows;
}

static Result<Done> makeAllWait(Writer &writer, HouseholdId household)
{
    for (const RowSchema &schema : allSchemas()) {
        KJC_TRY_ASSIGN(rows, rowsOf(writer.connection(), schema, u"live"_s));
        for (const TypedRow &row : rows)
            for (const Column &column : schema.columns) {
                const QString stamp = row.stamps.value(column.name).toString(row.stamps.value(u"*"_s).toString());
                if (!stamp.isEmpty())
                    KJC_TRY(outbox::makeWait(writer.connection(), household, schema.name, row.id, column.name, stamp));
            }
    }
    return Done{};
}

// The waiting fields of a kind, as the rows have them now.
static Result<std::vector<QueuedRow>> waitingRows(Writer &writer, const RowSchema &schema)
{
    KJC_TRY_ASSIGN(rows, rowsOf(writer.connection(), schema,
                                u"id IN (SELECT id FROM dirty WHERE kind = '%1')"_s.arg(schema.name)));
    std::vector<QueuedRow> waiting;
    for (const TypedRow &row : rows) {
        QueuedRow queued{schema.name, row.id, {}};
        KJC_TRY(writer.connection().query(u"SELECT field, stamp FROM dirty WHERE kind = ? AND id = ?"_s,
                                          {QString(schema.name), idText(row.id)}, [&](const Columns &columns) {
                                              queued.change.stamps.insert(columns.text(0), columns.text(1));
                                              if (columns.text(0) != kDeletedField)
                                                  queued.change.fields.insert(columns.text(0),
                                                                              row.fields.value(columns.text(0)));
                                          }));
        waiting.push_back(queued);
    }
    return waiting;
}

static Result<Done> enqueue(Writer &writer, OpSealer &sealer, const DeviceState &device,
                            const std::vector<QueuedRow> &rows)
{
    return outbox::add(writer.connection(), device,
                       {idText(writer.ids().next()), queuedrows::greatestStamp(rows), queuedrows::toPayload(rows)},
                       sealer);
}

static Result<Done> enqueueAll(Writer &writer, OpSealer &sealer, const DeviceState &device,
                               const std::vector<QueuedRow> &rows)
{
    std::vector<QueuedRow> next;
    qsizetype bytes = 0;
    for (const QueuedRow &row : rows) {
        const qsizetype size = queuedrows::toPayload({row}).size();
        if (!next.empty() && (next.size() >= Writer::kRowsPerChunk || bytes + size > kBytesPerOp)) {
            KJC_TRY(enqueue(writer, sealer, device, next));
            next.clear();
            bytes = 0;
        }
        next.push_back(row);
        bytes += size;
    }
    return next.empty() ? Result<Done>(Done{}) : enqueue(writer, sealer, device, next);
}

// Numbers that were given must still be used: what they carried is in the new operations.
static Result<Done> emptySealed(Writer &writer, OpSealer &sealer, const DeviceState &device)
{
    QStringList sealedIds;
    KJC_TRY(writer.connection().query(u"SELECT op_id FROM op WHERE state = 'sealed'"_s, {},
                                      [&](const Columns &columns) { sealedIds.append(columns.text(0)); }));
    for (const QString &opId : sealedIds) {
        KJC_TRY_ASSIGN(sealed, sealer.seal(queuedrows::toPayload({}), outbox::contextOf(device, opId)));
        KJC_TRY(writer.connection().exec(u"UPDATE op SET nonce = ?, cipher = ?, tag = ?, user_id = ? WHERE op_id = ?"_s,
                                         {sealed.nonce, sealed.cipher, sealed.tag, device.userId, opId}));
    }
    return Done{};
}

Result<Done> sendAgain(Writer &writer, OpSealer &sealer, const std::vector<QueuedRow> &rows)
{
    KJC_TRY_ASSIGN(state, device(writer.connection()));
    for (const QueuedRow &row : rows)
        for (auto it = row.change.stamps.cbegin(); it != row.change.stamps.cend(); ++it)
            KJC_TRY(outbox::makeWait(writer.connection(), state.household, row.kind, row.id, it.key(), *it));
    return enqueueAll(writer, sealer, state, rows);
}

Result<Done> rebuild(Writer &writer, OpSealer &sealer)
{
    KJC_TRY_ASSIGN(state, device(writer.connection()));
    KJC_TRY(writer.connection().exec(u"DELETE FROM op WHERE state = 'new'"_s));
    KJC_TRY(emptySealed(writer, sealer, state));
    for (const RowSchema &schema : allSchemas()) {
        KJC_TRY_ASSIGN(rows, waitingRows(writer, schema));
        KJC_TRY(enqueueAll(writer, sealer, state, rows));
    }
    return Done{};
}

// Meals of the day that every library begins with are the same ones in the household it moves into. Whatever that one says
// of them is newer than what says it here.
static Result<Done> moveSlots(Writer &writer, HouseholdId household)
{
    constexpr qint64 kLongAgoMs = 1;
    const QString stamps = writing::compact({{u"*"_s, Stamp{kLongAgoMs, 0, 0}.toString()}});
    Connection &connection = writer.connection();
    QStringList keys;
    KJC_TRY(connection.query(u"SELECT slot_key FROM slot WHERE coalesce(slot_key, '') <> ''"_s, {},
                             [&](const Columns &columns) { keys.append(columns.text(0)); }));
    for (const QString &key : keys) {
        const QString before = planstore::builtInSlotId(writer.household(), key).toString();
        const QString after = planstore::builtInSlotId(household, key).toString();
        KJC_TRY(connection.exec(u"UPDATE slot SET id = ?, stamps = ? WHERE id = ?"_s, {after, stamps, before}));
        KJC_TRY(connection.exec(u"UPDATE planned_meal SET slot_id = ? WHERE slot_id = ?"_s, {after, before}));
    }
    return Done{};
}

// Rows that stay behind leave no tombstones in the household.
static Result<Done> emptyLibrary(Writer &writer)
{
    for (const RowSchema &schema : allSchemas()) {
        if (schema.kind == Kind::Household || schema.kind == Kind::Slot)
            continue;
        KJC_TRY_ASSIGN(rows, rowsOf(writer.connection(), schema, u"live"_s));
        for (const TypedRow &row : rows)
            KJC_TRY(writer.remove(schema.kind, row.id));
    }
    return Done{};
}

Result<Done> link(Writer &writer, OpSealer &sealer, HouseholdId household, const QString &userId, LocalRows local)
{
    Connection &connection = writer.connection();
    if (local == LocalRows::LeaveBehind)
        KJC_TRY(emptyLibrary(writer));
    if (household != writer.household())
        KJC_TRY(moveSlots(writer, household));
    KJC_TRY(connection.exec(u"DELETE FROM undo_entry"_s)); // steps that speak of rows by their ids before
    const QString before = writer.household().toString();
    for (const RowSchema &schema : allSchemas())
        KJC_TRY(connection.exec(u"UPDATE %1 SET household_id = ?"_s.arg(schema.name), {household.toString()}));
    if (household != writer.household()) // a household has one row of its own, and this one has its already
        KJC_TRY(connection.exec(u"UPDATE household SET live = 0 WHERE id = ?"_s, {before}));
    KJC_TRY(connection.exec(u"UPDATE device SET household_id = ?, user_id = ?, linked = 1 WHERE household_id = ?"_s,
                            {household.toString(), userId, before}));
    KJC_TRY(makeAllWait(writer, household));
    return rebuild(writer, sealer);
}

Result<Done> unlink(Writer &writer)
{
    for (const QString &table : {u"op"_s, u"dirty"_s, u"base"_s, u"former"_s, u"cursor"_s})
        KJC_TRY(writer.connection().exec(u"DELETE FROM "_s + table));
    return writer.connection().exec(u"UPDATE device SET linked = 0, user_id = ''"_s);
}

} // namespace kjc::syncqueue
