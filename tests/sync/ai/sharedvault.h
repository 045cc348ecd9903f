// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/crypto/keyvault.h"
#include "sync/http/deferred.h"

#include <map>
#include <optional>

namespace kjc {

// A keychain that outlives who uses it.
class SharedVault final : public KeyVault
{
public:
    SharedVault(std::shared_ptr<std::map<VaultEntry, SharedSecret>> kept, std::optional<VaultState> refusal)
        : m_kept(std::move(kept)),
          m_refusal(refusal)
    {
    }
    QFuture<VaultAnswer> load(VaultEntry entry) override
    {
        if (m_refusal)
            return answered(VaultAnswer{*m_refusal, {}, {}});
        const auto found = m_kept->find(entry);
        return answered(found == m_kept->end() ? VaultAnswer{VaultState::Missing, {}, {}}
                                               : VaultAnswer{VaultState::Ready, found->second, {}});
    }
    QFuture<VaultAnswer> store(VaultEntry entry, SharedSecret secret) override
    {
        if (m_refusal)
            return answered(VaultAnswer{*m_refusal, {}, {}});
        (*m_kept)[entry] = std::move(secret);
        return answered(VaultAnswer{VaultState::Ready, {}, {}});
    }
    QFuture<VaultAnswer> remove(VaultEntry entry) override
    {
        m_kept->erase(entry);
        return answered(VaultAnswer{VaultState::Ready, {}, {}});
    }

private:
    std::shared_ptr<std::map<VaultEntry, SharedSecret>> m_kept;
    std::optional<VaultState> m_refusal;
};

} // namespace kjc
