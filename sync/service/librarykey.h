// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "sync/crypto/queuesealer.h"
#include "sync/crypto/vaultkeys.h"
#include "sync/service/accountfile.h"

#include <memory>

namespace kjc {

// Brings the key of a library from where it is kept to the sealer of its queue. Lives on the thread of the store's object.
class LibraryKey : public QObject
{
    Q_OBJECT

public:
    // Null when that kind of vault is not to be had here.
    using MakeVault = std::function<std::unique_ptr<KeyVault>(VaultKind kind, const QString &profile)>;

    // What is referred to outlives this. `sealer` is the one that `store` was made with.
    LibraryKey(Store &store, QueueSealer &sealer, RandomSource &random, MakeVault makeVault, QObject *parent = nullptr);

    // From now on the key lies there. A passphrase counts for a vault that asks for one.
    void useVault(VaultKind kind, const QString &profile, SecretBytes passphrase = {});

    // Loads the key, `expectedId` being the one that the library noted down, and makes one where there is none. When it is
    // Ready, the queue lies under it: what was sealed without it was sealed again, what nobody can open was made anew.
    QFuture<VaultKeys> open(const QByteArray &expectedId);
    // As after open(); null before. The state says why.
    [[nodiscard]] const SharedKey &key() const { return m_keys.current; }
    [[nodiscard]] VaultState state() const { return m_keys.state; }
    // Null before useVault().
    [[nodiscard]] KeyVault *vault() const { return m_vault.get(); }

private:
    QFuture<VaultKeys> handOver(const VaultKeys &keys);

    Store &m_store;
    QueueSealer &m_sealer;
    RandomSource &m_random;
    MakeVault m_makeVault;
    std::unique_ptr<KeyVault> m_vault;
    VaultKeys m_keys;
};

// The vaults of this machine. The one with a passphrase lies in `profileFolder`. `random` must outlive them.
LibraryKey::MakeVault systemVaults(const QString &profileFolder, RandomSource &random);

} // namespace kjc
