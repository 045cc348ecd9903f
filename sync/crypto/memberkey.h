// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "sync/crypto/randomsource.h"
#include "sync/crypto/secretbytes.h"

#include <QString>

namespace kjc {

// The key pair of a member of an encrypted household: X25519 (RFC 7748).
struct MemberKey {
    static constexpr qsizetype kPublicBytes = 32;

    SharedKey secret;
    QByteArray publicKey;

    static Result<MemberKey> random(RandomSource &random);
    // The pair that belongs to a private key.
    static Result<MemberKey> of(SharedKey secret);
};

// What two can agree on, each from an own private and the other's public key. Invalid for a public key that is none, or one
// of the few that would give everybody the same.
Result<SecretBytes> agreedSecret(const SecretKey &own, const QByteArray &other);

// Which key of which household. Generations start at 1; when a member leaves, the others go on with a new one. What was
// sealed before stays readable to those who had the old one.
struct HouseholdKeyName {
    HouseholdId household;
    quint32 generation = 1;
};

// The household's key for one member: an X25519 key of this wrapping alone, HKDF, AES-256-GCM. Invalid for a public key that
// is none.
Result<QByteArray> wrapHouseholdKey(const SecretKey &householdKey, const HouseholdKeyName &name,
                                    const QByteArray &memberPublicKey, RandomSource &random);
// FileDamaged: not for this member, household or generation, or damaged. Unsupported: of a newer version.
Result<SharedKey> unwrapHouseholdKey(const QByteArray &wrapped, const HouseholdKeyName &name, const MemberKey &member);

// A member's private key as the server keeps it, for the member's next device. Opened by a passphrase or by a recovery code,
// each with bytes of its own. `user` is the account's id. Errors of opening: Invalid when passphrase or code is another,
// FileDamaged when these bytes are not of that kind, Unsupported when of a newer version. With a passphrase it takes about
// half a second: not for the GUI thread.
Result<QByteArray> wrapForPassphrase(const MemberKey &member, const SecretBytes &passphrase, const QString &user,
                                     RandomSource &random);
Result<MemberKey> unwrapByPassphrase(const QByteArray &wrapped, const SecretBytes &passphrase, const QString &user);

class RecoveryCode;
Result<QByteArray> wrapForRecovery(const MemberKey &member, const RecoveryCode &code, const QString &user,
                                   RandomSource &random);
Result<MemberKey> unwrapByRecovery(const QByteArray &wrapped, const RecoveryCode &code, const QString &user);

} // namespace kjc
