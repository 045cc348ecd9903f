// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/crypto/keyvault.h"

#include <QMap>
#include <QStringList>

#include <functional>
#include <memory>

namespace kjc {

// The keys of an assistant's providers, in the keychain of the system. What it does not take counts until the program ends.
// Never in a file, a log or an argument. Lives on a thread with an event loop.
class AiKeys
{
public:
    // Null when there is no keychain here.
    using MakeVault = std::function<std::unique_ptr<KeyVault>(const QString &name)>;

    explicit AiKeys(MakeVault makeVault) : m_makeVault(std::move(makeVault)) {}

    // Reads the keys of `providers` from the vault of that name. The worst state that was met; Ready also when there are none.
    QFuture<VaultState> open(const QString &vaultName, const QStringList &providers);
    // Null when there is none.
    [[nodiscard]] SharedSecret key(const QString &provider) const { return m_keys.value(provider); }
    // An empty key removes it. Not Ready: it counts until the program ends.
    QFuture<VaultState> set(const QString &provider, const QByteArray &key);

private:
    MakeVault m_makeVault;
    std::unique_ptr<KeyVault> m_vault;
    QMap<QString, SharedSecret> m_keys;
};

} // namespace kjc
