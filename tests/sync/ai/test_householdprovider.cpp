// SPDX-License-Identifier: GPL-3.0-or-later
#include "madereplies.h"
#include "sync/ai/assistant.h"
#include "sync/ai/claudeprovider.h"
#include "sync/ai/householdprovider.h"
#include "sync/http/deferred.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testclock.h"

#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

static const QString kHousehold = u"6f3c1f5e-0000-4000-8000-000000000001"_s;

// Gives tokens one after the other and remembers which were refused.
class ScriptedBearers final : public BearerSource
{
public:
    QFuture<BearerAnswer> bearer() override { return give(); }
    QFuture<BearerAnswer> bearerAfter(const QString &rejected) override
    {
        refused.append(rejected);
        ++number;
        return give();
    }

    QStringList refused;
    int number = 1;
    Verdict verdict = Verdict::Decided;
    std::unique_ptr<Deferred<BearerAnswer>> late; // answers in place of the rest

private:
    QFuture<BearerAnswer> give()
    {
        if (late)
            return late->future();
        return answered(BearerAnswer{judgedHere(verdict), u"token-%1"_s.arg(number), {}});
    }
};

class TestHouseholdProvider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksAsClaudeIsAskedButAtTheProject();
    void everyQuestionHasAKeyOfItsOwn();
    void staysAwayWhereNothingMayLeave();
    void signsWithTheSessionsToken();
    void renewsARefusedTokenOnce();
    void whoIsSignedOutIsTold_data();
    void whoIsSignedOutIsTold();
    void understandsBothKindsOfErrors_data();
    void understandsBothKindsOfErrors();
    void asksNobodyWithoutConsentNotEvenHere();
    void cancelsWhileItWaitsForAToken();
    void costsThePersonNothing();

private:
    [[nodiscard]] HouseholdDoor door() { return {{m_server->url(), u"sb_publishable_x"_s}, kHousehold, &m_bearers}; }
    void use(bool consented);
    AiOutcome run();

    TestClock m_clock{u"2026-11-21T10:00:00Z"_s};
    ScriptedBearers m_bearers;
    std::unique_ptr<ScriptedServer> m_server;
    std::vector<AiSpending> m_spendings;
    std::unique_ptr<AiBudget> m_budget;
    std::unique_ptr<Assistant> m_assistant;
};

static Scripted events(const QByteArray &body)
{
    return {.status = 200, .body = body, .headers = {{"Content-Type", "text/event-stream"}}};
}

static AiTask oneMeal()
{
    AiTask task;
    task.wanted = {{QDate(2026, 11, 23), u"dinner"_s}};
    task.ask = [](const auto &, const auto &, const auto &) {
        return AiQuestion{u"be kind"_s, u"a meal"_s, "{}", 500};
    };
    return task;
}

void TestHouseholdProvider::init()
{
    m_assistant.reset();
    m_bearers.refused.clear();
    m_bearers.number = 1;
    m_bearers.verdict = Verdict::Decided;
    m_bearers.late.reset();
    m_server = std::make_unique<ScriptedServer>();
    m_spendings.clear();
    m_budget = std::make_unique<AiBudget>(1, [this](const AiSpending &spending) { m_spendings.push_back(spending); });
    m_assistant = std::make_unique<Assistant>(
        m_clock, [] { return 0.0; }, *m_budget);
    use(true);
}

void TestHouseholdProvider::use(bool consented)
{
    AiCandidate candidate{std::make_shared<HouseholdProvider>(door(), false), consented, {}, &m_bearers};
    m_assistant->setCandidates({candidate});
}

AiOutcome TestHouseholdProvider::run()
{
    std::optional<AiOutcome> outcome;
    const QObject context;
    connect(m_assistant.get(), &Assistant::finished, &context, [&](int, const AiOutcome &got) { outcome = got; });
    m_assistant->ask(oneMeal());
    [&outcome] { QTRY_VERIFY_WITH_TIMEOUT(outcome, 20'000); }();
    return outcome.value_or(AiOutcome());
}

void TestHouseholdProvider::asksAsClaudeIsAskedButAtTheProject()
{
    const AiQuestion question{u"be kind"_s, u"a meal"_s, "{}", 500};
    const HttpRequest request = HouseholdProvider(door(), false).request(question).value();
    QCOMPARE(request.url, m_server->url(u"/functions/v1/suggest"_s));
    QCOMPARE(request.headers.value("apikey"), QByteArray("sb_publishable_x"));
    QCOMPARE(request.headers.value("x-household-id"), kHousehold.toLatin1());
    for (const char *absent : {"x-api-key", "anthropic-version", "authorization"})
        QVERIFY2(!request.headers.contains(absent), absent);
    QCOMPARE(request.body, claudeBody(question, u"default"_s));
}

void TestHouseholdProvider::everyQuestionHasAKeyOfItsOwn()
{
    const HouseholdProvider provider(door(), false);
    QSet<QByteArray> keys;
    for (int i = 0; i < 20; ++i)
        keys.insert(provider.request({{}, {}, "{}", 1}).value().headers.value("x-idempotency-key"));
    QCOMPARE(keys.size(), 20);
    for (const QByteArray &key : keys)
        QVERIFY(!QUuid::fromString(QLatin1String(key)).isNull() && key.size() == 36);
}

void TestHouseholdProvider::staysAwayWhereNothingMayLeave()
{
    const HouseholdProvider provider(door(), true);
    QVERIFY(!provider.isLocal());
    QCOMPARE(provider.request({{}, {}, "{}", 1}).error().kind, Error::Kind::Invalid);
}

void TestHouseholdProvider::signsWithTheSessionsToken()
{
    m_server->then(events(made::claude(made::plan(1))));
    const AiOutcome outcome = run();
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.taken.size(), size_t(1));
    QCOMPARE(m_server->requests().front().headers.value("authorization"), QByteArray("Bearer token-1"));
}

void TestHouseholdProvider::renewsARefusedTokenOnce()
{
    m_server->then(Scripted::json(401, R"({"code":401,"message":"Invalid JWT"})"));
    m_server->then(events(made::claude(made::plan(1))));
    QVERIFY(!run().error);
    QCOMPARE(m_bearers.refused, QStringList{u"token-1"_s});
    QCOMPARE(m_server->requests().at(1).headers.value("authorization"), QByteArray("Bearer token-2"));
    for (int i = 0; i < 2; ++i)
        m_server->then(Scripted::json(401, R"({"type":"error","error":{"type":"authentication_error"}})"));
    QCOMPARE(run().error->problem, AiProblem::Auth);
    QCOMPARE(m_server->requests().size(), 4);
    QCOMPARE(run().error->problem, AiProblem::Auth); // and is left alone until something changes
    QCOMPARE(m_server->requests().size(), 4);
}

void TestHouseholdProvider::whoIsSignedOutIsTold_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<AiProblem>("problem");
    QTest::newRow("signed out") << Verdict::SignedOut << AiProblem::Auth;
    QTest::newRow("offline") << Verdict::Transient << AiProblem::Connection;
}

void TestHouseholdProvider::whoIsSignedOutIsTold()
{
    QFETCH(Verdict, verdict);
    QFETCH(AiProblem, problem);
    m_bearers.verdict = verdict;
    QCOMPARE(run().error->problem, problem);
    QVERIFY(m_server->requests().empty());
}

void TestHouseholdProvider::understandsBothKindsOfErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<AiProblem>("problem");
    const auto row = [](const char *name, int status, const QByteArray &body, AiProblem problem) {
        QTest::newRow(name) << status << body << problem;
    };
    row("platform: no such function", 404, R"({"code":"NOT_FOUND","message":"Requested function was not found"})",
        AiProblem::NotFound);
    row("platform: no key", 401, R"({"message":"No API key found in request"})", AiProblem::Auth);
    row("platform: worker", 546, R"({"code":"WORKER_LIMIT","message":"Function failed"})", AiProblem::Server);
    row("platform: gateway", 504, "<html>Gateway Timeout</html>", AiProblem::Server);
    row("stranger", 403, R"({"type":"error","error":{"type":"permission_error","message":"no"}})",
        AiProblem::Permission);
    row("too often", 429, R"({"type":"error","error":{"type":"rate_limit_error","message":"no"}})",
        AiProblem::RateLimited);
    row("spent", 402, R"({"type":"error","error":{"type":"billing_error","code":"insufficient_quota"}})",
        AiProblem::Quota);
    row("repeated", 409, R"({"type":"error","error":{"type":"conflict_error"}})", AiProblem::Server);
}

void TestHouseholdProvider::understandsBothKindsOfErrors()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(AiProblem, problem);
    m_server->answerWith([&](const auto &) {
        Scripted answer = Scripted::json(status, body);
        answer.headers.append("x-should-retry", "false");
        if (status == 429)
            answer.headers.append("retry-after", "3600");
        return answer;
    });
    QCOMPARE(run().error->problem, problem);
}

void TestHouseholdProvider::asksNobodyWithoutConsentNotEvenHere()
{
    use(false);
    QCOMPARE(run().error->problem, AiProblem::NoConsent);
    QVERIFY(m_server->requests().empty());
}

void TestHouseholdProvider::cancelsWhileItWaitsForAToken()
{
    m_bearers.late = std::make_unique<Deferred<BearerAnswer>>();
    std::optional<AiOutcome> outcome;
    const QObject context;
    connect(m_assistant.get(), &Assistant::finished, &context, [&](int, const AiOutcome &got) { outcome = got; });
    const int task = m_assistant->ask(oneMeal());
    QTest::qWait(20);
    m_assistant->cancel(task);
    QCOMPARE(outcome->error->problem, AiProblem::Cancelled);
    m_bearers.late->finish({judgedHere(Verdict::Decided), u"late"_s, {}});
    QTest::qWait(20);
    QVERIFY(m_server->requests().empty());
}

// The cap of this person is a billionth of a dollar here; the household has its own.
void TestHouseholdProvider::costsThePersonNothing()
{
    m_server->then(events(made::claude(made::plan(1))));
    QVERIFY(!run().error);
    QCOMPARE(m_spendings.front().nanoDollars, 0);
    QCOMPARE(m_spendings.front().provider, u"household"_s);
    QVERIFY(m_spendings.front().usage.out > 0);
}

QTEST_GUILESS_MAIN(TestHouseholdProvider)
#include "test_householdprovider.moc"
