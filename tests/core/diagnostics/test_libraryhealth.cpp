// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnostics/libraryhealth.h"
#include "tests/support/testlibrary.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestLibraryHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLibraryInUseIsWell();
    void whereThereIsNoneNothingIsMade();
    void aSearchIndexOutOfStepIsFound_data();
    void aSearchIndexOutOfStepIsFound();
    void aNewerLibraryIsOnlyNamed();

private:
    const QDate m_today{2026, 2, 11};
};

static qint64 liveRows(const LibraryHealth &health, const QString &table)
{
    for (const RowCount &rows : health.rows)
        if (rows.table == table)
            return rows.live;
    return -1;
}

void TestLibraryHealth::aLibraryInUseIsWell()
{
    const QTemporaryDir folder;
    TestLibrary library(folder.path()); // stays open
    library.addRecipe(u"Soup"_s, {u"1 onion"_s, u"salt"_s});
    const RecipeId stew = library.addRecipe(u"Stew"_s, {u"2 onions"_s});
    QVERIFY(library.recipes.remove({stew}).result());
    const auto health = examineLibrary(Store::libraryFile(folder.path()), m_today);
    QVERIFY(health);
    QVERIFY(health.value().isWell());
    QCOMPARE(liveRows(health.value(), u"recipe"_s), 1);
    QCOMPARE(liveRows(health.value(), u"slot"_s), 4);
    QCOMPARE(health.value().undoSteps, 3);
    QCOMPARE(health.value().waiting, 0);
    QVERIFY(!health.value().sqliteVersion.isEmpty());
    for (const QueryTime &time : health.value().timings)
        QVERIFY(time.p50 > 0 && time.slowest >= time.p50);
    library.addRecipe(u"Rice"_s, {u"200 g rice"_s}); // and goes on working
}

void TestLibraryHealth::whereThereIsNoneNothingIsMade()
{
    const QTemporaryDir folder;
    const QString file = Store::libraryFile(folder.path());
    QCOMPARE(examineLibrary(file, m_today).error().kind, Error::Kind::NotFound);
    QVERIFY(!QFile::exists(file));
}

void TestLibraryHealth::aSearchIndexOutOfStepIsFound_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("a recipe that cannot be found") << u"DELETE FROM recipe_fts"_s;
    QTest::newRow("an old title") << u"UPDATE recipe SET title = 'Borscht'"_s;
    QTest::newRow("a recipe that is gone") << u"UPDATE recipe SET live = 0"_s;
}

void TestLibraryHealth::aSearchIndexOutOfStepIsFound()
{
    QFETCH(QString, statement);
    const QTemporaryDir folder;
    {
        TestLibrary library(folder.path());
        library.addRecipe(u"Soup"_s, {u"1 onion"_s});
    }
    const QString file = Store::libraryFile(folder.path());
    QVERIFY(examineLibrary(file, m_today).value().searchInStep);
    QVERIFY(Connection::open(file).value()->execOnce(statement));
    QVERIFY(!examineLibrary(file, m_today).value().searchInStep);
    QVERIFY(!examineLibrary(file, m_today).value().isWell());
}

void TestLibraryHealth::aNewerLibraryIsOnlyNamed()
{
    const QTemporaryDir folder;
    const QString file = Store::libraryFile(folder.path());
    QVERIFY(Connection::open(file).value()->execOnce(u"PRAGMA user_version = 12345"_s));
    const LibraryHealth health = examineLibrary(file, m_today).value();
    QCOMPARE(health.schemaVersion, 12345);
    QVERIFY(health.newestVersion < 12345);
    QVERIFY(health.rows.empty());
    QVERIFY(!health.isWell());
}

QTEST_GUILESS_MAIN(TestLibraryHealth)
#include "test_libraryhealth.moc"
