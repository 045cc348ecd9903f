// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/account.h"

namespace kjc::cli {

// What came of bringing library and household in step.
struct SyncRun {
    EngineStatus end;
    EncryptionStatus encryption;
    int sent = 0;     // edits that waited and wait no more
    int received = 0; // rows that others changed
    QueueCounts left;

    // Without its key an encrypted household says nothing, and hears nothing.
    [[nodiscard]] bool isLocked() const
    {
        return encryption.state == EncryptionState::Locked || encryption.state == EncryptionState::NoPassphrase ||
               encryption.state == EncryptionState::AwaitingKey;
    }
};

// Pushes and pulls until all is said and heard, or until it does not go on now. REQUIRES: account.isLinked().
SyncRun syncToEnd(Account &account, bool agreeToDelete);

} // namespace kjc::cli
