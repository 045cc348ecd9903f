// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/crypto/keyvault.h"

namespace kjc {

// The keychain of the operating system: Secret Service or KWallet, macOS Keychain, Windows Credential Store. Each entry is
// small: Windows of old takes no more than 2560 bytes.
class KeychainVault final : public KeyVault
{
public:
    // `library` tells the entries of one library from those of another on this machine.
    explicit KeychainVault(QString library, QObject *parent = nullptr);

    QFuture<VaultAnswer> load(VaultEntry entry) override;
    QFuture<VaultAnswer> store(VaultEntry entry, SharedSecret secret) override;
    QFuture<VaultAnswer> remove(VaultEntry entry) override;

private:
    // A locked Secret Service says "not found", too. So what is not found counts as missing only where, right after, an
    // entry that is known to be there can be read, or a new one be written and read.
    QFuture<VaultAnswer> confirmMissing();
    QFuture<VaultAnswer> probe();
    QFuture<VaultAnswer> read(const QString &name);
    QFuture<VaultAnswer> write(const QString &name, const SharedSecret &secret);
    QFuture<VaultAnswer> erase(const QString &name);
    [[nodiscard]] QString nameOf(VaultEntry entry) const;

    QString m_library;
    QString m_witness; // an entry that could be read before
    int m_probes = 0;  // two at a time must not meet
};

} // namespace kjc
