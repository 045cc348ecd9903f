// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/httpexchange.h"

#include "core/base/log.h"
#include "sync/http/httpclient.h"

#include <QMetaEnum>
#include <QNetworkReply>

#include <utility>

namespace kjc {

using namespace Qt::StringLiterals;

HttpExchange::HttpExchange(QNetworkAccessManager &network, HttpRequest request, QObject *parent)
    : QObject(parent),
      m_network(network),
      m_request(std::move(request))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        stop({Error::Kind::Network, u"no progress while waiting for "_s + QLatin1String(m_waitingFor), place()});
    });
}

HttpExchange::~HttpExchange()
{
    dropReply();
}

QFuture<Result<HttpReply>> HttpExchange::start()
{
    m_since.start();
    m_deferred.whenCancelled(this, [this] { stop({Error::Kind::Cancelled, u"no longer wanted"_s, place()}); });
    send();
    return m_deferred.future();
}

static QNetworkRequest qtRequest(const HttpRequest &request)
{
    QNetworkRequest made(request.url);
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    made.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Few and small requests gain nothing from multiplexing, and 1.1 is what the tests run against.
    made.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    for (const auto &[name, value] : request.headers.fields()) {
        if (name != "accept-encoding")
            made.setRawHeader(name, value);
    }
    return made;
}

static QNetworkReply *dispatch(QNetworkAccessManager &network, const HttpRequest &request)
{
    const QNetworkRequest made = qtRequest(request);
    if (request.method == "GET")
        return network.get(made);
    if (request.method == "HEAD")
        return network.head(made);
    if (request.method == "POST")
        return network.post(made, request.body);
    if (request.method == "PUT")
        return network.put(made, request.body);
    return network.sendCustomRequest(made, request.method, request.body);
}

void HttpExchange::send()
{
    m_body.clear();
    m_waitingFor = "the connection";
    m_timer.start(m_request.patience.connect);
    m_reply = dispatch(m_network, m_request);
    watch();
}

void HttpExchange::watch()
{
    const auto awaitAnswer = [this] {
        m_waitingFor = "an answer";
        m_timer.start(m_request.patience.firstByte);
    };
    connect(m_reply, &QNetworkReply::requestSent, this, awaitAnswer);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [awaitAnswer](qint64 sent) {
        if (sent > 0)
            awaitAnswer();
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::read);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::arrived);
}

void HttpExchange::read()
{
    m_waitingFor = "the rest of the answer";
    m_timer.start(m_request.patience.stall);
    m_body += m_reply->readAll();
    if (m_body.size() > m_request.mostBytes)
        stop({Error::Kind::Invalid, u"the answer is larger than %1 bytes"_s.arg(m_request.mostBytes), place()});
}

void HttpExchange::arrived()
{
    m_body += m_reply->readAll();
    if (m_body.size() > m_request.mostBytes)
        stop({Error::Kind::Invalid, u"the answer is larger than %1 bytes"_s.arg(m_request.mostBytes), place()});
    else if (!follow())
        finish(outcome());
}

static bool sameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == u"https" ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

// An answer to a POST that says "look elsewhere with GET" would lose the body: never followed.
bool HttpExchange::follow()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool keepsMethod = status == 307 || status == 308;
    const bool harmless = m_request.method == "GET" || m_request.method == "HEAD";
    if (!keepsMethod && !(harmless && (status == 301 || status == 302 || status == 303)))
        return false;
    const QUrl target = m_request.url.resolved(QUrl::fromEncoded(m_reply->rawHeader("location")));
    if (!m_reply->hasRawHeader("location") || !sameOrigin(m_request.url, target) ||
        ++m_redirects > HttpClient::kMostRedirects)
        return false;
    dropReply();
    m_request.url = target;
    send();
    return true;
}

// Qt reports statuses of 400 and more as errors of their own ranges, and 400 and 418 as an "invalid operation" of the
// protocol; what never became an answer, or only half of one, lies outside of them.
static bool isTransportError(QNetworkReply::NetworkError error)
{
    return (error > QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied) ||
           error == QNetworkReply::ProtocolUnknownError || error == QNetworkReply::ProtocolFailure;
}

Result<HttpReply> HttpExchange::outcome() const
{
    HttpReply reply;
    reply.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (isTransportError(m_reply->error()) || reply.status == 0) {
        // Qt's own sentence holds the whole address, query included.
        const auto names = QMetaEnum::fromType<QNetworkReply::NetworkError>();
        return Error{Error::Kind::Network, QString::fromLatin1(names.valueToKey(m_reply->error())), place()};
    }
    const auto fields = m_reply->rawHeaderPairs();
    for (const auto &[name, value] : fields)
        reply.headers.append(name, value);
    reply.body = m_body;
    return reply;
}

void HttpExchange::stop(const Error &error)
{
    dropReply();
    finish(error);
}

void HttpExchange::finish(const Result<HttpReply> &result)
{
    m_timer.stop();
    if (result)
        qCDebug(logNetwork) << m_request.method << place() << result.value().status << result.value().body.size()
                            << "bytes in" << m_since.elapsed() << "ms";
    else
        qCInfo(logNetwork) << m_request.method << logForm(result.error()) << "after" << m_since.elapsed() << "ms";
    m_deferred.finish(result);
    deleteLater();
}

void HttpExchange::dropReply()
{
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    if (!reply)
        return;
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

QString HttpExchange::place() const
{
    return m_request.url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace kjc
