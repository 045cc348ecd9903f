// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/account/oauthflow.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testclock.h"

#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class OAuthFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void bringsBackASession();
    void aRefusalIsDenied();
    void aLateReturnIsExpired();
    void nobodyComesBack();
    void strangersGetNothing();
    void noBrowserNoTrip();
    void cancellingClosesTheDoor();

private:
    // Where the browser was sent back to, once it was opened.
    [[nodiscard]] QUrl backTo() const
    {
        return QUrl(QUrlQuery(m_opened).queryItemValue(u"redirect_to"_s, QUrl::FullyDecoded));
    }
    QUrl backTo(const QString &query) const
    {
        QUrl url = backTo();
        url.setQuery(query);
        return url;
    }
    // What the browser would show.
    HttpReply visit(const QUrl &url)
    {
        HttpRequest request;
        request.url = url;
        const auto reply = awaited(m_browser->send(request));
        return reply && reply->ok() ? reply->value() : HttpReply{};
    }
    QFuture<AuthResult<AuthSession>> start(std::chrono::milliseconds patience = OAuthFlow::kPatience)
    {
        return m_flow->signIn(u"google"_s, {u"es"_s, u"Listo <ya>"_s, u"No pudo ser"_s}, patience);
    }

    TestClock m_clock{u"2026-08-01T12:00:00Z"_s};
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<HttpClient> m_browser;
    std::unique_ptr<SupabaseClient> m_client;
    std::unique_ptr<GoTrue> m_service;
    std::unique_ptr<OAuthFlow> m_flow;
    QUrl m_opened;
    bool m_hasBrowser = true;
};

void OAuthFlowTest::init()
{
    m_hasBrowser = true;
    m_opened.clear();
    m_server = std::make_unique<ScriptedServer>();
    m_http = std::make_unique<HttpClient>();
    m_browser = std::make_unique<HttpClient>();
    m_client =
        std::make_unique<SupabaseClient>(*m_http, SupabaseProject{m_server->url(), u"sb_publishable_k"_s}, m_clock);
    m_service = std::make_unique<GoTrue>(*m_client, m_clock);
    const auto open = [this](const QUrl &url) {
        m_opened = url;
        return m_hasBrowser;
    };
    m_flow = std::make_unique<OAuthFlow>(*m_service, open, systemRandomBytes);
}

void OAuthFlowTest::cleanup()
{
    m_flow.reset();
    m_service.reset();
    m_client.reset();
    m_browser.reset();
    m_http.reset();
    m_server.reset();
}

void OAuthFlowTest::bringsBackASession()
{
    m_server->then(
        Scripted::json(200, R"({"access_token":"a1","expires_in":3600,"refresh_token":"r1","user":{"id":"u1"}})"));
    auto future = start();
    QVERIFY(backTo().toString().startsWith(u"http://127.0.0.1:"));
    const HttpReply page = visit(backTo(u"code=the-code"_s));
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("Listo &lt;ya&gt;"));
    QVERIFY(page.body.contains("lang=\"es\""));
    const auto result = awaited(future);
    QVERIFY(result && *result);
    QCOMPARE(result->value->userId, u"u1"_s);
    const QJsonObject sent = QJsonDocument::fromJson(m_server->requests().constFirst().body).object();
    QCOMPARE(sent[u"auth_code"_s].toString(), u"the-code"_s);
    QCOMPARE(challengeOf(sent[u"code_verifier"_s].toString()), QUrlQuery(m_opened).queryItemValue(u"code_challenge"_s));
}

void OAuthFlowTest::aRefusalIsDenied()
{
    auto future = start();
    const HttpReply page =
        visit(backTo(u"error=access_denied&error_code=access_denied&error_description=The+user+denied+access&sb="_s));
    QVERIFY(page.body.contains("No pudo ser"));
    const auto result = awaited(future);
    QVERIFY(result && !*result);
    QCOMPARE(result->failure.problem, AuthProblem::Denied);
    QCOMPARE(result->failure.judgement.detail, u"The user denied access"_s);
    QVERIFY(m_server->requests().isEmpty());
}

void OAuthFlowTest::aLateReturnIsExpired()
{
    m_server->then(Scripted::json(422, R"({"code":"flow_state_expired","message":"invalid flow state"})"));
    auto future = start();
    visit(backTo(u"code=old"_s));
    const auto result = awaited(future);
    QVERIFY(result && !*result);
    QCOMPARE(result->failure.problem, AuthProblem::LinkExpired);
}

void OAuthFlowTest::nobodyComesBack()
{
    const auto result = awaited(start(80ms));
    QVERIFY(result && !*result);
    QCOMPARE(result->failure.problem, AuthProblem::LinkExpired);
    QTRY_COMPARE(visit(backTo(u"code=x"_s)).status, 0); // the door is closed
}

void OAuthFlowTest::strangersGetNothing()
{
    auto future = start();
    QUrl guess = backTo(u"code=evil"_s);
    guess.setPath(u"/callback/guess"_s);
    QCOMPARE(visit(guess).status, 404);
    QCOMPARE(visit(backTo()).status, 404); // the right path without an answer, as a browser looking ahead asks
    QVERIFY(!future.isFinished());
    QVERIFY(m_server->requests().isEmpty());
    visit(backTo(u"error=x&error_code=y"_s));
    QVERIFY(awaited(future));
}

void OAuthFlowTest::noBrowserNoTrip()
{
    m_hasBrowser = false;
    const auto result = awaited(start());
    QVERIFY(result && !*result);
    QCOMPARE(result->failure.problem, AuthProblem::Other);
}

void OAuthFlowTest::cancellingClosesTheDoor()
{
    auto future = start();
    future.cancel();
    QTRY_COMPARE(visit(backTo(u"code=x"_s)).status, 0);
    QCOMPARE(future.resultCount(), 0);
}

} // namespace kjc

QTEST_GUILESS_MAIN(kjc::OAuthFlowTest)
#include "test_oauthflow.moc"
