// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/pantrystore.h"
#include "tests/support/testlibrary.h"

#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestPantryCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameFoodJoinsItsLot();
    void anotherDateIsAnotherLot();
    void usingTakesTheOldestFirst();
    void moreThanThereIsIsRefusedWhole();
    void amountsNeverFallBelowNothing();
    void countingAnewIsAMovement();
    void throwingAwayLeavesTheMovement();
    void aProblemInTheLineIsRefused();

private:
    static std::vector<PantryStock> stock(TestLibrary &library)
    {
        return library.store.read([](Connection &c) { return pantrystore::stock(c); }).result().value();
    }
};

void TestPantryCommands::theSameFoodJoinsItsLot()
{
    TestLibrary library;
    const PantryLotId first = library.stock(u"500 g flour"_s);
    QCOMPARE(library.stock(u"2 kg plain flour"_s), first);
    QCOMPARE(stock(library).at(0).amount, Fraction(2500));
    QCOMPARE(stock(library).at(0).lot.unit, u"g"_s);
}

void TestPantryCommands::anotherDateIsAnotherLot()
{
    TestLibrary library;
    library.stock(u"6 eggs exp 20/02/2026"_s);
    library.stock(u"6 eggs exp 27/02/2026"_s);
    QCOMPARE(stock(library).size(), size_t(2));
}

void TestPantryCommands::usingTakesTheOldestFirst()
{
    TestLibrary library;
    const PantryLotId later = library.stock(u"6 eggs exp 27/02/2026"_s),
                      sooner = library.stock(u"6 eggs exp 20/02/2026"_s);
    QVERIFY(library.pantry.useFood(u"egg"_s, {8, {}}, u"eggs"_s).result());
    for (const PantryStock &entry : stock(library))
        QCOMPARE(entry.amount, Fraction(entry.lot.id == sooner ? 0 : 4));
    QVERIFY(later != sooner);
}

void TestPantryCommands::moreThanThereIsIsRefusedWhole()
{
    TestLibrary library;
    library.stock(u"6 eggs"_s);
    QCOMPARE(library.pantry.useFood(u"egg"_s, {7, {}}, u"eggs"_s).result().error().kind, Error::Kind::Invalid);
    QCOMPARE(library.pantry.useFood(u"egg"_s, {100, u"g"_s}, u"eggs"_s).result().error().kind, Error::Kind::Invalid);
    QCOMPARE(library.pantry.useFood(u"leek"_s, {1, {}}, u"leek"_s).result().error().kind, Error::Kind::NotFound);
    QCOMPARE(stock(library).at(0).amount, Fraction(6));
}

void TestPantryCommands::amountsNeverFallBelowNothing()
{
    TestLibrary library;
    const PantryLotId eggs = library.stock(u"2 eggs"_s);
    QVERIFY(library.pantry.move(eggs, Fraction(-5), MovementReason::Used).result());
    QCOMPARE(stock(library).at(0).amount, Fraction(0));
    QVERIFY(library.pantry.move(eggs, Fraction(-5), MovementReason::Used).result().value().isEmpty());
    QCOMPARE(library.pantry.correct(eggs, Fraction(-1)).result().error().kind, Error::Kind::Invalid);
}

void TestPantryCommands::countingAnewIsAMovement()
{
    TestLibrary library;
    const PantryLotId eggs = library.stock(u"6 eggs"_s);
    QVERIFY(library.pantry.correct(eggs, Fraction(4)).result());
    const auto moves =
        library.store.read([=](Connection &c) { return pantrystore::movements(c, eggs); }).result().value();
    QCOMPARE(moves.size(), size_t(2));
    QCOMPARE(moves[1].delta, Fraction(-2));
    QCOMPARE(moves[1].reason, MovementReason::Corrected);
}

void TestPantryCommands::throwingAwayLeavesTheMovement()
{
    TestLibrary library;
    const PantryLotId milk = library.stock(u"1 l milk"_s);
    QVERIFY(library.pantry.remove({milk}, MovementReason::Wasted).result());
    QVERIFY(stock(library).empty());
    const auto moves =
        library.store.read([=](Connection &c) { return pantrystore::movements(c, milk); }).result().value();
    QCOMPARE(moves.back().reason, MovementReason::Wasted);
    QVERIFY(library.store.undo().result());
    QCOMPARE(stock(library).at(0).amount, Fraction(1));
}

void TestPantryCommands::aProblemInTheLineIsRefused()
{
    TestLibrary library;
    QuickAdd line;
    line.problem = u"no-such-date"_s;
    line.problemText = u"12/13"_s;
    QCOMPARE(library.pantry.add(line).result().error().place, u"12/13"_s);
}

QTEST_GUILESS_MAIN(TestPantryCommands)
#include "test_pantrycommands.moc"
