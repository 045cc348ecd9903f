// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "sync/http/deferred.h"
#include "sync/http/httpmessage.h"

#include <QElapsedTimer>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkReply;

namespace kjc {

// One request on its way, redirects included. Deletes itself once its future has finished. HttpClient's own.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    HttpExchange(QNetworkAccessManager &network, HttpRequest request, QObject *parent);
    ~HttpExchange() override;

    QFuture<Result<HttpReply>> start();
    // Closes the connection and finishes with the error.
    void stop(const Error &error);

private:
    void send();
    void watch();
    void read();
    void arrived();
    [[nodiscard]] bool follow();
    [[nodiscard]] Result<HttpReply> outcome() const;
    void finish(const Result<HttpReply> &result);
    void dropReply();
    [[nodiscard]] QString place() const;

    QNetworkAccessManager &m_network;
    HttpRequest m_request;
    Deferred<Result<HttpReply>> m_deferred;
    QNetworkReply *m_reply = nullptr; // of the network, which outlives this
    QByteArray m_body;
    QTimer m_timer;
    QElapsedTimer m_since;
    const char *m_waitingFor = "";
    int m_redirects = 0;
};

} // namespace kjc
