// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/account/authsession.h"

#include <QJsonDocument>

namespace kjc {

using namespace Qt::StringLiterals;

std::optional<AuthSession> sessionFromAnswer(const QJsonObject &answer, qint64 nowMs)
{
    const QJsonObject user = answer.value("user"_L1).toObject();
    AuthSession session;
    session.accessToken = answer.value("access_token"_L1).toString();
    session.refreshToken = answer.value("refresh_token"_L1).toString();
    session.userId = user.value("id"_L1).toString();
    session.email = user.value("email"_L1).toString();
    session.receivedAtMs = nowMs;
    session.lifetimeMs = answer.value("expires_in"_L1).toInteger() * 1000;
    if (session.accessToken.isEmpty() || session.refreshToken.isEmpty() || session.userId.isEmpty() ||
        session.lifetimeMs <= 0)
        return std::nullopt;
    return session;
}

QByteArray bytesOf(const AuthSession &session)
{
    const QJsonObject object{{u"format"_s, 1},
                             {u"access"_s, session.accessToken},
                             {u"refresh"_s, session.refreshToken},
                             {u"user"_s, session.userId},
                             {u"email"_s, session.email},
                             {u"received"_s, session.receivedAtMs},
                             {u"lifetime"_s, session.lifetimeMs}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<AuthSession> sessionFrom(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (object.value("format"_L1).toInt() != 1 || object.value("user"_L1).toString().isEmpty())
        return Error{Error::Kind::Parse, u"not a stored session"_s, {}};
    AuthSession session;
    session.accessToken = object.value("access"_L1).toString();
    session.refreshToken = object.value("refresh"_L1).toString();
    session.userId = object.value("user"_L1).toString();
    session.email = object.value("email"_L1).toString();
    session.receivedAtMs = object.value("received"_L1).toInteger();
    session.lifetimeMs = object.value("lifetime"_L1).toInteger();
    return session;
}

} // namespace kjc
