// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/account/households.h"

#include <QJsonArray>

#include <map>

namespace kjc {

// A member's key pair as the server keeps it: the private half wrapped, by passphrase and by recovery code.
struct WrappedIdentity {
    QByteArray publicKey;
    QByteArray byPassphrase;
    QByteArray byRecovery; // empty without a recovery code

    friend bool operator==(const WrappedIdentity &, const WrappedIdentity &) = default;
};

struct MemberKeys {
    QString userId;
    QByteArray publicKey;             // empty: the member has no passphrase yet
    std::vector<quint32> generations; // that were wrapped for the member
};

// What the server says of a household's encryption. It cannot be believed when it says "off": see `farewell`.
struct EncryptionFacts {
    bool encrypted = false;
    quint32 newest = 0; // generation of the household key; 0 for none yet
    bool rekey = false; // somebody left who knows the newest key
    QString farewell;   // RowCipher::farewell() of who switched it off; empty when nobody did
    MemberRole role = MemberRole::Viewer;
    std::optional<WrappedIdentity> identity; // of the person who asks
    std::map<quint32, QByteArray> keys;      // by generation, wrapped for that person
    std::vector<MemberKeys> members;
};

// Keys of a household on the server (migrations …_keys and …_encryption): wrapped all of them, and of no use to it. Each may be
// asked again after an answer that got lost. One thread, with an event loop.
class KeyOffice : public QObject
{
    Q_OBJECT

public:
    // `client` outlives this; its bearer source says who asks.
    explicit KeyOffice(SupabaseClient &client, QObject *parent = nullptr) : QObject(parent), m_client(client) {}

    QFuture<HouseholdResult<EncryptionFacts>> facts(HouseholdId id);
    // Taken when the person has another pair already, unless `replace`: then nothing that was wrapped for that one opens any more.
    QFuture<HouseholdResult<Done>> storeIdentity(const WrappedIdentity &identity, bool replace = false);
    // For owners: a generation for members, by their ids. Taken when somebody else made that generation meanwhile.
    QFuture<HouseholdResult<Done>> storeKeys(HouseholdId id, quint32 generation,
                                             const std::map<QString, QByteArray> &wrapped);
    QFuture<HouseholdResult<Done>> switchOff(HouseholdId id, const QString &farewell);

    // Rows {k, i, f, c} with values in clear in an encrypted household, or sealed ones in another; after a place, in order.
    struct Stray {
        bool encrypted = false;
        QJsonArray rows;
    };
    QFuture<HouseholdResult<Stray>> strays(HouseholdId id, const QJsonArray &after);
    QFuture<HouseholdResult<Done>> reseal(HouseholdId id, const QJsonArray &rows);

private:
    QFuture<HouseholdResult<Done>> tell(const QString &function, const QJsonObject &request);

    SupabaseClient &m_client;
};

} // namespace kjc
