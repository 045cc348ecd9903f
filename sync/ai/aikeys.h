// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/crypto/keyvault.h"

#include <QMap>
#include <QStringList>

#include <functional>
#include <memory>

namespace kjc {

// The keys of an assistant's providers, in the keychain of the system. What that does not take counts until the program
// ends. Never in a file, a log or an argument. Lives on a thread with an event loop.
class AiKeys : public QObject
{
    Q_OBJECT

public:
    // Null when there is no keychain here.
    using MakeVault = std::function<std::unique_ptr<KeyVault>(const QString &name)>;

    explicit AiKeys(MakeVault makeVault, QObject *parent = nullptr);

    // Reads the keys of `providers` from the vault of that name. Ready also when it has none; otherwise what it said last.
    QFuture<VaultState> open(const QString &vaultName, const QStringList &providers);
    // Null when there is none.
    [[nodiscard]] SharedSecret key(const QString &provider) const { return m_keys.value(provider); }
    // An empty key removes it. When it is not Ready, the vault did not take it.
    QFuture<VaultState> set(const QString &provider, const QByteArray &key);

private:
    MakeVault m_makeVault;
    std::unique_ptr<KeyVault> m_vault;
    QMap<QString, SharedSecret> m_keys;
};

// The keychain of this machine.
AiKeys::MakeVault systemKeychain();

} // namespace kjc
