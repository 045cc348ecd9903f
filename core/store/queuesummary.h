// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/kind.h"
#include "core/domain/plan.h"
#include "core/store/connection.h"
#include "core/store/outbox.h"

#include <optional>
#include <vector>

namespace kjc {

enum class QueuedEdit { Added, Changed, Removed };

// What a person did to one thing, and the server does not know yet.
struct QueueEntry {
    QStringList opIds;        // the operations that say it, oldest first
    std::optional<Kind> kind; // of the thing: a recipe, never one of its lines. Absent when nobody can read it (now)
    QUuid id;
    QueuedEdit edit = QueuedEdit::Changed;
    QString subject;     // its title or name, as it is here; may be empty
    QDate day;           // of a planned meal; null for none
    Slot slot;           // of a planned meal, or the meal of the day itself; null id for none
    qint64 atMs = 0;     // of the newest edit, milliseconds since 1970 UTC
    QString parkedFor;   // the server's code; empty while it waits
    int alsoTouched = 0; // other things that its operations are about

    friend bool operator==(const QueueEntry &, const QueueEntry &) = default;
};

// The queue in terms of what a person sees: edits of one thing are one entry. Store thread.
namespace queuesummary {

// What waits, oldest first, at most `most` entries. An entry that cannot be opened has no kind.
Result<std::vector<QueueEntry>> waiting(Connection &connection, const OpSealer &sealer, int most);
// What the server will not take. Each operation is an entry of its own, as each is tried again or given up by itself.
Result<std::vector<QueueEntry>> parked(Connection &connection, const OpSealer &sealer);

} // namespace queuesummary
} // namespace kjc
