// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/crypto/memberkey.h"
#include "sync/crypto/sealedbox.h"

#include <map>

namespace kjc {

// Where a value stands; sealed with it, so that no server can show it elsewhere.
struct FieldPlace {
    QString kind;
    QString id;
    QString field;
};

struct OpenedField {
    QByteArray value;
    QString stamp; // of its edit. Another than the row's: the server stamped anew, or brought an older value back
    quint32 generation = 0;
};

// The fields of an encrypted household's rows: "generation|nonce|ciphertext|tag", base64url without padding. The text is
// filled up to steps of 64 bytes, so a size tells little; ids, kinds, field names and times stay visible to the server.
class FieldSealer
{
public:
    // `random` must outlive this.
    FieldSealer(HouseholdId household, RandomSource &random);

    // All keys of the household that this member was given, by generation; seal() uses the newest.
    Result<Done> useKeys(const std::map<quint32, SharedKey> &keys);
    [[nodiscard]] bool canSeal() const { return !m_boxes.empty(); }

    // NotFound without keys. Invalid for a stamp with a line feed.
    Result<QString> seal(const QByteArray &value, const QString &stamp, const FieldPlace &place);
    // NotFound: the key of that generation is not here: keep the row as it is, show a placeholder, never write it back.
    // FileDamaged: not sealed for this place, or damaged. Parse: these are not sealed bytes at all.
    [[nodiscard]] Result<OpenedField> open(const QString &sealed, const FieldPlace &place) const;

    // The id of what is the same on every device ("slot|2026-11-21|dinner"), which only members can compute: HMAC-SHA256 with
    // a key from the oldest generation, so that ids outlive a change of keys. NotFound without the key of generation 1.
    [[nodiscard]] Result<QUuid> idFor(const QByteArray &what) const;

private:
    [[nodiscard]] QByteArray boundTo(const FieldPlace &place, quint32 generation) const;

    HouseholdId m_household;
    RandomSource &m_random;
    std::map<quint32, SealedBox> m_boxes;
    SharedKey m_idKey;
};

} // namespace kjc
