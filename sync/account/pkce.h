// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace kjc {

// Gives so many bytes nobody can foretell.
using RandomBytes = std::function<QByteArray(qsizetype)>;

// The operating system's.
QByteArray systemRandomBytes(qsizetype count);

// RFC 4648 §5 without padding.
QString base64Url(const QByteArray &bytes);

// Proof that who brings the code back is who asked for it: RFC 7636, method S256.
QString newVerifier(const RandomBytes &random); // 43 characters, 256 random bits
QString challengeOf(const QString &verifier);

} // namespace kjc
