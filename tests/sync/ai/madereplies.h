// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ai/provider.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kjc::made {

using namespace Qt::StringLiterals;

// A meal whose text has all that is awkward: quotes, brackets and signs of four bytes.
inline QString meal(int number)
{
    return uR"({"day":"2026-11-%1","slot":"dinner","title":"Sopa \"%2\" {🍲 ñ]","servings":1%2,"ingredients":[{"name":"ajo","qty":"1/2","unit":"pc"}]})"_s
        .arg(22 + number)
        .arg(number);
}

inline QString plan(int meals)
{
    QStringList all;
    for (int i = 1; i <= meals; ++i)
        all.append(meal(i));
    return QString(u"{\"meals\":["_s + all.join(u',') + u"]}"_s);
}

// `text` in pieces of a few characters, as models write.
inline QStringList pieces(const QString &text, qsizetype size = 9)
{
    QStringList found;
    for (qsizetype at = 0; at < text.size(); at += size)
        found.append(text.mid(at, size));
    return found;
}

inline QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

inline QByteArray claudeEvent(const QByteArray &type, QJsonObject object = {})
{
    object.insert(u"type"_s, QString::fromLatin1(type));
    return "event: " + type + "\ndata: " + compact(object) + "   \n\n";
}

inline QByteArray claudeStart()
{
    const QJsonObject usage{{u"input_tokens"_s, 40}, {u"cache_read_input_tokens"_s, 8}, {u"output_tokens"_s, 1}};
    return claudeEvent("message_start", {{u"message"_s, QJsonObject{{u"model"_s, u"m"_s}, {u"usage"_s, usage}}}}) +
           claudeEvent("content_block_start",
                       {{u"index"_s, 0}, {u"content_block"_s, QJsonObject{{u"type"_s, u"thinking"_s}}}}) +
           claudeEvent("content_block_delta", {{u"index"_s, 0},
                                               {u"delta"_s, QJsonObject{{u"type"_s, u"thinking_delta"_s},
                                                                        {u"thinking"_s, u"{\"meals\":["_s}}}}) +
           claudeEvent("ping") +
           claudeEvent(
               "content_block_start",
               {{u"index"_s, 1}, {u"content_block"_s, QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, QString()}}}});
}

inline QByteArray claudeText(const QString &text)
{
    QByteArray bytes;
    for (const QString &piece : pieces(text))
        bytes +=
            claudeEvent("content_block_delta",
                        {{u"index"_s, 1}, {u"delta"_s, QJsonObject{{u"type"_s, u"text_delta"_s}, {u"text"_s, piece}}}});
    return bytes;
}

inline QByteArray claudeStop(const QString &reason, const QJsonValue &details = {})
{
    const QJsonObject delta{{u"stop_reason"_s, reason}, {u"stop_details"_s, details}};
    return claudeEvent("message_delta", {{u"delta"_s, delta}, {u"usage"_s, QJsonObject{{u"output_tokens"_s, 70}}}}) +
           claudeEvent("message_stop");
}

inline QByteArray claudeError(const QString &type)
{
    return claudeEvent("error", {{u"error"_s, QJsonObject{{u"type"_s, type}, {u"message"_s, u"no"_s}}}});
}

inline QByteArray claude(const QString &text, const QString &reason = u"end_turn"_s)
{
    return claudeStart() + claudeText(text) + claudeStop(reason);
}

inline QJsonObject geminiChunk(const QString &text, const QString &reason = {}, bool thought = false)
{
    QJsonObject candidate{
        {u"content"_s, QJsonObject{{u"parts"_s, QJsonArray{QJsonObject{{u"text"_s, text}, {u"thought"_s, thought}}}}}}};
    if (!reason.isEmpty())
        candidate.insert(u"finishReason"_s, reason);
    const QJsonObject usage{{u"promptTokenCount"_s, 50},
                            {u"cachedContentTokenCount"_s, 10},
                            {u"candidatesTokenCount"_s, 60},
                            {u"thoughtsTokenCount"_s, 10}};
    return {{u"candidates"_s, QJsonArray{candidate}}, {u"usageMetadata"_s, usage}};
}

inline QByteArray geminiEvent(const QJsonObject &chunk)
{
    return "data: " + compact(chunk) + "\r\n\r\n";
}

inline QByteArray gemini(const QString &text, const QString &reason = u"STOP"_s)
{
    QByteArray bytes = geminiEvent(geminiChunk(u"{\"meals\":["_s, {}, true));
    for (const QString &piece : pieces(text))
        bytes += geminiEvent(geminiChunk(piece));
    return bytes + geminiEvent(geminiChunk({}, reason));
}

inline QByteArray openAiEvent(const QJsonObject &delta, const QJsonValue &reason = {})
{
    const QJsonObject choice{{u"index"_s, 0}, {u"delta"_s, delta}, {u"finish_reason"_s, reason}};
    return "data: " + compact({{u"choices"_s, QJsonArray{choice}}, {u"usage"_s, QJsonValue()}}) + "\n\n";
}

inline QByteArray openAiText(const QString &text)
{
    QByteArray bytes =
        openAiEvent({{u"role"_s, u"assistant"_s}, {u"content"_s, QJsonValue()}, {u"reasoning"_s, u"{\"meals\":["_s}});
    for (const QString &piece : pieces(text))
        bytes += openAiEvent({{u"content"_s, piece}});
    return bytes;
}

inline QByteArray openAi(const QString &text, const QString &reason = u"stop"_s)
{
    const QJsonObject usage{{u"prompt_tokens"_s, 48},
                            {u"completion_tokens"_s, 70},
                            {u"prompt_tokens_details"_s, QJsonObject{{u"cached_tokens"_s, 8}}}};
    return openAiText(text) + openAiEvent({}, reason) +
           "data: " + compact({{u"choices"_s, QJsonArray()}, {u"usage"_s, usage}}) + "\n\ndata: [DONE]\n\n";
}

inline QByteArray ollamaLine(const QString &text, const QJsonObject &more = {})
{
    QJsonObject line{{u"model"_s, u"m"_s},
                     {u"message"_s, QJsonObject{{u"role"_s, u"assistant"_s}, {u"content"_s, text}}},
                     {u"done"_s, false}};
    for (auto it = more.begin(); it != more.end(); ++it)
        line.insert(it.key(), it.value());
    return compact(line) + '\n';
}

inline QByteArray ollamaText(const QString &text)
{
    QByteArray bytes =
        ollamaLine({}, {{u"message"_s, QJsonObject{{u"thinking"_s, u"{\"meals\":["_s}, {u"content"_s, QString()}}}});
    for (const QString &piece : pieces(text))
        bytes += ollamaLine(piece);
    return bytes;
}

inline QByteArray ollama(const QString &text, const QString &reason = u"stop"_s)
{
    return ollamaText(text) +
           ollamaLine(
               {},
               {{u"done"_s, true}, {u"done_reason"_s, reason}, {u"prompt_eval_count"_s, 40}, {u"eval_count"_s, 70}});
}

} // namespace kjc::made
