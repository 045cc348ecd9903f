// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/crypto/secretbytes.h"

#include <QFuture>
#include <QObject>

namespace kjc {

// What a vault says. Only Missing may ever be read as "there is no such secret": in all other states but Ready, what was
// kept may still be there, so sync pauses, editing goes on, and nobody makes a new key.
enum class VaultState {
    Ready,
    Missing,   // the vault could be asked, and has no such entry
    Locked,    // a person has to open it first
    Denied,    // a person or the system refused
    NoService, // no vault answers here, or not as it should; the detail says why
    WrongKey,  // what lies there does not open what it should: another passphrase, another key, or damaged
};

using SharedSecret = std::shared_ptr<const SecretBytes>;

struct VaultAnswer {
    VaultState state = VaultState::NoService;
    SharedSecret secret; // what load() found; null unless Ready
    QString detail;      // English, for the log; never tells the secret

    [[nodiscard]] bool ok() const { return state == VaultState::Ready; }
};

enum class VaultEntry { // numbers are written to files
    Key = 1,            // the key of this library, from which those for queue and session are derived
    NextKey = 2,        // the one that will take its place, while keys are being changed
    Device = 3,         // who this device is
    Household = 4,      // a member's key, and those of the encrypted household
    ClaudeKey = 16,     // what assistants are asked with
    GeminiKey = 17,
    OpenAiKey = 18,
    OllamaKey = 19,
};

// Keeps secrets of one library. Lives on a thread with an event loop; futures finish later, or at once where the answer is
// known, and are cancelled when the vault goes first.
class KeyVault : public QObject
{
public:
    using QObject::QObject;

    virtual QFuture<VaultAnswer> load(VaultEntry entry) = 0;
    // Ready when it was written; what lay there is replaced.
    virtual QFuture<VaultAnswer> store(VaultEntry entry, SharedSecret secret) = 0;
    // Ready when nothing lies there any more.
    virtual QFuture<VaultAnswer> remove(VaultEntry entry) = 0;
};

// Stores and reads it back: Ready only when the very same bytes come out, WrongKey when others do. `vault` must outlive the
// future.
QFuture<VaultAnswer> storeVerified(KeyVault &vault, VaultEntry entry, const SharedSecret &secret);

SharedSecret sharedSecret(QByteArrayView bytes);

} // namespace kjc
