// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/crypto/keyvault.h"

#include <map>

namespace kjc {

// Keeps secrets as long as the program runs: for people who have no keychain and want no passphrase. In the next run the key
// is Missing, and what waited in the queue is rebuilt.
class MemoryVault : public KeyVault
{
public:
    using KeyVault::KeyVault;

    QFuture<VaultAnswer> load(VaultEntry entry) override;
    QFuture<VaultAnswer> store(VaultEntry entry, SharedSecret secret) override;
    QFuture<VaultAnswer> remove(VaultEntry entry) override;

private:
    std::map<VaultEntry, SharedSecret> m_secrets;
};

} // namespace kjc
