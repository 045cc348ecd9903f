// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/memoryvault.h"

#include "sync/http/deferred.h"

namespace kjc {

QFuture<VaultAnswer> MemoryVault::load(VaultEntry entry)
{
    const auto found = m_secrets.find(entry);
    if (found == m_secrets.end())
        return answered(VaultAnswer{VaultState::Missing, {}, {}});
    return answered(VaultAnswer{VaultState::Ready, found->second, {}});
}

QFuture<VaultAnswer> MemoryVault::store(VaultEntry entry, SharedSecret secret)
{
    m_secrets[entry] = std::move(secret);
    return answered(VaultAnswer{VaultState::Ready, {}, {}});
}

QFuture<VaultAnswer> MemoryVault::remove(VaultEntry entry)
{
    m_secrets.erase(entry);
    return answered(VaultAnswer{VaultState::Ready, {}, {}});
}

} // namespace kjc
