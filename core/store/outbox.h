// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idsource.h"
#include "core/store/connection.h"
#include "core/store/rowedit.h"

#include <vector>

namespace kjc {

// An operation's payload after encryption.
struct SealedPayload {
    QByteArray nonce;
    QByteArray cipher;
    QByteArray tag;
};

// Encrypts what waits in the queue, and opens it again. Injected by whoever links sync; called on the store thread, inside the
// transaction of the edit, so it must not block. An Error of seal() makes the edit itself fail.
class OpSealer
{
public:
    virtual ~OpSealer() = default;
    // `context` is authenticated but not encrypted: it ties the payload to its household, device, user and operation.
    virtual Result<SealedPayload> seal(const QByteArray &payload, const QByteArray &context) = 0;
    // NotFound: the key is not at hand. FileDamaged: payload or context is not what was sealed.
    [[nodiscard]] virtual Result<QByteArray> open(const SealedPayload &sealed, const QByteArray &context) const = 0;
};

// Who this device is in its household.
struct DeviceState {
    HouseholdId household;
    QString device; // UUID
    QString userId; // empty until linked
    bool linked = false;
};

// An edit on its way into the queue.
struct NewOp {
    QString opId;  // UUID
    QString stamp; // the greatest of its fields'; empty without rows
    QByteArray payload;
};

namespace outbox {

// What ties a payload to its household, device, user and operation.
QByteArray contextOf(const DeviceState &device, const QString &opId);

// The operations these edits make, one per chunk, as JSON {"rows":[{"k","i","f":{},"c":{}}]}: field values and stamps,
// a deletion as a stamp on "!del". Rows edited twice in a chunk appear once.
std::vector<QByteArray> payloads(const std::vector<RowEdit> &edits);
// Writes one operation, sealed.
Result<Done> add(Connection &connection, const DeviceState &device, const NewOp &op, OpSealer &sealer);
// From now on this field waits for the server with that stamp.
Result<Done> makeWait(Connection &connection, HouseholdId household, const QString &kind, const QUuid &id,
                      const QString &field, const QString &stamp);
// Writes the operations of a transaction, sealed, and the table of fields that still wait. REQUIRES: a transaction is open; device.linked.
Result<Done> enqueue(Connection &connection, const DeviceState &device, const std::vector<RowEdit> &edits,
                     OpSealer &sealer, IdSource &ids);

} // namespace outbox
} // namespace kjc
