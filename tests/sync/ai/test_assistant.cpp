// SPDX-License-Identifier: GPL-3.0-or-later
#include "madereplies.h"
#include "sync/ai/assistant.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testclock.h"

#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestAssistant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesASuggestionForEveryWantedMeal();
    void asksABusyOneAgainAsItWishes();
    void asksTheNextOneBeforeTheFirstSuggestion();
    void asksTheNextOneForTheRestOnly();
    void givesUpAfterTwoRefusals();
    void takesBackWhatWasRefused();
    void saysWhatWasWrongOnce();
    void asksNobodyWithoutConsent();
    void spendsNoMoreThanAllowed();
    void leavesAFailingOneAlone();
    void leavesALimitedOneAloneAsLongAsItWishes();
    void forgetsARefusedKeyOnlyWhenToldSo();
    void keepsOneTaskWaiting();
    void cancelsWhileItWaits();
    void spendingsOfAMonthStayInIt();
    void letsSoManyRequestsThrough();

private:
    void asks(const QStringList &servers);
    AiTask task(int meals);
    AiOutcome run(const AiTask &task);

    TestClock m_clock{u"2026-11-21T10:00:00Z"_s};
    std::unique_ptr<ScriptedServer> m_first;
    std::unique_ptr<ScriptedServer> m_second;
    std::vector<AiSpending> m_spendings;
    std::unique_ptr<AiBudget> m_budget;
    std::unique_ptr<Assistant> m_assistant;
    QStringList m_asked;      // providers, in their order
    QStringList m_complaints; // of the last question
    std::vector<qint64> m_waits;
    int m_withdrawn = 0;
};

static Scripted events(const QByteArray &body)
{
    return {.status = 200, .body = body, .headers = {{"Content-Type", "text/event-stream"}}};
}

static Scripted overloaded()
{
    return Scripted::json(529, R"({"type":"error","error":{"type":"overloaded_error"}})");
}

static std::shared_ptr<const AiProvider> providerAt(const QString &id, const ScriptedServer &server)
{
    return makeAiProvider(id, {.base = server.url(), .key = "k", .model = defaultAiModel(id, true)});
}

void TestAssistant::init()
{
    m_assistant.reset();
    m_first = std::make_unique<ScriptedServer>();
    m_second = std::make_unique<ScriptedServer>();
    m_spendings.clear();
    m_budget = std::make_unique<AiBudget>(-1, [this](const AiSpending &spending) { m_spendings.push_back(spending); });
    m_assistant = std::make_unique<Assistant>(
        m_clock, [] { return 0.0; }, *m_budget);
    m_assistant->setCandidates(
        {{providerAt(u"claude"_s, *m_first), true, {}}, {providerAt(u"gemini"_s, *m_second), true, {}}});
    m_asked.clear();
    m_complaints.clear();
    m_waits.clear();
    m_withdrawn = 0;
    connect(m_assistant.get(), &Assistant::asking, this,
            [this](int, const QString &provider) { m_asked.append(provider); });
    connect(m_assistant.get(), &Assistant::waiting, this,
            [this](int, std::chrono::milliseconds time) { m_waits.push_back(time.count()); });
    connect(m_assistant.get(), &Assistant::withdrawn, this,
            [this](int, const QList<QDate> &days) { m_withdrawn += int(days.size()); });
}

AiTask TestAssistant::task(int meals)
{
    AiTask task;
    for (int i = 1; i <= meals; ++i)
        task.wanted.push_back({QDate(2026, 11, 22 + i), u"dinner"_s});
    task.ask = [this](const std::vector<WantedMeal> &missing, const QStringList &titles,
                      const QStringList &complaints) {
        m_complaints = complaints;
        QString text = u"not:"_s + titles.join(u',');
        for (const WantedMeal &meal : missing)
            text += u" want:"_s + meal.day.toString(Qt::ISODate);
        return AiQuestion{u"be kind"_s, text, "{}", 500};
    };
    return task;
}

AiOutcome TestAssistant::run(const AiTask &task)
{
    std::optional<AiOutcome> outcome;
    const int id = m_assistant->ask(task);
    const auto connection =
        connect(m_assistant.get(), &Assistant::finished, this, [&](int finished, const AiOutcome &got) {
            if (finished == id)
                outcome = got;
        });
    [&outcome] { QTRY_VERIFY_WITH_TIMEOUT(outcome, 10'000); }();
    disconnect(connection);
    return outcome.value_or(AiOutcome());
}

void TestAssistant::takesASuggestionForEveryWantedMeal()
{
    m_first->then(events(made::claude(made::plan(3)))); // one more than asked for
    const AiOutcome outcome = run(task(2));
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.taken.size(), size_t(2));
    QCOMPARE(m_spendings.size(), size_t(1));
    QCOMPARE(m_spendings.front().model, u"claude-sonnet-5-5"_s);
    // 40 in at 2 $, 8 read at 0.10 $ and 70 out at 10 $ a million.
    QCOMPARE(m_spendings.front().nanoDollars, 40 * 2000 + 8 * 100 + 70 * 10'000);
}

void TestAssistant::asksABusyOneAgainAsItWishes()
{
    m_first->then(overloaded());
    Scripted slower = Scripted::json(429, R"({"type":"error","error":{"type":"rate_limit_error"}})");
    slower.headers.append("retry-after-ms", "120");
    m_first->then(slower);
    m_first->then(events(made::claude(made::plan(1))));
    QVERIFY(!run(task(1)).error);
    QCOMPARE(m_asked, (QStringList{u"claude"_s, u"claude"_s, u"claude"_s}));
    QCOMPARE(m_waits, (std::vector<qint64>{250, 120}));
}

void TestAssistant::asksTheNextOneBeforeTheFirstSuggestion()
{
    for (int i = 0; i < 3; ++i)
        m_first->then(overloaded());
    m_second->then(events(made::gemini(made::plan(1))));
    QVERIFY(!run(task(1)).error);
    QCOMPARE(m_asked, (QStringList{u"claude"_s, u"claude"_s, u"claude"_s, u"gemini"_s}));
}

void TestAssistant::asksTheNextOneForTheRestOnly()
{
    m_first->then(events(made::claudeStart() + made::claudeText(made::plan(2).chopped(20)) +
                         made::claudeError(u"overloaded_error"_s)));
    m_second->then(events(made::gemini(u"{\"meals\":[%1]}"_s.arg(made::meal(2)))));
    const AiOutcome outcome = run(task(2));
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.taken.size(), size_t(2));
    QCOMPARE(m_asked, (QStringList{u"claude"_s, u"gemini"_s}));
    const QByteArray second = m_second->requests().constFirst().body;
    QVERIFY(second.contains("want:2026-11-24") && !second.contains("want:2026-11-23") && second.contains("not:Sopa"));
    QCOMPARE(m_spendings.size(), size_t(2));
}

void TestAssistant::givesUpAfterTwoRefusals()
{
    m_first->then(events(made::claude({}, u"refusal"_s)));
    m_second->then(events(made::gemini({}, u"SAFETY"_s)));
    const AiOutcome outcome = run(task(1));
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->problem, AiProblem::Refused);
    QCOMPARE(outcome.missing.size(), size_t(1));
}

void TestAssistant::takesBackWhatWasRefused()
{
    m_first->then(events(made::claude(made::plan(2).chopped(20), u"refusal"_s)));
    m_second->then(events(made::gemini(made::plan(2))));
    const AiOutcome outcome = run(task(2));
    QVERIFY(!outcome.error);
    QCOMPARE(m_withdrawn, 1);
    QCOMPARE(outcome.taken.size(), size_t(2));
}

void TestAssistant::saysWhatWasWrongOnce()
{
    AiTask strict = task(1);
    strict.objection = [](const Suggestion &) { return u"contains garlic"_s; };
    for (int i = 0; i < 2; ++i)
        m_first->then(events(made::claude(made::plan(1))));
    m_second->then(events(made::gemini(made::plan(1))));
    const AiOutcome outcome = run(strict);
    QVERIFY(outcome.error && outcome.taken.empty());
    QCOMPARE(m_asked, (QStringList{u"claude"_s, u"claude"_s, u"gemini"_s}));
    QCOMPARE(m_complaints, QStringList{u"contains garlic"_s});
}

void TestAssistant::asksNobodyWithoutConsent()
{
    const auto far = [](const QString &id) {
        return std::shared_ptr<const AiProvider>(
            makeAiProvider(id, {.base = QUrl(u"https://far.invalid"_s), .key = "k", .model = u"m"_s}));
    };
    m_assistant->setCandidates({{far(u"claude"_s), false, {}}, {far(u"gemini"_s), false, {}}});
    const AiOutcome outcome = run(task(1));
    QCOMPARE(outcome.error->problem, AiProblem::NoConsent);
    QVERIFY(m_asked.isEmpty());
}

void TestAssistant::spendsNoMoreThanAllowed()
{
    m_budget->setCap(1'000'000); // a tenth of a cent
    const AiOutcome outcome = run(task(1));
    QCOMPARE(outcome.error->problem, AiProblem::Budget);
    QVERIFY(m_asked.isEmpty() && m_first->requests().isEmpty());
}

void TestAssistant::leavesAFailingOneAlone()
{
    m_first->answerWith([](const ScriptedServer::Request &) { return overloaded(); });
    m_second->answerWith([](const ScriptedServer::Request &) { return events(made::gemini(made::plan(1))); });
    QVERIFY(!run(task(1)).error);
    QCOMPARE(m_first->requests().size(), 3);
    QVERIFY(!run(task(1)).error);
    QCOMPARE(m_first->requests().size(), 3); // three in a row: resting
    m_clock.advanceMs(30'000);
    QVERIFY(!run(task(1)).error);
    QCOMPARE(m_first->requests().size(), 4); // one probe
}

void TestAssistant::leavesALimitedOneAloneAsLongAsItWishes()
{
    Scripted hour = Scripted::json(429, R"({"type":"error","error":{"type":"rate_limit_error"}})");
    hour.headers.append("Retry-After", "3600");
    m_first->answerWith([hour](const ScriptedServer::Request &) { return hour; });
    m_second->answerWith([](const ScriptedServer::Request &) { return events(made::gemini(made::plan(1))); });
    QVERIFY(!run(task(1)).error);
    QVERIFY(!run(task(1)).error);
    QCOMPARE(m_first->requests().size(), 1);
    m_clock.advanceMs(3'600'000);
    QVERIFY(!run(task(1)).error);
    QCOMPARE(m_first->requests().size(), 2);
}

void TestAssistant::forgetsARefusedKeyOnlyWhenToldSo()
{
    m_first->answerWith([](const ScriptedServer::Request &) {
        return Scripted::json(401, R"({"error":{"type":"authentication_error"}})");
    });
    m_second->answerWith([](const ScriptedServer::Request &) { return events(made::gemini(made::plan(1))); });
    QVERIFY(!run(task(1)).error);
    QVERIFY(!run(task(1)).error);
    QCOMPARE(m_first->requests().size(), 1);
    m_assistant->setCandidates({{providerAt(u"claude"_s, *m_first), true, {}}});
    QCOMPARE(run(task(1)).error->problem, AiProblem::Auth);
    QCOMPARE(m_first->requests().size(), 2);
}

void TestAssistant::keepsOneTaskWaiting()
{
    m_first->answerWith([](const ScriptedServer::Request &) { return events(made::claude(made::plan(1))); });
    QMap<int, QString> ends;
    connect(m_assistant.get(), &Assistant::finished, this, [&ends](int id, const AiOutcome &outcome) {
        ends.insert(id, outcome.error ? nameOf(outcome.error->problem) : u"ok"_s);
    });
    const int running = m_assistant->ask(task(1));
    const int replaced = m_assistant->ask(task(1));
    const int last = m_assistant->ask(task(1));
    QTRY_COMPARE(ends.size(), 3);
    QCOMPARE(ends, (QMap<int, QString>{{running, u"ok"_s}, {replaced, u"Cancelled"_s}, {last, u"ok"_s}}));
}

void TestAssistant::cancelsWhileItWaits()
{
    m_first->then(overloaded());
    connect(m_assistant.get(), &Assistant::waiting, this, [this](int id) { m_assistant->cancel(id); });
    const AiOutcome outcome = run(task(1));
    QCOMPARE(outcome.error->problem, AiProblem::Cancelled);
    QTest::qWait(400);
    QCOMPARE(m_first->requests().size(), 1);
}

void TestAssistant::spendingsOfAMonthStayInIt()
{
    const QDateTime now(QDate(2026, 12, 31), QTime(23, 0), Qt::UTC);
    AiBudget budget(1000);
    AiSpending lastYear{now.addYears(-1), u"claude"_s, u"m"_s, {}, 900, u"ok"_s, {}};
    budget.load({lastYear});
    QCOMPARE(budget.spent(now), 0);
    const int first = budget.reserve(600, now);
    QVERIFY(first != 0);
    QCOMPARE(budget.reserve(600, now), 0); // both together would overshoot
    AiSpending spent = lastYear;
    spent.at = now;
    spent.nanoDollars = 100;
    budget.settle(first, spent);
    QCOMPARE(budget.spent(now), 100);
    QVERIFY(budget.reserve(900, now) != 0);
    QVERIFY(budget.reserve(901, now.addSecs(7200)) == 0); // still set aside
}

void TestAssistant::letsSoManyRequestsThrough()
{
    TokenBucket bucket(m_clock, 2, std::chrono::seconds(10));
    QCOMPARE(bucket.take().count(), 0);
    QCOMPARE(bucket.take().count(), 0);
    QCOMPARE(bucket.take().count(), 10'000);
    m_clock.advanceMs(4'000);
    QCOMPARE(bucket.take().count(), 6'000);
    m_clock.advanceMs(6'000);
    QCOMPARE(bucket.take().count(), 0);
    m_clock.advanceMs(-3'600'000);
    QCOMPARE(bucket.take().count(), 10'000);
}

QTEST_GUILESS_MAIN(TestAssistant)
#include "test_assistant.moc"
