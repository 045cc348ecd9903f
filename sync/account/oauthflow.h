// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/account/gotrue.h"
#include "sync/account/pkce.h"

#include <functional>

namespace kjc {

// What the browser shows at the end, written by the caller in the person's language. Plain text.
struct OAuthPage {
    QString language; // "es"
    QString succeeded;
    QString failed;
};

// Signs in through a provider in the person's own browser: opens it, waits on 127.0.0.1 for the way back, and trades
// the code for a session. Thread with an event loop.
class OAuthFlow : public QObject
{
    Q_OBJECT

public:
    using OpenBrowser = std::function<bool(const QUrl &)>; // false when no browser could be opened

    static constexpr std::chrono::milliseconds kPatience{300'000};

    // `service` must outlive this.
    OAuthFlow(GoTrue &service, OpenBrowser openBrowser, RandomBytes random, QObject *parent = nullptr);

    // Several may be under way. Cancelling the future closes the door on the browser. Failures: Denied (by the person
    // or the provider), LinkExpired (nobody came back in time, or too late for the service), Unreachable, Other (no
    // browser, no port).
    QFuture<AuthResult<AuthSession>> signIn(const QString &provider, const OAuthPage &page,
                                            std::chrono::milliseconds patience = kPatience);

private:
    GoTrue &m_service;
    OpenBrowser m_openBrowser;
    RandomBytes m_random;
};

} // namespace kjc
