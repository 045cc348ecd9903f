// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/live/phoenixmessage.h"

#include <QJsonDocument>

namespace kjc::phoenix {

using namespace Qt::StringLiterals;

static QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QString encode(const PhoenixMessage &message)
{
    const QJsonObject json{{u"topic"_s, message.topic},
                           {u"event"_s, message.event},
                           {u"payload"_s, message.payload},
                           {u"ref"_s, textOrNull(message.ref)},
                           {u"join_ref"_s, textOrNull(message.joinRef)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<PhoenixMessage> decode(const QString &text)
{
    if (text.size() > kMostBytes) // so that not even the copy is made
        return std::nullopt;
    const QByteArray bytes = text.toUtf8();
    if (bytes.size() > kMostBytes)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const PhoenixMessage message{json.value(u"topic"_s).toString(), json.value(u"event"_s).toString(),
                                 json.value(u"payload"_s).toObject(), json.value(u"ref"_s).toString(),
                                 json.value(u"join_ref"_s).toString()};
    if (message.topic.isEmpty() || message.event.isEmpty())
        return std::nullopt;
    return message;
}

} // namespace kjc::phoenix
