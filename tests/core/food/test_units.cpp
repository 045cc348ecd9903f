// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/ingredientwords.h"
#include "core/food/unitnames.h"
#include "core/food/units.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestUnits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void convertsExactly_data();
    void convertsExactly();
    void neverGuessesBetweenMeasures();
    void convertingBackGivesTheSame();
    void sumDoesNotDependOnTheOrder();
    void sumIsOfTheTwoAmounts();
    void sumsInTheUnitAPersonChooses_data();
    void sumsInTheUnitAPersonChooses();
    void bestReadsWell_data();
    void bestReadsWell();
    void bestKeepsTheAmount();
    void everyUnitHasANameInBothLanguages();
    void everyWordOfTheListsStandsForAUnit();
};

static Fraction randomAmount(QRandomGenerator &random)
{
    return Fraction(random.bounded(1, 5000), random.bounded(1, 13));
}

static QString randomUnit(QRandomGenerator &random)
{
    const auto all = units::all();
    return all[size_t(random.bounded(int(all.size())))].id;
}

void TestUnits::convertsExactly_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("factor");
    QTest::newRow("kg to g") << u"kg"_s << u"g"_s << u"1000"_s;
    QTest::newRow("lb to oz") << u"lb"_s << u"oz"_s << u"16"_s;
    QTest::newRow("lb to g") << u"lb"_s << u"g"_s << u"453.59237"_s;
    QTest::newRow("tbsp to tsp") << u"tbsp"_s << u"tsp"_s << u"3"_s;
    QTest::newRow("cup to tbsp") << u"cup"_s << u"tbsp"_s << u"16"_s;
    QTest::newRow("cup to fl oz") << u"cup"_s << u"fl-oz"_s << u"8"_s;
    QTest::newRow("gallon to cup") << u"gallon"_s << u"cup"_s << u"16"_s;
    QTest::newRow("l to dl") << u"l"_s << u"dl"_s << u"10"_s;
    QTest::newRow("tbsp to ml") << u"tbsp"_s << u"ml"_s << u"15"_s;
    QTest::newRow("inch to cm") << u"inch"_s << u"cm"_s << u"2.54"_s;
    QTest::newRow("dozen to pieces") << u"dozen"_s << QString() << u"12"_s;
}

void TestUnits::convertsExactly()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, factor);
    const auto converted = units::convert({1, from}, to);
    QVERIFY(converted);
    QCOMPARE(converted->amount.toString(), Fraction::fromString(factor)->toString());
    QCOMPARE(converted->unit, to);
}

void TestUnits::neverGuessesBetweenMeasures()
{
    QVERIFY(!units::convert({1, u"cup"_s}, u"g"_s));
    QVERIFY(!units::convert({1, u"can"_s}, u"jar"_s));
    QVERIFY(!units::convert({1, u"can"_s}, QString()));
    QVERIFY(!units::convert({1, u"no-such-unit"_s}, u"g"_s));
    QVERIFY(!units::sum({1, u"cup"_s}, {1, u"g"_s}));
    QVERIFY(units::compatible(u"can"_s, u"can"_s));
    QVERIFY(units::compatible(u"no-such-unit"_s, u"no-such-unit"_s));
    QCOMPARE(units::find(u"no-such-unit"_s), nullptr);
}

void TestUnits::convertingBackGivesTheSame()
{
    QRandomGenerator random(1);
    int converted = 0;
    for (int i = 0; i < 5000; ++i) {
        const Quantity quantity{randomAmount(random), randomUnit(random)};
        const auto there = units::convert(quantity, randomUnit(random));
        if (!there)
            continue;
        QCOMPARE(*units::convert(*there, quantity.unit), quantity);
        ++converted;
    }
    QVERIFY(converted > 200);
}

void TestUnits::sumDoesNotDependOnTheOrder()
{
    QRandomGenerator random(2);
    for (int i = 0; i < 5000; ++i) {
        const Quantity a{randomAmount(random), randomUnit(random)};
        const Quantity b{randomAmount(random), randomUnit(random)};
        QCOMPARE(units::sum(a, b), units::sum(b, a));
        QCOMPARE(units::sum(a, b).has_value(), units::compatible(a.unit, b.unit));
    }
}

void TestUnits::sumIsOfTheTwoAmounts()
{
    QRandomGenerator random(3);
    for (int i = 0; i < 5000; ++i) {
        const Quantity a{randomAmount(random), randomUnit(random)};
        const Quantity b{randomAmount(random), randomUnit(random)};
        const auto sum = units::sum(a, b);
        if (sum)
            QCOMPARE(units::convert(*sum, a.unit)->amount, a.amount + units::convert(b, a.unit)->amount);
    }
}

void TestUnits::sumsInTheUnitAPersonChooses_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("sum");
    QTest::newRow("grams become kilograms") << u"700 g"_s << u"500 g"_s << u"6/5 kg"_s;
    QTest::newRow("metric wins") << u"1 l"_s << u"1 cup"_s << u"31/25 l"_s;
    QTest::newRow("spoons make a cup") << u"2 tbsp"_s << u"6 tsp"_s << u"1/4 cup"_s;
    QTest::newRow("spoon joins millilitres") << u"1 tbsp"_s << u"100 ml"_s << u"115 ml"_s;
    QTest::newRow("cloves") << u"2 clove"_s << u"3 clove"_s << u"5 clove"_s;
    QTest::newRow("ounces become pounds") << u"8 oz"_s << u"8 oz"_s << u"1 lb"_s;
}

static Quantity quantityOf(const QString &text)
{
    return {*Fraction::fromString(text.section(u' ', 0, 0)), text.section(u' ', 1)};
}

void TestUnits::sumsInTheUnitAPersonChooses()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QString, sum);
    QCOMPARE(*units::sum(quantityOf(a), quantityOf(b)), quantityOf(sum));
}

void TestUnits::bestReadsWell_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("best");
    QTest::newRow("kilograms") << u"1200 g"_s << u"6/5 kg"_s;
    QTest::newRow("grams") << u"1/2 kg"_s << u"500 g"_s;
    QTest::newRow("litres") << u"1500 ml"_s << u"3/2 l"_s;
    QTest::newRow("decilitres stay") << u"5/2 dl"_s << u"5/2 dl"_s;
    QTest::newRow("many decilitres") << u"15 dl"_s << u"3/2 l"_s;
    QTest::newRow("tablespoons") << u"6 tsp"_s << u"2 tbsp"_s;
    QTest::newRow("no awkward cups") << u"5 tbsp"_s << u"5 tbsp"_s;
    QTest::newRow("no small cups") << u"1/16 cup"_s << u"1 tbsp"_s;
    QTest::newRow("teaspoons stay") << u"1/8 tsp"_s << u"1/8 tsp"_s;
    QTest::newRow("cans stay") << u"12 can"_s << u"12 can"_s;
    QTest::newRow("zero stays") << u"0 g"_s << u"0 g"_s;
}

void TestUnits::bestReadsWell()
{
    QFETCH(QString, from);
    QFETCH(QString, best);
    QCOMPARE(units::best(quantityOf(from)), quantityOf(best));
}

void TestUnits::bestKeepsTheAmount()
{
    QRandomGenerator random(4);
    for (int i = 0; i < 5000; ++i) {
        const Quantity quantity{randomAmount(random), randomUnit(random)};
        const Quantity best = units::best(quantity);
        QCOMPARE(*units::convert(best, quantity.unit), quantity);
        QCOMPARE(units::best(best), best);
    }
}

void TestUnits::everyUnitHasANameInBothLanguages()
{
    for (const Unit &unit : units::all()) {
        if (unit.id.isEmpty())
            continue;
        QVERIFY2(englishUnitNames().contains(unit.id), qPrintable(unit.id));
        QVERIFY2(spanishUnitNames().contains(unit.id), qPrintable(unit.id));
    }
}

void TestUnits::everyWordOfTheListsStandsForAUnit()
{
    for (const IngredientWords *words : allIngredientWords()) {
        for (auto it = words->units.cbegin(); it != words->units.cend(); ++it)
            QVERIFY2(units::find(it.value()), qPrintable(QString(words->language + u": "_s + it.key())));
    }
}

QTEST_GUILESS_MAIN(TestUnits)
#include "test_units.moc"
