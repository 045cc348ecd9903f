// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/backoff.h"
#include "sync/http/bearersource.h"
#include "sync/live/liveconnection.h"

#include <memory>

namespace kjc {

// Hears from the server that a household has changed. A nudge means "look now" and nothing more: any may be lost, come
// twice or come late, so whoever listens has a timer as well. Stays connected by itself, and decides nothing about
// synchronisation. Thread with an event loop.
class LiveChannel : public QObject
{
    Q_OBJECT

public:
    // `bearers` must outlive this. `random` gives numbers in [0, 1), for the spreading of retries.
    LiveChannel(SupabaseProject project, BearerSource &bearers, std::function<double()> random,
                const LiveTimes &times = {}, QObject *parent = nullptr);
    ~LiveChannel() override;

    // Listens to that household, from now until stop(). Called while it listens already, it begins anew at once: after a
    // sign-in, or when the network came back.
    void start(HouseholdId household);
    // No nudge comes after this.
    void stop();

    // Whether nudges can be expected.
    [[nodiscard]] bool isConnected() const { return m_connected; }

Q_SIGNALS:
    // Another device, or this one, has pushed: `head` is the household's greatest sequence number as the server gave it.
    // 0 where it is not known: the connection is new, and something may have happened before.
    void nudged(qint64 head);
    void connectedChanged(bool connected);

private:
    void attempt();
    void drop();
    void retryIn(std::chrono::milliseconds wait);
    void bearerCame(const BearerAnswer &answer);
    void joined();
    void alive();
    void ended(LiveRefusal why, const QString &detail);
    void setConnected(bool connected);

    SupabaseProject m_project;
    BearerSource &m_bearers;
    Backoff m_backoff;
    LiveTimes m_times;
    QTimer m_retry;
    std::unique_ptr<LiveConnection> m_connection; // from the asking for a token on
    HouseholdId m_household;
    QString m_refused; // a token that the server would not take
    bool m_connected = false;
};

} // namespace kjc
