// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnostics/libraryhealth.h"
#include "core/store/backup.h"
#include "core/store/migrator.h"
#include "core/store/recipestore.h"
#include "tests/support/testlibrary.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPageBytes = 4096;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QStringList titlesIn(Store &store)
{
    const auto titles = store.read([](Connection &connection) -> Result<QStringList> {
        QStringList found;
        KJC_TRY(connection.query(u"SELECT title FROM recipe WHERE live ORDER BY title"_s, {},
                                 [&](const Columns &row) { found.append(row.text(0)); }));
        return found;
    });
    return titles.result().valueOr({});
}

// A library of `recipes` recipes in a file that nobody has open.
QStringList makeLibrary(const QString &folder, int recipes)
{
    TestLibrary library(folder);
    std::vector<ImportedRecipe> imported;
    for (int i = 0; i < recipes; ++i) {
        Recipe recipe;
        recipe.title = u"Recipe %1"_s.arg(i, 4, 10, QChar(u'0'));
        for (const QString &line : {u"1 onion"_s, u"200 g rice"_s, u"salt"_s})
            recipe.ingredients.push_back({{}, {}, line, parseIngredient(line, u"en"_s)});
        recipe.steps.push_back({{}, {}, u"Cook it."_s});
        imported.push_back({recipe, {}});
    }
    if (const auto saved = library.recipes.import(std::move(imported), false).result(); !saved)
        qFatal("%s", qPrintable(logForm(saved.error())));
    return titlesIn(library.store);
}

void overwritePages(const QString &file, const QList<qint64> &pages)
{
    QFile damaged(file);
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    for (const qint64 page : pages) {
        damaged.seek(page * kPageBytes);
        damaged.write(QByteArray(kPageBytes, '\x5a'));
    }
}

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackupHoldsEverythingAndComesBack();
    void lookingAtABackupDoesNotChangeIt();
    void onlyTheNewestDatedCopiesStay();
    void aCopyIsWholeOrNotThere();
    void whatIsNoLibraryIsRefused_data();
    void whatIsNoLibraryIsRefused();
    void aDamagedLibraryGivesBackWhatCanBeRead_data();
    void aDamagedLibraryGivesBackWhatCanBeRead();
    void nothingIsSavedFromWhatIsNoDatabase();
};

void TestBackup::aBackupHoldsEverythingAndComesBack()
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.sqlite"_s), profile = folder.filePath(u"profile"_s);
    TestLibrary library(profile);
    library.addRecipe(u"Soup"_s, {u"1 onion"_s});
    QVERIFY(library.store.backupTo(copy).result());
    const QByteArray original = bytesOf(copy);
    library.addRecipe(u"Stew"_s, {u"2 onions"_s});
    QVERIFY(library.store.restoreFrom(copy).result());
    QCOMPARE(titlesIn(library.store), QStringList{u"Soup"_s});
    library.addRecipe(u"Rice"_s, {u"200 g rice"_s}); // and it goes on from there
    QCOMPARE(titlesIn(library.store), (QStringList{u"Rice"_s, u"Soup"_s}));
    QCOMPARE(bytesOf(copy), original);
    const QStringList aside = QDir(profile).entryList({u"library.sqlite.before-restore-*"_s}, QDir::Files);
    QVERIFY(!aside.isEmpty());
    const auto kept = Connection::open(QDir(profile).filePath(aside.first())).value();
    QCOMPARE(kept->value(u"SELECT count(*) FROM recipe"_s).value().toInt(), 2);
}

void TestBackup::lookingAtABackupDoesNotChangeIt()
{
    const QTemporaryDir folder;
    makeLibrary(folder.filePath(u"profile"_s), 3);
    const QString copy = folder.filePath(u"copy.sqlite"_s);
    QVERIFY(backup::writeTo(*Connection::open(Store::libraryFile(folder.filePath(u"profile"_s))).value(), copy));
    const QByteArray before = bytesOf(copy);
    QVERIFY(backup::check(copy));
    QVERIFY(examineLibrary(copy, QDate(2026, 2, 11)).value().isWell());
    QCOMPARE(bytesOf(copy), before);
    QCOMPARE(QDir(folder.path()).entryList({u"copy*"_s}, QDir::Files), QStringList{u"copy.sqlite"_s});
}

void TestBackup::onlyTheNewestDatedCopiesStay()
{
    const QTemporaryDir folder;
    makeLibrary(folder.path(), 1);
    const auto connection = Connection::open(Store::libraryFile(folder.path())).value();
    const QString copies = folder.filePath(u"backups"_s);
    const QDateTime start(QDate(2026, 2, 11), QTime(9, 0), Qt::UTC);
    QStringList made;
    for (int day = 0; day < 7; ++day)
        made.prepend(backup::writeDated(*connection, copies, start.addDays(day), 3).value());
    QCOMPARE(backup::datedIn(copies), made.mid(0, 3));
}

void TestBackup::aCopyIsWholeOrNotThere()
{
    const QTemporaryDir folder;
    makeLibrary(folder.path(), 1);
    const auto connection = Connection::open(Store::libraryFile(folder.path())).value();
    const QString target = folder.filePath(u"no such folder/copy.sqlite"_s);
    QVERIFY(!backup::writeTo(*connection, target));
    const QString copy = folder.filePath(u"copy.sqlite"_s);
    write(copy, "an older copy");
    connection->setFaultProbe([](const QString &sql) { return Error{Error::Kind::DiskFull, u"injected"_s, sql}; });
    QCOMPARE(backup::writeTo(*connection, copy).error().kind, Error::Kind::DiskFull);
    QCOMPARE(bytesOf(copy), "an older copy");
    QVERIFY(!QFile::exists(copy + u".partial"_s));
}

void TestBackup::whatIsNoLibraryIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("statement");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("nothing there") << QByteArray() << QString() << Error::Kind::NotFound;
    QTest::newRow("a text") << QByteArray("Dear diary, ").repeated(500) << QString() << Error::Kind::FileDamaged;
    QTest::newRow("an empty file") << QByteArray("") << QString() << Error::Kind::Parse;
    QTest::newRow("another program's database") << QByteArray() << u"CREATE TABLE songs (name)"_s << Error::Kind::Parse;
    QTest::newRow("of a newer version") << QByteArray() << u"PRAGMA user_version = 12345"_s << Error::Kind::FileTooNew;
}

void TestBackup::whatIsNoLibraryIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, statement);
    QFETCH(Error::Kind, kind);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"given.sqlite"_s), profile = folder.filePath(u"profile"_s);
    if (!bytes.isNull())
        write(file, bytes);
    if (!statement.isEmpty())
        QVERIFY(Connection::open(file).value()->execOnce(statement));
    const QByteArray given = bytesOf(file);
    TestLibrary library(profile);
    library.addRecipe(u"Soup"_s, {u"1 onion"_s});
    QCOMPARE(backup::check(file).error().kind, kind);
    QCOMPARE(library.store.restoreFrom(file).result().error().kind, kind);
    QCOMPARE(titlesIn(library.store), QStringList{u"Soup"_s});
    QCOMPARE(bytesOf(file), given);
    QVERIFY(QDir(profile).entryList({u"*before-restore*"_s}).isEmpty());
}

void TestBackup::aDamagedLibraryGivesBackWhatCanBeRead_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 10; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestBackup::aDamagedLibraryGivesBackWhatCanBeRead()
{
    QFETCH(int, seed);
    QRandomGenerator random{quint32(seed)};
    const QTemporaryDir folder;
    const QString file = Store::libraryFile(folder.path()), saved = folder.filePath(u"saved/library.sqlite"_s);
    QVERIFY(QDir(folder.path()).mkpath(u"saved"_s));
    const QStringList titles = makeLibrary(folder.path(), 300);
    const qint64 pages = QFile(file).size() / kPageBytes;
    QVERIFY(pages > 100);
    QList<qint64> broken; // past the list of tables and their first pages, which hold next to nothing but pointers
    for (int i = 0; i < 4; ++i)
        broken.append(random.bounded(qint64(60), pages));
    overwritePages(file, broken);
    const QByteArray before = bytesOf(file);
    QCOMPARE(backup::check(file).error().kind, Error::Kind::FileDamaged);
    const auto rows = backup::salvage(file, saved);
    QVERIFY2(rows, rows ? "" : qPrintable(logForm(rows.error())));
    QCOMPARE(bytesOf(file), before);
    QVERIFY(examineLibrary(saved, QDate(2026, 2, 11)).value().isWell());
    TestClock clock(u"2026-02-11T10:00:00Z"_s);
    UuidV7Source ids(clock, 1);
    Store store({folder.filePath(u"saved"_s), clock, ids});
    QVERIFY(store.open().result());
    const QStringList kept = titlesIn(store);
    // Four pages of some thirty rows each, were they all of recipes.
    QVERIFY2(kept.size() > titles.size() / 2, qPrintable(QString::number(kept.size())));
    for (const QString &title : kept)
        QVERIFY(titles.contains(title));
}

void TestBackup::nothingIsSavedFromWhatIsNoDatabase()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"a.sqlite"_s), target = folder.filePath(u"b.sqlite"_s);
    QCOMPARE(backup::salvage(file, target).error().kind, Error::Kind::NotFound);
    write(file, QByteArray("no database at all ").repeated(500));
    QCOMPARE(backup::salvage(file, target).error().kind, Error::Kind::FileDamaged);
    QVERIFY(!QFile::exists(target));
}

QTEST_GUILESS_MAIN(TestBackup)
#include "test_backup.moc"
