// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/live/householdtopic.h"

#include <QUrlQuery>

#include <algorithm>

namespace kjc::householdtopic {

using namespace Qt::StringLiterals;

QUrl addressOf(const SupabaseProject &project)
{
    QUrl url = project.address;
    url.setScheme(url.scheme() == u"http" ? u"ws"_s : u"wss"_s);
    url.setPath(QString(url.path() + u"/realtime/v1/websocket"));
    const QByteArray key = QUrl::toPercentEncoding(project.publishableKey);
    url.setQuery(QString(u"apikey="_s + QString::fromLatin1(key) + u"&vsn=1.0.0"));
    return url;
}

QString nameOf(HouseholdId household)
{
    return u"realtime:household:"_s + household.toString();
}

// "replication_ready" asks to be told when messages that the database sends begin to arrive, which may be after the join.
PhoenixMessage join(const QString &topic, const QString &accessToken, const QString &ref)
{
    const QJsonObject broadcast{{u"self"_s, false}, {u"ack"_s, false}, {u"replication_ready"_s, true}};
    const QJsonObject presence{{u"enabled"_s, false}, {u"key"_s, QString()}};
    const QJsonObject config{{u"private"_s, true}, {u"broadcast"_s, broadcast}, {u"presence"_s, presence}};
    return {topic, u"phx_join"_s, {{u"config"_s, config}, {u"access_token"_s, accessToken}}, ref, ref};
}

PhoenixMessage freshToken(const QString &topic, const QString &accessToken, const QString &ref, const QString &joinRef)
{
    return {topic, u"access_token"_s, {{u"access_token"_s, accessToken}}, ref, joinRef};
}

PhoenixMessage heartbeat(const QString &ref)
{
    return {u"phoenix"_s, u"heartbeat"_s, {}, ref, {}};
}

std::optional<qint64> headIn(const PhoenixMessage &message)
{
    if (message.event != u"broadcast" || message.payload.value(u"event"_s).toString() != u"changed")
        return std::nullopt;
    const qint64 head = message.payload.value(u"payload"_s).toObject().value(u"head"_s).toInteger();
    return std::max<qint64>(head, 0);
}

LiveRefusal refusalIn(const QString &reason)
{
    static const QStringList kOfTokens{u"InvalidJWTToken"_s, u"MalformedJWT"_s, u"JwtSignatureError"_s,
                                       u"Token has expired"_s, u"`role` and `exp`"_s};
    static const QStringList kForGood{u"Unauthorized"_s, u"TenantNotFound"_s, u"RealtimeDisabledForTenant"_s,
                                      u"TopicNameRequired"_s};
    const auto saysOneOf = [&reason](const QStringList &words) {
        return std::any_of(words.begin(), words.end(),
                           [&reason](const QString &word) { return reason.contains(word); });
    };
    if (saysOneOf(kOfTokens))
        return LiveRefusal::Token;
    return saysOneOf(kForGood) ? LiveRefusal::ForGood : LiveRefusal::Passing;
}

} // namespace kjc::householdtopic
