// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/account/tokensource.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testclock.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace kjc {

using namespace Qt::StringLiterals;

// A file that can be broken, and remembers how often it was written.
class MemorySessionStore final : public SessionStore
{
public:
    Result<Done> save(const AuthSession &session) override
    {
        if (broken)
            return Error{Error::Kind::DiskFull, u"no space left"_s, {}};
        ++saves;
        stored = session;
        return Done{};
    }
    Result<std::optional<AuthSession>> load() override
    {
        if (locked)
            return Error{Error::Kind::Io, u"the key is locked"_s, {}};
        return stored;
    }

    std::optional<AuthSession> stored;
    bool broken = false;
    bool locked = false;
    int saves = 0;
};

class TestMonotonicClock final : public MonotonicClock
{
public:
    [[nodiscard]] qint64 elapsedMs() const override { return now; }
    qint64 now = 1'000;
};

// The service's rule for one session: the current token gives the next one, its predecessor gives the current again,
// older ones end it.
class RotatingService
{
public:
    Scripted answer(const ScriptedServer::Request &request)
    {
        const int shown = QJsonDocument::fromJson(request.body)[u"refresh_token"_s].toString().mid(1).toInt();
        if (shown < current - 1)
            return Scripted::json(400, R"({"code":"refresh_token_already_used","message":"m"})");
        if (shown == current)
            ++current;
        ++given;
        return Scripted::json(200, QStringLiteral(R"({"access_token":"a%1","expires_in":3600,"refresh_token":"r%2",)"
                                                  R"("user":{"id":"u1","email":"me@example.org"}})")
                                       .arg(given)
                                       .arg(current)
                                       .toLatin1());
    }

    int current = 0;
    int given = 0;
};

class TokenSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void freshTokensCostNothing();
    void refreshesAMinuteAhead();
    void tenCallersOneRefresh();
    void rejectedTokensAreReplacedOnce();
    void savesBeforeFirstUse();
    void unsavedTokensAreNotUsed();
    void aLostAnswerIsAskedForAgain();
    void aCrashBeforeSavingIsSurvived();
    void passingFailuresKeepTheSession_data();
    void passingFailuresKeepTheSession();
    void aTokenNearItsEndServesThroughAnOutage();
    void definitiveFailuresSignOut_data();
    void definitiveFailuresSignOut();
    void twoInstancesRefreshOnce();
    void seesAnotherInstancesSignOut();
    void signingInMeanwhileHasTheLastWord();
    void aLockedKeyIsNotASignOut();
    void sleepAndClocksSetBackAreNoticed();
    void forgetKeepsThePerson();
    void replaysACallThroughTheRealSource();

private:
    std::unique_ptr<TokenSource> source()
    {
        auto made = std::make_unique<TokenSource>(
            TokenSource::Parts{*m_service, m_store, m_clock, m_monotonic, m_folder->filePath(u"session.lock"_s)});
        if (!made->open())
            return nullptr;
        return made;
    }
    void pass(qint64 ms)
    {
        m_clock.advanceMs(ms);
        m_monotonic.now += ms;
    }
    static BearerAnswer got(QFuture<BearerAnswer> future)
    {
        return awaited(future).value_or(BearerAnswer{judgedHere(Verdict::ServerBug, u"nothing came"_s), {}, {}});
    }
    AuthSession session(const QString &access, const QString &refresh) const
    {
        return {access, refresh, u"u1"_s, u"me@example.org"_s, m_clock.nowMs(), 3'600'000};
    }

    TestClock m_clock{u"2026-08-01T12:00:00Z"_s};
    TestMonotonicClock m_monotonic;
    MemorySessionStore m_store;
    RotatingService m_rotating;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<SupabaseClient> m_client;
    std::unique_ptr<GoTrue> m_service;
};

void TokenSourceTest::init()
{
    m_store = {};
    m_store.stored = session(u"a0"_s, u"r0"_s);
    m_rotating = {};
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<ScriptedServer>();
    m_server->answerWith([this](const ScriptedServer::Request &request) { return m_rotating.answer(request); });
    m_http = std::make_unique<HttpClient>();
    m_client =
        std::make_unique<SupabaseClient>(*m_http, SupabaseProject{m_server->url(), u"sb_publishable_k"_s}, m_clock);
    m_service = std::make_unique<GoTrue>(*m_client, m_clock);
}

void TokenSourceTest::cleanup()
{
    m_service.reset();
    m_client.reset();
    m_http.reset();
    m_server.reset();
}

void TokenSourceTest::freshTokensCostNothing()
{
    auto tokens = source();
    const BearerAnswer answer = got(tokens->bearer());
    QCOMPARE(answer.judgement.verdict, Verdict::Decided);
    QCOMPARE(answer.token, u"a0"_s);
    QCOMPARE(answer.userId, u"u1"_s);
    QVERIFY(m_server->requests().isEmpty());
}

void TokenSourceTest::refreshesAMinuteAhead()
{
    auto tokens = source();
    pass(3'600'000 - 60'001);
    QCOMPARE(got(tokens->bearer()).token, u"a0"_s);
    pass(1);
    QCOMPARE(got(tokens->bearer()).token, u"a1"_s);
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_server->requests().constFirst().target, QByteArray("/auth/v1/token?grant_type=refresh_token"));
    QVERIFY(!m_server->requests().constFirst().headers.contains("authorization"));
}

void TokenSourceTest::tenCallersOneRefresh()
{
    auto tokens = source();
    pass(3'600'000);
    QList<QFuture<BearerAnswer>> asked;
    for (int i = 0; i < 10; ++i)
        asked.append(i % 2 ? tokens->bearer() : tokens->bearerAfter(u"a0"_s));
    asked[3].cancel(); // one loses interest, the others do not suffer
    for (int i = 0; i < 10; ++i) {
        if (i != 3)
            QCOMPARE(got(asked[i]).token, u"a1"_s);
    }
    QCOMPARE(m_server->requests().size(), 1);
}

void TokenSourceTest::rejectedTokensAreReplacedOnce()
{
    auto tokens = source();
    QCOMPARE(got(tokens->bearerAfter(u"a0"_s)).token, u"a1"_s);
    QCOMPARE(got(tokens->bearerAfter(u"a0"_s)).token, u"a1"_s); // somebody whose request was slower
    QCOMPARE(m_server->requests().size(), 1);
}

void TokenSourceTest::savesBeforeFirstUse()
{
    auto tokens = source();
    QString onDisk;
    connect(tokens.get(), &TokenSource::changed, this, [&] { onDisk = m_store.stored->accessToken; });
    QCOMPARE(got(tokens->bearerAfter(u"a0"_s)).token, u"a1"_s);
    QCOMPARE(onDisk, u"a1"_s);
    QCOMPARE(m_store.stored->refreshToken, u"r1"_s);
}

void TokenSourceTest::unsavedTokensAreNotUsed()
{
    auto tokens = source();
    m_store.broken = true;
    const BearerAnswer answer = got(tokens->bearerAfter(u"a0"_s));
    QCOMPARE(answer.judgement.verdict, Verdict::Transient);
    QVERIFY(answer.token.isEmpty());
    QCOMPARE(tokens->session()->refreshToken, u"r0"_s);
    m_store.broken = false;
    QCOMPARE(got(tokens->bearerAfter(u"a0"_s)).token, u"a2"_s); // by the predecessor
    QCOMPARE(m_store.stored->refreshToken, u"r1"_s);
}

void TokenSourceTest::aLostAnswerIsAskedForAgain()
{
    auto tokens = source();
    bool lose = true;
    m_server->answerWith([&](const ScriptedServer::Request &request) {
        Scripted answer = m_rotating.answer(request);
        if (std::exchange(lose, false))
            answer.cutAfterBytes = 120; // in the middle of the body
        return answer;
    });
    QCOMPARE(got(tokens->bearerAfter(u"a0"_s)).judgement.verdict, Verdict::Transient);
    QCOMPARE(m_rotating.current, 1); // the service has rotated, we do not know
    QCOMPARE(got(tokens->bearerAfter(u"a0"_s)).judgement.verdict, Verdict::Decided);
    QCOMPARE(m_store.stored->refreshToken, u"r1"_s);
}

void TokenSourceTest::aCrashBeforeSavingIsSurvived()
{
    m_server->answerWith([this](const ScriptedServer::Request &request) {
        Scripted answer = m_rotating.answer(request);
        answer.delayMs = 200;
        return answer;
    });
    {
        auto tokens = source();
        const auto asked = tokens->bearerAfter(u"a0"_s);
        QTRY_COMPARE(m_server->requests().size(), 1);
    } // gone before the answer was saved
    QCOMPARE(m_store.stored->refreshToken, u"r0"_s);
    auto tokens = source();
    QCOMPARE(got(tokens->bearerAfter(u"a0"_s)).judgement.verdict, Verdict::Decided);
    QCOMPARE(m_store.stored->refreshToken, u"r1"_s);
}

void TokenSourceTest::passingFailuresKeepTheSession_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("busy row") << 409 << QByteArray(R"({"code":"conflict"})") << Verdict::Transient;
    QTest::newRow("too many") << 429 << QByteArray(R"({"code":"over_request_rate_limit"})") << Verdict::Transient;
    QTest::newRow("timeout") << 504 << QByteArray(R"({"code":"request_timeout"})") << Verdict::Transient;
    QTest::newRow("portal") << 200 << QByteArray("<html>Log in</html>") << Verdict::Transient;
    QTest::newRow("bad gateway") << 502 << QByteArray("<html>502</html>") << Verdict::Transient;
    QTest::newRow("half a JSON") << 200 << QByteArray(R"({"access_token":"a9",)") << Verdict::Transient;
    QTest::newRow("session without tokens") << 200 << QByteArray("{}") << Verdict::Transient;
    QTest::newRow("wrong key") << 401 << QByteArray(R"({"message":"Invalid authentication credentials"})")
                               << Verdict::Config;
    QTest::newRow("unknown 400") << 400 << QByteArray(R"({"code":"something_new"})") << Verdict::Transient;
    QTest::newRow("portal says 400") << 400 << QByteArray("<html>session_not_found</html>") << Verdict::Transient;
}

void TokenSourceTest::passingFailuresKeepTheSession()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    auto tokens = source();
    QSignalSpy ended(tokens.get(), &TokenSource::signedOut);
    const bool page = body.startsWith('<');
    m_server->answerWith(
        [=](const auto &) { return page ? Scripted::html(status, body) : Scripted::json(status, body); });
    const BearerAnswer answer = got(tokens->bearerAfter(u"a0"_s));
    QTEST(answer.judgement.verdict, "verdict");
    QVERIFY(tokens->session()->isSignedIn());
    QCOMPARE(m_store.stored->refreshToken, u"r0"_s);
    QCOMPARE(m_store.saves, 0);
    QVERIFY(ended.isEmpty());
}

void TokenSourceTest::aTokenNearItsEndServesThroughAnOutage()
{
    auto tokens = source();
    pass(3'600'000 - 30'000);
    m_server->answerWith([](const auto &) { return Scripted::html(502); });
    QCOMPARE(got(tokens->bearer()).token, u"a0"_s);
    pass(30'000);
    QCOMPARE(got(tokens->bearer()).judgement.verdict, Verdict::Transient);
}

void TokenSourceTest::definitiveFailuresSignOut_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"refresh_token_not_found", "refresh_token_already_used", "session_not_found",
                             "session_expired", "user_banned", "validation_failed"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void TokenSourceTest::definitiveFailuresSignOut()
{
    QFETCH(QString, code);
    auto tokens = source();
    QSignalSpy ended(tokens.get(), &TokenSource::signedOut);
    m_server->answerWith([code](const auto &) {
        return Scripted::json(400, QByteArray(R"({"code":")" + code.toLatin1() + R"(","message":"m"})"));
    });
    QCOMPARE(got(tokens->bearerAfter(u"a0"_s)).judgement.verdict, Verdict::SignedOut);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended.constFirst().constFirst().toString(), code);
    QVERIFY(!m_store.stored->isSignedIn());
    QCOMPARE(m_store.stored->userId, u"u1"_s);
    QCOMPARE(got(tokens->bearer()).judgement.verdict, Verdict::SignedOut);
    QCOMPARE(m_server->requests().size(), 1);
}

void TokenSourceTest::twoInstancesRefreshOnce()
{
    auto one = source();
    auto two = source();
    pass(3'600'000);
    const auto asked = one->bearer();
    const auto askedToo = two->bearer();
    QCOMPARE(got(asked).token, u"a1"_s);
    QCOMPARE(got(askedToo).token, u"a1"_s);
    QCOMPARE(m_server->requests().size(), 1);
}

void TokenSourceTest::seesAnotherInstancesSignOut()
{
    auto one = source();
    auto two = source();
    QVERIFY(two->forget().ok());
    pass(3'600'000);
    QCOMPARE(got(one->bearer()).judgement.verdict, Verdict::SignedOut);
    QVERIFY(m_server->requests().isEmpty());
}

void TokenSourceTest::signingInMeanwhileHasTheLastWord()
{
    auto tokens = source();
    m_server->answerWith([](const auto &) {
        Scripted answer = Scripted::json(400, R"({"code":"session_expired","message":"m"})");
        answer.delayMs = 100;
        return answer;
    });
    const auto asked = tokens->bearerAfter(u"a0"_s);
    QTRY_COMPARE(m_server->requests().size(), 1);
    QVERIFY(tokens->adopt(session(u"b0"_s, u"s0"_s)).ok());
    QCOMPARE(got(asked).token, u"b0"_s);
    QCOMPARE(m_store.stored->refreshToken, u"s0"_s);
}

void TokenSourceTest::aLockedKeyIsNotASignOut()
{
    auto tokens = source();
    m_store.locked = true;
    QCOMPARE(got(tokens->bearerAfter(u"a0"_s)).judgement.verdict, Verdict::Transient);
    QVERIFY(!source());
    m_store.locked = false;
    QCOMPARE(got(tokens->bearerAfter(u"a0"_s)).token, u"a1"_s);
}

void TokenSourceTest::sleepAndClocksSetBackAreNoticed()
{
    auto tokens = source();
    m_clock.advanceMs(4'000'000); // asleep: the monotonic clock stood still
    QCOMPARE(got(tokens->bearer()).token, u"a1"_s);
    m_clock.advanceMs(-100'000'000);
    m_monotonic.now += 3'600'000; // an hour passed, whatever the wall clock says
    QCOMPARE(got(tokens->bearer()).token, u"a2"_s);
    m_clock.advanceMs(-1'000'000); // and a start with a clock that is before the session's time
    QCOMPARE(got(source()->bearer()).token, u"a3"_s);
}

void TokenSourceTest::forgetKeepsThePerson()
{
    auto tokens = source();
    QVERIFY(tokens->forget().ok());
    QCOMPARE(got(tokens->bearer()).judgement.verdict, Verdict::SignedOut);
    QCOMPARE(m_store.stored->email, u"me@example.org"_s);
    QVERIFY(m_store.stored->refreshToken.isEmpty());
}

void TokenSourceTest::replaysACallThroughTheRealSource()
{
    auto tokens = source();
    m_client->setBearerSource(tokens.get());
    m_server->answerWith([this](const ScriptedServer::Request &request) {
        if (request.target.startsWith("/auth"))
            return m_rotating.answer(request);
        return request.headers.value("authorization") == "Bearer a0"
                   ? Scripted::json(401, R"({"code":"PGRST303","message":"JWT expired"})")
                   : Scripted::json(200, "[]");
    });
    QList<QFuture<RpcAnswer>> calls;
    for (int i = 0; i < 5; ++i)
        calls.append(m_client->rpc(u"pull"_s, QByteArray("{}"), u"u1"_s));
    for (const auto &call : calls)
        QCOMPARE(awaited(call)->judgement.verdict, Verdict::Decided);
    QCOMPARE(m_rotating.given, 1);
    QCOMPARE(m_server->requests().size(), 5 + 1 + 5);
}

} // namespace kjc

QTEST_GUILESS_MAIN(kjc::TokenSourceTest)
#include "test_tokensource.moc"
