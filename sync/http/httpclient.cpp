// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/httpclient.h"

#include "sync/http/httpexchange.h"

namespace kjc {

using namespace Qt::StringLiterals;

HttpClient::HttpClient(QObject *parent) : QObject(parent)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(false);
}

HttpClient::~HttpClient()
{
    const auto exchanges = findChildren<HttpExchange *>(QString(), Qt::FindDirectChildrenOnly);
    for (HttpExchange *exchange : exchanges) {
        exchange->stop({Error::Kind::Cancelled, u"the client is gone"_s, {}});
        delete exchange;
    }
}

QFuture<Result<HttpReply>> HttpClient::send(const HttpRequest &request)
{
    const QString scheme = request.url.scheme();
    if ((scheme != u"http" && scheme != u"https") || request.url.host().isEmpty())
        return answered<Result<HttpReply>>(Error{Error::Kind::Unsupported, u"not a web address"_s, {}});
    return (new HttpExchange(m_network, request, this))->start();
}

} // namespace kjc
