// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/shoppingbuilder.h"

#include "core/food/foodcatalogue.h"
#include "core/food/ingredientparser.h"

#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

const ShoppingListId kList(QUuid::createUuidV5(QUuid(), u"list"_s));

Recipe recipeOf(const QString &title, const QStringList &lines, int servings = 2)
{
    Recipe recipe;
    recipe.title = title;
    recipe.language = u"en"_s;
    recipe.servings = Fraction(servings);
    for (const QString &line : lines)
        recipe.ingredients.push_back({{}, {}, line, parseIngredient(line, u"en"_s)});
    return recipe;
}

MealToShopFor mealOf(const Recipe &recipe, int servings = 2)
{
    PlannedMeal meal;
    meal.day = QDate(2026, 2, 13);
    meal.servings = servings;
    return {meal, &recipe};
}

PantryStock lot(const QString &name, const Fraction &amount, const QString &unit)
{
    PantryLot lot;
    lot.name = name;
    lot.foodKey = FoodCatalogue::bundled().keyFor(name);
    lot.unit = unit;
    return {lot, amount};
}

QStringList shown(const std::vector<ShoppingItem> &items)
{
    QStringList lines;
    for (const ShoppingItem &item : items)
        lines.append(
            item.quantity
                ? QString(item.foodKey + u' ' + item.quantity->amount.toString() + u' ' + item.quantity->unit).trimmed()
                : item.foodKey);
    lines.sort();
    return lines;
}

} // namespace

class TestShoppingBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalFoodsAreAddedWhenUnitsAllow();
    void whatCannotBeAddedStaysApart();
    void thePantryIsTakenOff();
    void leftoversAndCookedMealsAskForNothing();
    void aLineWithoutAmountJoinsOneWith();
    void servingsScale();
    void everyItemKnowsItsLines();
    void theOrderOfMealsDoesNotMatter();
    void makingAgainKeepsWhatAPersonDid();
};

void TestShoppingBuilder::equalFoodsAreAddedWhenUnitsAllow()
{
    const Recipe a = recipeOf(u"A"_s, {u"300 g flour"_s, u"2 onions, chopped"_s}),
                 b = recipeOf(u"B"_s, {u"0.9 kg flour"_s, u"1 large onion"_s});
    QCOMPARE(shown(buildShoppingList(kList, {mealOf(a), mealOf(b)}, {}).toBuy),
             (QStringList{u"flour 6/5 kg"_s, u"onion 3"_s}));
}

void TestShoppingBuilder::whatCannotBeAddedStaysApart()
{
    const Recipe a = recipeOf(u"A"_s, {u"400 g chickpeas"_s}), b = recipeOf(u"B"_s, {u"2 cans chickpeas"_s});
    QCOMPARE(buildShoppingList(kList, {mealOf(a), mealOf(b)}, {}).toBuy.size(), size_t(2));
}

void TestShoppingBuilder::thePantryIsTakenOff()
{
    const Recipe recipe = recipeOf(u"A"_s, {u"300 g rice"_s, u"2 onions"_s, u"100 ml milk"_s});
    const ShoppingPlan plan =
        buildShoppingList(kList, {mealOf(recipe)}, {lot(u"rice"_s, Fraction(1, 10), u"kg"_s), lot(u"onions"_s, 5, {})});
    QCOMPARE(shown(plan.toBuy), (QStringList{u"milk 100 ml"_s, u"rice 200 g"_s}));
    QCOMPARE(shown(plan.inPantry), QStringList{u"onion 2"_s});
}

void TestShoppingBuilder::leftoversAndCookedMealsAskForNothing()
{
    const Recipe recipe = recipeOf(u"A"_s, {u"2 onions"_s});
    MealToShopFor leftovers = mealOf(recipe), cooked = mealOf(recipe);
    leftovers.meal.leftoversOf = PlannedMealId(QUuid::createUuidV5(QUuid(), u"x"_s));
    cooked.meal.state = MealState::Cooked;
    QVERIFY(buildShoppingList(kList, {leftovers, cooked, {PlannedMeal(), nullptr}}, {}).toBuy.empty());
}

void TestShoppingBuilder::aLineWithoutAmountJoinsOneWith()
{
    const Recipe a = recipeOf(u"A"_s, {u"parsley to serve"_s}), b = recipeOf(u"B"_s, {u"1 bunch parsley"_s});
    const auto items = buildShoppingList(kList, {mealOf(a), mealOf(b)}, {}).toBuy;
    QCOMPARE(items.size(), size_t(1));
    QCOMPARE(items[0].sources.size(), size_t(2));
    QVERIFY(!buildShoppingList(kList, {mealOf(a)}, {}).toBuy.at(0).quantity);
}

void TestShoppingBuilder::servingsScale()
{
    const Recipe recipe = recipeOf(u"A"_s, {u"200 g rice"_s, u"2-3 onions"_s}, 4);
    QCOMPARE(shown(buildShoppingList(kList, {mealOf(recipe, 6)}, {}).toBuy),
             (QStringList{u"onion 5"_s, u"rice 300 g"_s}));
}

void TestShoppingBuilder::everyItemKnowsItsLines()
{
    const Recipe recipe = recipeOf(u"Paella"_s, {u"200 g rice, rinsed"_s});
    const ShoppingItem item = buildShoppingList(kList, {mealOf(recipe, 4)}, {}).toBuy.at(0);
    QCOMPARE(item.sources.at(0).meal, u"Paella"_s);
    QCOMPARE(item.sources.at(0).line, u"200 g rice, rinsed"_s);
    QVERIFY(item.sources.at(0).needed == Quantity({400, u"g"_s}));
}

void TestShoppingBuilder::theOrderOfMealsDoesNotMatter()
{
    const Recipe a = recipeOf(u"A"_s, {u"250 g flour"_s, u"1 can tomatoes"_s}),
                 b = recipeOf(u"B"_s, {u"1 kg flour"_s, u"3 tomatoes"_s}),
                 c = recipeOf(u"C"_s, {u"2 tbsp olive oil"_s, u"5 g flour"_s});
    const QStringList first = shown(buildShoppingList(kList, {mealOf(a), mealOf(b), mealOf(c)}, {}).toBuy);
    QCOMPARE(shown(buildShoppingList(kList, {mealOf(c), mealOf(a), mealOf(b)}, {}).toBuy), first);
    QCOMPARE(shown(buildShoppingList(kList, {mealOf(b), mealOf(c), mealOf(a)}, {}).toBuy), first);
}

void TestShoppingBuilder::makingAgainKeepsWhatAPersonDid()
{
    const Recipe a = recipeOf(u"A"_s, {u"2 onions"_s, u"100 g rice"_s}),
                 b = recipeOf(u"B"_s, {u"1 onion"_s, u"1 leek"_s});
    std::vector<ShoppingItem> existing = buildShoppingList(kList, {mealOf(a)}, {}).toBuy;
    for (ShoppingItem &item : existing)
        item.ticked = item.foodKey == u"onion";
    ShoppingItem byHand;
    byHand.id = ShoppingItemId(QUuid::createUuidV5(QUuid(), u"soap"_s));
    byHand.byHand = true;
    existing.push_back(byHand);
    std::vector<ShoppingItemId> gone;
    const auto rows = mergeWithExisting(buildShoppingList(kList, {mealOf(a), mealOf(b)}, {}).toBuy, existing, &gone);
    QCOMPARE(shown(rows), (QStringList{u"leek 1"_s, u"onion 3"_s, u"rice 100 g"_s}));
    QVERIFY(std::ranges::find(rows, u"onion"_s, &ShoppingItem::foodKey)->ticked);
    QVERIFY(gone.empty());
    mergeWithExisting(buildShoppingList(kList, {mealOf(b)}, {}).toBuy, existing, &gone);
    QCOMPARE(gone.size(), size_t(1)); // the rice; what was typed by hand stays
}

QTEST_GUILESS_MAIN(TestShoppingBuilder)
#include "test_shoppingbuilder.moc"
