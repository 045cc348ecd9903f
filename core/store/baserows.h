// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/rowstate.h"
#include "core/store/writer.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace kjc {

// A row as the server last told it. `kind` is the name on the wire; kinds that are not known here are kept untouched.
struct ServerRow {
    QString kind;
    QUuid id;
    qint64 seq = 0; // its place in the household's order, from 1
    RowState state;

    friend bool operator==(const ServerRow &, const ServerRow &) = default;
};

using RowName = std::pair<QString, QUuid>; // its kind on the wire, and its id

// How far this device has seen its household.
struct SyncCursor {
    // Why all rows are being read from the beginning: the device was away for longer than the server keeps tombstones
    // (Snapshot), or the server was put back to an older state of itself (Repair).
    enum class Reading { Changes, Snapshot, Repair };

    QString epoch; // UUID of the server's history; empty before the first answer
    qint64 seq = 0;
    Reading reading = Reading::Changes;

    friend bool operator==(const SyncCursor &, const SyncCursor &) = default;
};

// What the server said, and the typed rows drawn from it: a field that still waits in the queue keeps its value here, all
// others take the server's. Every function: store thread; those with a Writer inside Store::transact with Origin::Remote.
namespace baserows {

// Takes each row that is newer than the one known, and draws it. Returns those that were. What lies here of all of them is
// read with a few statements, however many rows there are.
Result<QSet<RowName>> apply(Writer &writer, const std::vector<ServerRow> &rows);
// Forgets, as the server has, the rows up to `floor` that nobody sees any more.
Result<Done> forgetGone(Writer &writer, qint64 floor);
// Draws a row again, after something of it stopped waiting. Nothing to do for kinds that are not known here.
Result<Done> draw(Writer &writer, const QString &kind, const QUuid &id);
Result<std::optional<ServerRow>> find(Connection &connection, HouseholdId household, const QString &kind,
                                      const QUuid &id);
Result<QHash<RowName, ServerRow>> findAll(Connection &connection, HouseholdId household, const QList<RowName> &rows);
// The same before the rows began to be read anew; absent at other times.
Result<std::optional<ServerRow>> findFormer(Connection &connection, HouseholdId household, const QString &kind,
                                            const QUuid &id);
// The fields of a row that wait in the queue, with their stamps.
Result<FieldStamps> waiting(Writer &writer, const QString &kind, const QUuid &id);
// Without those of which nothing waits.
Result<QHash<RowName, FieldStamps>> waitingOf(Writer &writer, const QList<RowName> &rows);
Result<std::vector<ServerRow>> all(Connection &connection, HouseholdId household); // by kind and id
// Equal on server and device when both hold the same rows: 15 hex digits, the XOR over all rows of the first 15 of
// md5(kind/id/seq).
Result<QString> stateHash(Connection &connection, HouseholdId household);

// How many live rows of a kind there are here.
Result<int> liveCount(Connection &connection, Kind kind);

Result<SyncCursor> cursor(Connection &connection, HouseholdId household);
Result<Done> setCursor(Writer &writer, const SyncCursor &cursor);

// Sets the rows known so far aside and begins to read all of them again. What a person sees stays as it is meanwhile.
Result<Done> readAnew(Writer &writer, const QString &epoch, SyncCursor::Reading reading);
// All are read. After a snapshot, rows that are not in it and do not wait are gone from here. After a repair, the return is
// what the server has lost: per row, the fields whose stamps are newer than what it has now.
Result<std::vector<std::pair<ServerRow, RowChange>>> finishReading(Writer &writer);

} // namespace baserows
} // namespace kjc
