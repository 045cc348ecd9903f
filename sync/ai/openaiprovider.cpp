// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/openaiprovider.h"

#include "sync/ai/openaireply.h"

namespace kjc {

using namespace Qt::StringLiterals;

OpenAiProvider::OpenAiProvider(const AiEndpoint &endpoint) : AiProvider(endpoint, QUrl(u"https://api.openai.com/v1"_s))
{
}

QString OpenAiProvider::id() const
{
    return u"openai"_s;
}

std::unique_ptr<ReplyParser> OpenAiProvider::parser() const
{
    return std::make_unique<OpenAiReply>();
}

// The imitations know max_tokens only, and OpenAI's own models refuse it.
static QByteArray bodyOf(const AiQuestion &question, const AiEndpoint &endpoint, bool isOpenAi)
{
    const AiModel *model = findAiModel(u"openai"_s, endpoint.model);
    QByteArray body =
        "{\"model\":" + jsonText(endpoint.model) + ",\"stream\":true,\"stream_options\":{\"include_usage\":true}" +
        (isOpenAi ? ",\"max_completion_tokens\":" : ",\"max_tokens\":") + QByteArray::number(question.mostTokens);
    if (model && model->thinking == AiThinking::EffortNone && isOpenAi)
        body += ",\"reasoning_effort\":\"none\"";
    // Nested like this even for llama.cpp: the flat form its manual shows gives an answer that keeps to no schema.
    body += ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"meal_plan\",\"strict\":true,"
            "\"schema\":" +
            question.schema + "}}";
    body += ",\"messages\":[{\"role\":\"system\",\"content\":" + jsonText(question.instructions) +
            "},{\"role\":\"user\",\"content\":" + jsonText(question.task) + "}]}";
    return body;
}

Result<HttpRequest> OpenAiProvider::request(const AiQuestion &question) const
{
    KJC_TRY(check());
    const bool isOpenAi = endpoint().base.host() == u"api.openai.com";
    if (!isOpenAi && endpoint().localOnly && !isLoopback(endpoint().base))
        return Error{Error::Kind::Invalid, u"another machine, while only this one is allowed"_s,
                     endpoint().base.host()};
    HttpRequest request;
    request.method = "POST";
    request.url = urlOf(u"/chat/completions"_s);
    request.headers = {{"content-type", "application/json"}, {"accept", "text/event-stream"}};
    if (!endpoint().key.isEmpty())
        request.headers.append("authorization", "Bearer " + endpoint().key);
    request.body = bodyOf(question, endpoint(), isOpenAi);
    return request;
}

Result<HttpRequest> OpenAiProvider::modelsRequest() const
{
    KJC_TRY(checkAddress());
    HttpRequest request;
    request.url = urlOf(u"/models"_s);
    if (!endpoint().key.isEmpty())
        request.headers.append("authorization", "Bearer " + endpoint().key);
    return request;
}

} // namespace kjc
