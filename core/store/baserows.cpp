// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/baserows.h"

#include "core/store/lostwords.h"
#include "core/store/writer_p.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace kjc::baserows {

using namespace Qt::StringLiterals;

using writing::compact;
using writing::idList;
using writing::idText;

static QJsonObject object(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

static QString stampsText(const FieldStamps &stamps)
{
    QJsonObject texts;
    for (auto it = stamps.cbegin(); it != stamps.cend(); ++it)
        texts.insert(it.key(), *it);
    return compact(texts);
}

static FieldStamps stampsIn(const QString &text)
{
    FieldStamps stamps;
    const QJsonObject texts = object(text);
    for (auto it = texts.begin(); it != texts.end(); ++it)
        stamps.insert(it.key(), it.value().toString());
    return stamps;
}

static ServerRow rowIn(const Columns &columns)
{
    return {columns.text(0),
            QUuid::fromString(columns.text(1)),
            columns.integer(2),
            {object(columns.text(3)), stampsIn(columns.text(4)), columns.text(5)}};
}

static Result<std::optional<ServerRow>> findIn(const QString &table, Connection &connection, HouseholdId household,
                                               const QString &kind, const QUuid &id)
{
    std::optional<ServerRow> found;
    KJC_TRY(connection.query(
        u"SELECT kind, id, seq, f, c, del FROM %1 WHERE household_id = ? AND kind = ? AND id = ?"_s.arg(table),
        {household.toString(), kind, idText(id)}, [&](const Columns &columns) { found = rowIn(columns); }));
    return found;
}

Result<std::optional<ServerRow>> find(Connection &connection, HouseholdId household, const QString &kind,
                                      const QUuid &id)
{
    return findIn(u"base"_s, connection, household, kind, id);
}

Result<std::optional<ServerRow>> findFormer(Connection &connection, HouseholdId household, const QString &kind,
                                            const QUuid &id)
{
    return findIn(u"former"_s, connection, household, kind, id);
}

Result<std::vector<ServerRow>> all(Connection &connection, HouseholdId household)
{
    std::vector<ServerRow> rows;
    KJC_TRY(connection.query(u"SELECT kind, id, seq, f, c, del FROM base WHERE household_id = ? ORDER BY kind, id"_s,
                             {household.toString()}, [&](const Columns &columns) { rows.push_back(rowIn(columns)); }));
    return rows;
}

Result<QString> stateHash(Connection &connection, HouseholdId household)
{
    constexpr int kDigits = 15;
    quint64 hash = 0;
    KJC_TRY(connection.query(u"SELECT kind || '/' || id || '/' || seq FROM base WHERE household_id = ?"_s,
                             {household.toString()}, [&](const Columns &columns) {
                                 const QByteArray digest =
                                     QCryptographicHash::hash(columns.text(0).toUtf8(), QCryptographicHash::Md5);
                                 hash ^= digest.toHex().left(kDigits).toULongLong(nullptr, 16);
                             }));
    return QString::number(hash, 16).rightJustified(kDigits, u'0');
}

Result<int> liveCount(Connection &connection, Kind kind)
{
    KJC_TRY_ASSIGN(count, connection.value(u"SELECT count(*) FROM %1 WHERE live"_s.arg(schemaOf(kind).name)));
    return count.toInt();
}

static const std::array kReadings{u""_s, u"snapshot"_s, u"repair"_s}; // by SyncCursor::Reading

Result<SyncCursor> cursor(Connection &connection, HouseholdId household)
{
    SyncCursor cursor;
    KJC_TRY(connection.query(u"SELECT epoch, seq, reading FROM cursor WHERE household_id = ?"_s, {household.toString()},
                             [&](const Columns &columns) {
                                 const auto reading = std::ranges::find(kReadings, columns.text(2)) - kReadings.begin();
                                 cursor = {columns.text(0), columns.integer(1), SyncCursor::Reading(reading)};
                             }));
    return cursor;
}

Result<Done> setCursor(Writer &writer, const SyncCursor &cursor)
{
    return writer.connection().exec(
        u"INSERT INTO cursor (household_id, epoch, seq, reading) VALUES (?, ?, ?, ?) "
        "ON CONFLICT DO UPDATE SET epoch = excluded.epoch, seq = excluded.seq, reading = excluded.reading"_s,
        {writer.household().toString(), cursor.epoch.isNull() ? u""_s : cursor.epoch, cursor.seq,
         kReadings[size_t(cursor.reading)]});
}

static Result<Done> put(Writer &writer, const QString &table, const ServerRow &row)
{
    return writer.connection().exec(
        u"INSERT INTO %1 (household_id, kind, id, seq, f, c, del) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE "
        "SET seq = excluded.seq, f = excluded.f, c = excluded.c, del = excluded.del"_s.arg(table),
        {writer.household().toString(), row.kind, idText(row.id), row.seq, compact(row.state.fields),
         stampsText(row.state.stamps), row.state.deleted.isEmpty() ? QVariant() : QVariant(row.state.deleted)});
}

static QHash<QString, QList<QUuid>> byKind(const QList<RowName> &rows)
{
    QHash<QString, QList<QUuid>> ids;
    for (const auto &[kind, id] : rows)
        ids[kind].append(id);
    return ids;
}

Result<QHash<RowName, ServerRow>> findAll(Connection &connection, HouseholdId household, const QList<RowName> &rows)
{
    QHash<RowName, ServerRow> found;
    const auto kinds = byKind(rows);
    for (auto it = kinds.cbegin(); it != kinds.cend(); ++it)
        KJC_TRY(connection.query(u"SELECT kind, id, seq, f, c, del FROM base WHERE household_id = ? AND kind = ? "
                                 "AND id IN (SELECT value FROM json_each(?))"_s,
                                 {household.toString(), it.key(), idList(*it)}, [&](const Columns &columns) {
                                     const ServerRow row = rowIn(columns);
                                     found.insert({row.kind, row.id}, row);
                                 }));
    return found;
}

Result<QHash<RowName, FieldStamps>> waitingOf(Writer &writer, const QList<RowName> &rows)
{
    QHash<RowName, FieldStamps> found;
    const auto kinds = byKind(rows);
    for (auto it = kinds.cbegin(); it != kinds.cend(); ++it)
        KJC_TRY(writer.connection().query(
            u"SELECT id, field, stamp FROM dirty WHERE household_id = ? AND kind = ? "
            "AND id IN (SELECT value FROM json_each(?))"_s,
            {writer.household().toString(), it.key(), idList(*it)}, [&](const Columns &columns) {
                found[{it.key(), QUuid::fromString(columns.text(0))}].insert(columns.text(1), columns.text(2));
            }));
    return found;
}

static Result<Done> foresee(Writer &writer, const QList<RowName> &rows)
{
    const auto kinds = byKind(rows);
    for (auto it = kinds.cbegin(); it != kinds.cend(); ++it)
        if (const RowSchema *schema = schemaNamed(it.key()))
            KJC_TRY(writer.foresee(schema->kind, *it));
    return Done{};
}

Result<QSet<RowName>> apply(Writer &writer, const std::vector<ServerRow> &rows)
{
    QList<RowName> names;
    for (const ServerRow &row : rows)
        names.append({row.kind, row.id});
    KJC_TRY_ASSIGN(known, findAll(writer.connection(), writer.household(), names));
    names.clear();
    for (const ServerRow &row : rows)
        if (const auto before = known.constFind({row.kind, row.id}); before == known.cend() || before->seq < row.seq)
            names.append({row.kind, row.id});
    KJC_TRY_ASSIGN(pending, waitingOf(writer, names));
    KJC_TRY(foresee(writer, names));
    for (const ServerRow &row : rows) {
        const RowName name{row.kind, row.id};
        const auto before = known.constFind(name);
        const bool isKnown = before != known.cend();
        if (isKnown && before->seq >= row.seq)
            continue;
        const FieldStamps waits = pending.value(name);
        KJC_TRY(lostwords::rowArrives(writer, isKnown ? std::optional(*before) : std::nullopt, row, waits));
        KJC_TRY(put(writer, u"base"_s, row));
        known.insert(name, row);
        if (const RowSchema *schema = schemaNamed(row.kind))
            KJC_TRY(writer.draw(schema->kind, row.id, row.state, waits));
    }
    return QSet<RowName>(names.cbegin(), names.cend());
}

Result<Done> forgetGone(Writer &writer, qint64 floor)
{
    std::vector<ServerRow> gone;
    KJC_TRY(writer.connection().query(
        u"SELECT kind, id, seq, f, c, del FROM base WHERE household_id = ? AND del IS NOT NULL AND seq <= ?"_s,
        {writer.household().toString(), floor}, [&](const Columns &columns) {
            if (const ServerRow row = rowIn(columns); !rowmerge::isLive(row.state))
                gone.push_back(row);
        }));
    for (const ServerRow &row : gone)
        KJC_TRY(writer.connection().exec(u"DELETE FROM base WHERE household_id = ? AND kind = ? AND id = ?"_s,
                                         {writer.household().toString(), row.kind, idText(row.id)}));
    return Done{};
}

Result<FieldStamps> waiting(Writer &writer, const QString &kind, const QUuid &id)
{
    FieldStamps stamps;
    KJC_TRY(
        writer.connection().query(u"SELECT field, stamp FROM dirty WHERE household_id = ? AND kind = ? AND id = ?"_s,
                                  {writer.household().toString(), kind, idText(id)},
                                  [&](const Columns &columns) { stamps.insert(columns.text(0), columns.text(1)); }));
    return stamps;
}

Result<Done> draw(Writer &writer, const QString &kind, const QUuid &id)
{
    const RowSchema *schema = schemaNamed(kind);
    if (!schema)
        return Done{};
    KJC_TRY_ASSIGN(base, find(writer.connection(), writer.household(), kind, id));
    KJC_TRY_ASSIGN(pending, waiting(writer, kind, id));
    if (!base && !pending.isEmpty())
        return Done{}; // the server has yet to hear of it: all of it is ours
    KJC_TRY(writer.draw(schema->kind, id, base ? base->state : RowState{}, pending));
    return Done{};
}

static Result<std::vector<ServerRow>> formerRows(Writer &writer)
{
    std::vector<ServerRow> rows;
    KJC_TRY(writer.connection().query(
        u"SELECT kind, id, seq, f, c, del FROM former WHERE household_id = ? ORDER BY kind, id"_s,
        {writer.household().toString()}, [&](const Columns &columns) { rows.push_back(rowIn(columns)); }));
    return rows;
}

Result<Done> readAnew(Writer &writer, const QString &epoch, SyncCursor::Reading reading)
{
    KJC_TRY_ASSIGN(former, formerRows(writer)); // of a reading that was broken off: may be newer than what it brought
    KJC_TRY_ASSIGN(rows, all(writer.connection(), writer.household()));
    QHash<QString, RowState> known;
    for (const ServerRow &row : former)
        known.insert(row.kind + idText(row.id), row.state);
    for (ServerRow &row : rows) {
        RowChange change{row.state.fields, row.state.stamps};
        if (!row.state.deleted.isEmpty())
            change.stamps.insert(kDeletedField, row.state.deleted);
        row.state = rowmerge::merged(known.value(row.kind + idText(row.id)), change);
        KJC_TRY(put(writer, u"former"_s, row));
    }
    KJC_TRY(writer.connection().exec(u"DELETE FROM base"_s));
    KJC_TRY_ASSIGN(before, cursor(writer.connection(), writer.household()));
    if (before.reading == SyncCursor::Reading::Repair)
        reading = before.reading; // what the server lost then, it still has to be told
    return setCursor(writer, {epoch, 0, reading});
}

static RowChange newerThan(const RowState &known, const RowState &now)
{
    RowChange change;
    for (auto it = known.stamps.cbegin(); it != known.stamps.cend(); ++it)
        if (*it > now.stamps.value(it.key())) {
            change.stamps.insert(it.key(), *it);
            change.fields.insert(it.key(), known.fields.value(it.key()));
        }
    if (known.deleted > now.deleted)
        change.stamps.insert(kDeletedField, known.deleted);
    return change;
}

Result<std::vector<std::pair<ServerRow, RowChange>>> finishReading(Writer &writer)
{
    KJC_TRY_ASSIGN(reading, cursor(writer.connection(), writer.household()));
    KJC_TRY_ASSIGN(former, formerRows(writer));
    std::vector<std::pair<ServerRow, RowChange>> lost;
    for (const ServerRow &row : former) {
        KJC_TRY_ASSIGN(now, find(writer.connection(), writer.household(), row.kind, row.id));
        const RowChange newer = newerThan(row.state, now ? now->state : RowState{});
        KJC_TRY_ASSIGN(pending, waiting(writer, row.kind, row.id));
        const bool keep = reading.reading == SyncCursor::Reading::Repair || (!now && !pending.isEmpty());
        if (keep && !newer.stamps.isEmpty())
            lost.emplace_back(row, newer);
        else if (!now)
            KJC_TRY(draw(writer, row.kind, row.id));
    }
    KJC_TRY(writer.connection().exec(u"DELETE FROM former"_s));
    KJC_TRY(setCursor(writer, {reading.epoch, reading.seq, SyncCursor::Reading::Changes}));
    return lost;
}

} // namespace kjc::baserows
