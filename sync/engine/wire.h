// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/baserows.h"
#include "core/store/syncqueue.h"

#include <QJsonObject>

#include <vector>

namespace kjc {

// What became of one operation.
struct OpResult {
    QString opId;
    bool accepted = false;
    QString code;                // why not: "quota", "too_large", "invalid", "forbidden"
    std::vector<ServerRow> rows; // the rows it named, as they are now
};

// The server's decision about a whole request.
enum class SyncStatus {
    Ok,
    Epoch,   // its history is another one than ours
    Gap,     // it has not seen an operation that it once confirmed
    Forked,  // another device has used our numbers
    Floor,   // we were away for too long: only a snapshot helps
    Upgrade, // this version is too old
    NotMember,
};

struct PushReply {
    SyncStatus status = SyncStatus::Ok;
    QString epoch;
    qint64 from = -1; // the head before it; -1 when it was not said
    qint64 head = 0;
    qint64 nowMs = 0; // the server's clock
    std::vector<OpResult> results;
};

struct PullReply {
    SyncStatus status = SyncStatus::Ok;
    QString epoch;
    qint64 head = 0;
    qint64 seq = 0;   // the cursor after these rows
    qint64 floor = 0; // up to here the server has forgotten the rows that are no more
    qint64 nowMs = 0;
    std::vector<ServerRow> rows;
    QString hash; // of all rows, at the head; empty before it
};

// sync_push and sync_pull as JSON. Pure. A reply that is not what the protocol says is a Parse Error: then nothing of it counts.
namespace wire {

inline constexpr int kProtocol = 1;
inline constexpr int kRowsPerPull = 1000;

QJsonObject pushRequest(const DeviceState &device, const QString &epoch, const std::vector<QueuedOp> &ops);
QJsonObject pullRequest(HouseholdId household, const SyncCursor &cursor);
Result<PushReply> pushReply(const QJsonObject &json);
Result<PullReply> pullReply(const QJsonObject &json);

} // namespace wire
} // namespace kjc
