// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/provider.h"

#include "sync/ai/claudeprovider.h"
#include "sync/ai/geminiprovider.h"
#include "sync/ai/ollamaprovider.h"
#include "sync/ai/openaiprovider.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

AiProvider::AiProvider(AiEndpoint endpoint, const QUrl &own) : m_endpoint(std::move(endpoint))
{
    if (m_endpoint.base.isEmpty())
        m_endpoint.base = own;
}

bool AiProvider::isLocal() const
{
    return isPrivate(m_endpoint.base);
}

QUrl AiProvider::urlOf(const QString &path) const
{
    QUrl url = m_endpoint.base;
    QString base = url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(QString(base + path));
    return url;
}

Result<Done> AiProvider::checkAddress() const
{
    const QUrl &base = m_endpoint.base;
    const QString scheme = base.scheme();
    if (!base.isValid() || base.host().isEmpty() || (scheme != u"https" && scheme != u"http"))
        return Error{Error::Kind::Invalid, u"not an address of an assistant"_s, base.host()};
    if (scheme == u"http" && !isPrivate(base))
        return Error{Error::Kind::Invalid, u"only with https outside of the house"_s, base.host()};
    return Done{};
}

Result<Done> AiProvider::check() const
{
    KJC_TRY(checkAddress());
    if (m_endpoint.model.isEmpty())
        return Error{Error::Kind::Invalid, u"no model is chosen"_s, m_endpoint.base.host()};
    return Done{};
}

Result<HttpRequest> AiProvider::modelsRequest() const
{
    return Error{Error::Kind::Unsupported, u"does not tell its models"_s, m_endpoint.base.host()};
}

// As most of them answer: {"data": [{"id": …}]}.
QStringList AiProvider::modelsIn(const QJsonObject &answer) const
{
    QStringList models;
    for (const QJsonValue &model : answer.value(u"data"_s).toArray())
        models.append(model.toObject().value(u"id"_s).toString());
    models.removeAll({});
    return models;
}

std::unique_ptr<AiProvider> makeAiProvider(const QString &id, const AiEndpoint &endpoint)
{
    if (id == u"claude")
        return std::make_unique<ClaudeProvider>(endpoint);
    if (id == u"gemini")
        return std::make_unique<GeminiProvider>(endpoint);
    if (id == u"openai")
        return std::make_unique<OpenAiProvider>(endpoint);
    if (id == u"ollama")
        return std::make_unique<OllamaProvider>(endpoint);
    return nullptr;
}

QByteArray jsonText(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == u"localhost" || host.endsWith(u".localhost") || QHostAddress(host).isLoopback();
}

bool isPrivate(const QUrl &url)
{
    static const char *const nets[] = {"10.0.0.0/8",     "172.16.0.0/12", "192.168.0.0/16",
                                       "169.254.0.0/16", "fc00::/7",      "fe80::/10"};
    if (isLoopback(url) || url.host().endsWith(u".local"))
        return true;
    const QHostAddress address(url.host());
    return !address.isNull() && std::any_of(std::begin(nets), std::end(nets), [&address](const char *net) {
        return address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(net)));
    });
}

} // namespace kjc
