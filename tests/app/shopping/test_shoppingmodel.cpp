// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/theme.h"
#include "app/shopping/shoppingmodel.h"
#include "tests/support/modeldump.h"
#include "tests/support/samplekitchen.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestShoppingModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aislesReadAsTheyDid();
    void recipesReadAsTheyDid();
    void whatIsDoneGoesToTheEnd();
    void hidingKeepsTheCounts();
    void tickingAsksAndDoesNotAnswerItself();
    void itIsNeverReset();

private:
    std::vector<ShoppingItem> m_items;
};

void TestShoppingModel::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::install(*qApp, Scheme::Light);
    TestLibrary library;
    const SampleKitchen kitchen(library);
    const auto list = library.shopping.make(QDate(2026, 2, 9), QDate(2026, 2, 15)).result().value();
    library.shopping.add(list, u"1 roll baking paper"_s, QLocale()).waitForFinished();
    m_items = library.shopping.view(list).result().value().items;
}

void TestShoppingModel::aislesReadAsTheyDid()
{
    ShoppingModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setItems(m_items);
    QVERIFY(matchesGolden(dumpModel(model), u"shopping_by_aisle.txt"_s));
}

void TestShoppingModel::recipesReadAsTheyDid()
{
    ShoppingModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setItems(m_items);
    model.setGrouping(ShoppingGrouping::Recipe);
    QVERIFY(matchesGolden(dumpModel(model), u"shopping_by_recipe.txt"_s));
}

void TestShoppingModel::whatIsDoneGoesToTheEnd()
{
    ShoppingModel model;
    model.setItems(m_items);
    const QModelIndex group = model.index(0, 0);
    const ShoppingItemId first = model.rowAt(model.index(0, 0, group))->item.id;
    std::vector<ShoppingItem> items = m_items;
    std::ranges::find(items, first, &ShoppingItem::id)->ticked = true;
    model.setItems(items);
    QCOMPARE(model.rowAt(model.index(model.rowCount(group) - 1, 0, group))->item.id, first);
    QCOMPARE(model.done(), 1);
}

void TestShoppingModel::hidingKeepsTheCounts()
{
    ShoppingModel model;
    std::vector<ShoppingItem> items = m_items;
    items.front().ticked = true;
    model.setItems(items);
    model.setHideDone(true);
    QCOMPARE(model.done(), 1);
    for (int group = 0; group < model.rowCount(); ++group)
        for (int row = 0; row < model.rowCount(model.index(group, 0)); ++row)
            QVERIFY(!model.rowAt(model.index(row, 0, model.index(group, 0)))->item.ticked);
}

void TestShoppingModel::tickingAsksAndDoesNotAnswerItself()
{
    ShoppingModel model;
    model.setItems(m_items);
    QSignalSpy asked(&model, &ShoppingModel::tickRequested);
    const QModelIndex item = model.index(0, 0, model.index(0, 0));
    QVERIFY(model.setData(item, QVariant::fromValue(Qt::Checked), Qt::CheckStateRole));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(item.data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Unchecked);
}

void TestShoppingModel::itIsNeverReset()
{
    ShoppingModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QRandomGenerator random(11);
    for (int round = 0; round < 200; ++round) {
        std::vector<ShoppingItem> some;
        for (ShoppingItem item : m_items) {
            if (random.bounded(4) == 0)
                continue;
            item.ticked = random.bounded(2) == 0;
            if (random.bounded(5) == 0)
                item.aisle = u"dairy"_s;
            some.push_back(item);
        }
        model.setGrouping(ShoppingGrouping(random.bounded(2)));
        model.setHideDone(random.bounded(2) == 0);
        model.setItems(some);
    }
    QCOMPARE(resets.size(), 0);
}

QTEST_MAIN(TestShoppingModel)
#include "test_shoppingmodel.moc"
