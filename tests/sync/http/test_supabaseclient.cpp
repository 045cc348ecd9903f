// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/deferred.h"
#include "sync/http/supabaseclient.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testclock.h"

#include <QLoggingCategory>
#include <QTest>

namespace kjc {

using namespace Qt::StringLiterals;

// Hands out token0, and after each refusal the next.
class CountingBearers final : public BearerSource
{
public:
    QFuture<BearerAnswer> bearer() override
    {
        return answered(
            BearerAnswer{judgedHere(Verdict::Decided), QString(u"token"_s + QString::number(refreshes)), u"u1"_s});
    }
    QFuture<BearerAnswer> bearerAfter(const QString &) override
    {
        ++refreshes;
        return bearer();
    }

    int refreshes = 0;
};

// Goes away while it is asked.
class VanishingBearers final : public BearerSource
{
public:
    QFuture<BearerAnswer> bearer() override { return Deferred<BearerAnswer>().future(); }
    QFuture<BearerAnswer> bearerAfter(const QString &) override { return bearer(); }
};

class SupabaseClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheKeyAndNobodysToken();
    void callsFunctionsSigned();
    void sendsSealedBytesUnchanged();
    void replaysOnceAfterARefusedToken();
    void aSecondRefusalIsHandedOut();
    void sendsNothingForSomebodyElse();
    void sendsNothingWhenSignedOut();
    void deliversLongNumbersWhole();
    void cancellingStopsTheRequest();
    void commitThenCutIsUnknown();
    void aVanishedTokenSourceCancels();
    void logsHoldNoSecrets();

private:
    RpcAnswer called(const QByteArray &arguments = "{}", const QString &userId = {})
    {
        return awaited(m_client->rpc(u"push"_s, arguments, userId))
            .value_or(RpcAnswer{judgedHere(Verdict::ServerBug), {}});
    }

    TestClock m_clock{u"2026-08-01T12:00:00Z"_s};
    CountingBearers m_bearers;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<SupabaseClient> m_client;
};

static const char *kExpired = R"({"code":"PGRST303","message":"JWT expired","details":null,"hint":null})";

void SupabaseClientTest::init()
{
    m_bearers.refreshes = 0;
    m_server = std::make_unique<ScriptedServer>();
    m_http = std::make_unique<HttpClient>();
    m_client =
        std::make_unique<SupabaseClient>(*m_http, SupabaseProject{m_server->url(), u"sb_publishable_k"_s}, m_clock);
    m_client->setBearerSource(&m_bearers);
}

void SupabaseClientTest::cleanup()
{
    m_client.reset();
    m_http.reset();
    m_server.reset();
}

void SupabaseClientTest::showsTheKeyAndNobodysToken()
{
    m_server->then({});
    ServiceCall call;
    call.service = Service::Auth;
    call.method = "GET";
    call.path = u"/auth/v1/settings"_s;
    QCOMPARE(awaited(m_client->call(call))->judgement.verdict, Verdict::Decided);
    const auto &headers = m_server->requests().constFirst().headers;
    QCOMPARE(headers.value("apikey"), QByteArray("sb_publishable_k"));
    QVERIFY(!headers.contains("authorization"));
}

void SupabaseClientTest::callsFunctionsSigned()
{
    m_server->then(Scripted::json(200, R"({"seq":7})"));
    const auto answer = awaited(m_client->rpc(u"push"_s, QJsonObject{{u"p"_s, 1}}));
    QVERIFY(answer);
    QCOMPARE(answer->judgement.verdict, Verdict::Decided);
    QCOMPARE(answer->value[u"seq"_s].toInt(), 7);
    const ScriptedServer::Request &request = m_server->requests().constFirst();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.target, QByteArray("/rest/v1/rpc/push"));
    QCOMPARE(request.headers.value("authorization"), QByteArray("Bearer token0"));
    QCOMPARE(request.headers.value("content-type"), QByteArray("application/json"));
    QCOMPARE(request.body, QByteArray(R"({"p":1})"));
}

void SupabaseClientTest::sendsSealedBytesUnchanged()
{
    const QByteArray odd = "{ \"b\" : 1.0,\"a\":\"\xc3\xa9\" }";
    m_server->then({});
    QCOMPARE(called(odd).judgement.verdict, Verdict::Decided);
    QCOMPARE(m_server->requests().constFirst().body, odd);
}

void SupabaseClientTest::replaysOnceAfterARefusedToken()
{
    m_server->then(Scripted::json(401, kExpired));
    m_server->then(Scripted::json(200, "[1]"));
    QCOMPARE(called("{\"n\":1}").judgement.verdict, Verdict::Decided);
    QCOMPARE(m_bearers.refreshes, 1);
    QCOMPARE(m_server->requests().at(1).headers.value("authorization"), QByteArray("Bearer token1"));
    QCOMPARE(m_server->requests().at(1).body, m_server->requests().at(0).body);
}

void SupabaseClientTest::aSecondRefusalIsHandedOut()
{
    m_server->answerWith([](const auto &) { return Scripted::json(401, kExpired); });
    QCOMPARE(called().judgement.verdict, Verdict::Token);
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(m_bearers.refreshes, 1);
}

void SupabaseClientTest::sendsNothingForSomebodyElse()
{
    QCOMPARE(called("{}", u"u2"_s).judgement.verdict, Verdict::SignedOut);
    QVERIFY(m_server->requests().isEmpty());
}

void SupabaseClientTest::sendsNothingWhenSignedOut()
{
    m_client->setBearerSource(nullptr);
    QCOMPARE(called().judgement.verdict, Verdict::SignedOut);
    QVERIFY(m_server->requests().isEmpty());
}

void SupabaseClientTest::deliversLongNumbersWhole()
{
    m_server->then(Scripted::json(200, "9007199254740993"));
    QCOMPARE(called().value.toInteger(), Q_INT64_C(9007199254740993));
}

void SupabaseClientTest::cancellingStopsTheRequest()
{
    m_server->then({.silent = true});
    auto future = m_client->rpc(u"pull"_s, QByteArray("{}"));
    QTRY_COMPARE(m_server->requests().size(), 1);
    future.cancel();
    QTRY_COMPARE(m_server->closedByClient(), 1);
    QCOMPARE(future.resultCount(), 0);
}

void SupabaseClientTest::commitThenCutIsUnknown()
{
    m_server->then({.body = R"({"results":[1,2,3]})", .cutAfterBytes = 85});
    QCOMPARE(called().judgement.verdict, Verdict::Transient);
}

void SupabaseClientTest::aVanishedTokenSourceCancels()
{
    VanishingBearers vanishing;
    m_client->setBearerSource(&vanishing);
    auto future = m_client->rpc(u"pull"_s, QByteArray("{}"));
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.resultCount(), 0);
    QVERIFY(m_server->requests().isEmpty());
}

static QString logged;

void SupabaseClientTest::logsHoldNoSecrets()
{
    logged.clear();
    QLoggingCategory::setFilterRules(u"kjc.*=true"_s);
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &message) { logged += message; });
    m_server->then(Scripted::json(401, kExpired));
    m_server->then({.body = "{}", .cutAfterBytes = 30});
    ServiceCall call;
    call.path = u"/auth/v1/verify?token=hush-query"_s;
    call.body = R"({"refresh_token":"hush-body"})";
    call.bearer = u"hush-bearer"_s;
    const auto answer = awaited(m_client->call(call));
    const auto cut = awaited(m_client->call(call));
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QVERIFY(answer && cut);
    QVERIFY(logged.contains(u"/auth/v1/verify"));
    QVERIFY(!logged.contains(u"hush") && !logged.contains(u"sb_publishable"));
    QVERIFY(!cut->judgement.detail.contains(u"hush"));
}

} // namespace kjc

QTEST_GUILESS_MAIN(kjc::SupabaseClientTest)
#include "test_supabaseclient.moc"
