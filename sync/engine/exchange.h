// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/wire.h"

#include <optional>

namespace kjc {

// A request as it goes out, with what its reply will be held against.
struct PushRound {
    QJsonObject request;
    QStringList opIds;
};

struct PullRound {
    QJsonObject request;
    SyncCursor from;
};

// What to do after a reply was taken.
enum class NextStep {
    Done,      // nothing more of this kind
    Again,     // another round of the same kind, at once
    Pull,      // the rows must be read (again) before anything is pushed
    Upgrade,   // this version may not push any more
    NotMember, // the household is not ours (any more)
};

// One round with the server, without the network: what to send, and what a reply changes. Whatever happens between the two,
// and however often a reply comes or fails to, nothing is lost or done twice. Every function: store thread; those with a
// Writer inside Store::transact with Origin::Remote, so that a reply counts as a whole or not at all.
namespace exchange {

// Absent when nothing waits, or when the rows are being read anew. At most `mostOps` of what is sealed, from 1.
Result<std::optional<PushRound>> nextPush(Writer &writer, OpSealer &sealer, int mostOps = syncqueue::kOpsPerPush);
Result<NextStep> takePush(Writer &writer, OpSealer &sealer, const PushRound &round, const QJsonObject &reply);

Result<PullRound> nextPull(Connection &connection);
// Cancelled, with everything as before, when it would take away more than kMostGone rows and kMostGoneShare of a kind at once
// and `allowMassDelete` does not say that a person has agreed. A reply to a round that is over changes nothing.
Result<NextStep> takePull(Writer &writer, OpSealer &sealer, const PullRound &round, const QJsonObject &reply,
                          bool allowMassDelete = false);

inline constexpr int kMostGone = 20;
inline constexpr double kMostGoneShare = 0.3;

} // namespace exchange
} // namespace kjc
