// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/live/liveconnection.h"

namespace kjc {

using namespace Qt::StringLiterals;

LiveConnection::LiveConnection(const SupabaseProject &project, HouseholdId household, const LiveTimes &times,
                               QObject *parent)
    : QObject(parent),
      m_address(householdtopic::addressOf(project)),
      m_topic(householdtopic::nameOf(household))
{
    m_socket.setMaxAllowedIncomingFrameSize(phoenix::kMostBytes);
    m_socket.setMaxAllowedIncomingMessageSize(phoenix::kMostBytes);
    m_heartbeat.setInterval(times.heartbeat);
    m_patience.setInterval(times.answer);
    m_patience.setSingleShot(true);
    connect(&m_socket, &QWebSocket::connected, this, &LiveConnection::sendJoin);
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &LiveConnection::receive);
    connect(&m_socket, &QWebSocket::disconnected, this, [this] {
        end(LiveRefusal::Passing, m_socket.closeReason().isEmpty() ? m_socket.errorString() : m_socket.closeReason());
    });
    connect(&m_heartbeat, &QTimer::timeout, this, &LiveConnection::beat);
    connect(&m_patience, &QTimer::timeout, this, [this] { end(LiveRefusal::Passing, u"no answer"_s); });
}

void LiveConnection::open(const QString &accessToken)
{
    if (m_closed || !m_token.isEmpty())
        return;
    m_token = accessToken;
    m_patience.start();
    QNetworkRequest request(m_address);
    request.setRawHeader("x-client-info", "kecarajocomer");
    m_socket.open(request);
}

void LiveConnection::renew(const QString &accessToken)
{
    if (!m_joined || m_closed || accessToken == m_token)
        return;
    m_token = accessToken;
    send(householdtopic::freshToken(m_topic, m_token, nextRef(), m_joinRef));
}

void LiveConnection::close()
{
    if (m_closed)
        return;
    m_closed = true;
    m_heartbeat.stop();
    m_patience.stop();
    m_socket.disconnect(this);
    if (m_socket.state() == QAbstractSocket::ConnectedState)
        m_socket.close();
    else
        m_socket.abort();
}

void LiveConnection::sendJoin()
{
    m_patience.start();
    m_joinRef = nextRef();
    send(householdtopic::join(m_topic, m_token, m_joinRef));
}

void LiveConnection::beat()
{
    if (!m_beatRef.isEmpty())
        return; // the patience with the last one is running out
    m_beatRef = nextRef();
    m_patience.start();
    send(householdtopic::heartbeat(m_beatRef));
}

// What cannot be read is passed over: it may be of a newer protocol, and a nudge that is lost comes by the timer.
void LiveConnection::receive(const QString &text)
{
    const auto message = phoenix::decode(text);
    if (m_closed || !message)
        return;
    if (message->topic == m_topic)
        receiveOnTopic(*message);
    else if (message->topic == u"phoenix" && !m_beatRef.isEmpty() && message->ref == m_beatRef) {
        m_beatRef.clear();
        m_patience.stop();
        Q_EMIT alive();
    }
}

void LiveConnection::receiveOnTopic(const PhoenixMessage &message)
{
    const QString status = message.payload.value(u"status"_s).toString();
    if (message.event == u"phx_reply")
        receiveReply(message);
    else if (message.event == u"phx_close" || message.event == u"phx_error")
        end(LiveRefusal::Passing, u"the channel was closed"_s);
    else if (message.event == u"system" && status == u"error") {
        const QString reason = message.payload.value(u"message"_s).toString();
        // Only an answer to a join decides about membership.
        end(householdtopic::refusalIn(reason) == LiveRefusal::Token ? LiveRefusal::Token : LiveRefusal::Passing,
            reason);
    } else if (!m_joined)
        return;
    else if (message.event == u"system" && status == u"ok")
        Q_EMIT nudged(0); // changes reach the channel from here on, and some may not have
    else if (const auto head = householdtopic::headIn(message))
        Q_EMIT nudged(*head);
}

// Errors count whatever they answer: the server no longer knows the channel.
void LiveConnection::receiveReply(const PhoenixMessage &message)
{
    if (message.payload.value(u"status"_s).toString() != u"ok") {
        const QString reason =
            message.payload.value(u"response"_s).toObject().value(u"reason"_s).toString(u"refused"_s);
        return end(m_joined ? LiveRefusal::Passing : householdtopic::refusalIn(reason), reason);
    }
    if (m_joined || message.ref != m_joinRef)
        return;
    m_joined = true;
    m_patience.stop();
    m_heartbeat.start();
    Q_EMIT joined();
}

void LiveConnection::end(LiveRefusal why, const QString &detail)
{
    if (m_closed)
        return;
    close();
    Q_EMIT ended(why, detail.left(200));
}

void LiveConnection::send(const PhoenixMessage &message)
{
    m_socket.sendTextMessage(phoenix::encode(message));
}

} // namespace kjc
