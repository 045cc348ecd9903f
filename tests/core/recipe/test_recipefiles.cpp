// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/recipejson.h"
#include "core/recipe/formats/registry.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

// Every file under tests/data/recipes is a case; what is read from it must equal the .expected.json beside it. A missing
// expectation is written for review, and the case fails.
class TestRecipeFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::French, QLocale::France)); }
    void everyFileReadsAsExpected_data();
    void everyFileReadsAsExpected();
    void unknownBytesHaveNoFormat();
    void gzipIsSeenThrough();
};

namespace {

const QString folder = QStringLiteral(KJC_TEST_DATA "/recipes");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject readBack(const QString &path)
{
    const auto batch =
        formats::read({contentOf(path), QFileInfo(path).fileName(), QUrl(u"https://site.example/page/"_s)});
    if (!batch)
        return {{u"error"_s, logForm(batch.error())}};
    QJsonArray recipes;
    for (const ImportedRecipe &one : batch.value().recipes)
        recipes.append(cli::toJson(one));
    QJsonObject out{{u"recipes"_s, recipes}};
    if (!batch.value().recipes.empty())
        out.insert(u"format"_s, batch.value().recipes.front().recipe.originalFormat);
    return out;
}

} // namespace

void TestRecipeFiles::everyFileReadsAsExpected_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!path.endsWith(".expected.json"_L1))
            QTest::newRow(qPrintable(QDir(folder).relativeFilePath(path))) << path;
    }
}

void TestRecipeFiles::everyFileReadsAsExpected()
{
    QFETCH(const QString, path);
    const QJsonObject got = readBack(path);
    const QString expectation = path + ".expected.json"_L1;
    if (!QFile::exists(expectation)) {
        QFile file(expectation);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(got).toJson());
        QFAIL("the expectation was missing; it is written now, for review");
    }
    const QJsonObject wanted = QJsonDocument::fromJson(contentOf(expectation)).object();
    QCOMPARE(QJsonDocument(got).toJson(), QJsonDocument(wanted).toJson());
}

void TestRecipeFiles::unknownBytesHaveNoFormat()
{
    const auto batch = formats::read({"just some words", u"notes.bin"_s, {}});
    QVERIFY(!batch);
    QCOMPARE(batch.error().kind, Error::Kind::Unsupported);
}

void TestRecipeFiles::gzipIsSeenThrough()
{
    // "Mix @salt{}\n" through gzip -n
    const QByteArray gz = QByteArray::fromBase64("H4sIAAAAAAAAA/PNrFBwKE7MKamu5QIANI8lNAwAAAA=");
    const auto batch = formats::read({gz, u"Salted.cook.gz"_s, {}});
    QVERIFY2(batch, batch ? "" : qPrintable(logForm(batch.error())));
    QCOMPARE(batch.value().recipes.front().recipe.title, u"Salted"_s);
    QVERIFY(!formats::read({gz.left(20), u"Salted.cook.gz"_s, {}}));
}

QTEST_GUILESS_MAIN(TestRecipeFiles)
#include "test_recipefiles.moc"
