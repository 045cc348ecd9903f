// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/ingredientparser.h"
#include "core/recipe/scaling.h"

#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

static IngredientLine lineOf(const QString &text)
{
    IngredientLine line;
    line.text = text;
    line.parsed = parseIngredient(text, u"en"_s);
    return line;
}

class TestScaling : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void amountsReadAsPeopleWriteThem_data();
    void amountsReadAsPeopleWriteThem();
    void aLineWithoutAnAmountIsLeftAlone();
    void theTextAsWrittenIsKept();
    void onlyWholeThingsAreRounded();
    void nothingIsRoundedAway();
    void thirdsComeBackExactly();
    void decimalMarksFollowTheLocale();
    void wordsKeepTheirOrder();
};

void TestScaling::amountsReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Fraction>("factor");
    QTest::addColumn<QString>("shown");
    QTest::newRow("as written") << u"3 eggs"_s << Fraction(1) << u"3"_s;
    QTest::newRow("half an egg is shown") << u"3 eggs"_s << Fraction(1, 2) << u"1½"_s;
    QTest::newRow("a range scales at both ends") << u"2-3 carrots"_s << Fraction(2) << u"4–6"_s;
    QTest::newRow("cups are fractions") << u"1 cup flour"_s << Fraction(3, 2) << u"1½\u00a0cups"_s;
    QTest::newRow("grams are decimal") << u"25 g butter"_s << Fraction(1, 2) << u"12.5\u00a0g"_s;
    QTest::newRow("the unit stays") << u"500 g flour"_s << Fraction(3) << u"1,500\u00a0g"_s;
    QTest::newRow("a range with a unit") << u"1-2 cups rice"_s << Fraction(1, 2) << u"½–1\u00a0cup"_s;
}

void TestScaling::amountsReadAsPeopleWriteThem()
{
    QFETCH(QString, line);
    QFETCH(Fraction, factor);
    QFETCH(QString, shown);
    QCOMPARE(amountText(scaled(lineOf(line), factor), QLocale(QLocale::English, QLocale::UnitedStates)), shown);
}

void TestScaling::aLineWithoutAnAmountIsLeftAlone()
{
    const ScaledLine line = scaled(lineOf(u"salt to taste"_s), Fraction(7, 3));
    QVERIFY(!line.quantity && !line.quantityMax && !line.rounded);
    QVERIFY(amountText(line, QLocale::c()).isEmpty());
}

void TestScaling::theTextAsWrittenIsKept()
{
    const IngredientLine before = lineOf(u"2 ½ cups flour, sifted"_s);
    const IngredientLine line = before;
    QCOMPARE(scaled(line, Fraction(2)).quantity, std::optional(Fraction(5)));
    QCOMPARE(line, before);
}

void TestScaling::onlyWholeThingsAreRounded()
{
    const ScaledLine eggs = scaled(lineOf(u"6 eggs"_s), Fraction(3, 5));
    QVERIFY(eggs.rounded);
    QCOMPARE(eggs.quantity, std::optional(Fraction(7, 2)));
    const ScaledLine lemon = scaled(lineOf(u"1 lemon"_s), Fraction(3, 4));
    QVERIFY(!lemon.rounded);
    QCOMPARE(lemon.quantity, std::optional(Fraction(3, 4)));
    const ScaledLine oil = scaled(lineOf(u"200 ml olive oil"_s), Fraction(3, 7));
    QVERIFY(!oil.rounded);
    QCOMPARE(oil.quantity, std::optional(Fraction(600, 7)));
}

void TestScaling::nothingIsRoundedAway()
{
    const ScaledLine egg = scaled(lineOf(u"1 egg"_s), Fraction(1, 12));
    QVERIFY(egg.rounded);
    QCOMPARE(egg.quantity, std::optional(Fraction(1, 2)));
}

void TestScaling::thirdsComeBackExactly()
{
    IngredientLine line = lineOf(u"1 cup milk"_s);
    line.parsed.quantity = scaled(line, Fraction(1, 3)).quantity;
    QCOMPARE(scaled(line, Fraction(3)).quantity, std::optional(Fraction(1)));
}

void TestScaling::decimalMarksFollowTheLocale()
{
    const ScaledLine butter = scaled(lineOf(u"25 g butter"_s), Fraction(1, 2));
    QCOMPARE(amountText(butter, QLocale(QLocale::French, QLocale::France)), u"12,5\u00a0g"_s);
}

void TestScaling::wordsKeepTheirOrder()
{
    IngredientLine line{{}, {}, u"1 large onion, chopped"_s, {}};
    line.parsed.name = u"onion"_s;
    line.parsed.size = u"large"_s;
    line.parsed.preparation = u"chopped"_s;
    QCOMPARE(wordsBesideAmount(line), u"large onion, chopped"_s);
    line.text = u"1 cebolla grande"_s;
    line.parsed = {Fraction(1), {}, {}, u"cebolla"_s, {}, {}, u"grande"_s, false};
    QCOMPARE(wordsBesideAmount(line), u"cebolla grande"_s);
    line.parsed = {};
    QCOMPARE(wordsBesideAmount(line), u"1 cebolla grande"_s);
}

QTEST_GUILESS_MAIN(TestScaling)
#include "test_scaling.moc"
