// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/service/librarykey.h"

#include "core/store/syncqueue.h"
#include "sync/crypto/keychainvault.h"
#include "sync/crypto/memoryvault.h"
#include "sync/crypto/passphrasevault.h"
#include "sync/http/deferred.h"

#include <QDir>

namespace kjc {

using namespace Qt::StringLiterals;

LibraryKey::LibraryKey(Store &store, QueueSealer &sealer, RandomSource &random, MakeVault makeVault, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_sealer(sealer),
      m_random(random),
      m_makeVault(std::move(makeVault))
{
}

void LibraryKey::useVault(VaultKind kind, const QString &profile, SecretBytes passphrase)
{
    m_vault = m_makeVault(kind, profile);
    m_keys = {};
    if (auto *asking = dynamic_cast<PassphraseVault *>(m_vault.get()); asking && !passphrase.isEmpty())
        asking->setPassphrase(std::move(passphrase));
}

QFuture<VaultKeys> LibraryKey::open(const QByteArray &expectedId)
{
    if (!m_vault)
        return answered(VaultKeys{VaultState::NoService, {}, {}, u"no such vault here"_s});
    auto deferred = std::make_shared<Deferred<VaultKeys>>();
    const auto finish = [this, deferred](const VaultKeys &keys) {
        m_keys = keys;
        if (!keys.ok())
            return deferred->finish(keys);
        onAnswer(handOver(keys), this, [deferred](const VaultKeys &handed) { deferred->finish(handed); });
    };
    onAnswer(loadKeys(*m_vault, expectedId), this, [this, finish](const VaultKeys &found) {
        if (found.state != VaultState::Missing)
            return finish(found);
        onAnswer(createKey(*m_vault, m_random), this, finish);
    });
    return deferred->future();
}

// On the store thread, where the sealer lives, and in one transaction with the queue.
QFuture<VaultKeys> LibraryKey::handOver(const VaultKeys &keys)
{
    // It may run when this is gone already; the sealer is there as long as the store.
    const auto write = [&sealer = m_sealer, keys](Writer &writer) -> Result<Done> {
        KJC_TRY(sealer.useKeys(keys.current, keys.next ? std::vector{keys.next} : std::vector<SharedKey>()));
        KJC_TRY_ASSIGN(device, syncqueue::device(writer.connection()));
        if (!device.linked)
            return Done{};
        return syncqueue::sealAgain(writer, sealer,
                                    [&sealer](const SealedPayload &sealed) { return sealer.shouldSealAgain(sealed); });
    };
    return mapped<VaultKeys>(m_store.transact({}, write, Origin::Remote), this,
                             [this, keys](const Result<ChangeSet> &written) {
                                 if (!written)
                                     m_keys = {VaultState::NoService, {}, {}, logForm(written.error())};
                                 return m_keys;
                             });
}

LibraryKey::MakeVault systemVaults(const QString &profileFolder, RandomSource &random)
{
    const QString file = QDir(profileFolder).filePath(u"account.vault"_s);
    return [file, &random](VaultKind kind, const QString &profile) -> std::unique_ptr<KeyVault> {
        switch (kind) {
        case VaultKind::Keychain: return std::make_unique<KeychainVault>(profile);
        case VaultKind::Passphrase: return std::make_unique<PassphraseVault>(file, random);
        case VaultKind::Memory: return std::make_unique<MemoryVault>();
        }
        return nullptr;
    };
}

} // namespace kjc
