// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sealedrows.h"
#include "sync/crypto/fieldsealer.h"

#include <QJsonArray>
#include <QJsonObject>

namespace kjc {

// The keys of a household by generation, from 1.
using HouseholdKeys = std::map<quint32, SharedKey>;

// A reply with its values opened. What could not be opened is in it under kUnopened + field, with the stamp of the field, so
// that it is kept as it came and never taken for a value.
struct OpenedReply {
    QJsonObject reply;
    int unopened = 0;              // values
    quint32 missingGeneration = 0; // the newest one that no key is here for; 0 for none
};

// Hides the values of a household's rows from its server: requests and replies of the protocol with sealed values in the place
// of clear ones. Kinds, ids, field names and stamps stay, so the server merges as ever. Immutable; any thread, several at once.
class RowCipher
{
public:
    static constexpr QLatin1StringView kUnopened = sealedrows::kUnopened;
    static constexpr int kProtocol = 2;
    // Of a push with several operations, which the server would not take.
    static constexpr qsizetype kMostPushBytes = 900'000;

    // OnlyOpens: after encryption was switched off, while sealed values are still about.
    enum class Use { Seals, OnlyOpens };

    // `random` outlives this. REQUIRES: keys is not empty.
    RowCipher(HouseholdId household, HouseholdKeys keys, RandomSource &random, Use use = Use::Seals);

    // The arguments {"p": {…}} of sync_push or sync_pull. An operation that is sent again is sealed again: the server knows it
    // by its number and takes only one of them. Invalid for several operations that are too large together.
    [[nodiscard]] Result<QByteArray> outgoing(const QByteArray &arguments) const;
    [[nodiscard]] Result<OpenedReply> incoming(const QJsonObject &reply) const;

    // Of one row {k, i, f, c}: its values sealed under their stamps, or opened; those that cannot be are left out.
    [[nodiscard]] Result<QJsonObject> sealed(const QJsonObject &row) const;
    [[nodiscard]] Result<QJsonObject> opened(const QJsonObject &row) const;

    // What proves to those who have the newest key that a member who had it switched encryption off.
    [[nodiscard]] Result<QString> farewell() const;
    [[nodiscard]] bool isFarewell(const QString &proof) const;

private:
    [[nodiscard]] Result<FieldSealer> sealer() const;

    HouseholdId m_household;
    HouseholdKeys m_keys;
    RandomSource &m_random;
    Use m_use;
};

} // namespace kjc
