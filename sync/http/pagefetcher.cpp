// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/pagefetcher.h"

#include "core/base/log.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPromise>

#include <memory>

namespace kjc {

using namespace Qt::StringLiterals;

static QNetworkRequest requestFor(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setTransferTimeout(PageFetcher::kStallMs);
    request.setMaximumRedirectsAllowed(8);
    // Many sites refuse what does not call itself a browser.
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Mozilla/5.0 (compatible; Kecarajocomer)"_s);
    request.setRawHeader("Accept",
                         "text/html,application/xhtml+xml,application/ld+json,application/json;q=0.9,*/*;q=0.5");
    return request;
}

static Result<FetchedPage> outcomeOf(QNetworkReply &reply, bool tooBig)
{
    const QString place = reply.request().url().toString(QUrl::RemoveUserInfo);
    if (tooBig)
        return Error{Error::Kind::Network, u"the page is too large"_s, place};
    if (reply.error() == QNetworkReply::OperationCanceledError)
        return Error{Error::Kind::Network, u"nothing arrived in time"_s, place};
    if (reply.error() != QNetworkReply::NoError)
        return Error{Error::Kind::Network, reply.errorString(), place};
    return FetchedPage{reply.readAll(), reply.url()};
}

QFuture<Result<FetchedPage>> PageFetcher::fetch(const QUrl &url)
{
    auto promise = std::make_shared<QPromise<Result<FetchedPage>>>();
    promise->start();
    if (url.scheme() != u"http" && url.scheme() != u"https") {
        promise->addResult(Error{Error::Kind::Unsupported, u"not a web address"_s, url.toString()});
        promise->finish();
        return promise->future();
    }
    QNetworkReply *reply = m_network.get(requestFor(url));
    auto tooBig = std::make_shared<bool>(false);
    QObject::connect(reply, &QNetworkReply::downloadProgress, reply, [reply, tooBig](qint64 received) {
        if (received > kMostBytes) {
            *tooBig = true;
            reply->abort();
        }
    });
    QObject::connect(reply, &QNetworkReply::finished, reply, [reply, promise, tooBig] {
        const Result<FetchedPage> outcome = outcomeOf(*reply, *tooBig);
        if (!outcome)
            qCInfo(logNetwork) << logForm(outcome.error());
        promise->addResult(outcome);
        promise->finish();
        reply->deleteLater();
    });
    return promise->future();
}

} // namespace kjc
