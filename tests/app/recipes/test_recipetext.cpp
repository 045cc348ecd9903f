// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/buymissing.h"
#include "app/recipes/linestate.h"
#include "app/recipes/recipetext.h"
#include "app/recipes/steptimes.h"
#include "core/food/ingredientparser.h"

#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

IngredientLine ingredient(const QString &text, const QString &section = {})
{
    return {IngredientId(QUuid::createUuid()), section, text, parseIngredient(text, u"en"_s)};
}

PantryStock lot(const QString &key, int amount, const QString &unit, const QDate &bestBefore = {})
{
    PantryLot lot;
    lot.id = PantryLotId(QUuid::createUuid());
    lot.name = key;
    lot.foodKey = key;
    lot.unit = unit;
    lot.bestBefore = bestBefore;
    return {lot, Fraction(amount)};
}

} // namespace

class TestRecipeText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ingredientsComeBackAsTheyWere();
    void unchangedLinesKeepTheirIds();
    void aCorrectedLineKeepsItsId();
    void headingsMakeSections();
    void stepsArePartedByBlankLines();
    void timesAreFound_data();
    void timesAreFound();
    void thePantryAnswersForEachLine();
};

void TestRecipeText::ingredientsComeBackAsTheyWere()
{
    const std::vector<IngredientLine> lines{ingredient(u"salt"_s), ingredient(u"2 eggs"_s, u"Dough"_s),
                                            ingredient(u"2 eggs"_s, u"Filling"_s), ingredient(u"1 lemon"_s)};
    const QString text = ingredientsToText(lines);
    QCOMPARE(text, u"salt\nDough:\n2 eggs\nFilling:\n2 eggs\n:\n1 lemon"_s);
    QCOMPARE(ingredientsFromText(text, lines), lines);
}

void TestRecipeText::unchangedLinesKeepTheirIds()
{
    const std::vector<IngredientLine> before{ingredient(u"salt"_s), ingredient(u"2 eggs"_s)};
    const auto after = ingredientsFromText(u"1 onion\n2 eggs\nsalt"_s, before);
    QCOMPARE(after.size(), size_t(3));
    QVERIFY(after[0].id.isNull());
    QCOMPARE(after[1], before[1]);
    QCOMPARE(after[2], before[0]);
}

void TestRecipeText::aCorrectedLineKeepsItsId()
{
    const std::vector<IngredientLine> before{ingredient(u"salt"_s), ingredient(u"2 egs"_s)};
    const auto after = ingredientsFromText(u"salt\n2 eggs"_s, before);
    QCOMPARE(after[1].id, before[1].id);
    QCOMPARE(after[1].text, u"2 eggs"_s);
}

void TestRecipeText::headingsMakeSections()
{
    const auto lines = ingredientsFromText(u"For the sauce:\n\n  1 onion  \nFor the pasta :\n200 g flour"_s, {});
    QCOMPARE(lines.size(), size_t(2));
    QCOMPARE(lines[0].section, u"For the sauce"_s);
    QCOMPARE(lines[0].text, u"1 onion"_s);
    QCOMPARE(lines[1].section, u"For the pasta"_s);
}

void TestRecipeText::stepsArePartedByBlankLines()
{
    const auto steps = stepsFromText(u"Chop.\nFinely.\n \nSauce:\n\nStir.\n\n\n"_s, {});
    QCOMPARE(steps.size(), size_t(2));
    QCOMPARE(steps[0].text, u"Chop.\nFinely."_s);
    QCOMPARE(steps[1].section, u"Sauce"_s);
    QCOMPARE(stepsFromText(stepsToText(steps), steps), steps);
}

void TestRecipeText::timesAreFound_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QStringList>("times");
    QTest::newRow("minutes") << u"Cook for 20 minutes, rest 5 min."_s << QStringList{u"20 minutes"_s, u"5 min"_s};
    QTest::newRow("range") << u"Fry 10 to 12 minutes"_s << QStringList{u"10 to 12 minutes"_s};
    QTest::newRow("Spanish") << u"Hornea de 1,5 a 2 horas"_s << QStringList{u"1,5 a 2 horas"_s};
    QTest::newRow("no time") << u"Cut into 3 mm slices in a 24 cm pan, 180 °C"_s << QStringList{};
    QTest::newRow("half") << u"Leave ½ hour"_s << QStringList{u"½ hour"_s};
    QTest::newRow("not inside a word") << u"Use 2 handfuls and 3 sprigs"_s << QStringList{};
}

void TestRecipeText::timesAreFound()
{
    QFETCH(QString, step);
    QFETCH(QStringList, times);
    QStringList found;
    for (const TextSpan &span : timesIn(step))
        found.append(step.mid(span.start, span.length));
    QCOMPARE(found, times);
}

void TestRecipeText::thePantryAnswersForEachLine()
{
    const QDate today(2026, 2, 11);
    Recipe recipe;
    recipe.servings = Fraction(2);
    for (const QString &text : {u"4 eggs"_s, u"500 g potatoes"_s, u"1 lemon"_s, u"salt"_s})
        recipe.ingredients.push_back(ingredient(text));
    const auto states = lineStates(recipe, Fraction(2),
                                   {lot(u"egg"_s, 12, {}, today.addDays(1)), lot(u"potato"_s, 300, u"g"_s)}, today);
    QCOMPARE(states.size(), size_t(4));
    QCOMPARE(states[0].stock, LineStock::InStock);
    QCOMPARE(states[0].bestBefore, today.addDays(1));
    QCOMPARE(states[1].stock, LineStock::Short);
    QCOMPARE(states[1].missing, std::optional(Quantity{Fraction(700), u"g"_s}));
    QCOMPARE(states[2].stock, LineStock::Missing);
    QCOMPARE(states[3].stock, LineStock::NotNeeded);
    QCOMPARE(linesToBuy(recipe, states, QLocale(QLocale::English)),
             QStringList({u"700\u00a0g potatoes"_s, u"2 lemon"_s}));
}

QTEST_GUILESS_MAIN(TestRecipeText)
#include "test_recipetext.moc"
