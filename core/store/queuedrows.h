// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/rowstate.h"

#include <QUuid>

#include <vector>

namespace kjc {

// One row in an operation's payload.
struct QueuedRow {
    QString kind;
    QUuid id;
    RowChange change;
};

// Several edits as one operation: what may still be folded.
struct OpDraft {
    QString opId;
    std::vector<QueuedRow> rows;
    int folded = 1;      // of how many operations it is made
    qsizetype bytes = 0; // of its payload, at most; 0 for not known yet
};

// Payloads of operations: {"rows":[{"k","i","f":{},"c":{}}]}, and how waiting ones become fewer. Pure.
namespace queuedrows {

std::vector<QueuedRow> fromPayload(const QByteArray &payload);
QByteArray toPayload(const std::vector<QueuedRow> &rows);
QString greatestStamp(const std::vector<QueuedRow> &rows); // empty without rows

// Later edits of the same rows go into the earlier operation, each field with its newest value and stamp; the rest stays as
// it is. In the order of greatest stamps. REQUIRES: `ops` in the order they were made.
std::vector<OpDraft> folded(std::vector<OpDraft> ops);

} // namespace queuedrows
} // namespace kjc
