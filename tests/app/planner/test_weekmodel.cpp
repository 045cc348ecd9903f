// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/weekmodel.h"
#include "tests/app/planner/sampleweek.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QMetaEnum>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

QString dumpOf(const WeekModel &model, const QModelIndex &index)
{
    QStringList words{index.data(Qt::AccessibleTextRole).toString()};
    if (const QString more = index.data(Qt::AccessibleDescriptionRole).toString(); !more.isEmpty())
        words.append(u"("_s + more + u")"_s);
    if (model.draftOf(index))
        for (const int role : {int(TitleRole), int(PictureRole), int(MinutesRole), int(ServingsRole), int(UseSoonRole)})
            words.append(index.data(role).toString());
    if (WeekModel::isMeal(index))
        for (const int role : {int(PictureRole), int(MinutesRole), int(ServingsRole), int(InStockRole), int(NeededRole),
                               int(UseSoonRole), int(LeftoverLinkRole), int(StateRole), int(LockedRole)})
            words.append(index.data(role).toString());
    QString text = words.join(u" | "_s) + u'\n';
    for (int row = 0; row < model.rowCount(index); ++row)
        text += u"  "_s + dumpOf(model, model.index(row, 0, index));
    return text;
}

QString dumpOf(const WeekModel &model)
{
    QString text;
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < model.columnCount(); ++column)
            text += dumpOf(model, model.index(row, column));
    return text;
}

// Puts, moves, changes or takes away a few meals.
void change(SampleWeek &sample, QRandomGenerator &random)
{
    auto &meals = sample.week.meals;
    for (int step = random.bounded(1, 5); step > 0; --step) {
        const int what = meals.empty() ? 0 : random.bounded(4);
        const size_t at = meals.empty() ? 0 : size_t(random.bounded(int(meals.size())));
        if (what == 0) {
            sample.add(random.bounded(4), random.bounded(7), u"Meal %1"_s.arg(random.bounded(100)));
        } else if (what == 1) {
            meals[at].meal.day = sample.week.first.addDays(random.bounded(7));
            meals[at].meal.slot = sample.week.slots[size_t(random.bounded(4))].id;
        } else if (what == 2) {
            meals[at].meal.servings = random.bounded(1, 9);
        } else {
            meals.erase(meals.begin() + std::ptrdiff_t(at));
        }
    }
}

// Proposes, takes back or thinks about a few places, filled or not, shown or not.
struct Drafts {
    std::vector<MealDraft> drafts;
    std::vector<PlanPlace> thinking;
    int made = 0;

    void change(const SampleWeek &sample, QRandomGenerator &random)
    {
        for (int step = random.bounded(1, 4); step > 0; --step) {
            const int slot = random.bounded(4), day = random.bounded(-2, 9);
            const int what = random.bounded(3);
            ++made;
            if (what == 0)
                drafts.push_back(sample.draft(made, slot, day, u"Idea %1"_s.arg(made)));
            else if (what == 1)
                thinking.push_back({sample.week.first.addDays(day), sample.week.slots[size_t(slot)].id});
            else if (!drafts.empty())
                drafts.erase(drafts.begin() + random.bounded(int(drafts.size())));
        }
        if (thinking.size() > 5)
            thinking.clear();
    }
};

void compareWithGolden(const WeekModel &model, const char *file)
{
    QFile golden(QStringLiteral(KJC_TEST_DATA "/planner/%1").arg(QLatin1StringView(file)));
    QVERIFY2(golden.open(QIODevice::ReadOnly), file);
    const QString expected = QString::fromUtf8(golden.readAll());
    const QString found = dumpOf(model);
    if (found != expected)
        qWarning("what the model says now:\n%s", qPrintable(found));
    QVERIFY(found == expected);
}

} // namespace

class TestWeekModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void everyCardSaysWhatItShows();
    void manyChangesNeverReset();
    void anotherWeekResets();
    void aChangedMealIsOneChangedRow();
    void mealsAreFoundByTheirId();
    void mealsOfARemovedSlotStayVisible();
    void onlyMealsCanBeDragged();
    void aDaySaysWhatItsMealsGive();
    void suggestionsStandInEmptyPlaces();
    void aSuggestionIsNoMeal();
    void aSuggestionGoesWhenItsPlaceIsFilled();
    void aSuggestionIsOneChangedPlace();
};

void TestWeekModel::everyCardSaysWhatItShows()
{
    const SampleWeek sample = SampleWeek::ofEachKind();
    WeekModel model;
    model.setWeek(sample.week, sample.today);
    compareWithGolden(model, "week.txt");
}

void TestWeekModel::manyChangesNeverReset()
{
    SampleWeek sample = SampleWeek::ofEachKind();
    WeekModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setWeek(sample.week, sample.today);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QRandomGenerator random(7);
    Drafts ideas;
    for (int round = 0; round < 300; ++round) {
        change(sample, random);
        model.setWeek(sample.week, sample.today);
        ideas.change(sample, random);
        model.setDrafts(ideas.drafts, ideas.thinking);
        WeekModel fresh;
        fresh.setDrafts(ideas.drafts, ideas.thinking);
        fresh.setWeek(sample.week, sample.today);
        QVERIFY(dumpOf(model) == dumpOf(fresh));
    }
    QCOMPARE(resets.size(), 0);
}

void TestWeekModel::anotherWeekResets()
{
    SampleWeek sample = SampleWeek::ofEachKind();
    WeekModel model;
    model.setWeek(sample.week, sample.today);
    QCOMPARE(model.todayColumn(), 2);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    sample.week.first = sample.week.first.addDays(7);
    model.setWeek(sample.week, sample.today);
    QCOMPARE(resets.size(), 1);
    QCOMPARE(model.todayColumn(), -1);
    QCOMPARE(model.dayAt(6), QDate(2026, 2, 22));
}

void TestWeekModel::aChangedMealIsOneChangedRow()
{
    SampleWeek sample = SampleWeek::ofEachKind();
    WeekModel model;
    model.setWeek(sample.week, sample.today);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    sample.week.meals[3].meal.servings = 8;
    model.setWeek(sample.week, sample.today);
    QCOMPARE(changed.size(), 1);
    const auto index = changed.first().first().value<QModelIndex>();
    QCOMPARE(index.data(TitleRole).toString(), u"Mushroom risotto"_s);
    QCOMPARE(index.data(ServingsRole).toInt(), 8);
}

void TestWeekModel::mealsAreFoundByTheirId()
{
    const SampleWeek sample = SampleWeek::ofEachKind();
    WeekModel model;
    model.setWeek(sample.week, sample.today);
    for (const MealCard &card : sample.week.meals) {
        const QModelIndex index = model.indexOf(card.meal.id);
        QVERIFY(WeekModel::isMeal(index));
        QCOMPARE(model.cardOf(index)->meal.id, card.meal.id);
        QCOMPARE(model.placeOf(index).day, card.meal.day);
        QCOMPARE(model.placeOf(index).slot, card.meal.slot);
    }
    QVERIFY(!model.indexOf({}).isValid());
}

void TestWeekModel::mealsOfARemovedSlotStayVisible()
{
    SampleWeek sample = SampleWeek::ofEachKind();
    sample.week.slots.erase(sample.week.slots.begin() + 2);
    WeekModel model;
    model.setWeek(sample.week, sample.today);
    QCOMPARE(model.cards().size(), sample.week.meals.size());
}

void TestWeekModel::onlyMealsCanBeDragged()
{
    const SampleWeek sample = SampleWeek::ofEachKind();
    WeekModel model;
    model.setWeek(sample.week, sample.today);
    const QModelIndex place = model.place(2, 2);
    QVERIFY(!model.flags(place).testFlag(Qt::ItemIsDragEnabled));
    QVERIFY(model.flags(place).testFlag(Qt::ItemIsDropEnabled));
    QVERIFY(model.flags(model.index(0, 0, place)).testFlag(Qt::ItemIsDragEnabled));
}

void TestWeekModel::aDaySaysWhatItsMealsGive()
{
    SampleWeek sample = SampleWeek::ofEachKind();
    WeekModel model;
    model.setWeek(sample.week, sample.today);
    const auto spoken = [&] { return model.headerData(0, Qt::Horizontal, Qt::AccessibleTextRole).toString(); };
    QVERIFY(!model.hasNutrition());
    QVERIFY(spoken().endsWith(u"2026"_s));
    QSignalSpy changed(&model, &WeekModel::nutritionChanged);
    for (MealCard &card : sample.week.meals)
        card.kcal = 400;
    model.setWeek(sample.week, sample.today);
    QCOMPARE(changed.count(), 1);
    QVERIFY(model.hasNutrition());
    QVERIFY(spoken().endsWith(u", 800\u00A0kcal per person"_s)); // breakfast and lunch
    sample.week.meals.front().kcal.reset();
    model.setWeek(sample.week, sample.today);
    QVERIFY(spoken().endsWith(u", at least 400\u00A0kcal per person"_s));
}

void TestWeekModel::suggestionsStandInEmptyPlaces()
{
    const SampleWeek sample = SampleWeek::ofEachKind();
    WeekModel model;
    model.setWeek(sample.week, sample.today);
    MealDraft pasta = sample.draft(1, 1, 3, u"Pasta con espinacas"_s);
    pasta.reason = FillReason::UsesSoon;
    pasta.detail = u"spinach"_s;
    pasta.picture = u"food/pesto"_s;
    MealDraft fresh = sample.draft(2, 0, 6, u"Tortilla"_s); // a dish that is no recipe yet
    fresh.recipe = {};
    fresh.minutes.reset();
    model.setDrafts({pasta, fresh}, {{sample.week.first.addDays(5), sample.week.slots[3].id}});
    compareWithGolden(model, "week_suggested.txt");
    QCOMPARE(model.place(1, 3).data(DraftIdRole).toUuid(), pasta.id);
    QCOMPARE(model.placeOfDraft(pasta.id), model.place(1, 3));
    QCOMPARE(model.place(3, 5).data(SuggestedRole).toInt(), int(Ghost::Kind::Thinking));
}

void TestWeekModel::aSuggestionIsNoMeal()
{
    const SampleWeek sample = SampleWeek::ofEachKind();
    WeekModel model;
    model.setWeek(sample.week, sample.today);
    model.setDrafts({sample.draft(1, 1, 3, u"Pasta"_s)}, {});
    const QModelIndex place = model.place(1, 3);
    QVERIFY(!WeekModel::isMeal(place));
    QCOMPARE(model.rowCount(place), 0);
    QVERIFY(!model.cardOf(place));
    QVERIFY(!model.flags(place).testFlag(Qt::ItemIsDragEnabled));
    QCOMPARE(model.cards().size(), sample.week.meals.size());
    QCOMPARE(model.nutritionOf(3).meals, nutritionOfDays(sample.week)[3].meals);
}

void TestWeekModel::aSuggestionGoesWhenItsPlaceIsFilled()
{
    SampleWeek sample = SampleWeek::ofEachKind();
    WeekModel model;
    model.setWeek(sample.week, sample.today);
    model.setDrafts({sample.draft(1, 1, 3, u"Pasta"_s)}, {});
    QVERIFY(model.draftOf(model.place(1, 3)));
    sample.add(1, 3, u"Soup"_s);
    model.setWeek(sample.week, sample.today);
    QVERIFY(!model.draftOf(model.place(1, 3)));
    QVERIFY(!model.hasGhosts());
}

void TestWeekModel::aSuggestionIsOneChangedPlace()
{
    const SampleWeek sample = SampleWeek::ofEachKind();
    WeekModel model;
    model.setWeek(sample.week, sample.today);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy ghosts(&model, &WeekModel::ghostsChanged);
    const MealDraft pasta = sample.draft(1, 1, 3, u"Pasta"_s);
    model.setDrafts({pasta}, {});
    model.setDrafts({pasta, sample.draft(2, 1, 20, u"Of another week"_s)}, {});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(ghosts.size(), 1);
    QCOMPARE(changed.first().first().value<QModelIndex>(), model.place(1, 3));
}

QTEST_MAIN(TestWeekModel)
#include "test_weekmodel.moc"
