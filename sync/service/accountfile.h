// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "sync/http/project.h"

#include <optional>

namespace kjc {

enum class VaultKind { Keychain, Passphrase, Memory };

// What a library knows of its account. Nothing in here is secret.
struct AccountRecord {
    QString profile; // UUID: names the library in the keychain, wherever its folder is moved
    SupabaseProject project;
    QString userId; // who signed in last; empty for nobody yet
    QString email;
    QString householdName; // as the server told it last
    VaultKind vault = VaultKind::Keychain;
    QByteArray keyId;       // of the vault's key; empty before there was one
    bool encrypted = false; // the household is: nothing leaves this library in clear until that is known to have ended

    friend bool operator==(const AccountRecord &, const AccountRecord &) = default;
};

// account.json beside the library. Any thread; one at a time.
class AccountFile
{
public:
    explicit AccountFile(const QString &profileFolder);

    // Nothing for a library that never had an account. Io, or Parse for a file that is not ours.
    [[nodiscard]] Result<std::optional<AccountRecord>> load() const;
    // Whole and flushed when it returns; on an error the one before is still there.
    [[nodiscard]] Result<Done> save(const AccountRecord &record) const;

private:
    QString m_path;
};

} // namespace kjc
