// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/rowstate.h"
#include "core/store/pantrystore.h"
#include "core/store/rowschema.h"
#include "tests/support/testlibrary.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 2, 13);

QStringList textsOn(TestLibrary &library, const QDate &from, const QDate &to)
{
    QStringList texts;
    for (const PlannedMeal &meal : library.meals(from, to))
        texts.append(meal.day.toString(Qt::ISODate) + u' ' + meal.text);
    return texts;
}

// Whether every row is to be seen exactly when the rule of the server says so.
Result<Done> checkLiveness(Connection &connection)
{
    for (const RowSchema &schema : allSchemas()) {
        QStringList wrong;
        KJC_TRY(
            connection.query(u"SELECT id, stamps, deleted, live FROM "_s + schema.name, {}, [&](const Columns &row) {
                RowState state;
                state.deleted = row.text(2);
                const QJsonObject stamps = QJsonDocument::fromJson(row.text(1).toUtf8()).object();
                for (auto it = stamps.begin(); it != stamps.end(); ++it)
                    state.stamps.insert(it.key(), it->toString());
                if (rowmerge::isLive(state) != row.boolean(3))
                    wrong.append(row.text(0));
            }));
        if (!wrong.isEmpty())
            return Error{Error::Kind::Invalid, u"rows that are not as their stamps say: "_s + wrong.join(u' '),
                         schema.name};
    }
    return Done{};
}

} // namespace

class TestUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlaceThatWasUsedAgainGivesBackTheFirstMeal();
    void aRowDeletedAndMadeAnewInOneStepStaysVisible();
    void everyHistoryGoesBackAndForth_data();
    void everyHistoryGoesBackAndForth();
    void quickPressesOnOneNumberAreOneStep();
    void slowPressesAndOtherRowsAreStepsOfTheirOwn();
    void quickChangesOfALotAreOneStep();
    void quickAmountsOfAShoppingItemAreOneStep();
    void otherFieldsAreStepsOfTheirOwn();
    void twoProgramsOnOneLibraryKeepTheirStampsApart();
    void twoProgramsMayStartOneLibraryAtOnce();
};

// A meal's id is made of its place, so the second meal is written over the tombstone of the first.
void TestUndo::aPlaceThatWasUsedAgainGivesBackTheFirstMeal()
{
    TestLibrary library;
    const PlanPlace place{kDay, library.slot(u"dinner"_s)};
    QVERIFY(library.plan.addText(u"Soup"_s, place).result());
    QVERIFY(library.plan.remove({library.meals(kDay, kDay).at(0).id}).result());
    QVERIFY(library.plan.addText(u"Pizza"_s, place).result());
    QVERIFY(library.store.undo().result());
    QVERIFY(library.meals(kDay, kDay).empty());
    QVERIFY(library.store.undo().result());
    QCOMPARE(textsOn(library, kDay, kDay), QStringList{u"2026-02-13 Soup"_s});
    for (int i = 0; i < 2; ++i)
        QVERIFY(library.store.redo().result());
    QCOMPARE(textsOn(library, kDay, kDay), QStringList{u"2026-02-13 Pizza"_s});
}

void TestUndo::aRowDeletedAndMadeAnewInOneStepStaysVisible()
{
    TestLibrary library;
    const QUuid id = library.ids.next();
    const Fields fields{{u"name"_s, u"List"_s}};
    const auto write = [&](const Store::Write &write) {
        return library.store.transact({OperationKind::MakeShoppingList, {}, 1}, write).result();
    };
    QVERIFY(write([=](Writer &writer) -> Result<Done> {
        KJC_TRY(writer.put(Kind::ShoppingList, id, fields));
        KJC_TRY(writer.remove(Kind::ShoppingList, id));
        KJC_TRY(writer.put(Kind::ShoppingList, id, fields));
        return Done{};
    }));
    const auto live = [=](Connection &connection) { return connection.value(u"SELECT live FROM shopping_list"_s); };
    QCOMPARE(library.store.read(live).result().value().toInt(), 1);
    QVERIFY(library.store.read(&checkLiveness).result());
}

void TestUndo::everyHistoryGoesBackAndForth_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

// Any steps, then all the way back and all the way forth: the plan is as it was after each of them.
void TestUndo::everyHistoryGoesBackAndForth()
{
    QFETCH(int, seed);
    QRandomGenerator random{quint32(seed)};
    TestLibrary library;
    const QDate last = kDay.addDays(2);
    const auto place = [&] { return PlanPlace{kDay.addDays(random.bounded(3)), library.slot(u"dinner"_s)}; };
    QList<QStringList> history{textsOn(library, kDay, last)};
    for (int step = 0; step < 25; ++step) {
        library.clock.advanceMs(2 * undolog::kJoinWithinMs); // each a step of its own
        const std::vector<PlannedMeal> meals = library.meals(kDay, last);
        const int action = meals.empty() ? 0 : random.bounded(5);
        PlannedMeal meal = meals.empty() ? PlannedMeal() : meals[random.bounded(quint32(meals.size()))];
        meal.text = u"Meal %1"_s.arg(step);
        const Changed changed = action == 0   ? library.plan.addText(meal.text, place())
                                : action == 1 ? library.plan.remove({meal.id})
                                : action == 2 ? library.plan.move({meal.id}, place())
                                : action == 3 ? library.plan.setDetails(meal)
                                              : library.plan.clear(kDay, kDay.addDays(1));
        QVERIFY(changed.result());
        if (!changed.result().value().isEmpty())
            history.append(textsOn(library, kDay, last));
    }
    for (qsizetype i = history.size() - 2; i >= 0; --i) {
        QVERIFY(library.store.undo().result());
        QCOMPARE(textsOn(library, kDay, last), history[i]);
    }
    QCOMPARE(library.store.undo().result().error().kind, Error::Kind::NotFound);
    for (qsizetype i = 1; i < history.size(); ++i) {
        QVERIFY(library.store.redo().result());
        QCOMPARE(textsOn(library, kDay, last), history[i]);
    }
    const auto live = library.store.read(&checkLiveness).result();
    QVERIFY2(live, live ? "" : qPrintable(logForm(live.error())));
}

static int servingsOn(TestLibrary &library, const QDate &day)
{
    return library.meals(day, day).at(0).servings;
}

void TestUndo::quickPressesOnOneNumberAreOneStep()
{
    TestLibrary library;
    QVERIFY(library.plan.addText(u"Soup"_s, {kDay, library.slot(u"dinner"_s)}).result());
    const PlannedMealId meal = library.meals(kDay, kDay).at(0).id;
    const int before = servingsOn(library, kDay);
    for (const int press : {1, 1, -1, 1, 1}) {
        library.clock.advanceMs(undolog::kJoinWithinMs - 1); // each counts from the one before it
        QVERIFY(library.plan.changeServings({meal}, press).result());
    }
    QCOMPARE(servingsOn(library, kDay), before + 3);
    QCOMPARE(library.store.undo().result().value().kind, OperationKind::EditMeal);
    QCOMPARE(servingsOn(library, kDay), before);
    QVERIFY(library.store.redo().result());
    QCOMPARE(servingsOn(library, kDay), before + 3);
    QVERIFY(library.store.undo().result());
    QCOMPARE(library.store.undo().result().value().kind, OperationKind::AddMeal);
}

void TestUndo::slowPressesAndOtherRowsAreStepsOfTheirOwn()
{
    TestLibrary library;
    const QDate next = kDay.addDays(1);
    QVERIFY(library.plan.addText(u"Soup"_s, {kDay, library.slot(u"dinner"_s)}).result());
    QVERIFY(library.plan.addText(u"Soup"_s, {next, library.slot(u"dinner"_s)}).result());
    const PlannedMealId first = library.meals(kDay, kDay).at(0).id, second = library.meals(next, next).at(0).id;
    const int before = servingsOn(library, kDay);
    QVERIFY(library.plan.changeServings({first}, 1).result());
    QVERIFY(library.plan.changeServings({second}, 1).result()); // another row
    library.clock.advanceMs(undolog::kJoinWithinMs + 1);
    QVERIFY(library.plan.changeServings({second}, 1).result()); // later
    QVERIFY(library.store.undo().result());
    QCOMPARE(servingsOn(library, next), before + 1);
    QVERIFY(library.store.undo().result());
    QCOMPARE(servingsOn(library, next), before);
    QCOMPARE(servingsOn(library, kDay), before + 1);
    QVERIFY(library.store.undo().result());
    QCOMPARE(servingsOn(library, kDay), before);
}

void TestUndo::quickAmountsOfAShoppingItemAreOneStep()
{
    TestLibrary library;
    const auto list = library.shopping.make(kDay, kDay).result().value();
    const auto item = library.shopping.add(list, u"flour"_s, QLocale(QLocale::English)).result().value();
    const auto shown = [&] { return library.shopping.view(list).result().value().items.at(0).editedQuantity; };
    library.clock.advanceMs(2 * undolog::kJoinWithinMs);
    for (const int kilos : {1, 2, 3})
        QVERIFY(library.shopping.setQuantity(item, Quantity{Fraction(kilos), u"kg"_s}).result());
    QCOMPARE(shown()->amount, Fraction(3));
    QCOMPARE(library.store.undo().result().value().kind, OperationKind::EditShoppingItem);
    QVERIFY(!shown());
    QVERIFY(library.store.redo().result());
    QCOMPARE(shown()->amount, Fraction(3));
    QCOMPARE(shown()->unit, u"kg"_s);
}

void TestUndo::otherFieldsAreStepsOfTheirOwn()
{
    TestLibrary library;
    QVERIFY(library.plan.addText(u"Soup"_s, {kDay, library.slot(u"dinner"_s)}).result());
    const PlannedMealId meal = library.meals(kDay, kDay).at(0).id;
    QVERIFY(library.plan.changeServings({meal}, 1).result());
    QVERIFY(library.plan.setLocked({meal}, true).result());
    QVERIFY(library.store.undo().result());
    QVERIFY(!library.meals(kDay, kDay).at(0).locked);
    QVERIFY(library.store.undo().result());
    QCOMPARE(library.store.undo().result().value().kind, OperationKind::AddMeal);
}

void TestUndo::quickChangesOfALotAreOneStep()
{
    TestLibrary library;
    const PantryLotId eggs = library.stock(u"6 eggs"_s), flour = library.stock(u"1 kg flour"_s);
    const auto amountOf = [&](PantryLotId lot) {
        const auto load = [=](Connection &connection) { return pantrystore::load(connection, lot); };
        return library.store.read(load).result().value().amount;
    };
    const auto press = [&](PantryLotId lot, int by) {
        const MovementReason reason = by < 0 ? MovementReason::Used : MovementReason::Corrected;
        return library.pantry.move(lot, Fraction(by), reason).result().ok();
    };
    QVERIFY(press(flour, -1));
    QVERIFY(press(eggs, -1) && press(eggs, -1) && press(eggs, -1) && press(eggs, 1));
    QCOMPARE(amountOf(eggs), Fraction(4));
    QCOMPARE(library.store.undo().result().value(), (Operation{OperationKind::CorrectPantry, u"eggs"_s, 1}));
    QCOMPARE(amountOf(eggs), Fraction(6));
    QVERIFY(library.store.redo().result());
    QCOMPARE(amountOf(eggs), Fraction(4));
    QVERIFY(library.store.undo().result());
    QCOMPARE(library.store.undo().result().value(), (Operation{OperationKind::UsePantry, u"flour"_s, 1}));
    QCOMPARE(library.store.undo().result().value().kind, OperationKind::AddToPantry);
}

// The window and kjc may both be open.
void TestUndo::twoProgramsOnOneLibraryKeepTheirStampsApart()
{
    const QTemporaryDir folder;
    TestLibrary window(folder.path());
    TestClock clock(u"2026-02-11T10:00:00Z"_s); // the very same millisecond
    UuidV7Source ids(clock, 7);
    Store other({folder.path(), clock, ids});
    QVERIFY(other.open().result());
    RecipeCommands recipes(other);
    for (int i = 0; i < 5; ++i) {
        Recipe recipe;
        recipe.title = u"Other %1"_s.arg(i);
        QVERIFY(recipes.save(recipe).result());
        window.addRecipe(u"Mine %1"_s.arg(i), {});
    }
    const auto distinct = [](Connection &connection) {
        return connection.value(u"SELECT count(DISTINCT json_extract(stamps, '$.\"*\"')) FROM recipe"_s);
    };
    QCOMPARE(window.store.read(distinct).result().value().toInt(), 10);
}

void TestUndo::twoProgramsMayStartOneLibraryAtOnce()
{
    for (int round = 0; round < 15; ++round) {
        const QTemporaryDir folder;
        const TestClock clock(u"2026-02-11T10:00:00Z"_s);
        UuidV7Source ids(clock, 7), otherIds(clock, 8);
        Store one({folder.path(), clock, ids}), other({folder.path(), clock, otherIds});
        const auto first = one.open(), second = other.open(); // each on a thread of its own
        const auto firstReport = first.result(), secondReport = second.result();
        QVERIFY2(firstReport, firstReport ? "" : qPrintable(logForm(firstReport.error())));
        QVERIFY2(secondReport, secondReport ? "" : qPrintable(logForm(secondReport.error())));
        const auto devices = [](Connection &connection) { return connection.value(u"SELECT count(*) FROM device"_s); };
        QCOMPARE(one.read(devices).result().value().toInt(), 1);
        QCOMPARE(other.read(devices).result().value().toInt(), 1);
    }
}

QTEST_GUILESS_MAIN(TestUndo)
#include "test_undo.moc"
