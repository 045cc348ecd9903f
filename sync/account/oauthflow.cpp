// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/account/oauthflow.h"

#include "sync/account/loopbacklistener.h"
#include "sync/http/deferred.h"

#include <QTimer>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

// One person on the way through the browser. Owns itself until it is done.
class BrowserTrip : public QObject
{
public:
    BrowserTrip(GoTrue &service, const OAuthPage &page, const RandomBytes &random, QObject *parent)
        : QObject(parent),
          m_service(service),
          m_verifier(newVerifier(random)),
          m_listener(base64Url(random(16)), page, nullptr)
    {
        connect(&m_listener, &LoopbackListener::arrived, this, [this](const QUrlQuery &query) { cameBack(query); });
        connect(&m_patience, &QTimer::timeout, this,
                [this] { finish(failureOf(AuthProblem::LinkExpired, u"nobody came back from the browser"_s)); });
        m_deferred.whenCancelled(this, [this] {
            m_exchange.cancel();
            deleteLater();
        });
    }

    QFuture<AuthResult<AuthSession>> start(const QString &provider, const OAuthFlow::OpenBrowser &openBrowser,
                                           std::chrono::milliseconds patience)
    {
        const auto future = m_deferred.future();
        m_patience.setSingleShot(true);
        m_patience.start(patience);
        if (!m_listener.listen())
            finish(failureOf(AuthProblem::Other, u"no port could be opened on 127.0.0.1"_s));
        else if (!openBrowser(m_service.authorizeUrl(provider, m_listener.address(), challengeOf(m_verifier))))
            finish(failureOf(AuthProblem::Other, u"no browser could be opened"_s));
        return future;
    }

private:
    static QString textOf(const QUrlQuery &query, const QString &name)
    {
        QString text = query.queryItemValue(name, QUrl::FullyDecoded);
        return text.replace(u'+', u' ');
    }

    void cameBack(const QUrlQuery &query)
    {
        m_patience.stop();
        const QString code = query.queryItemValue(u"code"_s, QUrl::FullyDecoded);
        if (code.isEmpty())
            return finish(refusal(query));
        m_exchange = m_service.exchange(code, m_verifier);
        onAnswer(
            m_exchange, this, [this](const AuthResult<AuthSession> &result) { finish(result); },
            [this] { deleteLater(); });
    }

    static AuthFailure refusal(const QUrlQuery &query)
    {
        ServiceAnswer answer{judgedHere(Verdict::Permanent, textOf(query, u"error_description"_s)), {}};
        answer.judgement.code = textOf(query, u"error_code"_s);
        AuthFailure failure = failureOf(answer);
        if (failure.problem == AuthProblem::Other)
            failure.problem = AuthProblem::Denied;
        return failure;
    }

    void finish(const AuthResult<AuthSession> &result)
    {
        m_deferred.finish(result);
        deleteLater();
    }

    GoTrue &m_service;
    QString m_verifier;
    LoopbackListener m_listener;
    QTimer m_patience;
    Deferred<AuthResult<AuthSession>> m_deferred;
    QFuture<AuthResult<AuthSession>> m_exchange;
};

} // namespace

OAuthFlow::OAuthFlow(GoTrue &service, OpenBrowser openBrowser, RandomBytes random, QObject *parent)
    : QObject(parent),
      m_service(service),
      m_openBrowser(std::move(openBrowser)),
      m_random(std::move(random))
{
}

QFuture<AuthResult<AuthSession>> OAuthFlow::signIn(const QString &provider, const OAuthPage &page,
                                                   std::chrono::milliseconds patience)
{
    return (new BrowserTrip(m_service, page, m_random, this))->start(provider, m_openBrowser, patience);
}

} // namespace kjc
