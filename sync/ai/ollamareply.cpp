// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/ollamareply.h"

#include "sync/ai/aiproblems.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

bool OllamaReply::payload(QByteArrayView, QByteArrayView json, ReplySink &sink)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray());
    if (!document.isObject())
        return false;
    const QJsonObject object = document.object();
    if (holdsError(object.value(u"error"_s)))
        sink.failed(aiErrorIn(object));
    else
        whole(object, sink);
    return true;
}

static void readCalls(const QJsonObject &message, int &calls, ReplySink &sink)
{
    const QJsonArray list = message.value(u"tool_calls"_s).toArray();
    for (const QJsonValue &each : list) {
        const QJsonObject function = each.toObject().value(u"function"_s).toObject();
        const QJsonDocument arguments(function.value(u"arguments"_s).toObject());
        sink.toolCall(calls, function.value(u"name"_s).toString());
        sink.toolArguments(calls, QString::fromUtf8(arguments.toJson(QJsonDocument::Compact)));
        ++calls;
    }
}

static TokenUsage usageOf(const QJsonObject &object)
{
    TokenUsage usage;
    usage.in = std::max<qint64>(0, object.value(u"prompt_eval_count"_s).toInteger()); // left out when it is 0
    usage.out = std::max<qint64>(0, object.value(u"eval_count"_s).toInteger());
    usage.estimated = !object.contains(u"eval_count"_s);
    return usage;
}

void OllamaReply::whole(const QJsonObject &object, ReplySink &sink)
{
    const bool isRemote =
        !object.value(u"remote_host"_s).toString().isEmpty() || !object.value(u"remote_model"_s).toString().isEmpty();
    if (m_localOnly && isRemote) {
        sink.failed({AiProblem::NoConsent, 0, u"remote_host"_s, {}, {}, {}, {}});
        return;
    }
    sink.model(object.value(u"model"_s).toString());
    const QJsonObject message = object.value(u"message"_s).toObject();
    if (!message.value(u"thinking"_s).toString().isEmpty())
        sink.thought();
    if (const QString text = message.value(u"content"_s).toString(); !text.isEmpty())
        sink.text(text);
    readCalls(message, m_calls, sink);
    const QString reason = object.value(u"done_reason"_s).toString();
    if (!object.value(u"done"_s).toBool() && reason.isEmpty())
        return;
    sink.usage(usageOf(object));
    if (reason == u"length")
        sink.stopped(AiStop::OutOfTokens);
    else
        sink.stopped(m_calls > 0 ? AiStop::ToolUse : AiStop::Complete);
    sink.over();
}

} // namespace kjc
