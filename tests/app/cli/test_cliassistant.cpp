// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/kjcprocess.h"
#include "tests/support/scriptedserver.h"
#include "tests/sync/ai/madereplies.h"

#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

static const QStringList kWeek{u"--week"_s, u"2026-W48"_s};

class TestCliAssistant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thePlannerProposesWithoutPlanning();
    void aWishIsHeeded();
    void acceptingPlansAllOfIt();
    void aModelOnThisComputerIsAsked();
    void whatFailedIsNamed();
    void thePreviewShowsWhatIsShared();
    void whatIsSetUpComesBack();
    void aKeyNobodyKeepsIsNotPretended();
    void wrongCallsAreUsage();

private:
    static QList<QJsonObject> suggested(const Kjc &kjc, const QStringList &more = {})
    {
        return kjc(QStringList{u"--json"_s, u"ai"_s, u"suggest"_s} + kWeek + more).objects();
    }
    static qsizetype planned(const Kjc &kjc)
    {
        return kjc(QStringList{u"--json"_s, u"plan"_s, u"show"_s} + kWeek).objects().size();
    }
    static bool hasSamples(const Kjc &kjc)
    {
        return kjc({u"import"_s, QStringLiteral(KJC_SOURCE_DIR "/resources/samples")}).exit == 0;
    }
};

// No keychain of the machine is touched.
void TestCliAssistant::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
}

void TestCliAssistant::thePlannerProposesWithoutPlanning()
{
    const Kjc kjc;
    QVERIFY(hasSamples(kjc));
    const auto meals = suggested(kjc, {u"--seed"_s, u"4"_s});
    QCOMPARE(meals.size(), 21);
    QCOMPARE(meals.first().value("day"_L1).toString(), u"2026-11-23"_s);
    for (const QJsonObject &meal : meals)
        QVERIFY(!meal.value("recipe"_L1).toString().isEmpty() && !meal.value("title"_L1).toString().isEmpty());
    QCOMPARE(suggested(kjc, {u"--seed"_s, u"4"_s}), meals);
    QCOMPARE(planned(kjc), 0);
}

void TestCliAssistant::aWishIsHeeded()
{
    const Kjc kjc;
    QVERIFY(hasSamples(kjc));
    const auto meals = suggested(kjc, {u"--wish"_s, u"under 25 min, and quick on Friday"_s});
    QVERIFY(!meals.isEmpty());
    for (const QJsonObject &meal : meals)
        QVERIFY(meal.value("minutes"_L1).toInt(99) <= (meal.value("day"_L1) == u"2026-11-27"_s ? 20 : 25));
}

void TestCliAssistant::acceptingPlansAllOfIt()
{
    const Kjc kjc;
    QVERIFY(hasSamples(kjc));
    const auto meals = suggested(kjc, {u"--accept"_s});
    QCOMPARE(planned(kjc), meals.size());
    const Answer again = kjc(QStringList{u"ai"_s, u"suggest"_s} + kWeek);
    QCOMPARE(again.exit, 0); // nothing is empty any more
    QVERIFY(again.out.isEmpty());
}

void TestCliAssistant::aModelOnThisComputerIsAsked()
{
    const Kjc kjc;
    ScriptedServer server;
    QCOMPARE(kjc({u"ai"_s, u"set"_s, u"ollama"_s, u"--base"_s, server.url().toString(), u"--model"_s, u"qwen"_s}).exit,
             0);
    server.then({.status = 200,
                 .body = made::ollama(uR"({"meals":[{"day":"2026-11-24","slot":"lunch","title":"Rice bowl","servings":2,
                     "ingredients":[{"name":"rice","qty":"200","unit":"g"}]}]})"_s),
                 .headers = {{"Content-Type", "application/x-ndjson"}}});
    const Answer answer = kjc(QStringList{u"--json"_s, u"ai"_s, u"suggest"_s, u"--provider"_s, u"ollama"_s} + kWeek);
    QCOMPARE(answer.exit, 1); // the other places stay without one
    QCOMPARE(answer.objects().size(), 1);
    QCOMPARE(answer.objects().first().value("title"_L1).toString(), u"Rice bowl"_s);
    QCOMPARE(answer.objects().first().value("source"_L1).toString(), u"ollama"_s);
    QCOMPARE(planned(kjc), 0);
}

void TestCliAssistant::whatFailedIsNamed()
{
    const Kjc kjc;
    const Answer nobody = kjc(QStringList{u"ai"_s, u"suggest"_s, u"--provider"_s, u"claude"_s} + kWeek);
    QCOMPARE(nobody.exit, 3);
    QVERIFY2(nobody.err.contains(u"NoConsent"_s) && nobody.err.contains(u"--provider planner"_s),
             qPrintable(nobody.err));
}

void TestCliAssistant::thePreviewShowsWhatIsShared()
{
    const Kjc kjc;
    QCOMPARE(kjc({u"pantry"_s, u"add"_s, u"2 kg flour"_s}).exit, 0);
    QCOMPARE(kjc({u"ai"_s, u"set"_s, u"claude"_s, u"--share"_s, u"pantry"_s}).exit, 0);
    const QStringList preview = QStringList{u"ai"_s, u"preview"_s, u"--provider"_s, u"claude"_s} + kWeek;
    QVERIFY(kjc(preview).out.contains(u"flour"_s));
    QCOMPARE(kjc({u"ai"_s, u"set"_s, u"claude"_s, u"--share"_s, u"nothing"_s}).exit, 0);
    const Answer less = kjc(preview);
    QCOMPARE(less.exit, 0);
    QVERIFY(!less.out.contains(u"flour"_s) && less.out.contains(u"2026-11-23"_s));
}

void TestCliAssistant::whatIsSetUpComesBack()
{
    const Kjc kjc;
    QCOMPARE(kjc({u"ai"_s, u"set"_s, u"gemini"_s, u"--allow"_s, u"--budget"_s, u"2.5"_s}).exit, 0);
    for (const QJsonObject &provider : kjc({u"--json"_s, u"ai"_s, u"providers"_s}).objects())
        QCOMPARE(provider.value("consent"_L1).toBool(), provider.value("id"_L1) == u"gemini"_s);
    QVERIFY(kjc({u"ai"_s, u"providers"_s}).err.contains(u"limit $2.50"_s));
    QCOMPARE(kjc({u"ai"_s, u"set"_s, u"gemini"_s, u"--forbid"_s}).exit, 0);
    for (const QJsonObject &provider : kjc({u"--json"_s, u"ai"_s, u"providers"_s}).objects())
        QVERIFY(!provider.value("consent"_L1).toBool());
}

void TestCliAssistant::aKeyNobodyKeepsIsNotPretended()
{
    const Kjc kjc;
    const Answer kept = kjc({u"ai"_s, u"key"_s, u"claude"_s}, "sk-secret-4711\n");
    QCOMPARE(kept.exit, 3);
    QVERIFY(kept.err.contains(u"nothing was kept"_s));
    QVERIFY(!QString(kept.err + kept.out).contains(u"4711"_s));
}

void TestCliAssistant::wrongCallsAreUsage()
{
    const Kjc kjc;
    QCOMPARE(kjc({u"ai"_s, u"suggest"_s, u"--provider"_s, u"hal"_s}).exit, 2);
    QCOMPARE(kjc({u"ai"_s, u"suggest"_s, u"--week"_s, u"soon"_s}).exit, 2);
    QCOMPARE(kjc({u"ai"_s, u"set"_s, u"hal"_s}).exit, 2);
    QCOMPARE(kjc({u"ai"_s, u"set"_s, u"claude"_s, u"--share"_s, u"everything"_s}).exit, 2);
    QCOMPARE(kjc({u"ai"_s, u"set"_s, u"claude"_s, u"--budget"_s, u"much"_s}).exit, 2);
    QCOMPARE(kjc({u"ai"_s, u"key"_s, u"hal"_s}, "x\n").exit, 2);
}

QTEST_GUILESS_MAIN(TestCliAssistant)
#include "test_cliassistant.moc"
