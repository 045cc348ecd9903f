// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/theme.h"
#include "app/shopping/grouprows.h"
#include "tests/support/samplekitchen.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestGroupRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyGroupReadsAsInTheWholeList();
    void ticksAndRemovalsAreFollowedWithoutAReset();
    void theChosenRowIsKeptWhenOthersMove();

private:
    std::vector<ShoppingItem> m_items;
};

static QStringList namesIn(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList names;
    for (int row = 0; row < model.rowCount(parent); ++row)
        names += model.index(row, 0, parent).data(Qt::AccessibleTextRole).toString();
    return names;
}

void TestGroupRows::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::install(*qApp, Scheme::Light);
    TestLibrary library;
    const SampleKitchen kitchen(library);
    const auto list = library.shopping.make(QDate(2026, 2, 9), QDate(2026, 2, 15)).result().value();
    m_items = library.shopping.view(list).result().value().items;
}

void TestGroupRows::everyGroupReadsAsInTheWholeList()
{
    ShoppingModel model;
    model.setItems(m_items);
    for (int group = 0; group < model.rowCount(); ++group) {
        const GroupRows rows(model, model.index(group, 0));
        QCOMPARE(namesIn(rows), namesIn(model, model.index(group, 0)));
    }
}

void TestGroupRows::ticksAndRemovalsAreFollowedWithoutAReset()
{
    ShoppingModel model;
    model.setItems(m_items);
    const QPersistentModelIndex group = model.index(0, 0);
    GroupRows rows(model, group);
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy resets(&rows, &QAbstractItemModel::modelReset);
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        std::vector<ShoppingItem> items;
        for (ShoppingItem item : m_items) {
            const bool keep = rows.rowAt(rows.index(0, 0))->item.id == item.id; // so that the group stays
            item.ticked = random.bounded(2) == 0;
            if (keep || random.bounded(4) > 0)
                items.push_back(item);
        }
        model.setItems(items);
        QCOMPARE(namesIn(rows), namesIn(model, group));
    }
    QCOMPARE(resets.count(), 0);
}

void TestGroupRows::theChosenRowIsKeptWhenOthersMove()
{
    ShoppingModel model;
    model.setItems(m_items);
    QModelIndex group = model.index(0, 0);
    for (int i = 0; i < model.rowCount() && model.rowCount(group) < 2; ++i)
        group = model.index(i, 0);
    QVERIFY(model.rowCount(group) > 1);
    const GroupRows rows(model, group);
    const QPersistentModelIndex chosen = rows.index(1, 0);
    const ShoppingItemId item = rows.rowAt(chosen)->item.id;
    std::vector<ShoppingItem> items = m_items;
    std::ranges::find(items, rows.rowAt(rows.index(0, 0))->item.id, &ShoppingItem::id)->ticked = true;
    model.setItems(items);
    QCOMPARE(chosen.row(), 0);
    QCOMPARE(rows.rowAt(chosen)->item.id, item);
}

QTEST_MAIN(TestGroupRows)
#include "test_grouprows.moc"
