// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/service/accountfile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <array>

namespace kjc {

using namespace Qt::StringLiterals;

static const std::array kVaultNames{u"keychain"_s, u"passphrase"_s, u"memory"_s}; // by VaultKind

AccountFile::AccountFile(const QString &profileFolder) : m_path(QDir(profileFolder).filePath(u"account.json"_s)) {}

Result<std::optional<AccountRecord>> AccountFile::load() const
{
    QFile file(m_path);
    if (!file.exists())
        return std::optional<AccountRecord>();
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Io, file.errorString(), m_path};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto vault = std::ranges::find(kVaultNames, json.value("vault"_L1).toString());
    const QString profile = json.value("profile"_L1).toString();
    if (profile.isEmpty() || vault == kVaultNames.end())
        return Error{Error::Kind::Parse, u"not an account of ours"_s, m_path};
    return std::optional(AccountRecord{profile,
                                       {QUrl(json.value("url"_L1).toString()), json.value("key"_L1).toString()},
                                       json.value("user"_L1).toString(),
                                       json.value("email"_L1).toString(),
                                       json.value("household"_L1).toString(),
                                       VaultKind(vault - kVaultNames.begin()),
                                       QByteArray::fromHex(json.value("keyId"_L1).toString().toLatin1()),
                                       json.value("encrypted"_L1).toBool()});
}

Result<Done> AccountFile::save(const AccountRecord &record) const
{
    const QJsonObject json{{u"profile"_s, record.profile},
                           {u"url"_s, record.project.address.toString(QUrl::FullyEncoded)},
                           {u"key"_s, record.project.publishableKey},
                           {u"user"_s, record.userId},
                           {u"email"_s, record.email},
                           {u"household"_s, record.householdName},
                           {u"vault"_s, kVaultNames[size_t(record.vault)]},
                           {u"keyId"_s, QString::fromLatin1(record.keyId.toHex())},
                           {u"encrypted"_s, record.encrypted}};
    QSaveFile file(m_path);
    const QByteArray bytes = QJsonDocument(json).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{Error::Kind::Io, file.errorString(), m_path};
    return Done{};
}

} // namespace kjc
