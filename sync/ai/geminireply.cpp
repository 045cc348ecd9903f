// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/geminireply.h"

#include "sync/ai/aiproblems.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <initializer_list>

namespace kjc {

using namespace Qt::StringLiterals;

static bool isOneOf(const QString &word, std::initializer_list<QLatin1String> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

static AiStop stopOf(const QString &reason)
{
    if (reason == u"STOP")
        return AiStop::Complete;
    if (reason == u"MAX_TOKENS")
        return AiStop::OutOfTokens;
    if (isOneOf(reason, {"SAFETY"_L1, "PROHIBITED_CONTENT"_L1, "BLOCKLIST"_L1, "SPII"_L1, "LANGUAGE"_L1,
                         "RECITATION"_L1, "IMAGE_SAFETY"_L1}))
        return AiStop::Refused;
    if (isOneOf(reason, {"MALFORMED_FUNCTION_CALL"_L1, "UNEXPECTED_TOOL_CALL"_L1, "TOO_MANY_TOOL_CALLS"_L1}))
        return AiStop::Unusable;
    return AiStop::Failed;
}

// Cached tokens are part of the prompt's count, thoughts are not of the candidates'.
static TokenUsage usageOf(const QJsonObject &told)
{
    const auto count = [&told](const QString &key) { return std::max<qint64>(0, told.value(key).toInteger()); };
    TokenUsage usage;
    usage.cacheRead = count(u"cachedContentTokenCount"_s);
    usage.in =
        std::max<qint64>(0, count(u"promptTokenCount"_s) - usage.cacheRead) + count(u"toolUsePromptTokenCount"_s);
    usage.out = count(u"candidatesTokenCount"_s) + count(u"thoughtsTokenCount"_s);
    usage.estimated = !told.contains(u"candidatesTokenCount"_s);
    return usage;
}

bool GeminiReply::payload(QByteArrayView, QByteArrayView json, ReplySink &sink)
{
    if (json.startsWith("[DONE]"))
        return true;
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

void GeminiReply::readParts(const QJsonObject &candidate, ReplySink &sink)
{
    const QJsonArray parts = candidate.value(u"content"_s).toObject().value(u"parts"_s).toArray();
    for (const QJsonValue &each : parts) {
        const QJsonObject part = each.toObject();
        if (part.value(u"thought"_s).toBool()) {
            sink.thought();
        } else if (part.contains(u"functionCall"_s)) { // whole, never in pieces
            const QJsonObject call = part.value(u"functionCall"_s).toObject();
            const QJsonDocument arguments(call.value(u"args"_s).toObject());
            sink.toolCall(m_calls, call.value(u"name"_s).toString());
            sink.toolArguments(m_calls, QString::fromUtf8(arguments.toJson(QJsonDocument::Compact)));
            ++m_calls;
        } else {
            sink.text(part.value(u"text"_s).toString());
        }
    }
}

void GeminiReply::whole(const QJsonObject &object, ReplySink &sink)
{
    if (const QString model = object.value(u"modelVersion"_s).toString(); !model.isEmpty())
        sink.model(model);
    if (object.contains(u"usageMetadata"_s))
        sink.usage(usageOf(object.value(u"usageMetadata"_s).toObject()));
    const QString blocked = object.value(u"promptFeedback"_s).toObject().value(u"blockReason"_s).toString();
    const QJsonObject candidate = object.value(u"candidates"_s).toArray().first().toObject();
    readParts(candidate, sink);
    const QString reason = candidate.value(u"finishReason"_s).toString();
    if (!blocked.isEmpty())
        sink.stopped(AiStop::Refused, blocked);
    else if (reason == u"STOP" && m_calls > 0)
        sink.stopped(AiStop::ToolUse);
    else if (!reason.isEmpty())
        sink.stopped(stopOf(reason), reason);
}

} // namespace kjc
