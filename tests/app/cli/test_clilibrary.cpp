// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/kjcprocess.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

QByteArray cook(const QByteArray &title)
{
    return "---\ntitle: " + title + "\nservings: 2\n---\nBoil @leek{2}.\n";
}

QString add(const Kjc &kjc, const QByteArray &title)
{
    const QString file = kjc.file(QString::fromUtf8(title) + u".cook"_s, cook(title));
    return kjc({u"import"_s, file}).exit == 0 ? file : QString();
}

QStringList titlesIn(const Kjc &kjc)
{
    QStringList titles;
    for (const QJsonObject &recipe : kjc({u"--json"_s, u"recipes"_s, u"list"_s}).objects())
        titles.append(recipe.value(u"title"_s).toString());
    return titles;
}

} // namespace

class TestCliLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recipesAreFoundAndShown();
    void whatIsExportedComesBackTheSame_data();
    void whatIsExportedComesBackTheSame();
    void exportNamesWhatIsMissing();
    void aBackupComesBack();
    void restoringNonsenseChangesNothing();
    void theDoctorTellsWhatIsThere();
    void theDoctorFindsDamage();
    void aLibraryOfANewerVersionIsRefused();
};

void TestCliLibrary::recipesAreFoundAndShown()
{
    const Kjc kjc;
    QVERIFY(!add(kjc, "Crème brûlée").isEmpty());
    QVERIFY(!add(kjc, "Soup").isEmpty());
    const Answer found = kjc({u"--json"_s, u"recipes"_s, u"search"_s, u"creme"_s, u"leek"_s});
    QCOMPARE(found.objects().size(), 1);
    const QString id = found.objects().at(0).value(u"id"_s).toString();
    const Answer shown = kjc({u"recipes"_s, u"show"_s, id});
    QVERIFY(shown.out.startsWith(u"Crème brûlée\n"_s));
    QVERIFY(shown.out.contains(u"  - 2 leek"_s));
    QCOMPARE(kjc({u"--json"_s, u"recipes"_s, u"show"_s, u"soup"_s}).objects().at(0).value(u"name"_s).toString(),
             u"Soup"_s);
    QCOMPARE(kjc({u"recipes"_s, u"show"_s, u"nothing"_s}).exit, 3);
    QCOMPARE(kjc({u"recipes"_s, u"search"_s, u"nothing"_s}).exit, 0);
}

void TestCliLibrary::whatIsExportedComesBackTheSame_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("schema.org") << u"schema-org"_s;
    QTest::newRow("Cooklang") << u"cooklang"_s;
}

void TestCliLibrary::whatIsExportedComesBackTheSame()
{
    QFETCH(QString, format);
    const Kjc kjc, other;
    QVERIFY(!add(kjc, "Soup").isEmpty());
    QVERIFY(!add(kjc, "Fish").isEmpty());
    const QString folder = kjc.path(u"out"_s);
    QCOMPARE(kjc({u"recipes"_s, u"export"_s, u"--format"_s, format, u"--to"_s, folder}).exit, 0);
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), titlesIn(kjc).size());
    QCOMPARE(other({u"import"_s, folder}).exit, 0);
    QCOMPARE(titlesIn(other), titlesIn(kjc));
    const auto shape = [](const Kjc &library) {
        QJsonObject recipe = library({u"--json"_s, u"recipes"_s, u"show"_s, u"Soup"_s}).objects().value(0);
        recipe.remove(u"id"_s);
        return recipe;
    };
    QCOMPARE(shape(other).value(u"ingredients"_s), shape(kjc).value(u"ingredients"_s));
    QCOMPARE(shape(other).value(u"instructions"_s), shape(kjc).value(u"instructions"_s));
    const Answer printed = kjc({u"recipes"_s, u"export"_s, u"--format"_s, format, u"Soup"_s});
    QCOMPARE(printed.exit, 0);
    QVERIFY(printed.out.contains(u"Soup"_s));
}

void TestCliLibrary::exportNamesWhatIsMissing()
{
    const Kjc kjc;
    QCOMPARE(kjc({u"recipes"_s, u"export"_s}).exit, 3); // an empty library
    QVERIFY(!add(kjc, "Soup").isEmpty());
    QVERIFY(!add(kjc, "Stew").isEmpty());
    const Answer answer = kjc({u"--json"_s, u"recipes"_s, u"export"_s, u"Soup"_s, u"Gravel"_s});
    QCOMPARE(answer.exit, 1);
    QVERIFY(answer.err.contains(u"Gravel"_s));
    QCOMPARE(answer.objects().size(), 1);
    QCOMPARE(kjc({u"recipes"_s, u"export"_s, u"--format"_s, u"cooklang"_s}).exit, 2);
    const Answer list = kjc({u"recipes"_s, u"export"_s});
    QCOMPARE(QJsonDocument::fromJson(list.out.toUtf8()).array().size(), 2);
}

void TestCliLibrary::aBackupComesBack()
{
    const Kjc kjc;
    const QString copy = kjc.path(u"copy.sqlite"_s);
    QVERIFY(!add(kjc, "Soup").isEmpty());
    QCOMPARE(kjc({u"backup"_s, copy}).exit, 0);
    QVERIFY(!add(kjc, "Stew").isEmpty());
    QCOMPARE(kjc({u"restore"_s, copy}).exit, 0);
    QCOMPARE(titlesIn(kjc), QStringList{u"Soup"_s});
    const QString elsewhere = kjc.path(u"elsewhere/deep"_s);
    QCOMPARE(kjc({u"--data"_s, elsewhere, u"restore"_s, copy}).exit, 0);
    QCOMPARE(kjc({u"--data"_s, elsewhere, u"recipes"_s, u"list"_s}).lines().size(), 1);
    QCOMPARE(kjc({u"backup"_s, kjc.path(u"no/such/folder/copy.sqlite"_s)}).exit, 3);
}

void TestCliLibrary::restoringNonsenseChangesNothing()
{
    const Kjc kjc;
    QVERIFY(!add(kjc, "Soup").isEmpty());
    const Answer nonsense = kjc({u"restore"_s, kjc.file(u"nonsense"_s, QByteArray("nonsense").repeated(2000))});
    QCOMPARE(nonsense.exit, 3);
    QVERIFY(nonsense.err.contains(u"nonsense"_s));
    QCOMPARE(kjc({u"restore"_s, kjc.path(u"gone"_s)}).exit, 3);
    QCOMPARE(titlesIn(kjc), QStringList{u"Soup"_s});
}

void TestCliLibrary::theDoctorTellsWhatIsThere()
{
    const Kjc kjc;
    const Answer before = kjc({u"--json"_s, u"doctor"_s});
    QCOMPARE(before.exit, 0);
    QVERIFY(before.objects().at(0).value(u"problem"_s).toString().contains(u"no library yet"_s));
    QVERIFY(!add(kjc, "Soup").isEmpty());
    const QJsonObject report = kjc({u"--json"_s, u"doctor"_s}).objects().value(0);
    QVERIFY(report.value(u"ok"_s).toBool());
    QVERIFY(report.value(u"searchInStep"_s).toBool());
    QCOMPARE(report.value(u"library"_s).toString(), QDir(kjc.data()).filePath(u"library.sqlite"_s));
    for (const QString &name : {u"version"_s, u"qt"_s, u"sqlite"_s, u"schema"_s, u"freeBytes"_s, u"folder"_s})
        QVERIFY2(report.contains(name), qPrintable(name));
    QVERIFY(report.value(u"timings"_s).toArray().size() >= 4);
    const Answer text = kjc({u"doctor"_s});
    QCOMPARE(text.exit, 0);
    QVERIFY(text.out.contains(u"live 1, table recipe"_s));
}

void TestCliLibrary::theDoctorFindsDamage()
{
    const Kjc kjc;
    QVERIFY(!add(kjc, "Soup").isEmpty());
    QFile file(QDir(kjc.data()).filePath(u"library.sqlite"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 pages = file.size() / 4096;
    for (qint64 page = 5; page < pages; ++page) {
        file.seek(page * 4096);
        file.write(QByteArray(4096, '\x5a'));
    }
    file.close();
    const Answer answer = kjc({u"--json"_s, u"doctor"_s});
    QCOMPARE(answer.exit, 1);
    QCOMPARE(answer.objects().size(), 1);
    QVERIFY(!answer.objects().at(0).value(u"ok"_s).toBool(true));
}

void TestCliLibrary::aLibraryOfANewerVersionIsRefused()
{
    const Kjc kjc;
    QVERIFY(!add(kjc, "Soup").isEmpty());
    QFile file(QDir(kjc.data()).filePath(u"library.sqlite"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(60); // user_version
    file.write(QByteArray("\x00\x01\x00\x00", 4));
    file.close();
    const Answer answer = kjc({u"recipes"_s, u"list"_s});
    QCOMPARE(answer.exit, 3);
    QVERIFY2(answer.err.contains(u"newer version"_s), qPrintable(answer.err));
}

QTEST_GUILESS_MAIN(TestCliLibrary)
#include "test_clilibrary.moc"
