// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/kjcprocess.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

const QStringList kWeek{u"--week"_s, u"2026-W48"_s}; // 23 to 29 November 2026

QStringList mealsOf(const Kjc &kjc, const QStringList &week)
{
    QStringList meals;
    for (const QJsonObject &meal : kjc(QStringList{u"--json"_s, u"plan"_s, u"show"_s} + week).objects())
        meals.append(QStringList{meal.value(u"day"_s).toString(), meal.value(u"slot"_s).toString(),
                                 meal.value(u"title"_s).toString()}
                         .join(u'|'));
    return meals;
}

void addSamples(const Kjc &kjc)
{
    QCOMPARE(kjc({u"import"_s, u"--samples"_s}).exit, 0);
}

} // namespace

class TestCliPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMealIsAddedByAnyOfItsNames_data();
    void aMealIsAddedByAnyOfItsNames();
    void whatCannotBePlannedIsTold_data();
    void whatCannotBePlannedIsTold();
    void theSameSeedFillsTheSameWeek();
    void anEmptyLibraryFillsNothing();
    void aWeekIsCopiedAndCleared();
    void weeksOverNewYearAreThoseOfIso();
    void theListHoldsWhatTheWeekNeeds();
    void thePantryIsTakenOffTheList();
    void thePantryTakesAndGives();
};

void TestCliPlan::aMealIsAddedByAnyOfItsNames_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("a date and a key") << QStringList{u"2026-11-27"_s, u"dinner"_s, u"Greek salad"_s};
    QTest::newRow("English") << QStringList{u"Friday"_s, u"Dinner"_s, u"greek"_s, u"salad"_s};
    QTest::newRow("short") << QStringList{u"fri"_s, u"dinner"_s, u"greek sal"_s};
    QTest::newRow("Spanish") << QStringList{u"viernes"_s, u"cena"_s, u"GREEK SALAD"_s};
}

void TestCliPlan::aMealIsAddedByAnyOfItsNames()
{
    QFETCH(QStringList, words);
    const Kjc kjc;
    addSamples(kjc);
    const Answer answer = kjc(QStringList{u"plan"_s, u"add"_s} + kWeek + words);
    QVERIFY2(answer.exit == 0, qPrintable(answer.err));
    QCOMPARE(mealsOf(kjc, kWeek), QStringList{u"2026-11-27|Dinner|Greek salad"_s});
    const Answer table = kjc(QStringList{u"plan"_s, u"show"_s} + kWeek);
    QVERIFY(table.out.startsWith(u"Week 2026-W48\nMonday 23 November\n"_s));
    QVERIFY2(table.out.contains(QRegularExpression(u"Friday 27 November\n  Dinner +Greek salad  \\(for 2"_s)),
             qPrintable(table.out));
}

void TestCliPlan::whatCannotBePlannedIsTold_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("told");
    QTest::newRow("no day") << QStringList{u"someday"_s, u"dinner"_s, u"Greek salad"_s} << u"someday"_s;
    QTest::newRow("no slot") << QStringList{u"friday"_s, u"elevenses"_s, u"Greek salad"_s} << u"Breakfast, Lunch"_s;
    QTest::newRow("no recipe") << QStringList{u"friday"_s, u"dinner"_s, u"gravel"_s} << u"no such recipe"_s;
    QTest::newRow("several") << QStringList{u"friday"_s, u"dinner"_s, u"con"_s} << u"Arroz con leche"_s;
    QTest::newRow("no such id") << QStringList{u"friday"_s, u"dinner"_s, u"01a1fd87-d86e-7000-a0c0-9e4085d7a389"_s}
                                << u"01a1fd87"_s;
}

void TestCliPlan::whatCannotBePlannedIsTold()
{
    QFETCH(QStringList, words);
    QFETCH(QString, told);
    const Kjc kjc;
    addSamples(kjc);
    const Answer answer = kjc(QStringList{u"plan"_s, u"add"_s} + kWeek + words);
    QCOMPARE(answer.exit, 3);
    QVERIFY2(answer.err.contains(told), qPrintable(answer.err));
    QVERIFY(mealsOf(kjc, kWeek).isEmpty());
}

void TestCliPlan::theSameSeedFillsTheSameWeek()
{
    const Kjc kjc;
    addSamples(kjc);
    const QStringList fill = QStringList{u"--json"_s, u"plan"_s, u"fill"_s, u"--seed"_s, u"7"_s} + kWeek;
    const Answer first = kjc(fill);
    QCOMPARE(first.exit, 0);
    QCOMPARE(first.objects().size(), 21); // breakfast, lunch and dinner
    for (const QJsonObject &meal : first.objects())
        QVERIFY(!meal.value(u"reason"_s).toString().isEmpty());
    QVERIFY(kjc(fill).objects().at(0).value(u"reason"_s).isUndefined()); // nothing was empty any more
    QCOMPARE(kjc(QStringList{u"plan"_s, u"clear"_s} + kWeek).exit, 0);
    const Answer again = kjc(fill);
    for (qsizetype i = 0; i < 21; ++i)
        QCOMPARE(again.objects().value(i).value(u"recipe"_s), first.objects().at(i).value(u"recipe"_s));
}

void TestCliPlan::anEmptyLibraryFillsNothing()
{
    const Kjc kjc;
    const Answer answer = kjc(QStringList{u"plan"_s, u"fill"_s} + kWeek);
    QCOMPARE(answer.exit, 3);
    QVERIFY(answer.err.contains(u"21 meals stay empty"_s));
}

void TestCliPlan::aWeekIsCopiedAndCleared()
{
    const Kjc kjc;
    addSamples(kjc);
    QCOMPARE(kjc(QStringList{u"plan"_s, u"add"_s, u"monday"_s, u"lunch"_s, u"Tabbouleh"_s} + kWeek).exit, 0);
    QCOMPARE(kjc(QStringList{u"plan"_s, u"copy"_s} + kWeek).exit, 0);
    QCOMPARE(mealsOf(kjc, {u"--week"_s, u"2026-W49"_s}), QStringList{u"2026-11-30|Lunch|Tabbouleh"_s});
    QCOMPARE(kjc(QStringList{u"plan"_s, u"copy"_s, u"--to"_s, u"2027-W01"_s} + kWeek).exit, 0);
    QCOMPARE(mealsOf(kjc, {u"--week"_s, u"2027-W01"_s}), QStringList{u"2027-01-04|Lunch|Tabbouleh"_s});
    QCOMPARE(kjc(QStringList{u"plan"_s, u"clear"_s} + kWeek).exit, 0);
    QVERIFY(mealsOf(kjc, kWeek).isEmpty());
    QCOMPARE(mealsOf(kjc, {u"--week"_s, u"2026-W49"_s}).size(), 1);
}

void TestCliPlan::weeksOverNewYearAreThoseOfIso()
{
    const Kjc kjc;
    const Answer last = kjc({u"plan"_s, u"show"_s, u"--week"_s, u"2026-W53"_s});
    QVERIFY(last.out.startsWith(u"Week 2026-W53\nMonday 28 December\n"_s));
    const Answer first = kjc({u"plan"_s, u"show"_s, u"--week"_s, u"2025W1"_s});
    QVERIFY2(first.out.startsWith(u"Week 2025-W01\nMonday 30 December\n"_s), qPrintable(first.out));
}

void TestCliPlan::theListHoldsWhatTheWeekNeeds()
{
    const Kjc kjc;
    const QString soup = kjc.file(
        u"soup.cook"_s, "---\ntitle: Soup\nlanguage: en\nservings: 2\n---\nBoil @leek{2} and @carrots{300%g}.\n");
    QCOMPARE(kjc({u"import"_s, soup}).exit, 0);
    QCOMPARE(kjc(QStringList{u"shopping"_s, u"show"_s} + kWeek).exit, 3);
    QCOMPARE(
        kjc(QStringList{u"plan"_s, u"add"_s, u"monday"_s, u"lunch"_s, u"--servings"_s, u"4"_s, u"Soup"_s} + kWeek).exit,
        0);
    const Answer made = kjc(QStringList{u"shopping"_s, u"make"_s} + kWeek);
    QCOMPARE(made.exit, 0);
    QVERIFY2(made.out.contains(u"Fruit and vegetables"_s) && made.out.contains(u"600\u00a0g"_s), qPrintable(made.out));
    for (const QString &format : {u"markdown"_s, u"csv"_s, u"text"_s}) {
        const Answer shown = kjc(QStringList{u"shopping"_s, u"show"_s, u"--format"_s, format} + kWeek);
        QCOMPARE(shown.exit, 0);
        QVERIFY2(shown.out.contains(u"leek"_s), qPrintable(shown.out));
    }
    const QList<QJsonObject> items = kjc(QStringList{u"--json"_s, u"shopping"_s, u"show"_s} + kWeek).objects();
    QCOMPARE(items.size(), 2);
    for (const QJsonObject &item : items)
        QCOMPARE(item.value(u"sources"_s).toArray().at(0).toObject().value(u"meal"_s).toString(), u"Soup"_s);
}

void TestCliPlan::thePantryIsTakenOffTheList()
{
    const Kjc kjc;
    const QString soup = kjc.file(
        u"soup.cook"_s, "---\ntitle: Soup\nlanguage: en\nservings: 2\n---\nBoil @leek{2} and @carrots{300%g}.\n");
    QCOMPARE(kjc({u"import"_s, soup}).exit, 0);
    QCOMPARE(kjc({u"pantry"_s, u"add"_s, u"5 leeks"_s}).exit, 0);
    QCOMPARE(kjc({u"pantry"_s, u"add"_s, u"100"_s, u"g"_s, u"carrots"_s}).exit, 0);
    QCOMPARE(kjc(QStringList{u"plan"_s, u"add"_s, u"monday"_s, u"lunch"_s, u"Soup"_s} + kWeek).exit, 0);
    const QList<QJsonObject> items = kjc(QStringList{u"--json"_s, u"shopping"_s, u"make"_s} + kWeek).objects();
    QCOMPARE(items.size(), 2);
    QVERIFY(!items.at(0).value(u"inPantry"_s).toBool());
    QCOMPARE(items.at(0).value(u"amount"_s).toDouble(), 200.0);
    QVERIFY(items.at(1).value(u"inPantry"_s).toBool());
}

void TestCliPlan::thePantryTakesAndGives()
{
    const Kjc kjc;
    QCOMPARE(kjc({u"pantry"_s, u"add"_s, u"2 kg flour exp 12/03"_s}).exit, 0);
    QCOMPARE(kjc({u"pantry"_s, u"use"_s, u"500 g flour"_s}).exit, 0);
    const QList<QJsonObject> lots = kjc({u"--json"_s, u"pantry"_s, u"list"_s}).objects();
    QCOMPARE(lots.size(), 1);
    QCOMPARE(lots.at(0).value(u"amount"_s).toDouble(), 1.5);
    QVERIFY(lots.at(0).value(u"bestBefore"_s).toString().endsWith(u"-03-12"_s));
    QCOMPARE(kjc({u"pantry"_s, u"use"_s, u"5 kg flour"_s}).exit, 3);
    QCOMPARE(kjc({u"pantry"_s, u"use"_s, u"1 unicorn"_s}).exit, 3);
    QCOMPARE(kjc({u"pantry"_s, u"add"_s, u"milk exp 45/13"_s}).exit, 3);
    QCOMPARE(kjc({u"pantry"_s, u"list"_s}).lines().size(), 1);
}

QTEST_GUILESS_MAIN(TestCliPlan)
#include "test_cliplan.moc"
