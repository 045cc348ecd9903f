// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/live/phoenixmessage.h"

#include <QList>
#include <QPointer>
#include <QUrl>
#include <QWebSocket>
#include <QWebSocketServer>

#include <algorithm>

namespace kjc {

// Realtime inside the test's own event loop, on 127.0.0.1: answers joins and heartbeats as it is told to, remembers what
// it was sent, and sends anything to whoever connected last.
class ScriptedRealtime
{
public:
    ScriptedRealtime() : m_server(QStringLiteral("scripted"), QWebSocketServer::NonSecureMode)
    {
        QObject::connect(&m_server, &QWebSocketServer::newConnection, &m_server, [this] {
            while (QWebSocket *socket = m_server.nextPendingConnection())
                accept(socket);
        });
        m_server.listen(QHostAddress::LocalHost);
    }

    bool answersJoins = true;
    bool answersHeartbeats = true;
    bool closesAfterJoin = false;
    QStringList refusals; // of the next joins, in turn

    QList<QUrl> connections; // the address of each, in turn
    QList<PhoenixMessage> received;

    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort())); }
    [[nodiscard]] int open() const { return m_open; }
    [[nodiscard]] int count(const QString &event) const
    {
        return int(std::count_if(received.begin(), received.end(),
                                 [&event](const PhoenixMessage &message) { return message.event == event; }));
    }
    [[nodiscard]] PhoenixMessage last(const QString &event) const
    {
        for (auto it = received.rbegin(); it != received.rend(); ++it)
            if (it->event == event)
                return *it;
        return {};
    }

    void sendText(const QString &text) { m_last->sendTextMessage(text); }
    void sendBytes(const QByteArray &bytes) { m_last->sendBinaryMessage(bytes); }
    // On the channel that was joined last.
    void send(const QString &event, const QJsonObject &payload)
    {
        const PhoenixMessage join = last(QStringLiteral("phx_join"));
        sendText(phoenix::encode({join.topic, event, payload, {}, join.ref}));
    }
    void sendSystem(const QString &status, const QString &message)
    {
        const QString extension = QStringLiteral("system");
        send(extension, {{QStringLiteral("extension"), extension},
                         {QStringLiteral("status"), status},
                         {QStringLiteral("message"), message}});
    }
    void sendHead(qint64 head)
    {
        send(QStringLiteral("broadcast"), {{QStringLiteral("event"), QStringLiteral("changed")},
                                           {QStringLiteral("payload"), QJsonObject{{QStringLiteral("head"), head}}}});
    }
    void hangUp() { m_last->close(QWebSocketProtocol::CloseCodeGoingAway, QStringLiteral("restarting")); }
    void cut() { m_last->abort(); }

private:
    void accept(QWebSocket *socket)
    {
        socket->setParent(&m_server); // it has none of its own
        m_last = socket;
        ++m_open;
        connections.append(socket->requestUrl());
        QObject::connect(socket, &QWebSocket::textMessageReceived, socket,
                         [this, socket](const QString &text) { receive(socket, text); });
        QObject::connect(socket, &QWebSocket::disconnected, &m_server, [this, socket] {
            --m_open;
            socket->deleteLater();
        });
    }

    void receive(QWebSocket *socket, const QString &text)
    {
        const auto message = phoenix::decode(text);
        if (!message)
            return;
        received.append(*message);
        if (message->event == QStringLiteral("heartbeat") && answersHeartbeats)
            reply(socket, *message, {});
        if (message->event != QStringLiteral("phx_join") || !answersJoins)
            return;
        reply(socket, *message, refusals.isEmpty() ? QString() : refusals.takeFirst());
        if (closesAfterJoin)
            socket->close();
    }

    // A reason makes it a refusal.
    static void reply(QWebSocket *socket, const PhoenixMessage &asked, const QString &reason)
    {
        const QJsonObject response = reason.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("reason"), reason}};
        const QString status = reason.isEmpty() ? QStringLiteral("ok") : QStringLiteral("error");
        socket->sendTextMessage(
            phoenix::encode({asked.topic,
                             QStringLiteral("phx_reply"),
                             {{QStringLiteral("status"), status}, {QStringLiteral("response"), response}},
                             asked.ref,
                             asked.joinRef}));
    }

    QWebSocketServer m_server;
    QPointer<QWebSocket> m_last;
    int m_open = 0;
};

} // namespace kjc
