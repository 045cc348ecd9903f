// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/rowcipher.h"
#include "sync/engine/syncengine.h"

namespace kjc {

// What in a reply could not be opened; all zero when everything could.
struct UnopenedValues {
    int count = 0;
    quint32 missingGeneration = 0;
};

// The engine's way to the server of an encrypted household: sealed on the way out, opened on the way in, both on the pool.
// `told` hears of each reply in which something could not be opened. Calls `inner` and `told` on the thread of `context`, and
// neither after that is gone.
SyncEngine::Rpc sealedRpc(SyncEngine::Rpc inner, std::shared_ptr<const RowCipher> cipher, QObject *context,
                          std::function<void(const UnopenedValues &)> told);

} // namespace kjc
