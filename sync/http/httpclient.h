// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "sync/http/httpmessage.h"

#include <QFuture>
#include <QNetworkAccessManager>

namespace kjc {

// One request, one answer. Lives on a thread with an event loop; futures finish there.
// Sends no cookies and keeps none, caches nothing, and writes neither headers, bodies nor queries to any log.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostRedirects = 5;

    explicit HttpClient(QObject *parent = nullptr);
    // Requests under way end with Cancelled.
    ~HttpClient() override;

    // Any status is a success here. Redirects are followed within the origin (scheme, host, port) only, and only where
    // the method and the body stay as they are (307, 308, or GET and HEAD); any other redirect is handed back as the
    // answer. Errors: Network (name, connection, TLS, no progress within the request's patience, cut body), Invalid
    // when the body is larger than mostBytes, Unsupported for an address that is not http(s), Cancelled.
    // Cancelling the future closes the connection; it then carries no result. Qt may send a request again by itself
    // when the connection closes before the answer begins, so what is sent must bear being received twice.
    QFuture<Result<HttpReply>> send(const HttpRequest &request);

private:
    QNetworkAccessManager m_network;
};

} // namespace kjc
