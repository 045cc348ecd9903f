// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/claudereply.h"

#include "sync/ai/aiproblems.h"
#include "sync/ai/jsonslice.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kjc {

using namespace Qt::StringLiterals;

// Nearly every payload: a piece of text. False when it is anything else, or not plain enough to be read in passing.
bool ClaudeReply::quickText(QByteArrayView type, QByteArrayView json, ReplySink &sink) const
{
    enum { Type, Index, Delta };
    std::array<JsonSlice, 3> object;
    if (!JsonSlice(json).values<3>({"type", "index", "delta"}, object))
        return false;
    const bool isDelta =
        object[Type].isNull() ? type == "content_block_delta" : object[Type].isString("content_block_delta");
    const auto index = object[Index].toInt();
    std::array<JsonSlice, 2> delta;
    if (!isDelta || !index || !object[Delta].values<2>({"type", "text"}, delta))
        return false;
    if (!delta[0].isString("text_delta") || m_blocks.value(*index, Block::Text) != Block::Text)
        return false;
    const auto text = delta[1].toString();
    if (!text)
        return false;
    sink.text(*text);
    return true;
}

bool ClaudeReply::payload(QByteArrayView type, QByteArrayView json, ReplySink &sink)
{
    if (quickText(type, json, sink) || json.startsWith("[DONE]"))
        return true;
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray());
    if (!document.isObject())
        return false;
    const QJsonObject object = document.object();
    const int index = object.value(u"index"_s).toInt();
    QString kind = object.value(u"type"_s).toString();
    if (kind.isEmpty())
        kind = QString::fromLatin1(type);
    if (kind == u"message_start") {
        const QJsonObject message = object.value(u"message"_s).toObject();
        sink.model(message.value(u"model"_s).toString());
        readUsage(message.value(u"usage"_s).toObject(), false, sink);
    } else if (kind == u"content_block_start") {
        beginBlock(index, object.value(u"content_block"_s).toObject(), sink);
    } else if (kind == u"content_block_delta") {
        delta(index, object.value(u"delta"_s).toObject(), sink);
    } else if (kind == u"message_delta") {
        finishMessage(object, sink);
    } else if (kind == u"message_stop") {
        sink.over();
    } else if (kind == u"error" || holdsError(object.value(u"error"_s))) {
        sink.failed(aiErrorIn(object));
    }
    return true; // what is not known may be new: it is none of our business
}

void ClaudeReply::beginBlock(int index, const QJsonObject &block, ReplySink &sink)
{
    const QString type = block.value(u"type"_s).toString();
    Block kind = Block::Other;
    if (type == u"text") {
        kind = Block::Text;
        sink.text(block.value(u"text"_s).toString());
    } else if (type == u"thinking" || type == u"redacted_thinking") {
        kind = Block::Thinking;
        sink.thought();
    } else if (type == u"tool_use") {
        kind = Block::Tool;
        sink.toolCall(index, block.value(u"name"_s).toString());
        const QJsonObject input = block.value(u"input"_s).toObject();
        if (!input.isEmpty())
            sink.toolArguments(index, QString::fromUtf8(QJsonDocument(input).toJson(QJsonDocument::Compact)));
    } else if (type == u"fallback") { // another model answers from here on
        const QJsonValue to = block.value(u"to"_s);
        sink.model(to.isString() ? to.toString() : to.toObject().value(u"model"_s).toString());
    }
    m_blocks.insert(index, kind);
}

void ClaudeReply::delta(int index, const QJsonObject &delta, ReplySink &sink) const
{
    const QString type = delta.value(u"type"_s).toString();
    const Block block = m_blocks.value(index, Block::Text);
    if (type == u"text_delta" && block == Block::Text)
        sink.text(delta.value(u"text"_s).toString());
    else if (type == u"input_json_delta" && block == Block::Tool)
        sink.toolArguments(index, delta.value(u"partial_json"_s).toString());
    else if (block == Block::Thinking)
        sink.thought();
}

void ClaudeReply::finishMessage(const QJsonObject &object, ReplySink &sink)
{
    const QJsonObject delta = object.value(u"delta"_s).toObject();
    const QString reason = delta.value(u"stop_reason"_s).toString();
    const bool usageOutside = object.contains(u"usage"_s);
    readUsage((usageOutside ? object : delta).value(u"usage"_s).toObject(), !reason.isEmpty(), sink);
    stop(reason, delta.value(u"stop_details"_s).toObject(), sink);
}

void ClaudeReply::stop(const QString &reason, const QJsonObject &details, ReplySink &sink)
{
    if (reason.isEmpty())
        return;
    if (reason == u"max_tokens" || reason == u"model_context_window_exceeded" || reason == u"pause_turn")
        sink.stopped(AiStop::OutOfTokens);
    else if (reason == u"refusal")
        sink.stopped(AiStop::Refused, details.value(u"category"_s).toString());
    else if (reason == u"tool_use")
        sink.stopped(AiStop::ToolUse);
    else
        sink.stopped(AiStop::Complete);
}

static void addUsage(const QJsonObject &from, TokenUsage &to)
{
    const auto number = [](const QJsonObject &object, const QString &key, qint64 before) {
        return object.value(key).toInteger(before);
    };
    to.in = number(from, u"input_tokens"_s, to.in);
    to.cacheRead = number(from, u"cache_read_input_tokens"_s, to.cacheRead);
    to.out = number(from, u"output_tokens"_s, to.out);
    const QJsonObject lifetimes = from.value(u"cache_creation"_s).toObject();
    to.cacheWrite1h = number(lifetimes, u"ephemeral_1h_input_tokens"_s, to.cacheWrite1h);
    const qint64 all = number(from, u"cache_creation_input_tokens"_s, to.cacheWrite());
    to.cacheWrite5m = std::max<qint64>(0, all - to.cacheWrite1h);
}

// Each telling replaces the one before. When other models were asked on the way, each has its own line, and all are paid.
void ClaudeReply::readUsage(const QJsonObject &usage, bool isFinal, ReplySink &sink)
{
    const QJsonArray hops = usage.value(u"iterations"_s).toArray();
    if (hops.isEmpty())
        addUsage(usage, m_usage);
    else
        m_usage = {};
    for (const QJsonValue &each : hops) {
        TokenUsage hop;
        addUsage(each.toObject(), hop);
        m_usage.in += hop.in;
        m_usage.cacheRead += hop.cacheRead;
        m_usage.cacheWrite5m += hop.cacheWrite5m;
        m_usage.cacheWrite1h += hop.cacheWrite1h;
        m_usage.out += hop.out;
    }
    m_usage.estimated = !isFinal;
    sink.usage(m_usage);
}

void ClaudeReply::whole(const QJsonObject &object, ReplySink &sink)
{
    if (!object.contains(u"content"_s))
        return;
    sink.model(object.value(u"model"_s).toString());
    int index = 0;
    const QJsonArray content = object.value(u"content"_s).toArray();
    for (const QJsonValue &block : content)
        beginBlock(index++, block.toObject(), sink);
    readUsage(object.value(u"usage"_s).toObject(), true, sink);
    stop(object.value(u"stop_reason"_s).toString(), object.value(u"stop_details"_s).toObject(), sink);
    sink.over();
}

} // namespace kjc
