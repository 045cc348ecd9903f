// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/account/pkce.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace kjc {

QByteArray systemRandomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::system()->generate() & 0xff);
    return bytes;
}

QString base64Url(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString newVerifier(const RandomBytes &random)
{
    return base64Url(random(32));
}

QString challengeOf(const QString &verifier)
{
    return base64Url(QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256));
}

} // namespace kjc
