// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/account/gotrue.h"
#include "sync/account/monotonicclock.h"
#include "sync/http/bearersource.h"
#include "sync/http/deferred.h"

#include <QLockFile>
#include <QTimer>

#include <list>

namespace kjc {

// Keeps one person signed in. At most one refresh is under way, across everybody who asks here and across all instances
// of the program that share the profile; a new session is on the disk before anybody sees its tokens. Only the
// service's definitive word ends a session, and even then the store keeps who it was. Thread with an event loop; the
// store is called on it.
class TokenSource : public QObject, public BearerSource
{
    Q_OBJECT

public:
    struct Parts {
        GoTrue &service;
        SessionStore &store;
        const Clock &clock;
        const MonotonicClock &monotonic;
        QString lockFile; // in the profile folder
    };
    static constexpr qint64 kMarginMs = 60'000;
    static constexpr int kLockPollMs = 100;
    static constexpr qint64 kMostLockWaitMs = 60'000;

    // What `parts` refers to must outlive this.
    explicit TokenSource(const Parts &parts, QObject *parent = nullptr);
    ~TokenSource() override;

    // Reads the stored session. On an error (a locked key) nobody is signed in as far as can be told, and it can be
    // tried again.
    Result<Done> open();
    // Stores a session somebody has just signed in with, and uses it. On an error the one before stays.
    Result<Done> adopt(const AuthSession &session);
    // Drops the tokens here and on the disk; who it was stays known. Ending the session on the server is
    // GoTrue::signOut().
    Result<Done> forget();

    // Without tokens when signed out; nothing when nobody ever signed in.
    [[nodiscard]] const std::optional<AuthSession> &session() const { return m_session; }

    // Good for a minute at least, or, when the refresh fails for a passing reason, as long as the service still takes
    // it. Verdicts: Decided; SignedOut; Transient, Config and so on as the refresh was answered.
    QFuture<BearerAnswer> bearer() override;
    QFuture<BearerAnswer> bearerAfter(const QString &rejected) override;

Q_SIGNALS:
    // The tokens or the person are other ones now.
    void changed();
    // The service ended the session; `code` is its word for why.
    void signedOut(const QString &code);

private:
    struct Waiting {
        Deferred<BearerAnswer> answer;
        QString rejected; // a token that will not do, however fresh
    };

    QFuture<BearerAnswer> ask(const QString &rejected);
    [[nodiscard]] bool isGood(qint64 marginMs, const QString &rejected) const;
    [[nodiscard]] BearerAnswer current() const;
    void take(const AuthSession &session, qint64 agedMs);
    void awaitLock();
    void lockTaken();
    [[nodiscard]] bool isOvertaken(const QString &sent);
    void refreshed(const QString &sent, const AuthResult<AuthSession> &result);
    void failed(const Judgement &judgement);
    void ended(const Judgement &judgement);
    void answerAll(const Judgement &failure);

    Parts m_parts;
    std::optional<AuthSession> m_session;
    qint64 m_goodUntilMs = 0; // monotonic
    std::list<Waiting> m_waiting;
    QLockFile m_lock;
    QTimer m_poll;
    qint64 m_lockAskedAtMs = 0; // monotonic
    bool m_refreshing = false;
};

} // namespace kjc
