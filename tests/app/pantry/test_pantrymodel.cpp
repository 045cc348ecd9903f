// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/theme.h"
#include "app/pantry/pantrymodel.h"
#include "tests/support/modeldump.h"
#include "tests/support/samplekitchen.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestPantryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void groupsByPlaceReadAsTheyDid();
    void groupsByExpiryReadAsTheyDid();
    void theFilterTakesEveryWordAndNoAccents();
    void anAmountThatChangesIsOneChangedRow();
    void aLotThatMovesKeepsTheOthersWhereTheyAre();
    void itIsNeverReset();

private:
    PantryContents contents(TestLibrary &library) const;
};

static const QDate kToday(2026, 2, 11);

void TestPantryModel::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::install(*qApp, Scheme::Light);
}

PantryContents TestPantryModel::contents(TestLibrary &library) const
{
    return library.store.read([](Connection &connection) { return loadPantry(connection, kToday); }).result().value();
}

void TestPantryModel::groupsByPlaceReadAsTheyDid()
{
    TestLibrary library;
    const SampleKitchen kitchen(library);
    PantryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setContents(contents(library), kToday);
    QVERIFY(matchesGolden(dumpModel(model), u"pantry_by_place.txt"_s));
}

void TestPantryModel::groupsByExpiryReadAsTheyDid()
{
    TestLibrary library;
    const SampleKitchen kitchen(library);
    PantryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setContents(contents(library), kToday);
    model.setGrouping(PantryGrouping::Expiry);
    QVERIFY(matchesGolden(dumpModel(model), u"pantry_by_expiry.txt"_s));
}

void TestPantryModel::theFilterTakesEveryWordAndNoAccents()
{
    TestLibrary library;
    library.stock(u"1 kg jamón serrano"_s);
    library.stock(u"6 eggs"_s);
    PantryModel model;
    model.setContents(contents(library), kToday);
    model.setFilter(u"SERR jamon"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowCount(model.index(0, 0)), 1);
    model.setFilter(u"serr eggs"_s);
    QCOMPARE(model.rowCount(), 0);
    model.setFilter({});
    QCOMPARE(model.contents().size(), size_t(2));
}

void TestPantryModel::anAmountThatChangesIsOneChangedRow()
{
    TestLibrary library;
    const SampleKitchen kitchen(library);
    PantryModel model;
    PantryContents all = contents(library);
    model.setContents(all, kToday);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    all[3].stock.amount += Fraction(1);
    const PantryLotId lot = all[3].lot().id;
    model.setContents(all, kToday);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex(), model.indexOf(lot));
    QCOMPARE(inserted.size(), 0);
    QCOMPARE(removed.size(), 0);
}

void TestPantryModel::aLotThatMovesKeepsTheOthersWhereTheyAre()
{
    TestLibrary library;
    const SampleKitchen kitchen(library);
    PantryModel model;
    PantryContents all = contents(library);
    model.setContents(all, kToday);
    const QPersistentModelIndex other(model.indexOf(all[1].lot().id));
    const QString name = other.data().toString();
    all[0].stock.lot.place = all[0].lot().place == Place::Fridge ? Place::Cupboard : Place::Fridge;
    model.setContents(all, kToday);
    QVERIFY(other.isValid());
    QCOMPARE(other.data().toString(), name);
}

void TestPantryModel::itIsNeverReset()
{
    TestLibrary library;
    const SampleKitchen kitchen(library);
    const PantryContents all = contents(library);
    PantryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        PantryContents some;
        for (PantryEntry entry : all) {
            if (random.bounded(3) == 0)
                continue;
            entry.stock.lot.place = Place(random.bounded(3));
            entry.stock.amount = Fraction(random.bounded(5) + 1);
            entry.stock.lot.bestBefore = random.bounded(4) == 0 ? QDate() : kToday.addDays(random.bounded(20) - 5);
            some.push_back(entry);
        }
        model.setGrouping(PantryGrouping(random.bounded(3)));
        model.setContents(some, kToday.addDays(random.bounded(2)));
        int rows = 0;
        for (int group = 0; group < model.rowCount(); ++group)
            rows += model.rowCount(model.index(group, 0));
        QCOMPARE(size_t(rows), some.size());
    }
    QCOMPARE(resets.size(), 0);
}

QTEST_MAIN(TestPantryModel)
#include "test_pantrymodel.moc"
