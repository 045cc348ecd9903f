// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/gunzip.h"
#include "tests/app/cli/kjcprocess.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kSoup = "---\ntitle: Soup\n---\nBoil @water{1%l} and @leek{2}.\n";
const QByteArray kStew = "---\ntitle: Stew\n---\nStew @beef{500%g}.\n";

using Files = std::vector<std::pair<QByteArray, QByteArray>>;

// A zip of files, or with `gzip` the bytes of the only one gzipped.
QByteArray packed(const Files &files, bool gzip = false)
{
    QByteArray out(1024 * 1024, '\0');
    size_t used = 0;
    archive *writer = archive_write_new();
    if (gzip) {
        archive_write_add_filter_gzip(writer);
        archive_write_set_format_raw(writer);
    } else {
        archive_write_set_format_zip(writer);
    }
    archive_write_open_memory(writer, out.data(), size_t(out.size()), &used);
    for (const auto &[name, content] : files) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, content.size());
        archive_write_header(writer, entry);
        archive_write_data(writer, content.constData(), size_t(content.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    out.truncate(qsizetype(used));
    return out;
}

QStringList titlesIn(const Kjc &kjc)
{
    QStringList titles;
    for (const QJsonObject &recipe : kjc({u"--json"_s, u"recipes"_s, u"list"_s}).objects())
        titles.append(recipe.value(u"title"_s).toString());
    return titles;
}

} // namespace

class TestCliImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDryRunReadsAndWritesNothing();
    void aFileIsImportedOnce();
    void gzipAndStdinAreRead();
    void theAddressOfAPageIsKept();
    void foldersAndArchivesHoldMany();
    void whatFailsIsNamedAndTheRestIsDone();
    void nothingToDoEndsWithThree_data();
    void nothingToDoEndsWithThree();
    void aDeadAddressIsTold();
    void theSamplesAreRecipes();
};

void TestCliImport::aDryRunReadsAndWritesNothing()
{
    const Kjc kjc;
    const Answer answer = kjc({u"--json"_s, u"import"_s, u"--dry-run"_s, kjc.file(u"soup.cook"_s, kSoup)});
    QCOMPARE(answer.exit, 0);
    QCOMPARE(answer.objects().size(), 1);
    QCOMPARE(answer.objects().at(0).value(u"name"_s).toString(), u"Soup"_s);
    QCOMPARE(answer.objects().at(0).value(u"ingredients"_s).toArray().size(), 2);
    QVERIFY(!answer.objects().at(0).contains(u"author"_s));
    QVERIFY(!QDir(kjc.data()).exists());
    const Answer plain = kjc({u"import"_s, u"--dry-run"_s, kjc.path(u"soup.cook"_s)});
    QCOMPARE(plain.lines(), QStringList{u"Soup"_s});
}

void TestCliImport::aFileIsImportedOnce()
{
    const Kjc kjc;
    const QString soup = kjc.file(u"soup.cook"_s, kSoup);
    const Answer first = kjc({u"import"_s, soup});
    QCOMPARE(first.exit, 0);
    QCOMPARE(first.out, QString());
    QVERIFY(first.err.contains(u"1 imported"_s));
    const Answer second = kjc({u"import"_s, u"--quiet"_s, soup});
    QCOMPARE(second.exit, 0);
    QCOMPARE(second.err, QString());
    QCOMPARE(titlesIn(kjc), QStringList{u"Soup"_s});
}

void TestCliImport::gzipAndStdinAreRead()
{
    const Kjc kjc;
    const QByteArray gzipped = packed({{"soup.cook", kSoup}}, true);
    QVERIFY(formats::isGzip(gzipped));
    QCOMPARE(kjc({u"import"_s, kjc.file(u"soup.cook.gz"_s, gzipped)}).exit, 0);
    QCOMPARE(kjc({u"import"_s, u"--format"_s, u"cooklang"_s, u"-"_s}, kStew).exit, 0);
    QCOMPARE(titlesIn(kjc), (QStringList{u"Soup"_s, u"Stew"_s}));
}

void TestCliImport::theAddressOfAPageIsKept()
{
    const Kjc kjc;
    const QString page = QStringLiteral(KJC_TEST_DATA "/recipes/microdata.html");
    const Answer answer =
        kjc({u"--json"_s, u"import"_s, u"--dry-run"_s, page, u"--url"_s, u"https://example.org/a/b"_s});
    QCOMPARE(answer.exit, 0);
    QVERIFY(answer.objects().value(0).value(u"url"_s).toString().startsWith(u"https://example.org/"_s));
}

void TestCliImport::foldersAndArchivesHoldMany()
{
    const Kjc kjc;
    QVERIFY(QDir().mkpath(kjc.path(u"all/deep"_s)));
    QVERIFY(!kjc.file(u"all/soup.cook"_s, kSoup).isEmpty());
    QVERIFY(!kjc.file(u"all/deep/picture.png"_s, "\x89PNG not a recipe").isEmpty());
    const QByteArray inner = packed({{"stew.cook", kStew}});
    QVERIFY(!kjc.file(u"all/deep/more.zip"_s, packed({{"in/rice.cook", "Cook @rice{1%cup}."}, {"inner.zip", inner}}))
                 .isEmpty());
    const Answer answer = kjc({u"import"_s, kjc.path(u"all"_s)});
    QCOMPARE(answer.exit, 0);
    QVERIFY2(answer.err.contains(u"3 imported"_s), qPrintable(answer.err));
    QVERIFY(answer.err.contains(u"1 files of no known kind"_s));
    QCOMPARE(titlesIn(kjc).size(), 3);
}

void TestCliImport::whatFailsIsNamedAndTheRestIsDone()
{
    const Kjc kjc;
    const QString bad = kjc.file(u"bad.cook.gz"_s, QByteArray("\x1f\x8b\x08 broken", 11));
    const Answer answer =
        kjc({u"import"_s, u"--quiet"_s, kjc.path(u"gone.cook"_s), bad, kjc.file(u"soup.cook"_s, kSoup)});
    QCOMPARE(answer.exit, 1);
    QVERIFY2(answer.err.contains(u"gone.cook"_s) && answer.err.contains(u"bad.cook.gz"_s), qPrintable(answer.err));
    QCOMPARE(titlesIn(kjc), QStringList{u"Soup"_s});
}

void TestCliImport::nothingToDoEndsWithThree_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no recipe in the page") << QByteArray("<!doctype html><html><p>Hello</html>");
    QTest::newRow("no known kind") << QByteArray("\x01\x02\x03\x04");
    QTest::newRow("nothing") << QByteArray();
}

void TestCliImport::nothingToDoEndsWithThree()
{
    QFETCH(QByteArray, bytes);
    const Kjc kjc;
    const Answer answer = kjc({u"--json"_s, u"import"_s, kjc.file(u"given"_s, bytes)});
    QCOMPARE(answer.exit, 3);
    QCOMPARE(answer.out, QString());
    QVERIFY(answer.err.contains(u"given"_s));
    QVERIFY(!QDir(kjc.data()).exists());
}

void TestCliImport::aDeadAddressIsTold()
{
    const Answer answer = Kjc()({u"import"_s, u"http://127.0.0.1:1/recipe"_s});
    QCOMPARE(answer.exit, 3);
    QVERIFY2(answer.err.contains(u"http://127.0.0.1:1/recipe"_s), qPrintable(answer.err));
}

void TestCliImport::theSamplesAreRecipes()
{
    const Answer answer = Kjc()({u"--json"_s, u"import"_s, u"--dry-run"_s, u"--samples"_s});
    QCOMPARE(answer.exit, 0);
    QCOMPARE(answer.objects().size(),
             QDir(QStringLiteral(KJC_SOURCE_DIR "/resources/samples")).entryList({u"*.cook"_s}).size());
    for (const QJsonObject &recipe : answer.objects()) {
        const QByteArray title = recipe.value(u"name"_s).toString().toUtf8();
        QVERIFY2(!title.isEmpty() && !recipe.contains(u"warnings"_s), title.constData());
        QVERIFY2(recipe.value(u"ingredients"_s).toArray().size() >= 2, title.constData());
        QVERIFY2(!recipe.value(u"instructions"_s).toArray().isEmpty(), title.constData());
        QVERIFY2(recipe.value(u"servings"_s).toDouble() > 0, title.constData());
    }
}

QTEST_GUILESS_MAIN(TestCliImport)
#include "test_cliimport.moc"
