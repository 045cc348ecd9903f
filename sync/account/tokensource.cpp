// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/account/tokensource.h"

#include "core/base/log.h"

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

TokenSource::TokenSource(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts), m_lock(parts.lockFile)
{
    // Longer than any refresh lasts; a holder that died is noticed at once all the same.
    m_lock.setStaleLockTime(120'000);
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &TokenSource::awaitLock);
}

TokenSource::~TokenSource() = default;

// A wall clock that was set back makes an age negative; the tokens then count as old, which costs one refresh.
static qint64 ageOf(const AuthSession &session, qint64 nowMs)
{
    return session.receivedAtMs <= nowMs ? nowMs - session.receivedAtMs : session.lifetimeMs;
}

void TokenSource::take(const AuthSession &session, qint64 agedMs)
{
    m_goodUntilMs = m_parts.monotonic.elapsedMs() + session.lifetimeMs - agedMs;
    const bool isOther = m_session != session;
    m_session = session;
    if (isOther)
        Q_EMIT changed();
}

Result<Done> TokenSource::open()
{
    KJC_TRY_ASSIGN(stored, m_parts.store.load());
    if (stored)
        take(*stored, ageOf(*stored, m_parts.clock.nowMs()));
    return Done{};
}

Result<Done> TokenSource::adopt(const AuthSession &session)
{
    KJC_TRY(m_parts.store.save(session));
    take(session, 0);
    return Done{};
}

Result<Done> TokenSource::forget()
{
    if (!m_session)
        return Done{};
    const AuthSession without = m_session->withoutTokens();
    take(without, 0);
    return m_parts.store.save(without);
}

// Two clocks, as each can be wrong: the monotonic one may stand still while the machine sleeps, the other may be set
// back.
bool TokenSource::isGood(qint64 marginMs, const QString &rejected) const
{
    if (!m_session || !m_session->isSignedIn() || m_session->accessToken == rejected)
        return false;
    const qint64 wallLeftMs = m_session->receivedAtMs + m_session->lifetimeMs - m_parts.clock.nowMs();
    return std::min(m_goodUntilMs - m_parts.monotonic.elapsedMs(), wallLeftMs) > marginMs;
}

BearerAnswer TokenSource::current() const
{
    return {judgedHere(Verdict::Decided), m_session->accessToken, m_session->userId};
}

QFuture<BearerAnswer> TokenSource::bearer()
{
    return ask({});
}

QFuture<BearerAnswer> TokenSource::bearerAfter(const QString &rejected)
{
    return ask(rejected);
}

QFuture<BearerAnswer> TokenSource::ask(const QString &rejected)
{
    if (!m_session || !m_session->isSignedIn())
        return answered(BearerAnswer{judgedHere(Verdict::SignedOut, u"nobody is signed in"_s), {}, {}});
    if (isGood(kMarginMs, rejected))
        return answered(current());
    m_waiting.emplace_back().rejected = rejected;
    const auto future = m_waiting.back().answer.future();
    if (!m_refreshing) {
        m_refreshing = true;
        m_lockAskedAtMs = m_parts.monotonic.elapsedMs();
        awaitLock();
    }
    return future;
}

void TokenSource::awaitLock()
{
    if (m_lock.tryLock(0))
        return lockTaken();
    const bool occupied = m_lock.error() == QLockFile::LockFailedError;
    if (occupied && m_parts.monotonic.elapsedMs() - m_lockAskedAtMs < kMostLockWaitMs)
        return m_poll.start(kLockPollMs);
    failed(judgedHere(Verdict::Transient,
                      occupied ? u"another instance refreshes for too long"_s : u"the lock file cannot be written"_s));
}

// Another instance may have refreshed while this one waited; what is on the disk is what counts.
void TokenSource::lockTaken()
{
    const auto stored = m_parts.store.load();
    if (!stored)
        return failed(judgedHere(Verdict::Transient, logForm(stored.error())));
    if (stored.value() && stored.value() != m_session)
        take(*stored.value(), ageOf(*stored.value(), m_parts.clock.nowMs()));
    if (!m_session->isSignedIn())
        return failed(judgedHere(Verdict::SignedOut, u"signed out in another window"_s));
    const bool allServed = std::all_of(m_waiting.cbegin(), m_waiting.cend(),
                                       [this](const Waiting &one) { return isGood(kMarginMs, one.rejected); });
    if (allServed)
        return answerAll({});
    onAnswer(
        m_parts.service.refresh(m_session->refreshToken), this,
        [this, sent = m_session->refreshToken](const AuthResult<AuthSession> &result) { refreshed(sent, result); },
        [this] { failed(judgedHere(Verdict::Transient, u"the refresh was given up"_s)); });
}

// Who signed out or in while the answer was on its way has the last word, in this window or another.
bool TokenSource::isOvertaken(const QString &sent)
{
    const auto stored = m_parts.store.load();
    if (stored && stored.value() && stored.value() != m_session)
        take(*stored.value(), ageOf(*stored.value(), m_parts.clock.nowMs()));
    return m_session->refreshToken != sent;
}

void TokenSource::refreshed(const QString &sent, const AuthResult<AuthSession> &result)
{
    if (isOvertaken(sent)) {
        const auto verdict = m_session->isSignedIn() ? Verdict::Transient : Verdict::SignedOut;
        return answerAll(judgedHere(verdict, u"signed in or out meanwhile"_s));
    }
    if (!result) {
        const Judgement &judgement = result.failure.judgement;
        return judgement.verdict == Verdict::SignedOut ? ended(judgement) : failed(judgement);
    }
    // Unsaved tokens are not used: the service takes the token on the disk once more, but not the one before it.
    if (const auto saved = m_parts.store.save(*result.value); !saved)
        return failed(judgedHere(Verdict::Transient, logForm(saved.error())));
    take(*result.value, 0);
    answerAll(judgedHere(Verdict::Transient, u"the new token is no better than the old"_s));
}

void TokenSource::failed(const Judgement &judgement)
{
    qCInfo(logNetwork) << "The session was not refreshed:" << judgement.status << judgement.code << judgement.detail;
    answerAll(judgement);
}

void TokenSource::ended(const Judgement &judgement)
{
    if (const auto saved = forget(); !saved)
        qCWarning(logNetwork) << "The end of the session was not saved:" << logForm(saved.error());
    answerAll(judgement);
    Q_EMIT signedOut(judgement.code);
}

// Whoever can be served with what there is now is served, the others get the failure.
void TokenSource::answerAll(const Judgement &failure)
{
    m_lock.unlock();
    m_refreshing = false;
    std::list<Waiting> waiting;
    waiting.swap(m_waiting);
    for (Waiting &one : waiting)
        one.answer.finish(isGood(0, one.rejected) ? current() : BearerAnswer{failure, {}, {}});
}

} // namespace kjc
