// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/claudeprovider.h"

#include "sync/ai/claudereply.h"

namespace kjc {

using namespace Qt::StringLiterals;

ClaudeProvider::ClaudeProvider(const AiEndpoint &endpoint) : AiProvider(endpoint, QUrl(u"https://api.anthropic.com"_s))
{
}

QString ClaudeProvider::id() const
{
    return u"claude"_s;
}

std::unique_ptr<ReplyParser> ClaudeProvider::parser() const
{
    return std::make_unique<ClaudeReply>();
}

// No temperature, no forced tool and no turn to continue: today's models answer 400 to each of them.
QByteArray claudeBody(const AiQuestion &question, const QString &model)
{
    const AiModel *known = findAiModel(u"claude"_s, model);
    const bool between = known && known->thinking == AiThinking::BetweenTools;
    QByteArray body = "{\"model\":" + jsonText(model) + ",\"max_tokens\":" + QByteArray::number(question.mostTokens) +
                      ",\"stream\":true";
    if (between)
        body += ",\"thinking\":{\"type\":\"between_tools\"}";
    body +=
        ",\"output_config\":{\"effort\":\"low\",\"format\":{\"type\":\"json_schema\",\"schema\":" + question.schema +
        "}}";
    // The instructions are the same for every call, so what follows them in a session reads them from the cache.
    body += ",\"system\":[{\"type\":\"text\",\"text\":" + jsonText(question.instructions) +
            ",\"cache_control\":{\"type\":\"ephemeral\"}}]";
    body += ",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":" + jsonText(question.task) +
            "}]}]}";
    return body;
}

Result<HttpRequest> ClaudeProvider::request(const AiQuestion &question) const
{
    KJC_TRY(check());
    HttpRequest request;
    request.method = "POST";
    request.url = urlOf(u"/v1/messages"_s);
    request.headers = {{"content-type", "application/json"},
                       {"accept", "text/event-stream"},
                       {"anthropic-version", "2023-06-01"},
                       {"x-api-key", endpoint().key}};
    request.body = claudeBody(question, endpoint().model);
    return request;
}

Result<HttpRequest> ClaudeProvider::modelsRequest() const
{
    KJC_TRY(checkAddress());
    HttpRequest request;
    request.url = urlOf(u"/v1/models"_s);
    request.headers = {{"anthropic-version", "2023-06-01"}, {"x-api-key", endpoint().key}};
    return request;
}

} // namespace kjc
