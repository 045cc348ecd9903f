// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/pantrystore.h"
#include "core/store/shoppingstore.h"
#include "tests/support/testlibrary.h"

#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

static const QDate kMonday(2026, 2, 9);

class TestShoppingCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListHoldsWhatThePantryLacks();
    void makingItAgainKeepsTicksEditsAndWhatWasTyped();
    void whatWasRemovedStaysAway();
    void tickedThingsMoveToThePantryAndOffTheList();
    void theListOfTheSameDaysIsTheSameList();
    void aSpanThatEndsBeforeItBeginsIsRefused();

private:
    static ShoppingListView view(TestLibrary &library, ShoppingListId list)
    {
        return library.shopping.view(list).result().value();
    }
    static ShoppingListId plannedList(TestLibrary &library)
    {
        const RecipeId curry =
            library.addRecipe(u"Curry"_s, {u"300 g rice"_s, u"2 onions"_s, u"1 can coconut milk"_s}, 3);
        if (!library.plan.addRecipe(curry, {kMonday.addDays(4), library.slot(u"dinner"_s)}, 3).result())
            qFatal("the plan refused a meal");
        return library.shopping.make(kMonday, kMonday.addDays(6)).result().value();
    }
    static ShoppingItem item(TestLibrary &library, ShoppingListId list, const QString &key)
    {
        for (const ShoppingItem &each : view(library, list).items)
            if (each.foodKey == key)
                return each;
        return {};
    }
};

void TestShoppingCommands::aListHoldsWhatThePantryLacks()
{
    TestLibrary library;
    library.stock(u"1 kg rice"_s);
    const ShoppingListView list = view(library, plannedList(library));
    QCOMPARE(list.items.size(), size_t(2));
    QCOMPARE(list.inPantry.size(), size_t(1));
    QCOMPARE(list.inPantry[0].foodKey, u"rice"_s);
}

void TestShoppingCommands::makingItAgainKeepsTicksEditsAndWhatWasTyped()
{
    TestLibrary library;
    const ShoppingListId list = plannedList(library);
    QVERIFY(library.shopping.setTicked({item(library, list, u"onion"_s).id}, true).result());
    QVERIFY(library.shopping.setQuantity(item(library, list, u"rice"_s).id, Quantity{1, u"kg"_s}).result());
    QVERIFY(library.shopping.add(list, u"2 soap bars"_s, QLocale(QLocale::English)).result());
    QCOMPARE(library.shopping.make(kMonday, kMonday.addDays(6)).result().value(), list);
    QCOMPARE(view(library, list).items.size(), size_t(4));
    QVERIFY(item(library, list, u"onion"_s).ticked);
    QVERIFY(item(library, list, u"rice"_s).shown() == Quantity({1, u"kg"_s}));
}

void TestShoppingCommands::whatWasRemovedStaysAway()
{
    TestLibrary library;
    const ShoppingListId list = plannedList(library);
    QVERIFY(library.shopping.remove({item(library, list, u"onion"_s).id}).result());
    QVERIFY(library.shopping.make(kMonday, kMonday.addDays(6)).result());
    QVERIFY(item(library, list, u"onion"_s).id.isNull());
    QVERIFY(library.store.undo().result()); // the second making changed nothing, so this takes back the removal
    QVERIFY(!item(library, list, u"onion"_s).id.isNull());
}

void TestShoppingCommands::tickedThingsMoveToThePantryAndOffTheList()
{
    TestLibrary library;
    const ShoppingListId list = plannedList(library);
    QVERIFY(library.shopping.setTicked({item(library, list, u"rice"_s).id}, true).result());
    QVERIFY(library.shopping.stockTicked(list).result());
    QCOMPARE(view(library, list).items.size(), size_t(2));
    const auto stock = library.store.read([](Connection &c) { return pantrystore::stock(c); }).result().value();
    QCOMPARE(stock.size(), size_t(1));
    QCOMPARE(stock[0].amount, Fraction(300));
    QVERIFY(library.shopping.make(kMonday, kMonday.addDays(6)).result());
    QVERIFY(item(library, list, u"rice"_s).id.isNull());
    QVERIFY(library.store.undo().result());
    QVERIFY(library.store.read([](Connection &c) { return pantrystore::stock(c); }).result().value().empty());
}

void TestShoppingCommands::theListOfTheSameDaysIsTheSameList()
{
    TestLibrary library;
    const ShoppingListId list = plannedList(library);
    QVERIFY(library.shopping.make(kMonday, kMonday.addDays(1)).result().value() != list);
    const auto lists = library.store.read([](Connection &c) { return shoppingstore::lists(c); }).result().value();
    QCOMPARE(lists.size(), size_t(2));
}

void TestShoppingCommands::aSpanThatEndsBeforeItBeginsIsRefused()
{
    TestLibrary library;
    QCOMPARE(library.shopping.make(kMonday, kMonday.addDays(-1)).result().error().kind, Error::Kind::Invalid);
}

QTEST_GUILESS_MAIN(TestShoppingCommands)
#include "test_shoppingcommands.moc"
