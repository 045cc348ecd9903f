// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pantry/availability.h"

#include "core/food/foodcatalogue.h"
#include "core/food/ingredientparser.h"
#include "core/pantry/stockedfoods.h"

#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

const QDate kToday(2026, 2, 11);

Recipe recipeOf(const QStringList &lines, int servings = 2)
{
    Recipe recipe;
    recipe.servings = Fraction(servings);
    for (const QString &line : lines)
        recipe.ingredients.push_back({{}, {}, line, parseIngredient(line, u"en"_s)});
    return recipe;
}

PantryStock lot(const QString &name, const Fraction &amount, const QString &unit, const QDate &bestBefore = {})
{
    static int number = 0;
    PantryLot lot;
    lot.id = PantryLotId(QUuid::createUuidV5(QUuid(), QString::number(++number)));
    lot.name = name;
    lot.foodKey = FoodCatalogue::bundled().keyFor(name);
    lot.unit = unit;
    lot.bestBefore = bestBefore;
    return {lot, amount};
}

} // namespace

class TestAvailability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachLineIsJudgedByAmount_data();
    void eachLineIsJudgedByAmount();
    void whatTuesdayTakesFridayDoesNotHave();
    void theOldestLotIsNamedWhenItExpiresSoon();
    void servingsScaleTheNeed();
    void freshnessHasFourStates();
};

void TestAvailability::eachLineIsJudgedByAmount_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("verdict");
    QTest::newRow("enough") << u"200 g rice"_s << int(LineStock::InStock);
    QTest::newRow("enough in another unit") << u"0.3 kg rice"_s << int(LineStock::InStock);
    QTest::newRow("too little") << u"700 g rice"_s << int(LineStock::Short);
    QTest::newRow("not at all") << u"2 leeks"_s << int(LineStock::Missing);
    QTest::newRow("no amount said") << u"rice to serve"_s << int(LineStock::InStock);
    QTest::newRow("amounts that do not compare") << u"2 cups rice"_s << int(LineStock::Unsure);
    QTest::newRow("a staple") << u"1 tsp salt"_s << int(LineStock::NotNeeded);
}

void TestAvailability::eachLineIsJudgedByAmount()
{
    QFETCH(QString, line);
    QFETCH(int, verdict);
    const Recipe recipe = recipeOf({line});
    const auto served =
        reserve({{PlannedMealId(), kToday, &recipe, Fraction(1)}}, {lot(u"rice"_s, 500, u"g"_s)}, kToday);
    QCOMPARE(int(served.at(0).lines.at(0)), verdict);
}

void TestAvailability::whatTuesdayTakesFridayDoesNotHave()
{
    const Recipe recipe = recipeOf({u"300 g rice"_s});
    const PlannedMealId friday(QUuid::createUuidV5(QUuid(), u"f"_s)), tuesday(QUuid::createUuidV5(QUuid(), u"t"_s));
    const auto served = reserve(
        {{friday, kToday.addDays(2), &recipe, Fraction(1)}, {tuesday, kToday.addDays(-1), &recipe, Fraction(1)}},
        {lot(u"rice"_s, 500, u"g"_s)}, kToday);
    QCOMPARE(served[0].meal, friday);
    QCOMPARE(served[0].lines[0], LineStock::Short);
    QCOMPARE(served[1].lines[0], LineStock::InStock);
}

void TestAvailability::theOldestLotIsNamedWhenItExpiresSoon()
{
    const Recipe recipe = recipeOf({u"100 g spinach"_s, u"1 onion"_s});
    const auto served = reserve(
        {{PlannedMealId(), kToday, &recipe, Fraction(1)}},
        {lot(u"frozen spinach"_s, 500, u"g"_s, kToday.addDays(90)), lot(u"spinach"_s, 200, u"g"_s, kToday.addDays(2))},
        kToday);
    QCOMPARE(served[0].useSoon, u"spinach"_s);
    QCOMPARE(served[0].needed, 2);
    QCOMPARE(served[0].inStock, 1);
}

void TestAvailability::servingsScaleTheNeed()
{
    const Recipe recipe = recipeOf({u"200 g rice"_s}, 2);
    const std::vector<PantryStock> stock{lot(u"rice"_s, 500, u"g"_s)};
    QCOMPARE(scaleFor(recipe, 3), Fraction(3, 2));
    QCOMPARE(reserve({{PlannedMealId(), kToday, &recipe, scaleFor(recipe, 5)}}, stock, kToday)[0].lines[0],
             LineStock::InStock);
    QCOMPARE(reserve({{PlannedMealId(), kToday, &recipe, scaleFor(recipe, 6)}}, stock, kToday)[0].lines[0],
             LineStock::Short);
    QCOMPARE(scaleFor(Recipe(), 6), Fraction(1));
}

void TestAvailability::freshnessHasFourStates()
{
    QCOMPARE(freshness({}, kToday), Freshness::Unknown);
    QCOMPARE(freshness(kToday.addDays(-1), kToday), Freshness::Expired);
    QCOMPARE(freshness(kToday, kToday), Freshness::UseSoon);
    QCOMPARE(freshness(kToday.addDays(kUseSoonDays + 1), kToday), Freshness::Fresh);
}

QTEST_GUILESS_MAIN(TestAvailability)
#include "test_availability.moc"
