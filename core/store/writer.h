// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idsource.h"
#include "core/domain/changeset.h"
#include "core/merge/hybridclock.h"
#include "core/merge/rowstate.h"
#include "core/store/connection.h"
#include "core/store/rowedit.h"

#include <vector>

namespace kjc {

struct RowSchema;

// What a transaction writes through. Stamps every field it changes, writes nothing that is as it was, and remembers each edit
// for undo and the outbox. Made by Store::transact; lives on the store thread for the length of one transaction.
class Writer
{
public:
    Writer(Connection &connection, HybridClock &stamps, const Clock &clock, IdSource &ids, HouseholdId household);

    // Makes the row or changes those fields of it; a deleted row comes back with them. True when anything was changed.
    // Invalid when a field is not one of the kind's.
    Result<bool> put(Kind kind, const QUuid &id, const Fields &fields);
    // Leaves a tombstone. True when there was a live row.
    Result<bool> remove(Kind kind, const QUuid &id);
    // A deleted row comes back as it was. NotFound when there never was one.
    Result<Done> revive(Kind kind, const QUuid &id);

    // Draws a row as the server has it, but for the fields in `pending`, which keep value and stamp of this device. Gives no
    // stamps of its own. Without any field nobody knows the row: a live one disappears. True when a person can see a change.
    Result<bool> draw(Kind kind, const QUuid &id, const RowState &server, const FieldStamps &pending);
    // Reads at once what lies here of the rows that are about to be drawn, instead of one by one.
    Result<Done> foresee(Kind kind, const QList<QUuid> &ids);
    // Takes note of a stamp of another device, so that edits made here from now on win over it.
    void observe(const Stamp &seen, qint64 serverNowMs) { m_stamps.observe(seen, serverNowMs); }

    [[nodiscard]] Connection &connection() { return m_connection; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] IdSource &ids() { return m_ids; }
    [[nodiscard]] HouseholdId household() const { return m_household; }
    // Names what the operation was done to, where only the write itself knows it; for the undo step's label.
    void nameSubject(const QString &subject) { m_subject = subject; }
    [[nodiscard]] const QString &subject() const { return m_subject; }
    [[nodiscard]] const std::vector<RowEdit> &edits() const { return m_edits; }
    [[nodiscard]] ChangeSet changeSet() const;

    // Limits of one operation on its way to the server: rows, and bytes of content well below the 64 KiB it may have.
    static constexpr int kRowsPerChunk = 20;
    static constexpr qsizetype kBytesPerChunk = 40 * 1024;

private:
    struct Existing;
    Result<Existing> existing(Kind kind, const QUuid &id);
    static Existing existingIn(const RowSchema &schema, const Columns &columns);
    Result<bool> insert(Kind kind, const QUuid &id, const Fields &fields);
    Result<bool> update(Kind kind, const QUuid &id, const Existing &row, const Fields &fields);
    const QString &stampFor(const Fields &fields);
    Result<Done> writeDrawn(const RowSchema &schema, const QUuid &id, const Existing &before, const Fields &fields,
                            const RowState &state);
    void rememberDrawn(Kind kind, const QUuid &id, const Existing &before, const Fields &after, bool live);
    void remember(RowEdit edit);

    Connection &m_connection;
    HybridClock &m_stamps;
    const Clock &m_clock;
    IdSource &m_ids;
    HouseholdId m_household;
    std::vector<RowEdit> m_edits;
    QHash<std::pair<int, QUuid>, std::shared_ptr<Existing>> m_foreseen; // by kind and id; each for the next that asks
    QString m_subject;
    QString m_stamp;
    int m_chunk = -1;
    int m_chunkRows = 0;
    qsizetype m_chunkBytes = 0;
};

} // namespace kjc
