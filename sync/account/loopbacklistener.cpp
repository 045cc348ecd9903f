// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/account/loopbacklistener.h"

#include <QTcpSocket>

namespace kjc {

using namespace Qt::StringLiterals;

LoopbackListener::LoopbackListener(const QString &nonce, OAuthPage page, QObject *parent)
    : QObject(parent),
      m_path(u"/callback/"_s + nonce),
      m_page(std::move(page))
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            accept(socket);
    });
}

bool LoopbackListener::listen()
{
    return m_server.listen(QHostAddress(QHostAddress::LocalHost), 0);
}

// The number and not "localhost": only the number is taken without being on the project's list of allowed addresses.
QUrl LoopbackListener::address() const
{
    return QUrl(QString(u"http://127.0.0.1:"_s + QString::number(m_server.serverPort()) + m_path));
}

void LoopbackListener::accept(QTcpSocket *socket)
{
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

void LoopbackListener::read(QTcpSocket *socket)
{
    const QByteArray header = socket->peek(kMostHeaderBytes);
    if (!header.contains("\r\n\r\n")) {
        if (header.size() >= kMostHeaderBytes)
            socket->abort();
        return;
    }
    socket->disconnect(this);
    const QList<QByteArray> words = header.left(header.indexOf("\r\n")).split(' ');
    answer(socket, words.value(0) == "GET" ? words.value(1) : QByteArray());
}

static QByteArray pageOf(const OAuthPage &page, const QString &text)
{
    const QString html =
        u"<!DOCTYPE html><html lang=\"%1\"><head><meta charset=\"utf-8\"><title>Kecarajocomer</title></head>"
        u"<body><p>%2</p></body></html>"_s.arg(page.language.toHtmlEscaped(), text.toHtmlEscaped());
    return html.toUtf8();
}

// The code in the address is worth nothing without the verifier; still it shall neither be kept nor told to anybody.
static void send(QTcpSocket *socket, const QByteArray &status, const QByteArray &body)
{
    // What stays unread makes closing a reset, and the page shall outlive the listener.
    socket->readAll();
    socket->setParent(nullptr);
    socket->write(
        "HTTP/1.1 " + status +
        "\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
        "Content-Security-Policy: default-src 'none'\r\nConnection: close\r\nContent-Length: " +
        QByteArray::number(body.size()) + "\r\n\r\n" + body);
    socket->disconnectFromHost();
}

void LoopbackListener::answer(QTcpSocket *socket, const QByteArray &target)
{
    const QUrl url = QUrl::fromEncoded(target);
    const QUrlQuery query(url);
    const bool isAnswer = query.hasQueryItem(u"code"_s) || query.hasQueryItem(u"error"_s);
    if (url.path() != m_path || !isAnswer || !m_server.isListening())
        return send(socket, "404 Not Found", {});
    m_server.close();
    send(socket, "200 OK", pageOf(m_page, query.hasQueryItem(u"code"_s) ? m_page.succeeded : m_page.failed));
    Q_EMIT arrived(query);
}

} // namespace kjc
