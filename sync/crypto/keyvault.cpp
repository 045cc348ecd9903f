// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/keyvault.h"

#include "sync/http/deferred.h"

namespace kjc {

using namespace Qt::StringLiterals;

SharedSecret sharedSecret(QByteArrayView bytes)
{
    return std::make_shared<const SecretBytes>(SecretBytes::copyOf(bytes));
}

QFuture<VaultAnswer> storeVerified(KeyVault &vault, VaultEntry entry, const SharedSecret &secret)
{
    auto deferred = std::make_shared<Deferred<VaultAnswer>>();
    onAnswer(vault.store(entry, secret), &vault, [deferred, &vault, entry, secret](const VaultAnswer &stored) {
        if (!stored.ok())
            return deferred->finish(stored);
        onAnswer(vault.load(entry), &vault, [deferred, secret](VaultAnswer loaded) {
            if (loaded.ok() && !(*loaded.secret == *secret))
                loaded = {VaultState::WrongKey, {}, u"The vault gives other bytes back than it was given"_s};
            else if (loaded.state == VaultState::Missing)
                loaded = {VaultState::NoService, {}, u"The vault forgot at once what it was given"_s};
            deferred->finish(loaded);
        });
    });
    return deferred->future();
}

} // namespace kjc
