// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/account/keyoffice.h"
#include "sync/crypto/keyvault.h"
#include "sync/engine/rowcipher.h"

namespace kjc {

// What a device keeps of an encrypted household, in its vault.
struct KeptKeys {
    HouseholdId household;
    SharedKey member;   // the person's private key; null before it was unlocked here
    HouseholdKeys keys; // by generation
    bool off = false;   // a member who had the newest of them switched encryption off

    [[nodiscard]] quint32 newest() const { return keys.empty() ? 0 : keys.rbegin()->first; }

    [[nodiscard]] SharedSecret toSecret() const;
    // FileDamaged when these are not ours.
    static Result<KeptKeys> fromSecret(const SecretBytes &bytes);

    // Takes what of `wrapped` is for this member; how many generations are new here. One that does not open is left.
    int take(const std::map<quint32, QByteArray> &wrapped);
    // Every generation for those of `members` who lack it and have a public key: by generation, then by user.
    [[nodiscard]] Result<std::map<quint32, std::map<QString, QByteArray>>>
    lacking(const std::vector<MemberKeys> &members, RandomSource &random) const;
    [[nodiscard]] bool isMemberOf(const QByteArray &publicKey) const;
};

} // namespace kjc
