// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/live/householdtopic.h"

#include <QTimer>
#include <QWebSocket>

#include <chrono>

namespace kjc {

struct LiveTimes {
    std::chrono::milliseconds heartbeat{25'000}; // the server drops who is silent for longer
    std::chrono::milliseconds answer{10'000};    // for the connection, the join and each heartbeat; refusals take 5 s
    std::chrono::milliseconds slow{600'000};     // until the next try after a refusal for good
};

// One connection to one household's channel, from the first byte to the last. Thread with an event loop.
class LiveConnection : public QObject
{
    Q_OBJECT

public:
    LiveConnection(const SupabaseProject &project, HouseholdId household, const LiveTimes &times,
                   QObject *parent = nullptr);
    ~LiveConnection() override { close(); }

    // Connects and joins with that access token. Once.
    void open(const QString &accessToken);
    // Shows the server the token it is to go by from now on. The same one, or while not joined: nothing.
    void renew(const QString &accessToken);
    // Says goodbye. After this, and after ended(), nothing comes and the calls above do nothing.
    void close();

    // The last one the server was shown; empty before open().
    [[nodiscard]] const QString &token() const { return m_token; }

Q_SIGNALS:
    void joined();
    // Look now. 0 when nobody said how far the household has come.
    void nudged(qint64 head);
    // The other side is there: a heartbeat was answered.
    void alive();
    // Refused, closed, broken or silent. `detail` is English, for the log, and holds no token.
    void ended(kjc::LiveRefusal why, const QString &detail);

private:
    void sendJoin();
    void beat();
    void receive(const QString &text);
    void receiveReply(const PhoenixMessage &message);
    void receiveOnTopic(const PhoenixMessage &message);
    void end(LiveRefusal why, const QString &detail);
    void send(const PhoenixMessage &message);
    QString nextRef() { return QString::number(++m_refs); }

    QUrl m_address;
    QString m_topic;
    QWebSocket m_socket;
    QTimer m_heartbeat;
    QTimer m_patience; // runs while an answer is due
    QString m_token;
    QString m_joinRef;
    QString m_beatRef; // of the heartbeat that is not answered yet
    int m_refs = 0;
    bool m_joined = false;
    bool m_closed = false;
};

} // namespace kjc
