// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/openaireply.h"

#include "sync/ai/aiproblems.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

static TokenUsage usageOf(const QJsonObject &told)
{
    const auto count = [](const QJsonObject &object, const QString &key) {
        return std::max<qint64>(0, object.value(key).toInteger());
    };
    const QJsonObject details = told.value(u"prompt_tokens_details"_s).toObject();
    TokenUsage usage;
    usage.cacheRead = count(details, u"cached_tokens"_s);
    usage.cacheWrite5m = count(details, u"cache_write_tokens"_s);
    usage.in = std::max<qint64>(0, count(told, u"prompt_tokens"_s) - usage.cacheRead - usage.cacheWrite5m);
    usage.out = count(told, u"completion_tokens"_s);
    return usage;
}

bool OpenAiReply::payload(QByteArrayView type, QByteArrayView json, ReplySink &sink)
{
    if (json.startsWith("[DONE]")) {
        sink.over();
        return true;
    }
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray());
    if (!document.isObject())
        return false;
    const QJsonObject object = document.object();
    if (type == "error" || holdsError(object.value(u"error"_s)))
        sink.failed(aiErrorIn(object));
    else
        whole(object, sink);
    return true;
}

void OpenAiReply::whole(const QJsonObject &object, ReplySink &sink)
{
    if (const QString model = object.value(u"model"_s).toString(); !model.isEmpty())
        sink.model(model);
    if (object.value(u"usage"_s).isObject()) // null in every chunk but the last
        sink.usage(usageOf(object.value(u"usage"_s).toObject()));
    const QJsonArray choices = object.value(u"choices"_s).toArray();
    if (!choices.isEmpty())
        readChoice(choices.first().toObject(), sink);
}

// "delta" in a stream, "message" where the server did not stream.
void OpenAiReply::readChoice(const QJsonObject &choice, ReplySink &sink)
{
    const QJsonObject message = choice.value(choice.contains(u"delta"_s) ? u"delta"_s : u"message"_s).toObject();
    if (!message.value(u"reasoning"_s).toString().isEmpty() ||
        !message.value(u"reasoning_content"_s).toString().isEmpty())
        sink.thought();
    if (const QString text = message.value(u"content"_s).toString(); !text.isEmpty())
        sink.text(text);
    m_refused = m_refused || !message.value(u"refusal"_s).toString().isEmpty();
    readCalls(message, sink);
    const QString reason = choice.value(u"finish_reason"_s).toString();
    if (reason.isEmpty())
        return;
    if (m_refused || reason == u"content_filter")
        sink.stopped(AiStop::Refused, m_refused ? QString() : reason);
    else if (reason == u"length")
        sink.stopped(AiStop::OutOfTokens);
    else if (reason == u"tool_calls" || reason == u"function_call")
        sink.stopped(AiStop::ToolUse);
    else
        sink.stopped(AiStop::Complete);
}

int OpenAiReply::callOf(const QJsonObject &fragment, int position)
{
    if (fragment.value(u"index"_s).isDouble())
        return fragment.value(u"index"_s).toInt();
    const QString id = fragment.value(u"id"_s).toString();
    if (id.isEmpty())
        return position;
    if (!m_callIds.contains(id))
        m_callIds.insert(id, int(m_callIds.size()));
    return m_callIds.value(id);
}

void OpenAiReply::readCalls(const QJsonObject &message, ReplySink &sink)
{
    const QJsonArray calls = message.value(u"tool_calls"_s).toArray();
    for (int i = 0; i < calls.size(); ++i) {
        const QJsonObject fragment = calls.at(i).toObject();
        const QJsonObject function = fragment.value(u"function"_s).toObject();
        const int call = callOf(fragment, i);
        if (const QString name = function.value(u"name"_s).toString(); !name.isEmpty())
            sink.toolCall(call, name);
        sink.toolArguments(call, function.value(u"arguments"_s).toString());
    }
}

} // namespace kjc
