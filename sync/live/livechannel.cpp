// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/live/livechannel.h"

#include "core/base/log.h"
#include "sync/http/deferred.h"

#include <utility>

namespace kjc {

using namespace Qt::StringLiterals;

LiveChannel::LiveChannel(SupabaseProject project, BearerSource &bearers, std::function<double()> random,
                         const LiveTimes &times, QObject *parent)
    : QObject(parent),
      m_project(std::move(project)),
      m_bearers(bearers),
      m_backoff(std::move(random)),
      m_times(times)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &LiveChannel::attempt);
}

LiveChannel::~LiveChannel()
{
    drop();
}

void LiveChannel::start(HouseholdId household)
{
    stop();
    m_household = household;
    m_refused.clear();
    m_backoff.succeeded();
    attempt();
}

void LiveChannel::stop()
{
    m_retry.stop();
    drop();
    setConnected(false);
}

void LiveChannel::attempt()
{
    m_connection = std::make_unique<LiveConnection>(m_project, m_household, m_times);
    const LiveConnection *connection = m_connection.get();
    connect(connection, &LiveConnection::joined, this, &LiveChannel::joined);
    connect(connection, &LiveConnection::nudged, this, &LiveChannel::nudged);
    connect(connection, &LiveConnection::alive, this, &LiveChannel::alive);
    connect(connection, &LiveConnection::ended, this, &LiveChannel::ended);
    const auto ifStillWanted = [this, connection](auto then) {
        if (m_connection.get() == connection)
            then();
    };
    onAnswer(
        m_refused.isEmpty() ? m_bearers.bearer() : m_bearers.bearerAfter(m_refused), m_connection.get(),
        [this, ifStillWanted](const BearerAnswer &answer) { ifStillWanted([&] { bearerCame(answer); }); },
        [this, ifStillWanted] { ifStillWanted([this] { retryIn(m_backoff.next()); }); });
}

void LiveChannel::bearerCame(const BearerAnswer &answer)
{
    if (answer.judgement.verdict == Verdict::Decided)
        return m_connection->open(answer.token);
    qCInfo(logNetwork) << "no token to listen with:" << answer.judgement.status << answer.judgement.detail;
    // A new sign-in begins anew by start().
    const bool signedOut = answer.judgement.verdict == Verdict::SignedOut;
    retryIn(m_backoff.next(signedOut ? m_times.slow : answer.judgement.retryAfter));
}

void LiveChannel::joined()
{
    m_refused.clear();
    setConnected(true);
    Q_EMIT nudged(0);
}

// With each beat the token is looked at again: a source that renews ahead of time has the next one in time for the server.
// Only now has the connection proved to last; before, a server that closes at once would be asked without a pause.
void LiveChannel::alive()
{
    m_backoff.succeeded();
    const LiveConnection *connection = m_connection.get();
    onAnswer(m_bearers.bearer(), m_connection.get(), [this, connection](const BearerAnswer &answer) {
        if (m_connection.get() == connection && answer.judgement.verdict == Verdict::Decided)
            m_connection->renew(answer.token);
    });
}

void LiveChannel::ended(LiveRefusal why, const QString &detail)
{
    qCInfo(logNetwork) << "not listening:" << detail;
    m_refused = why == LiveRefusal::Token ? m_connection->token() : QString();
    retryIn(why == LiveRefusal::ForGood ? m_backoff.next(m_times.slow) : m_backoff.next());
}

void LiveChannel::retryIn(std::chrono::milliseconds wait)
{
    drop();
    m_retry.start(wait);
    setConnected(false);
}

// Not deleted here: it may be its own signal that leads to this.
void LiveChannel::drop()
{
    if (!m_connection)
        return;
    m_connection->disconnect(this);
    m_connection->close();
    m_connection.release()->deleteLater();
}

void LiveChannel::setConnected(bool connected)
{
    if (std::exchange(m_connected, connected) != connected)
        Q_EMIT connectedChanged(connected);
}

} // namespace kjc
