// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/baserows.h"
#include "core/store/queuedrows.h"

#include <span>

namespace kjc {

// Words of this device that the server has just taken into account.
struct SaidWords {
    QString kind;
    QUuid id;
    QString field;
    QString text;
    QString stamp;
    std::optional<QString> ancestor; // what the server had before, where it knew the row
};

// Notices when a person's words lose to an edit that was made without knowing of them, so that both can be offered (see
// conflicts). The server knows the same from its side: a value replaced by one that was stamped before it arrived there, and
// one that loses on arrival. Every function: store thread, inside Store::transact with Origin::Remote.
namespace lostwords {

inline constexpr qint64 kKeptForMs = 90LL * 24 * 3600 * 1000; // how long our words are remembered as ours

// The fields of a kind that hold a person's words, by its name on the wire.
std::span<const QLatin1StringView> fieldsOf(const QString &kind);

// The server's row is about to replace what it said before: `known`, absent for a row not known. `pending`: its fields that
// wait in the queue.
Result<Done> rowArrives(Writer &writer, const std::optional<ServerRow> &known, const ServerRow &row,
                        const FieldStamps &pending);

// The words in what was confirmed. To be called when it no longer waits, and before the rows of the answer are applied…
Result<std::vector<SaidWords>> said(Writer &writer, const std::vector<QueuedRow> &confirmed);
// …and this after: what became of them. `serverNowMs` is the server's clock in the answer.
Result<Done> settle(Writer &writer, const std::vector<SaidWords> &said, qint64 serverNowMs);

} // namespace lostwords
} // namespace kjc
