// SPDX-License-Identifier: GPL-3.0-or-later
#include "madereplies.h"
#include "sync/ai/aiexchange.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testclock.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAiExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOnSuggestionsAsTheyArrive();
    void isOverWithTheEndMarker();
    void sendsOnceWhateverHappens_data();
    void sendsOnceWhateverHappens();
    void timesOutInEveryStretch_data();
    void timesOutInEveryStretch();
    void aSlowAnswerThatMovesIsFine();
    void pingsAloneAreNoProgress();
    void cancellingClosesTheConnection();
    void neverFollowsARedirect();
    void nobodyListeningIsNoAnswer();
    void logsNeitherKeysNorBodies();

private:
    AiReply sent(ScriptedServer &server, const AiPatience &patience = {},
                 const std::function<void(AiExchange &)> &meanwhile = {});
    QNetworkAccessManager m_network;
    TestClock m_clock{u"2026-11-21T10:00:00Z"_s};
};

static Scripted events(const QByteArray &body)
{
    return {.status = 200, .body = body, .headers = {{"Content-Type", "text/event-stream"}}, .chunked = true};
}

static std::unique_ptr<AiProvider> claudeAt(const QUrl &base)
{
    return makeAiProvider(u"claude"_s, {.base = base, .key = "sk-very-secret", .model = u"claude-haiku-5-5"_s});
}

AiReply TestAiExchange::sent(ScriptedServer &server, const AiPatience &patience,
                             const std::function<void(AiExchange &)> &meanwhile)
{
    AiExchange::prepare(m_network);
    const auto provider = claudeAt(server.url());
    const auto request = provider->request({u"secret words"_s, u"a task"_s, "{}", 100});
    AiExchange exchange(m_network, *provider, request.value(), patience, m_clock);
    std::optional<AiReply> reply;
    connect(&exchange, &AiExchange::finished, this, [&reply](const AiReply &got) { reply = got; });
    if (meanwhile)
        meanwhile(exchange);
    exchange.start();
    [&reply] { QTRY_VERIFY_WITH_TIMEOUT(reply, 10'000); }();
    return reply.value_or(AiReply());
}

void TestAiExchange::handsOnSuggestionsAsTheyArrive()
{
    ScriptedServer server;
    Scripted slow = events(made::claude(made::plan(2)));
    slow.dripBytes = 200;
    slow.dripMs = 2;
    server.then(slow);
    int seen = 0;
    const AiReply reply = sent(server, {}, [&](AiExchange &exchange) {
        connect(&exchange, &AiExchange::suggested, this, [&seen] { ++seen; });
    });
    QVERIFY(!reply.error);
    QCOMPARE(seen, 2);
    QCOMPARE(server.requests().size(), 1);
    const auto &request = server.requests().constFirst();
    QCOMPARE(request.target, QByteArray("/v1/messages"));
    QCOMPARE(request.headers.value("x-api-key"), QByteArray("sk-very-secret"));
    QCOMPARE(request.headers.value("accept-encoding"), QByteArray("identity"));
    QCOMPARE(request.headers.value("content-length").toLongLong(), request.body.size());
}

void TestAiExchange::isOverWithTheEndMarker()
{
    ScriptedServer server;
    Scripted open = events(made::claude(made::plan(1)));
    open.chunked = false;
    open.headers.append("Content-Length", "1000000"); // and never comes
    server.then(open);
    QVERIFY(!sent(server).error);
}

void TestAiExchange::sendsOnceWhateverHappens_data()
{
    QTest::addColumn<int>("cut");
    QTest::addColumn<QString>("problem");
    QTest::newRow("no byte") << 0 << u"Connection"_s;
    QTest::newRow("half a status line") << 8 << u"Connection"_s;
    QTest::newRow("a little of it") << 200 << u"Truncated"_s;
    QTest::newRow("half of it") << 1200 << u"Truncated"_s;
}

void TestAiExchange::sendsOnceWhateverHappens()
{
    QFETCH(int, cut);
    QFETCH(QString, problem);
    ScriptedServer server;
    Scripted broken = events(made::claude(made::plan(2)));
    broken.cutAfterBytes = cut;
    server.answerWith([broken](const ScriptedServer::Request &) { return broken; });
    const AiReply reply = sent(server);
    QVERIFY(reply.error);
    QCOMPARE(nameOf(reply.error->problem), problem);
    QTest::qWait(100);
    QCOMPARE(server.requests().size(), 1);
}

void TestAiExchange::timesOutInEveryStretch_data()
{
    QTest::addColumn<bool>("silent");
    QTest::addColumn<QByteArray>("begun");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<int>("meals");
    QTest::newRow("no answer") << true << QByteArray() << u"FirstByteTimeout"_s << 0;
    QTest::newRow("an answer that stops")
        << false << QByteArray(made::claudeStart() + made::claudeText(made::plan(1))) << u"IdleTimeout"_s << 1;
    QTest::newRow("thinking that stops") << false << made::claudeStart() << u"IdleTimeout"_s << 0;
}

void TestAiExchange::timesOutInEveryStretch()
{
    QFETCH(bool, silent);
    QFETCH(QByteArray, begun);
    QFETCH(QString, problem);
    QFETCH(int, meals);
    ScriptedServer server;
    Scripted stuck = events(begun);
    stuck.silent = silent;
    stuck.chunked = false;
    stuck.headers.append("Content-Length", "1000000");
    server.then(stuck);
    const AiReply reply = sent(server, {.firstByte = 150ms, .firstContent = 150ms, .idle = 150ms});
    QVERIFY(reply.error);
    QCOMPARE(nameOf(reply.error->problem), problem);
    QCOMPARE(int(reply.suggestions.size()), meals);
    QTRY_COMPARE(server.closedByClient(), 1);
}

void TestAiExchange::aSlowAnswerThatMovesIsFine()
{
    ScriptedServer server;
    Scripted slow = events(made::claude(made::plan(1)));
    slow.dripBytes = 40;
    slow.dripMs = 15;
    server.then(slow);
    QVERIFY(!sent(server, {.firstByte = 2s, .firstContent = 600ms, .idle = 600ms}).error);
}

void TestAiExchange::pingsAloneAreNoProgress()
{
    ScriptedServer server;
    Scripted pings = events(made::claudeStart() + made::claudeEvent("ping").repeated(500));
    pings.dripBytes = 50;
    pings.dripMs = 10;
    server.then(pings);
    const AiReply reply = sent(server, {.noProgress = 400ms});
    QVERIFY(reply.error);
    QCOMPARE(reply.error->problem, AiProblem::IdleTimeout);
}

void TestAiExchange::cancellingClosesTheConnection()
{
    ScriptedServer server;
    Scripted slow = events(made::claude(made::plan(7)));
    slow.dripBytes = 300;
    slow.dripMs = 5;
    server.then(slow);
    const AiReply reply = sent(server, {}, [this](AiExchange &exchange) {
        connect(&exchange, &AiExchange::suggested, &exchange, [&exchange] { exchange.cancel(); });
    });
    QVERIFY(reply.error);
    QCOMPARE(reply.error->problem, AiProblem::Cancelled);
    QCOMPARE(reply.suggestions.size(), size_t(1));
    QCOMPARE(reply.usage.in, 40);
    QVERIFY(reply.usage.estimated && reply.usage.out > 1);
    QTRY_COMPARE(server.closedByClient(), 1);
}

void TestAiExchange::neverFollowsARedirect()
{
    ScriptedServer elsewhere;
    ScriptedServer server;
    server.then({.status = 307, .body = {}, .headers = {{"Location", elsewhere.url(u"/v1/messages"_s).toEncoded()}}});
    const AiReply reply = sent(server);
    QVERIFY(reply.error);
    QCOMPARE(reply.error->problem, AiProblem::Redirect);
    QTest::qWait(100);
    QVERIFY(elsewhere.requests().isEmpty());
}

void TestAiExchange::nobodyListeningIsNoAnswer()
{
    QUrl gone;
    {
        ScriptedServer server;
        gone = server.url();
    }
    const auto provider = claudeAt(gone);
    AiExchange exchange(m_network, *provider, provider->request({{}, {}, "{}", 10}).value(), {}, m_clock);
    std::optional<AiReply> reply;
    connect(&exchange, &AiExchange::finished, this, [&reply](const AiReply &got) { reply = got; });
    exchange.start();
    QTRY_VERIFY(reply);
    QCOMPARE(reply->error->problem, AiProblem::Connection);
}

static QString logged; // a message handler has no other place

void TestAiExchange::logsNeitherKeysNorBodies()
{
    logged.clear();
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { logged += text + u'\n'; });
    QLoggingCategory::setFilterRules(u"*=true"_s);
    for (const int status : {200, 401, 429, 500}) {
        ScriptedServer server;
        Scripted answer = events(made::claude(made::plan(1)));
        answer.status = status;
        server.then(answer);
        sent(server);
    }
    QLoggingCategory::setFilterRules({});
    qInstallMessageHandler(before);
    QVERIFY(logged.contains(u"assistant"));
    for (const QString &secret : {u"sk-very-secret"_s, u"secret words"_s, u"Sopa"_s, u"x-api-key"_s})
        QVERIFY2(!logged.contains(secret, Qt::CaseInsensitive), qPrintable(logged));
}

QTEST_GUILESS_MAIN(TestAiExchange)
#include "test_aiexchange.moc"
