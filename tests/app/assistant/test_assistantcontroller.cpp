// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistant/assistantcontroller.h"
#include "tests/support/scriptedsource.h"
#include "tests/support/testlibrary.h"

#include <QSignalSpy>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

// Thursday to Saturday of a week, with soup on Thursday for dinner: eight places are empty, snacks left out.
struct Talk : TestLibrary {
    Talk()
    {
        soup = addRecipe(u"Soup"_s, {u"1 onion"_s});
        plan.addRecipe(soup, at(12, u"dinner"_s)).waitForFinished();
        controller.setSources({sourceOf(u"planner"_s, scripted)});
        settle();
    }

    static AssistantSource sourceOf(const QString &id, MealSource &source)
    {
        AssistantSource made;
        made.id = made.name = id;
        made.source = &source;
        made.isHere = true;
        return made;
    }
    [[nodiscard]] PlanPlace at(int day, const QString &key) { return {QDate(2026, 2, day), TestLibrary::slot(key)}; }
    // Lets what was handed to the store be done and noticed.
    void settle()
    {
        for (int round = 0; round < 3; ++round) {
            store.read([](Connection &) -> Result<Done> { return Done{}; }).waitForFinished();
            QTest::qWait(5);
        }
    }
    void ask(const QString &wish = {})
    {
        controller.ask(wish, QDate(2026, 2, 12), QDate(2026, 2, 14));
        settle();
    }
    [[nodiscard]] QStringList titles() const
    {
        QStringList found;
        for (const MealDraft &draft : controller.drafts())
            found.append(draft.title);
        return found;
    }
    [[nodiscard]] int planned() { return int(meals(QDate(2026, 2, 9), QDate(2026, 2, 15)).size()); }

    RecipeId soup;
    ScriptedSource scripted;
    AssistantController controller{store, clock};
};

} // namespace

class TestAssistantController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForTheEmptyPlaces();
    void draftsStandAsTheyCome();
    void acceptingAllIsOneStep();
    void nothingIsPlannedWithoutAccepting();
    void whatIsDismissedIsAvoided();
    void anotherTakesThePlaceOfTheFirst();
    void whereNothingElseSuitsTheFirstComesBack();
    void oneThingAtATime();
    void stoppingKeepsWhatCame();
    void draftsGoWhenTheirPlaceIsFilled();
    void aDraftForAnotherPlaceIsNotTaken();
    void aChangeThatNamesADayIsAboutThatDay();
    void theBuiltInOneGoesOnWithWhatIsMissing();
    void oneThatIsNotReadyIsNotAsked();
    void aFullWeekNeedsNobody();
    void withdrawnDraftsAreThoughtAboutAgain();
    void whatCannotBeTakenStands();
    void costsAddUp();
};

void TestAssistantController::asksForTheEmptyPlaces()
{
    Talk talk;
    talk.ask(u"light, please"_s);
    QCOMPARE(talk.scripted.requests.size(), 1U);
    const DraftRequest &request = talk.scripted.requests.front();
    QCOMPARE(request.wish, u"light, please"_s);
    QCOMPARE(request.places.size(), 8U);
    for (const FillSlot &place : request.places)
        QVERIFY(place.key != u"snack"_s && !(placeOf(place) == talk.at(12, u"dinner"_s)));
    QCOMPARE(talk.controller.thinking().size(), 8U);
}

void TestAssistantController::draftsStandAsTheyCome()
{
    Talk talk;
    QSignalSpy changed(&talk.controller, &AssistantController::draftsChanged);
    talk.ask();
    const auto before = changed.size();
    talk.scripted.propose(u"Pasta"_s);
    QCOMPARE(changed.size(), before + 1);
    QCOMPARE(talk.titles(), QStringList{u"Pasta"_s});
    QCOMPARE(talk.controller.thinking().size(), 7U);
    QVERIFY(talk.controller.isBusy());
    talk.scripted.end();
    QVERIFY(!talk.controller.isBusy());
    QVERIFY(talk.controller.thinking().empty());
}

void TestAssistantController::acceptingAllIsOneStep()
{
    Talk talk;
    talk.ask();
    for (const QString &title : {u"Pasta"_s, u"Rice"_s, u"Stew"_s})
        talk.scripted.propose(title);
    talk.scripted.end();
    const int before = talk.planned();
    talk.controller.acceptAll();
    QVERIFY(talk.controller.standing().isEmpty()); // no second time
    talk.controller.acceptAll();
    talk.settle();
    QCOMPARE(talk.planned(), before + 3);
    QTRY_VERIFY(talk.controller.drafts().empty());
    QVERIFY(talk.store.undo().result());
    QCOMPARE(talk.planned(), before);
}

void TestAssistantController::nothingIsPlannedWithoutAccepting()
{
    Talk talk;
    const int before = talk.planned();
    talk.ask();
    talk.scripted.propose(u"Pasta"_s);
    talk.controller.another(talk.controller.drafts().front().id);
    talk.scripted.propose(u"Rice"_s);
    talk.scripted.end();
    talk.settle();
    talk.controller.stop();
    talk.controller.dismissAll();
    talk.controller.beginAfresh();
    talk.settle();
    QCOMPARE(talk.planned(), before);
}

void TestAssistantController::whatIsDismissedIsAvoided()
{
    Talk talk;
    talk.ask();
    const MealDraft pasta = talk.scripted.propose(u"Pasta"_s);
    talk.scripted.propose(u"Rice"_s);
    talk.scripted.end();
    talk.controller.dismiss({pasta.id});
    QCOMPARE(talk.titles(), QStringList{u"Rice"_s});
    talk.ask(u"lighter"_s);
    const QStringList avoided = talk.scripted.requests.back().avoid;
    QVERIFY(avoided.contains(u"Pasta"_s)); // dismissed
    QVERIFY(avoided.contains(u"Rice"_s));  // stands
}

void TestAssistantController::anotherTakesThePlaceOfTheFirst()
{
    Talk talk;
    talk.ask(u"quick"_s);
    const MealDraft pasta = talk.scripted.propose(u"Pasta"_s);
    talk.scripted.end();
    talk.controller.another(pasta.id);
    talk.settle();
    const DraftRequest &request = talk.scripted.requests.back();
    QCOMPARE(request.places.size(), 1U);
    QVERIFY(placeOf(request.places.front()) == placeOf(pasta.place));
    QVERIFY(request.avoid.contains(u"Pasta"_s));
    QCOMPARE(request.wish, u"quick"_s); // still holds
    QVERIFY(talk.controller.drafts().empty());
    talk.scripted.propose(u"Rice"_s);
    talk.scripted.end();
    QCOMPARE(talk.titles(), QStringList{u"Rice"_s});
}

void TestAssistantController::whereNothingElseSuitsTheFirstComesBack()
{
    Talk talk;
    talk.ask();
    const MealDraft pasta = talk.scripted.propose(u"Pasta"_s);
    talk.scripted.end();
    talk.controller.another(pasta.id);
    talk.settle();
    talk.scripted.end();
    QCOMPARE(talk.titles(), QStringList{u"Pasta"_s});
}

void TestAssistantController::oneThingAtATime()
{
    Talk talk;
    talk.ask(u"first"_s);
    talk.ask(u"second"_s);
    QCOMPARE(talk.scripted.requests.size(), 1U);
    QCOMPARE(talk.controller.exchanges().size(), 2U);
    talk.scripted.end();
    talk.settle();
    QCOMPARE(talk.scripted.requests.size(), 2U);
    QCOMPARE(talk.scripted.requests.back().wish, u"second"_s);
}

void TestAssistantController::stoppingKeepsWhatCame()
{
    Talk talk;
    talk.ask(u"first"_s);
    talk.ask(u"second"_s);
    talk.scripted.propose(u"Pasta"_s);
    talk.controller.stop();
    talk.settle();
    QVERIFY(!talk.controller.isBusy());
    QCOMPARE(talk.titles(), QStringList{u"Pasta"_s});
    QCOMPARE(talk.scripted.requests.size(), 1U); // the second was never asked
    QVERIFY(talk.controller.thinking().empty());
    for (const Exchange &exchange : talk.controller.exchanges())
        QVERIFY(exchange.outcome.error && exchange.outcome.error->problem == AiProblem::Cancelled);
}

void TestAssistantController::draftsGoWhenTheirPlaceIsFilled()
{
    Talk talk;
    talk.ask();
    const MealDraft pasta = talk.scripted.propose(u"Pasta"_s);
    talk.scripted.propose(u"Rice"_s);
    talk.plan.addRecipe(talk.soup, placeOf(pasta.place)).waitForFinished();
    talk.settle();
    QTRY_COMPARE(talk.titles(), QStringList{u"Rice"_s});
    // One that is still to come for a place filled meanwhile is not shown either.
    const FillSlot next = talk.scripted.requests.back().places[2];
    talk.plan.addRecipe(talk.soup, placeOf(next)).waitForFinished();
    talk.settle();
    QTRY_COMPARE(talk.controller.thinking().size(), 5U);
    talk.scripted.propose(u"Stew"_s);
    QCOMPARE(talk.titles(), QStringList{u"Rice"_s});
}

void TestAssistantController::aDraftForAnotherPlaceIsNotTaken()
{
    Talk talk;
    talk.scripted.adorn = [&](MealDraft &draft) { draft.place.day = QDate(2026, 2, 20); };
    talk.ask();
    talk.scripted.propose(u"Pasta"_s);
    QVERIFY(talk.controller.drafts().empty());
}

void TestAssistantController::aChangeThatNamesADayIsAboutThatDay()
{
    Talk talk;
    talk.ask(u"use the onion on Thursday"_s); // nothing stands yet: all days
    QCOMPARE(talk.scripted.requests.back().places.size(), 8U);
    for (int n = 0; n < 8; ++n)
        talk.scripted.propose(u"Dish %1"_s.arg(n));
    talk.scripted.end();
    talk.ask(u"no fish on Friday"_s);
    const std::vector<FillSlot> &places = talk.scripted.requests.back().places;
    QCOMPARE(places.size(), 3U);
    for (const FillSlot &place : places)
        QCOMPARE(place.day, QDate(2026, 2, 13));
    QCOMPARE(talk.controller.drafts().size(), 5U); // the others stand
}

void TestAssistantController::theBuiltInOneGoesOnWithWhatIsMissing()
{
    Talk talk;
    ScriptedSource claude(u"claude"_s);
    talk.controller.setSources({Talk::sourceOf(u"planner"_s, talk.scripted), Talk::sourceOf(u"claude"_s, claude)});
    talk.controller.choose(u"claude"_s);
    talk.ask(u"quick"_s);
    claude.propose(u"Pasta"_s);
    claude.end(AiProblem::Truncated);
    talk.controller.askAgain(kBuiltInPlanner);
    talk.settle();
    QCOMPARE(talk.scripted.requests.size(), 1U);
    QCOMPARE(talk.scripted.requests.back().places.size(), 7U);
    QCOMPARE(talk.scripted.requests.back().wish, u"quick"_s);
    QCOMPARE(talk.titles(), QStringList{u"Pasta"_s});
}

void TestAssistantController::oneThatIsNotReadyIsNotAsked()
{
    Talk talk;
    AssistantSource claude = Talk::sourceOf(u"claude"_s, talk.scripted);
    claude.lacks = AssistantSource::Lack::Consent;
    talk.controller.setSources({claude});
    talk.ask();
    QVERIFY(talk.scripted.requests.empty());
    QCOMPARE(talk.controller.exchanges().back().outcome.error->problem, AiProblem::NoConsent);
}

void TestAssistantController::aFullWeekNeedsNobody()
{
    Talk talk;
    talk.controller.ask({}, QDate(2026, 2, 12), QDate(2026, 2, 11));
    talk.settle();
    QVERIFY(talk.scripted.requests.empty());
    QVERIFY(talk.controller.exchanges().back().nothingToFill);
}

void TestAssistantController::withdrawnDraftsAreThoughtAboutAgain()
{
    Talk talk;
    talk.ask();
    const MealDraft pasta = talk.scripted.propose(u"Pasta"_s);
    Q_EMIT talk.scripted.withdrawn({pasta.id});
    QVERIFY(talk.controller.drafts().empty());
    QCOMPARE(talk.controller.thinking().size(), 8U);
}

void TestAssistantController::whatCannotBeTakenStands()
{
    Talk talk;
    talk.scripted.adorn = [&](MealDraft &draft) { draft.recipe = RecipeId(QUuid::createUuid()); }; // long gone
    talk.ask();
    talk.scripted.propose(u"Pasta"_s);
    talk.scripted.end();
    QSignalSpy problem(&talk.controller, &AssistantController::problem);
    talk.controller.acceptAll();
    talk.settle();
    QCOMPARE(problem.size(), 1);
    QCOMPARE(talk.controller.standing().size(), 1);
}

void TestAssistantController::costsAddUp()
{
    Talk talk;
    talk.ask();
    talk.scripted.end({}, 2'000'000);
    talk.ask();
    talk.scripted.end({}, 1'000'000);
    QCOMPARE(talk.controller.spentHere(), 3'000'000);
}

QTEST_MAIN(TestAssistantController)
#include "test_assistantcontroller.moc"
