// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/ollamaprovider.h"

#include "sync/ai/ollamareply.h"

#include <QJsonArray>

namespace kjc {

using namespace Qt::StringLiterals;

OllamaProvider::OllamaProvider(const AiEndpoint &endpoint) : AiProvider(endpoint, QUrl(u"http://localhost:11434"_s)) {}

QString OllamaProvider::id() const
{
    return u"ollama"_s;
}

std::unique_ptr<ReplyParser> OllamaProvider::parser() const
{
    return std::make_unique<OllamaReply>(endpoint().localOnly);
}

bool OllamaProvider::isNamedLocal(const QString &model)
{
    return !model.endsWith(u":cloud", Qt::CaseInsensitive) && !model.endsWith(u"-cloud", Qt::CaseInsensitive);
}

bool OllamaProvider::runsHere(const QJsonObject &model)
{
    return isNamedLocal(model.value(u"name"_s).toString()) && model.value(u"remote_host"_s).toString().isEmpty() &&
           model.value(u"remote_model"_s).toString().isEmpty();
}

// Its default context of 4k tokens would cut the question without a word.
static QByteArray bodyOf(const AiQuestion &question, const AiEndpoint &endpoint)
{
    return "{\"model\":" + jsonText(endpoint.model) +
           ",\"stream\":true,\"keep_alive\":\"10m\",\"think\":false,\"format\":" + question.schema +
           ",\"options\":{\"num_ctx\":" + QByteArray::number(endpoint.contextTokens) +
           ",\"num_predict\":" + QByteArray::number(question.mostTokens) +
           ",\"temperature\":0.4},\"messages\":[{\"role\":\"system\",\"content\":" + jsonText(question.instructions) +
           "},{\"role\":\"user\",\"content\":" + jsonText(question.task) + "}]}";
}

Result<HttpRequest> OllamaProvider::request(const AiQuestion &question) const
{
    KJC_TRY(check());
    const QString host = endpoint().base.host();
    if (endpoint().localOnly && !isLoopback(endpoint().base))
        return Error{Error::Kind::Invalid, u"another machine, while only this one is allowed"_s, host};
    if (endpoint().localOnly && !isNamedLocal(endpoint().model))
        return Error{Error::Kind::Invalid, u"a model in the cloud, while only this machine is allowed"_s,
                     endpoint().model};
    HttpRequest request;
    request.method = "POST";
    request.url = urlOf(u"/api/chat"_s);
    request.headers = {{"content-type", "application/json"}};
    if (!endpoint().key.isEmpty())
        request.headers.append("authorization", "Bearer " + endpoint().key);
    request.body = bodyOf(question, endpoint());
    return request;
}

Result<HttpRequest> OllamaProvider::modelsRequest() const
{
    KJC_TRY(checkAddress());
    HttpRequest request;
    request.url = urlOf(u"/api/tags"_s);
    if (!endpoint().key.isEmpty())
        request.headers.append("authorization", "Bearer " + endpoint().key);
    return request;
}

QStringList OllamaProvider::modelsIn(const QJsonObject &answer) const
{
    QStringList models;
    for (const QJsonValue &model : answer.value(u"models"_s).toArray())
        if (!endpoint().localOnly || runsHere(model.toObject()))
            models.append(model.toObject().value(u"name"_s).toString());
    return models;
}

} // namespace kjc
