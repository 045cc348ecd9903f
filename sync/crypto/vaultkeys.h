// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/crypto/keyvault.h"
#include "sync/crypto/randomsource.h"

namespace kjc {

// The keys that a vault holds for a library. A key is changed in steps that may each be the last one before a crash:
//   1. beginRotation()  a new key is in the vault as next, and was read back; the current one is untouched
//   2. the caller lets both open and seals everything again under next: the queue in one transaction, then the session
//   3. finishRotation() next takes the place of current and is read back; only then the entry of next goes
// Whoever finds `next` set when starting does 2 and 3 again; both may be done twice.
struct VaultKeys {
    VaultState state = VaultState::NoService;
    SharedKey current; // set when Ready
    SharedKey next;    // set while keys are being changed
    QString detail;

    [[nodiscard]] bool ok() const { return state == VaultState::Ready; }
};

// For all of these `vault` and `random` must outlive the future.

// `expectedId`: the keyIdOf() that the library noted down, empty when it knows none. WrongKey when neither key has it, as
// when a keychain roamed here from another machine.
QFuture<VaultKeys> loadKeys(KeyVault &vault, const QByteArray &expectedId = {});
// Makes a key where the vault says Missing, reads it back, and never writes in any other state. Ready with what is there
// when there is a key already.
QFuture<VaultKeys> createKey(KeyVault &vault, RandomSource &random);
// The keys with next set. Goes on with a next that is there already.
QFuture<VaultKeys> beginRotation(KeyVault &vault, RandomSource &random);
// The keys with next as current. Ready also when there was nothing to finish.
QFuture<VaultKeys> finishRotation(KeyVault &vault);

} // namespace kjc
