// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/vaultkeys.h"

#include "sync/crypto/keyderivation.h"
#include "sync/http/deferred.h"

namespace kjc {

using namespace Qt::StringLiterals;

using Answering = std::shared_ptr<Deferred<VaultKeys>>;

static VaultKeys refused(VaultState state, const QString &detail)
{
    return {state, {}, {}, detail};
}

static Result<SharedKey> keyIn(const VaultAnswer &answer)
{
    KJC_TRY_ASSIGN(key, SecretKey::fromBytes(answer.secret->view()));
    return SharedKey(std::make_shared<const SecretKey>(std::move(key)));
}

static bool hasId(const SharedKey &key, const QByteArray &id)
{
    const auto own = key ? keyIdOf(*key) : Result<QByteArray>(QByteArray());
    return own && own.value() == id;
}

static VaultKeys checked(const VaultKeys &keys, const QByteArray &expectedId)
{
    if (!keys.ok() || expectedId.isEmpty() || hasId(keys.current, expectedId) || hasId(keys.next, expectedId))
        return keys;
    return refused(VaultState::WrongKey, u"The vault holds the key of another library"_s);
}

// Some keychains replace an entry by taking it out first: next alone is as good as both.
static VaultKeys together(const VaultAnswer &current, const VaultAnswer &next)
{
    for (const VaultAnswer &answer : {current, next})
        if (!answer.ok() && answer.state != VaultState::Missing)
            return refused(answer.state, answer.detail);
    VaultKeys keys{VaultState::Ready, {}, {}, {}};
    for (const auto &[answer, key] : {std::pair(&next, &keys.next), std::pair(&current, &keys.current)}) {
        if (!answer->ok())
            continue;
        auto read = keyIn(*answer);
        if (!read)
            return refused(VaultState::WrongKey, read.error().detail);
        *key = std::move(read).value();
    }
    if (!keys.current)
        keys.current = keys.next;
    return keys.current ? keys : refused(VaultState::Missing, {});
}

QFuture<VaultKeys> loadKeys(KeyVault &vault, const QByteArray &expectedId)
{
    auto deferred = std::make_shared<Deferred<VaultKeys>>();
    onAnswer(vault.load(VaultEntry::Key), &vault, [&vault, deferred, expectedId](const VaultAnswer &current) {
        if (!current.ok() && current.state != VaultState::Missing)
            return deferred->finish(refused(current.state, current.detail));
        onAnswer(vault.load(VaultEntry::NextKey), &vault, [deferred, current, expectedId](const VaultAnswer &next) {
            deferred->finish(checked(together(current, next), expectedId));
        });
    });
    return deferred->future();
}

static SharedSecret secretOf(const SharedKey &key)
{
    return sharedSecret(key->view());
}

// Writes `key` where `entry` says, and answers with `keys` once it could be read back.
static void keep(KeyVault &vault, VaultEntry entry, const SharedKey &key, const VaultKeys &keys,
                 const Answering &deferred)
{
    onAnswer(storeVerified(vault, entry, secretOf(key)), &vault, [deferred, keys](const VaultAnswer &stored) {
        deferred->finish(stored.ok() ? keys : refused(stored.state, stored.detail));
    });
}

static Result<SharedKey> newKey(RandomSource &random)
{
    KJC_TRY_ASSIGN(key, SecretKey::random(random));
    return SharedKey(std::make_shared<const SecretKey>(std::move(key)));
}

QFuture<VaultKeys> createKey(KeyVault &vault, RandomSource &random)
{
    auto deferred = std::make_shared<Deferred<VaultKeys>>();
    onAnswer(loadKeys(vault), &vault, [&vault, &random, deferred](const VaultKeys &found) {
        if (found.state != VaultState::Missing)
            return deferred->finish(found);
        const auto key = newKey(random);
        if (!key)
            return deferred->finish(refused(VaultState::NoService, key.error().detail));
        keep(vault, VaultEntry::Key, key.value(), {VaultState::Ready, key.value(), {}, {}}, deferred);
    });
    return deferred->future();
}

QFuture<VaultKeys> beginRotation(KeyVault &vault, RandomSource &random)
{
    auto deferred = std::make_shared<Deferred<VaultKeys>>();
    onAnswer(loadKeys(vault), &vault, [&vault, &random, deferred](const VaultKeys &found) {
        if (!found.ok() || found.next)
            return deferred->finish(found);
        const auto key = newKey(random);
        if (!key)
            return deferred->finish(refused(VaultState::NoService, key.error().detail));
        keep(vault, VaultEntry::NextKey, key.value(), {VaultState::Ready, found.current, key.value(), {}}, deferred);
    });
    return deferred->future();
}

static void forgetNext(KeyVault &vault, const VaultKeys &keys, const Answering &deferred)
{
    onAnswer(vault.remove(VaultEntry::NextKey), &vault, [deferred, keys](const VaultAnswer &removed) {
        deferred->finish(removed.ok() ? keys : refused(removed.state, removed.detail));
    });
}

QFuture<VaultKeys> finishRotation(KeyVault &vault)
{
    auto deferred = std::make_shared<Deferred<VaultKeys>>();
    onAnswer(loadKeys(vault), &vault, [&vault, deferred](const VaultKeys &found) {
        if (!found.ok() || !found.next)
            return deferred->finish(found);
        const VaultKeys finished{VaultState::Ready, found.next, {}, {}};
        onAnswer(storeVerified(vault, VaultEntry::Key, secretOf(found.next)), &vault,
                 [&vault, deferred, finished](const VaultAnswer &stored) {
                     if (!stored.ok())
                         return deferred->finish(refused(stored.state, stored.detail));
                     forgetNext(vault, finished, deferred);
                 });
    });
    return deferred->future();
}

} // namespace kjc
