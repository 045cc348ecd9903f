// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/outbox.h"
#include "core/store/queuedrows.h"
#include "core/store/writer.h"

#include <functional>
#include <vector>

namespace kjc {

// An operation on its way: its number on this device, its identity, and {"rows":[…]} as it was frozen.
struct QueuedOp {
    qint64 n = 0;
    QString opId;
    QByteArray payload;
};

// One that the server will never take, or that cannot be read any more. Shown to the person.
struct ParkedOp {
    QString opId;
    QString reason;     // the server's code ("quota", "too_large", "forbidden"…), or "unreadable"
    QByteArray payload; // empty when unreadable
};

struct QueueCounts {
    int waiting = 0; // made, sent or not, but not yet confirmed
    int parked = 0;

    friend bool operator==(const QueueCounts &, const QueueCounts &) = default;
};

enum class LocalRows { Bring, LeaveBehind };

// The queue between this device and its household's server. An operation is new (later edits may be folded into it), then
// sealed (numbered, never changed again, committed before it is sent), and then gone or parked.
// Every function: store thread; those with a Writer inside Store::transact with Origin::Remote.
namespace syncqueue {

// Limits of one push, of the protocol.
inline constexpr int kOpsPerPush = 250;
inline constexpr qsizetype kBytesPerPush =
    240 * 1024; // a quarter of what a request may have: sealing makes them longer
// So many are folded and sealed at once, for the requests that follow: reading all that waits is what costs.
inline constexpr int kOpsAhead = 2000;

Result<DeviceState> device(Connection &connection);
Result<QueueCounts> counts(Connection &connection);

// What to send now, in the order of numbers: what was sealed before and not yet confirmed, byte for byte as then; else the
// next new ones, folded and sealed by this very transaction. Empty when nothing waits. NotFound when the key that they lie
// under is not at hand. One that cannot be read is sent as an operation without rows, so that its number is not missing.
Result<std::vector<QueuedOp>> toSend(Writer &writer, OpSealer &sealer);
// The server took them: they no longer wait, nor do their fields, unless those were edited again since. Returns the rows they
// were about, which are to be drawn once the server's are known: an edit that lost to another one changes nothing there. An
// operation that is not in the queue was confirmed before: no rows.
Result<std::vector<QueuedRow>> confirm(Writer &writer, OpSealer &sealer, const QStringList &opIds);
// The server refused it for good: it keeps its edits here, where the person sees them, until it is tried again or discarded.
Result<Done> park(Writer &writer, const QString &opId, const QString &reason);

// The same for one that the server would not even look at, so that its number is still free: an operation without rows takes
// the number. False, with nothing changed, when it has no rows itself, or is not in the queue.
Result<bool> parkUnseen(Writer &writer, OpSealer &sealer, const QString &opId, const QString &reason);

Result<std::vector<ParkedOp>> parked(Connection &connection, OpSealer &sealer);
// Back into the queue as another operation with the stamps of old. NotFound when it is not parked.
Result<Done> retry(Writer &writer, OpSealer &sealer, const QString &opId);
// Gives the edits up: their rows are drawn as the server has them. NotFound when it is not parked.
Result<Done> discard(Writer &writer, OpSealer &sealer, const QString &opId);

// Another device has used our numbers (this library is a copy, or an older state of it): goes on as a new device. What was
// sealed becomes new again under the same identities, so that nothing is applied twice.
Result<Done> becomeAnotherDevice(Writer &writer, OpSealer &sealer);

// The key of the queue is gone for good: what waits is made anew from the rows and the table of fields that wait. Numbers
// that were given are used up by operations without rows.
Result<Done> rebuild(Writer &writer, OpSealer &sealer);

// After another key came into use: seals under it what lies under an older one, as `isOld` tells, and makes anew what nothing
// opens any more.
Result<Done> sealAgain(Writer &writer, OpSealer &sealer, const std::function<bool(const SealedPayload &)> &isOld);

// Edits that the server has lost go to it again, with the stamps they had.
Result<Done> sendAgain(Writer &writer, OpSealer &sealer, const std::vector<QueuedRow> &rows);

// Links the library to a household of that id on the server: from now on edits make operations, and what is here already
// makes some at once, with the stamps it has. Rows move into that household, or stay behind: then they are deleted here, and
// nobody else hears of it.
Result<Done> link(Writer &writer, OpSealer &sealer, HouseholdId household, const QString &userId,
                  LocalRows local = LocalRows::Bring);
// Edits stay on this device from now on. Queue and base are forgotten; the rows stay.
Result<Done> unlink(Writer &writer);

} // namespace syncqueue
} // namespace kjc
