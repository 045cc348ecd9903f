// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/geminiprovider.h"

#include "sync/ai/geminireply.h"

#include <QJsonArray>

namespace kjc {

using namespace Qt::StringLiterals;

GeminiProvider::GeminiProvider(const AiEndpoint &endpoint)
    : AiProvider(endpoint, QUrl(u"https://generativelanguage.googleapis.com"_s))
{
}

QString GeminiProvider::id() const
{
    return u"gemini"_s;
}

std::unique_ptr<ReplyParser> GeminiProvider::parser() const
{
    return std::make_unique<GeminiReply>();
}

static QByteArray thinkingOf(const AiEndpoint &endpoint)
{
    const AiModel *model = findAiModel(u"gemini"_s, endpoint.model);
    if (!model)
        return {};
    if (model->thinking == AiThinking::LevelMinimal)
        return ",\"thinkingConfig\":{\"thinkingLevel\":\"minimal\"}";
    return model->thinking == AiThinking::LevelLow ? ",\"thinkingConfig\":{\"thinkingLevel\":\"low\"}" : QByteArray();
}

static QByteArray bodyOf(const AiQuestion &question, const AiEndpoint &endpoint)
{
    return "{\"systemInstruction\":{\"parts\":[{\"text\":" + jsonText(question.instructions) +
           "}]},\"contents\":[{\"role\":\"user\",\"parts\":[{\"text\":" + jsonText(question.task) +
           "}]}],\"generationConfig\":{\"maxOutputTokens\":" + QByteArray::number(question.mostTokens) +
           ",\"responseMimeType\":\"application/json\",\"responseJsonSchema\":" + question.schema +
           thinkingOf(endpoint) +
           "},\"safetySettings\":[{\"category\":\"HARM_CATEGORY_DANGEROUS_CONTENT\",\"threshold\":\"BLOCK_ONLY_HIGH\"}]"
           "}";
}

Result<HttpRequest> GeminiProvider::request(const AiQuestion &question) const
{
    KJC_TRY(check());
    HttpRequest request;
    request.method = "POST";
    request.url = urlOf(QString(u"/v1beta/models/"_s + endpoint().model + u":streamGenerateContent"_s));
    request.url.setQuery(u"alt=sse"_s); // without it the answer is one long list
    // The key never goes into the address: addresses end up in logs.
    request.headers = {{"content-type", "application/json"}, {"x-goog-api-key", endpoint().key}};
    request.body = bodyOf(question, endpoint());
    return request;
}

Result<HttpRequest> GeminiProvider::modelsRequest() const
{
    KJC_TRY(checkAddress());
    HttpRequest request;
    request.url = urlOf(u"/v1beta/models"_s);
    request.headers = {{"x-goog-api-key", endpoint().key}};
    return request;
}

// {"models": [{"name": "models/…", "supportedGenerationMethods": […]}]}: among them those that only embed.
QStringList GeminiProvider::modelsIn(const QJsonObject &answer) const
{
    QStringList models;
    for (const QJsonValue &value : answer.value(u"models"_s).toArray()) {
        const QJsonObject model = value.toObject();
        const QString name = model.value(u"name"_s).toString();
        if (model.value(u"supportedGenerationMethods"_s).toArray().contains(u"generateContent"_s))
            models.append(name.mid(name.lastIndexOf(u'/') + 1));
    }
    return models;
}

} // namespace kjc
