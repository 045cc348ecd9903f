// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pantry/quickadd.h"

#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestQuickAdd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreUnderstood_data();
    void linesAreUnderstood();
    void dayAndMonthFollowTheLocale();
    void aDateWithoutAYearIsTheNextOne();
    void datesThatDoNotExistAreNamed_data();
    void datesThatDoNotExistAreNamed();
    void aLineWithoutAFoodIsAProblem();
    void aFractionIsNoDate();
    void thePlaceComesFromTheFoodWhenNotSaid();
};

static const QDate kToday(2026, 2, 11); // a Wednesday
static const QLocale kBritish(QLocale::English, QLocale::UnitedKingdom);
static const QLocale kSpanish(QLocale::Spanish, QLocale::Spain);

void TestQuickAdd::linesAreUnderstood_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("place");
    QTest::addColumn<QDate>("bestBefore");
    const auto row = [](const char *line, const char *amount, const char *unit, const QString &name, Place place,
                        const QDate &day = {}) {
        QTest::newRow(line) << QString::fromUtf8(amount) << QString::fromUtf8(unit) << name << int(place) << day;
    };
    row("2 kg flour exp 12/03", "2", "kg", u"flour"_s, Place::Cupboard, {2026, 3, 12});
    row("6 eggs fridge", "6", "", u"eggs"_s, Place::Fridge);
    row("6 eggs in the fridge", "6", "", u"eggs"_s, Place::Fridge);
    row("medio kilo de arroz cad 3/2027", "1/2", "kg", u"arroz"_s, Place::Cupboard, {2027, 3, 31});
    row("leche 1 l caduca mañana", "1", "l", u"leche"_s, Place::Fridge, {2026, 2, 12});
    row("spinach 250 g exp. today", "250", "g", u"spinach"_s, Place::Fridge, kToday);
    row("3 salmon fillets freezer exp 2026-08-01", "3", "", u"salmon fillets"_s, Place::Freezer, {2026, 8, 1});
    row("3 salmon fillets exp 2026-08 in the freezer", "3", "", u"salmon fillets"_s, Place::Freezer, {2026, 8, 31});
    row("1.5 kg rice best before 12 August 2027", "3/2", "kg", u"rice"_s, Place::Cupboard, {2027, 8, 12});
    row("500 g lentils exp Jan 2027", "500", "g", u"lentils"_s, Place::Cupboard, {2027, 1, 31});
    row("200 g feta use by friday", "200", "g", u"feta"_s, Place::Fridge, {2026, 2, 13});
    row("200 g feta use by 3 days", "200", "g", u"feta"_s, Place::Fridge, {2026, 2, 14});
    row("yogur 6 caduca en 2 semanas", "6", "", u"yogur"_s, Place::Fridge, {2026, 2, 25});
    row("1 kg harina caduca el 12 de marzo de 2027", "1", "kg", u"harina"_s, Place::Cupboard, {2027, 3, 12});
    row("2 latas de tomate en la despensa", "2", "can", u"tomate"_s, Place::Cupboard);
    row("guisantes congelador", "1", "", u"guisantes"_s, Place::Freezer);
    row("500 g flour 12/3/27", "500", "g", u"flour"_s, Place::Cupboard, {2027, 3, 12});
    row("500 g flour 3/27", "500", "g", u"flour"_s, Place::Cupboard, {2027, 3, 31});
    row("flour", "1", "", u"flour"_s, Place::Cupboard);
    row("flour exp", "1", "", u"flour"_s, Place::Cupboard);
}

void TestQuickAdd::linesAreUnderstood()
{
    QFETCH(QString, amount);
    QFETCH(QString, unit);
    QFETCH(QString, name);
    QFETCH(int, place);
    QFETCH(QDate, bestBefore);
    const QuickAdd add = parseQuickAdd(QString::fromUtf8(QTest::currentDataTag()), kBritish, kToday);
    QCOMPARE(add.problem, QString());
    QCOMPARE(add.quantity.amount.toString(), amount);
    QCOMPARE(add.quantity.unit, unit);
    QCOMPARE(add.name, name);
    QCOMPARE(int(add.place), place);
    QCOMPARE(add.bestBefore, bestBefore);
}

void TestQuickAdd::dayAndMonthFollowTheLocale()
{
    const QString line = u"milk exp 4/3"_s;
    QCOMPARE(parseQuickAdd(line, kSpanish, kToday).bestBefore, QDate(2026, 3, 4));
    QCOMPARE(parseQuickAdd(line, QLocale(QLocale::English, QLocale::UnitedStates), kToday).bestBefore,
             QDate(2026, 4, 3));
}

void TestQuickAdd::aDateWithoutAYearIsTheNextOne()
{
    QCOMPARE(parseQuickAdd(u"milk exp 10/02"_s, kBritish, kToday).bestBefore, QDate(2027, 2, 10));
    QCOMPARE(parseQuickAdd(u"milk exp 11/02"_s, kBritish, kToday).bestBefore, kToday);
    QCOMPARE(parseQuickAdd(u"milk exp 29/02"_s, kBritish, kToday).bestBefore, QDate(2028, 2, 29));
}

void TestQuickAdd::datesThatDoNotExistAreNamed_data()
{
    QTest::addColumn<QString>("problemText");
    QTest::newRow("12/13") << u"12/13"_s;
    QTest::newRow("2 kg flour exp 12/13") << u"12/13"_s;
    QTest::newRow("2 kg flour exp 31/02") << u"31/02"_s;
    QTest::newRow("2 kg flour exp 2026-13-01") << u"2026-13-01"_s;
    QTest::newRow("milk exp soonish") << u"soonish"_s;
    QTest::newRow("leche caduca el 32 de marzo") << u"32 de marzo"_s;
}

void TestQuickAdd::datesThatDoNotExistAreNamed()
{
    QFETCH(QString, problemText);
    const QuickAdd add = parseQuickAdd(QString::fromUtf8(QTest::currentDataTag()), kBritish, kToday);
    QCOMPARE(add.problem, u"no-such-date"_s);
    QCOMPARE(add.problemText, problemText);
    QVERIFY(!add.bestBefore.isValid());
}

void TestQuickAdd::aLineWithoutAFoodIsAProblem()
{
    for (const QString &line : {QString(), u"  "_s, u"2"_s, u"exp 12/03"_s, u"fridge"_s})
        QCOMPARE(parseQuickAdd(line, kBritish, kToday).problem, u"no-name"_s);
}

void TestQuickAdd::aFractionIsNoDate()
{
    const QuickAdd half = parseQuickAdd(u"1/2 kg flour"_s, kBritish, kToday);
    QCOMPARE(half.quantity, (Quantity{Fraction(1, 2), u"kg"_s}));
    QVERIFY(!half.bestBefore.isValid());
    const QuickAdd mixed = parseQuickAdd(u"1 1/2 l milk"_s, kBritish, kToday);
    QCOMPARE(mixed.quantity, (Quantity{Fraction(3, 2), u"l"_s}));
}

void TestQuickAdd::thePlaceComesFromTheFoodWhenNotSaid()
{
    const QuickAdd guessed = parseQuickAdd(u"milk"_s, kBritish, kToday);
    QCOMPARE(guessed.place, Place::Fridge);
    QVERIFY(!guessed.hasPlace);
    QVERIFY(parseQuickAdd(u"milk cupboard"_s, kBritish, kToday).hasPlace);
}

QTEST_GUILESS_MAIN(TestQuickAdd)
#include "test_quickadd.moc"
