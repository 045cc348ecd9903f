// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/weekview.h"
#include "core/store/pantrystore.h"
#include "tests/support/testlibrary.h"

#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

static const QDate kFriday(2026, 2, 13);

class TestPlanCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMealGetsTheServingsOfTheHousehold();
    void mealsOfOnePlaceKeepTheirOrder();
    void movingSeveralKeepsTheirDistance();
    void swappingTradesPlaces();
    void aCopyIsAFreshPlannedMeal();
    void cookingTakesFromThePantryAndUndoPutsBack();
    void takingBackCookedPutsBackToo();
    void leftoversPointToTheirSourceAndAreShownOnBoth();
    void clearingSparesLockedAndCooked();
    void fillingIsOneStep();
    void copyingDaysKeepsSlots();
    void theSamePlaceOnTwoDevicesIsTheSameRow();
    void anEmptyTextIsRefused();
    void aWeekTakesAFixedNumberOfStatements();

private:
    static Fraction amountOf(TestLibrary &library, PantryLotId lot)
    {
        return library.store.read([=](Connection &c) { return pantrystore::load(c, lot); }).result().value().amount;
    }
};

void TestPlanCommands::aMealGetsTheServingsOfTheHousehold()
{
    TestLibrary library;
    const RecipeId soup = library.addRecipe(u"Soup"_s, {u"1 onion"_s});
    QVERIFY(library.plan.addRecipe(soup, {kFriday, library.slot(u"dinner"_s)}).result());
    const PlannedMeal meal = library.meals(kFriday, kFriday).at(0);
    QCOMPARE(meal.servings, 3);
    QVERIFY(library.plan.changeServings({meal.id}, 500).result());
    QCOMPARE(library.meals(kFriday, kFriday).at(0).servings, 99);
}

void TestPlanCommands::mealsOfOnePlaceKeepTheirOrder()
{
    TestLibrary library;
    const PlanPlace place{kFriday, library.slot(u"dinner"_s)};
    for (const QString &text : {u"a"_s, u"b"_s, u"c"_s})
        QVERIFY(library.plan.addText(text, place).result());
    QStringList texts;
    for (const PlannedMeal &meal : library.meals(kFriday, kFriday))
        texts.append(meal.text);
    QCOMPARE(texts, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
}

void TestPlanCommands::movingSeveralKeepsTheirDistance()
{
    TestLibrary library;
    const SlotId lunch = library.slot(u"lunch"_s), dinner = library.slot(u"dinner"_s);
    QVERIFY(library.plan.addText(u"a"_s, {kFriday, lunch}).result());
    QVERIFY(library.plan.addText(u"b"_s, {kFriday.addDays(1), dinner}).result());
    QList<PlannedMealId> ids;
    for (const PlannedMeal &meal : library.meals(kFriday, kFriday.addDays(1)))
        ids.append(meal.id);
    QVERIFY(library.plan.move(ids, {kFriday.addDays(7), lunch}).result());
    const auto moved = library.meals(kFriday.addDays(7), kFriday.addDays(8));
    QCOMPARE(moved.size(), size_t(2));
    QCOMPARE(moved[1].text, u"b"_s);
    QCOMPARE(moved[1].day, kFriday.addDays(8));
    QCOMPARE(moved[1].slot, dinner);
}

void TestPlanCommands::swappingTradesPlaces()
{
    TestLibrary library;
    const PlanPlace first{kFriday, library.slot(u"lunch"_s)}, second{kFriday.addDays(2), library.slot(u"dinner"_s)};
    QVERIFY(library.plan.addText(u"a"_s, first).result());
    QVERIFY(library.plan.addText(u"b"_s, second).result());
    const auto before = library.meals(kFriday, kFriday.addDays(2));
    QVERIFY(library.plan.swap(before[0].id, before[1].id).result());
    const auto after = library.meals(kFriday, kFriday.addDays(2));
    QCOMPARE(after[0].text, u"b"_s);
    QCOMPARE(after[0].slot, first.slot);
    QCOMPARE(after[1].text, u"a"_s);
}

void TestPlanCommands::aCopyIsAFreshPlannedMeal()
{
    TestLibrary library;
    const PlanPlace place{kFriday, library.slot(u"dinner"_s)};
    QVERIFY(library.plan.addText(u"a"_s, place).result());
    const PlannedMeal meal = library.meals(kFriday, kFriday).at(0);
    QVERIFY(library.plan.setState({meal.id}, MealState::Cooked).result());
    QVERIFY(library.plan.copy({meal.id}, place).result());
    const auto meals = library.meals(kFriday, kFriday);
    QCOMPARE(meals.size(), size_t(2));
    QVERIFY(meals[0].id != meals[1].id);
    QCOMPARE(meals[1].state, MealState::Planned);
}

void TestPlanCommands::cookingTakesFromThePantryAndUndoPutsBack()
{
    TestLibrary library;
    const PantryLotId rice = library.stock(u"1 kg rice"_s);
    const RecipeId risotto = library.addRecipe(u"Risotto"_s, {u"300 g rice"_s, u"1 onion"_s}, 2);
    QVERIFY(library.plan.addRecipe(risotto, {kFriday, library.slot(u"dinner"_s)}, 4).result());
    const PlannedMeal meal = library.meals(kFriday, kFriday).at(0);
    QVERIFY(library.plan.setState({meal.id}, MealState::Cooked).result());
    QCOMPARE(amountOf(library, rice), Fraction(2, 5));
    QVERIFY(library.store.undo().result());
    QCOMPARE(amountOf(library, rice), Fraction(1));
    QCOMPARE(library.meals(kFriday, kFriday).at(0).state, MealState::Planned);
}

void TestPlanCommands::takingBackCookedPutsBackToo()
{
    TestLibrary library;
    const PantryLotId rice = library.stock(u"1 kg rice"_s);
    const RecipeId risotto = library.addRecipe(u"Risotto"_s, {u"300 g rice"_s}, 2);
    QVERIFY(library.plan.addRecipe(risotto, {kFriday, library.slot(u"dinner"_s)}, 2).result());
    const PlannedMealId meal = library.meals(kFriday, kFriday).at(0).id;
    for (int round = 0; round < 2; ++round) {
        QVERIFY(library.plan.setState({meal}, MealState::Cooked).result());
        QCOMPARE(amountOf(library, rice), Fraction(7, 10));
        QVERIFY(library.plan.setState({meal}, MealState::Planned).result());
        QCOMPARE(amountOf(library, rice), Fraction(1));
    }
}

void TestPlanCommands::leftoversPointToTheirSourceAndAreShownOnBoth()
{
    TestLibrary library;
    const SlotId lunch = library.slot(u"lunch"_s);
    const RecipeId lentils = library.addRecipe(u"Lentils"_s, {u"300 g lentils"_s});
    QVERIFY(library.plan.addRecipe(lentils, {kFriday, lunch}, 6).result());
    const PlannedMealId source = library.meals(kFriday, kFriday).at(0).id;
    QVERIFY(library.plan.planLeftovers(source, {kFriday.addDays(2), lunch}, 3).result());
    const WeekView week =
        library.store.read([](Connection &c) { return weekview::load(c, QDate(2026, 2, 9), 7, kFriday); })
            .result()
            .value();
    QCOMPARE(week.meals.size(), size_t(2));
    QCOMPARE(week.meals[0].leftoversFor, kFriday.addDays(2));
    QCOMPARE(week.meals[0].leftoverServings, 3);
    QCOMPARE(week.meals[1].leftoversFrom, kFriday);
    QCOMPARE(week.meals[1].needed, 0);
}

void TestPlanCommands::clearingSparesLockedAndCooked()
{
    TestLibrary library;
    const PlanPlace place{kFriday, library.slot(u"dinner"_s)};
    for (const QString &text : {u"locked"_s, u"cooked"_s, u"other"_s})
        QVERIFY(library.plan.addText(text, place).result());
    const auto meals = library.meals(kFriday, kFriday);
    QVERIFY(library.plan.setLocked({meals[0].id}, true).result());
    QVERIFY(library.plan.setState({meals[1].id}, MealState::Cooked).result());
    QVERIFY(library.plan.clear(kFriday, kFriday).result());
    const auto left = library.meals(kFriday, kFriday);
    QCOMPARE(left.size(), size_t(2));
    QCOMPARE(left[0].text, u"locked"_s);
    QCOMPARE(left[1].text, u"cooked"_s);
}

void TestPlanCommands::fillingIsOneStep()
{
    TestLibrary library;
    for (int i = 0; i < 20; ++i)
        library.addRecipe(u"Dish %1"_s.arg(i), {u"1 onion"_s});
    const QDate monday(2026, 2, 9);
    const FillOutcome outcome = library.plan.fill(monday, monday.addDays(6), 1).result().value();
    QCOMPARE(outcome.choices.size(), size_t(14)); // lunch and dinner; nothing suits breakfast
    QCOMPARE(outcome.emptySlots, 7);
    QCOMPARE(library.meals(monday, monday.addDays(6)).size(), size_t(14));
    QVERIFY(library.store.undo().result());
    QVERIFY(library.meals(monday, monday.addDays(6)).empty());
}

void TestPlanCommands::copyingDaysKeepsSlots()
{
    TestLibrary library;
    const SlotId dinner = library.slot(u"dinner"_s);
    QVERIFY(library.plan.addText(u"a"_s, {kFriday, dinner}).result());
    QVERIFY(library.plan.copyDays(kFriday.addDays(-4), kFriday.addDays(3), 7).result());
    const auto copied = library.meals(kFriday.addDays(7), kFriday.addDays(7));
    QCOMPARE(copied.size(), size_t(1));
    QCOMPARE(copied[0].slot, dinner);
}

void TestPlanCommands::theSamePlaceOnTwoDevicesIsTheSameRow()
{
    TestLibrary library;
    const PlanPlace place{kFriday, library.slot(u"dinner"_s)};
    QVERIFY(library.plan.addText(u"a"_s, place).result());
    const PlannedMealId first = library.meals(kFriday, kFriday).at(0).id;
    QVERIFY(library.store.undo().result());
    QVERIFY(library.plan.addText(u"b"_s, place).result());
    QCOMPARE(library.meals(kFriday, kFriday).at(0).id, first);
    QVERIFY(library.plan.addText(u"c"_s, place).result());
    QVERIFY(library.meals(kFriday, kFriday).at(1).id != first);
}

void TestPlanCommands::anEmptyTextIsRefused()
{
    TestLibrary library;
    QCOMPARE(library.plan.addText(u"  "_s, {kFriday, library.slot(u"dinner"_s)}).result().error().kind,
             Error::Kind::Invalid);
}

void TestPlanCommands::aWeekTakesAFixedNumberOfStatements()
{
    TestLibrary library;
    const auto statements = [&] {
        return library.store
            .read([](Connection &c) -> Result<int> {
                const int before = c.statementCount();
                KJC_TRY(weekview::load(c, QDate(2026, 2, 9), 7, kFriday));
                return c.statementCount() - before;
            })
            .result()
            .value();
    };
    const int empty = statements();
    const RecipeId soup = library.addRecipe(u"Soup"_s, {u"1 onion"_s});
    for (int i = 0; i < 21; ++i)
        QVERIFY(library.plan.addRecipe(soup, {QDate(2026, 2, 9).addDays(i % 7), library.slot(u"dinner"_s)}).result());
    QCOMPARE(statements(), empty);
}

QTEST_GUILESS_MAIN(TestPlanCommands)
#include "test_plancommands.moc"
