// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/plannersource.h"
#include "tests/support/testlibrary.h"

#include <QSignalSpy>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

static const QDate kMonday(2026, 2, 16);

class TestPlannerSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEmptyPlaceGetsADraft();
    void draftsComeOneByOne();
    void onlyThePlacesAskedFor();
    void daysThatAreOverStayEmpty();
    void whatWasDismissedIsNotProposed();
    void stoppingKeepsWhatCame();
    void aSecondRequestIsNotMixedWithTheFirst();
    void whatWasLookedAtIsTold();
    void aLibraryThatCannotBeReadIsTold();
};

struct Planner {
    explicit Planner(int dishes = 12)
    {
        for (int i = 0; i < dishes; ++i)
            library.addRecipe(u"Dish %1"_s.arg(i), {u"200 g rice"_s});
        QObject::connect(&source, &MealSource::drafted, [this](const MealDraft &draft) { drafts.push_back(draft); });
        QObject::connect(&source, &MealSource::finished, [this](const DraftOutcome &done) { outcome = done; });
    }

    bool ask(const DraftRequest &request)
    {
        outcome.reset();
        source.start(request);
        return QTest::qWaitFor([this] { return outcome.has_value(); });
    }

    TestLibrary library;
    PlannerSource source{library.store, library.ids, [] { return 7u; }};
    std::vector<MealDraft> drafts;
    std::optional<DraftOutcome> outcome;
};

static DraftRequest days(int count)
{
    return {kMonday, kMonday.addDays(count - 1), {}, {}, {}};
}

void TestPlannerSource::everyEmptyPlaceGetsADraft()
{
    Planner planner;
    const PlanPlace taken{kMonday, planner.library.slot(u"dinner"_s)};
    QVERIFY(planner.library.plan.addText(u"Out"_s, taken).result());
    QVERIFY(planner.ask(days(2)));
    QCOMPARE(planner.outcome->proposed, 3); // breakfasts: no dish says that it suits one
    QCOMPARE(planner.outcome->missing, 2);
    for (const MealDraft &draft : planner.drafts) {
        QVERIFY(!draft.recipe.isNull() && !draft.id.isNull());
        QCOMPARE(draft.servings, 3);
        QCOMPARE(draft.source, u"planner"_s);
        QVERIFY(draft.place.day != kMonday || draft.place.key == u"lunch");
    }
    QCOMPARE(planner.library.meals(kMonday, kMonday.addDays(1)).size(), size_t(1)); // nothing was planned
}

void TestPlannerSource::draftsComeOneByOne()
{
    Planner planner;
    size_t most = 0, before = 0;
    planner.source.start(days(3));
    while (!planner.outcome) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        most = std::max(most, planner.drafts.size() - before);
        before = planner.drafts.size();
    }
    QVERIFY(before == 6);
    QVERIFY(most <= 2);
}

void TestPlannerSource::onlyThePlacesAskedFor()
{
    Planner planner;
    DraftRequest request = days(7);
    request.places = {{kMonday.addDays(2), planner.library.slot(u"dinner"_s), u"dinner"_s}};
    QVERIFY(planner.ask(request));
    QCOMPARE(planner.drafts.size(), size_t(1));
    QCOMPARE(planner.drafts.front().place.day, kMonday.addDays(2));
}

// Today is a Wednesday.
void TestPlannerSource::daysThatAreOverStayEmpty()
{
    Planner planner(14);
    const QDate monday = planner.library.clock.today().addDays(-2);
    QVERIFY(planner.ask({monday, monday.addDays(2), {}, {}, {}}));
    QCOMPARE(planner.drafts.size(), size_t(2));
    planner.drafts.clear();
    QVERIFY(planner.ask({monday.addDays(-7), monday.addDays(-6), {}, {}, {}})); // somebody notes down what was eaten
    QCOMPARE(planner.drafts.size(), size_t(4));
}

void TestPlannerSource::whatWasDismissedIsNotProposed()
{
    Planner planner(2);
    DraftRequest request = days(1);
    request.avoid = {u"dish 0"_s};
    QVERIFY(planner.ask(request));
    QCOMPARE(planner.drafts.size(), size_t(1));
    QCOMPARE(planner.drafts.front().title, u"Dish 1"_s);
}

void TestPlannerSource::stoppingKeepsWhatCame()
{
    Planner planner;
    QObject::connect(&planner.source, &MealSource::drafted, &planner.source, [&] {
        if (planner.drafts.size() == 2)
            planner.source.stop();
    });
    QVERIFY(planner.ask(days(7)));
    QCOMPARE(planner.outcome->error->problem, AiProblem::Cancelled);
    QCOMPARE(planner.drafts.size(), size_t(2));
    QTest::qWait(20);
    QCOMPARE(planner.drafts.size(), size_t(2));
}

void TestPlannerSource::aSecondRequestIsNotMixedWithTheFirst()
{
    Planner planner;
    planner.source.start(days(7));
    planner.source.stop();
    planner.drafts.clear();
    QVERIFY(planner.ask(days(1)));
    QTest::qWait(50);
    for (const MealDraft &draft : planner.drafts)
        QCOMPARE(draft.place.day, kMonday);
    QCOMPARE(planner.drafts.size(), size_t(2));
}

void TestPlannerSource::whatWasLookedAtIsTold()
{
    Planner planner(3);
    Profile nora;
    nora.name = u"Nora"_s;
    nora.allergies = {u"shellfish"_s};
    QVERIFY(planner.library.household.saveProfile(nora).result());
    planner.library.stock(u"200 g spinach exp 2026-02-12"_s);
    QSignalSpy prepared(&planner.source, &MealSource::prepared);
    QVERIFY(planner.ask(days(1)));
    QCOMPARE(prepared.size(), 1);
    const auto facts = prepared.first().first().value<DraftFacts>();
    QCOMPARE(facts.rules, QStringList{u"shellfish"_s});
    QCOMPARE(facts.recipes, 3);
    QCOMPARE(facts.useSoon, 1);
    QCOMPARE(facts.wanted, 3);
}

void TestPlannerSource::aLibraryThatCannotBeReadIsTold()
{
    Planner planner;
    const auto fail = [](const QString &) { return std::optional<Error>(Error{Error::Kind::Io, u"no disk"_s, {}}); };
    planner.library.store.setFaultProbe(fail).result();
    QVERIFY(planner.ask(days(1)));
    QCOMPARE(planner.outcome->error->problem, AiProblem::Library);
    QVERIFY(planner.drafts.empty());
}

QTEST_GUILESS_MAIN(TestPlannerSource)
#include "test_plannersource.moc"
