// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/migrator.h"
#include "core/store/rowschema.h"
#include "tests/support/testlibrary.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

// This program carries one migration more than the product: tests/core/store/migrations. So there are always two versions.

namespace {

// Every table and index with its columns, as SQLite sees them.
QStringList shapeOf(Connection &connection)
{
    QStringList shape, tables;
    const auto listed =
        connection.query(u"SELECT type, name, tbl_name, sql FROM sqlite_master"_s, {}, [&](const Columns &row) {
            shape.append(row.text(0) + u'|' + row.text(1) + u'|' + row.text(2) + u'|' + row.text(3).simplified());
            if (row.text(0) == u"table")
                tables.append(row.text(1));
        });
    for (const QString &table : tables) {
        const auto described =
            connection.query(u"SELECT cid, name, type, \"notnull\", dflt_value, pk FROM pragma_table_info(?)"_s,
                             {table}, [&](const Columns &row) {
                                 QStringList cells{table};
                                 for (int i = 0; i < 6; ++i)
                                     cells.append(row.text(i));
                                 shape.append(cells.join(u'|'));
                             });
        if (!described)
            qFatal("%s", qPrintable(logForm(described.error())));
    }
    shape.sort();
    return listed ? shape : QStringList();
}

std::unique_ptr<Connection> opened(const QString &file)
{
    return Connection::open(file).value();
}

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
                                          : QByteArray();
}

int newestOfProduct()
{
    return migrator::all().at(migrator::all().size() - 2).to;
}

// A library as the product's own newest version left it, with a recipe in it.
void makeOlder(const QString &folder)
{
    const auto connection = opened(Store::libraryFile(folder));
    QVERIFY(migrator::migrate(*connection, newestOfProduct()));
    QVERIFY(connection->exec(
        u"INSERT INTO recipe (id, household_id, title, stamps) VALUES ('r', 'h', 'Old soup', '{\"*\":\"0\"}')"_s));
}

} // namespace

class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void migrationsAreNumberedWithoutGaps();
    void freshEqualsMigratedOneByOne();
    void migratingAgainChangesNothing();
    void columnsAreThoseOfTheSchema();
    void aFailingStatementLeavesTheOlderVersion();
    void anOlderFileIsCopiedBeforeItIsMigrated();
    void aNewerFileIsRefusedAndUntouched_data();
    void aNewerFileIsRefusedAndUntouched();
};

void TestMigrations::migrationsAreNumberedWithoutGaps()
{
    const std::vector<Migration> migrations = migrator::all();
    QVERIFY(migrations.size() >= 2);
    for (size_t i = 0; i + 1 < migrations.size(); ++i) { // the last one is this test's
        QCOMPARE(migrations[i].to, int(i) + 1);
        QVERIFY(!migrations[i].statements.isEmpty());
    }
    QCOMPARE(migrations.back().to, migrator::newestVersion());
}

void TestMigrations::freshEqualsMigratedOneByOne()
{
    const auto fresh = opened(u":memory:"_s), stepwise = opened(u":memory:"_s);
    QVERIFY(migrator::migrate(*fresh));
    for (const Migration &migration : migrator::all()) {
        QVERIFY(migrator::migrate(*stepwise, migration.to));
        QCOMPARE(migrator::versionOf(*stepwise).value(), migration.to);
    }
    QVERIFY(!shapeOf(*fresh).isEmpty());
    QCOMPARE(shapeOf(*stepwise), shapeOf(*fresh));
}

void TestMigrations::migratingAgainChangesNothing()
{
    const auto connection = opened(u":memory:"_s);
    QVERIFY(migrator::migrate(*connection));
    const QStringList before = shapeOf(*connection);
    QVERIFY(migrator::migrate(*connection));
    QVERIFY(migrator::migrate(*connection, 1));
    QCOMPARE(shapeOf(*connection), before);
    QCOMPARE(migrator::versionOf(*connection).value(), migrator::newestVersion());
}

void TestMigrations::columnsAreThoseOfTheSchema()
{
    const auto connection = opened(u":memory:"_s);
    QVERIFY(migrator::migrate(*connection, newestOfProduct()));
    for (const RowSchema &schema : allSchemas()) {
        QStringList wanted{u"id TEXT"_s, u"household_id TEXT"_s}, found;
        const auto typeName = [](ColumnType type) {
            return type == ColumnType::Text ? u" TEXT"_s : type == ColumnType::Real ? u" REAL"_s : u" INTEGER"_s;
        };
        for (const Column &column : schema.columns)
            wanted.append(column.name + typeName(column.type));
        wanted << u"stamps TEXT"_s << u"deleted TEXT"_s << u"live INTEGER"_s << u"extra TEXT"_s;
        QVERIFY(connection->query(u"SELECT name, type FROM pragma_table_info(?)"_s, {QString(schema.name)},
                                  [&](const Columns &row) { found.append(row.text(0) + u' ' + row.text(1)); }));
        wanted.sort(); // a later migration adds its column at the end
        found.sort();
        QCOMPARE(found, wanted);
    }
}

void TestMigrations::aFailingStatementLeavesTheOlderVersion()
{
    int failures = 0;
    for (int n = 1;; ++n) {
        const auto connection = opened(u":memory:"_s);
        QVERIFY(migrator::migrate(*connection, newestOfProduct()));
        const QStringList before = shapeOf(*connection);
        int seen = 0;
        connection->setFaultProbe([&](const QString &sql) -> std::optional<Error> {
            return sql != u"ROLLBACK" && ++seen == n ? std::optional(Error{Error::Kind::DiskFull, {}, sql})
                                                     : std::nullopt;
        });
        const auto migrated = migrator::migrate(*connection);
        connection->setFaultProbe({});
        if (migrated)
            break;
        ++failures;
        QCOMPARE(shapeOf(*connection), before);
        QCOMPARE(migrator::versionOf(*connection).value(), newestOfProduct());
        QVERIFY(migrator::migrate(*connection)); // the next start does it
    }
    QVERIFY(failures >= 5);
}

void TestMigrations::anOlderFileIsCopiedBeforeItIsMigrated()
{
    const QTemporaryDir folder;
    makeOlder(folder.path());
    const TestClock clock(u"2026-02-11T10:00:00Z"_s);
    UuidV7Source ids(clock, 1);
    Store store({folder.path(), clock, ids});
    const auto report = store.open().result();
    QVERIFY(report);
    QVERIFY(report.value().migrated);
    QVERIFY(!report.value().created);
    const auto versionAndTitle = store.read([](Connection &connection) -> Result<QString> {
        KJC_TRY_ASSIGN(version, migrator::versionOf(connection));
        KJC_TRY_ASSIGN(title, connection.value(u"SELECT title FROM recipe"_s));
        return QString(QString::number(version) + title.toString());
    });
    QCOMPARE(versionAndTitle.result().value(), QString::number(migrator::newestVersion()) + u"Old soup"_s);
    const QStringList copies = backup::datedIn(Store::backupFolder(folder.path()));
    QCOMPARE(copies.size(), 1);
    const auto copy = opened(copies.first());
    QCOMPARE(migrator::versionOf(*copy).value(), newestOfProduct());
    QCOMPARE(copy->value(u"SELECT title FROM recipe"_s).value().toString(), u"Old soup"_s);
}

void TestMigrations::aNewerFileIsRefusedAndUntouched_data()
{
    QTest::addColumn<QString>("journal");
    QTest::newRow("as the program leaves it") << u"WAL"_s;
    QTest::newRow("as a backup is") << u"DELETE"_s;
}

void TestMigrations::aNewerFileIsRefusedAndUntouched()
{
    QFETCH(QString, journal);
    const QTemporaryDir folder;
    const QString file = Store::libraryFile(folder.path());
    {
        const auto connection = opened(file);
        QVERIFY(migrator::migrate(*connection));
        QVERIFY(connection->execOnce(u"PRAGMA user_version = 123456"_s));
        QVERIFY(connection->execOnce(u"PRAGMA journal_mode = "_s + journal));
    }
    const QByteArray before = hashOf(file);
    const TestClock clock(u"2026-02-11T10:00:00Z"_s);
    UuidV7Source ids(clock, 1);
    {
        Store store({folder.path(), clock, ids});
        QCOMPARE(store.open().result().error().kind, Error::Kind::FileTooNew);
        const auto read = store.read([](Connection &c) { return c.value(u"SELECT 1"_s); }).result();
        QCOMPARE(read.error().kind, Error::Kind::FileTooNew);
        QCOMPARE(store.undo().result().error().kind, Error::Kind::FileTooNew);
    }
    QCOMPARE(hashOf(file), before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"library.sqlite"_s});
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "test_migrations.moc"
