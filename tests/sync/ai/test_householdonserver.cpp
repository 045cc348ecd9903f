// SPDX-License-Identifier: GPL-3.0-or-later
#include "madereplies.h"
#include "sync/account/gotrue.h"
#include "sync/account/households.h"
#include "sync/ai/assistant.h"
#include "sync/ai/householdprovider.h"
#include "sync/http/deferred.h"
#include "tests/support/scriptedserver.h"
#include "tests/sync/live/localbackend.h"

#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class OneToken final : public BearerSource
{
public:
    QFuture<BearerAnswer> bearer() override { return answered(BearerAnswer{judgedHere(Verdict::Decided), token, {}}); }
    QFuture<BearerAnswer> bearerAfter(const QString &) override { return bearer(); }

    QString token;
};

// The program on one side, a scripted provider on the other, and between them the function as it is deployed.
class HouseholdOnServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aMembersQuestionIsAnswered();
    void aStrangersIsNot();

private:
    QString signUp();
    void tell(const QJsonObject &order);
    AiOutcome ask(const QString &token);

    std::unique_ptr<LocalBackend> m_backend;
    ScriptedServer m_upstream;
    SystemClock m_clock;
    HttpClient m_http;
    OneToken m_bearers;
    QString m_owner; // the token of
    HouseholdId m_household{QUuid::createUuid()};
};

void HouseholdOnServerTest::initTestCase()
{
    if (const QString missing = LocalBackend::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_backend = LocalBackend::start();
    QVERIFY(m_backend);
    const QJsonObject secrets{{u"ANTHROPIC_API_KEY"_s, u"sk-household"_s},
                              {u"SUGGEST_PROVIDER_URL"_s, m_upstream.url().toString()}};
    tell({{u"do"_s, u"settings"_s},
          {u"settings"_s, QJsonObject{{u"functions"_s, QJsonObject{{u"secrets"_s, secrets}}}}}});
    m_owner = signUp();
    QVERIFY(!m_owner.isEmpty());
    m_bearers.token = m_owner;
    SupabaseClient client(m_http, m_backend->project(), m_clock);
    client.setBearerSource(&m_bearers);
    const auto made = awaited(Households(client).create(m_household, u"Home"_s));
    QVERIFY(made && *made);
}

QString HouseholdOnServerTest::signUp()
{
    SupabaseClient client(m_http, m_backend->project(), m_clock);
    const QString mail = QUuid::createUuid().toString(QUuid::WithoutBraces) + u"@example.org"_s;
    const auto outcome = awaited(GoTrue(client, m_clock).signUp(mail, u"correct horse"_s));
    return outcome && *outcome && outcome->value->session ? outcome->value->session->accessToken : QString();
}

void HouseholdOnServerTest::tell(const QJsonObject &order)
{
    HttpRequest request;
    request.method = "POST";
    request.url = QUrl(m_backend->project().address.toString() + u"/_control"_s);
    request.headers = {{"content-type", "application/json"}};
    request.body = QJsonDocument(order).toJson(QJsonDocument::Compact);
    const auto reply = awaited(m_http.send(request));
    QVERIFY(reply && *reply);
    QCOMPARE(reply->value().status, 200);
}

AiOutcome HouseholdOnServerTest::ask(const QString &token)
{
    m_bearers.token = token;
    AiBudget budget(-1, [](const AiSpending &) {});
    Assistant assistant(
        m_clock, [] { return 0.0; }, budget);
    const HouseholdDoor door{m_backend->project(), m_household.toString(), &m_bearers};
    assistant.setCandidates({{std::make_shared<HouseholdProvider>(door, false), true, {}, &m_bearers}});
    AiTask task;
    task.wanted = {{QDate(2026, 11, 23), u"dinner"_s}};
    task.ask = [](const auto &, const auto &, const auto &) {
        return AiQuestion{u"be kind"_s, u"a meal"_s, R"({"type":"object"})", 500};
    };
    std::optional<AiOutcome> outcome;
    connect(&assistant, &Assistant::finished, this, [&outcome](int, const AiOutcome &got) { outcome = got; });
    assistant.ask(task);
    [&outcome] { QTRY_VERIFY_WITH_TIMEOUT(outcome, 30'000); }();
    return outcome.value_or(AiOutcome());
}

void HouseholdOnServerTest::aMembersQuestionIsAnswered()
{
    m_upstream.then({.status = 200,
                     .body = made::claude(made::plan(1)),
                     .headers = {{"Content-Type", "text/event-stream"}},
                     .dripBytes = 50,
                     .dripMs = 1});
    const AiOutcome outcome = ask(m_owner);
    QVERIFY2(!outcome.error, outcome.error ? qPrintable(nameOf(outcome.error->problem)) : "");
    QCOMPARE(outcome.taken.size(), size_t(1));
    QCOMPARE(m_upstream.requests().size(), 1);
    QCOMPARE(m_upstream.requests().front().headers.value("x-api-key"), QByteArray("sk-household"));
    QVERIFY(m_upstream.requests().front().body.contains("claude-haiku-5-5"));
}

void HouseholdOnServerTest::aStrangersIsNot()
{
    const auto asked = m_upstream.requests().size();
    QCOMPARE(ask(signUp()).error->problem, AiProblem::Permission);
    QCOMPARE(ask(u"a.b.c"_s).error->problem, AiProblem::Auth);
    QCOMPARE(m_upstream.requests().size(), asked);
}

QTEST_GUILESS_MAIN(HouseholdOnServerTest)
#include "test_householdonserver.moc"
