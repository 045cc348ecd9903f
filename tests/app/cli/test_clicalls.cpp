// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/kjcprocess.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestCliCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLevelHelps_data();
    void everyLevelHelps();
    void wrongUseIsToldAndEndsWithTwo_data();
    void wrongUseIsToldAndEndsWithTwo();
    void helpAndMistakesTouchNoProfile();
    void generalOptionsStandAnywhere();
    void ingredientLinesAreAnsweredOneByOne();
    void cooklangIsTakenApart();
    void whatCannotBePrintedIsToldOf();
};

void TestCliCalls::everyLevelHelps_data()
{
    QTest::addColumn<QString>("call");
    for (const char *call : {"",
                             "import",
                             "parse-ingredients",
                             "cooklang",
                             "recipes",
                             "recipes list",
                             "recipes search",
                             "recipes show",
                             "recipes export",
                             "plan",
                             "plan show",
                             "plan fill",
                             "plan clear",
                             "plan copy",
                             "plan add",
                             "shopping",
                             "shopping make",
                             "shopping show",
                             "pantry",
                             "pantry list",
                             "pantry add",
                             "pantry use",
                             "backup",
                             "restore",
                             "doctor"})
        QTest::newRow(*call ? call : "kjc") << QString::fromLatin1(call);
}

void TestCliCalls::everyLevelHelps()
{
    QFETCH(QString, call);
    const QStringList words = call.split(u' ', Qt::SkipEmptyParts);
    for (const QString &help : {u"--help"_s, u"-h"_s}) {
        const Answer answer = Kjc()(words + QStringList{help});
        QCOMPARE(answer.exit, 0);
        const QString usage = u"Usage: "_s + (QStringList{u"kjc"_s} + words).join(u' ');
        QVERIFY2(answer.out.startsWith(usage), qPrintable(answer.out));
        QVERIFY(answer.out.contains(u"--data"_s));
        QCOMPARE(answer.err, QString());
    }
}

void TestCliCalls::wrongUseIsToldAndEndsWithTwo_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("no such command") << QStringList{u"cook"_s};
    QTest::newRow("a group alone") << QStringList{u"plan"_s};
    QTest::newRow("no such part") << QStringList{u"plan"_s, u"burn"_s};
    QTest::newRow("no such option") << QStringList{u"recipes"_s, u"list"_s, u"--loud"_s};
    QTest::newRow("an option without its value") << QStringList{u"recipes"_s, u"list"_s, u"--data"_s};
    QTest::newRow("nothing to import") << QStringList{u"import"_s};
    QTest::newRow("no such format") << QStringList{u"import"_s, u"--format"_s, u"papyrus"_s, u"x"_s};
    QTest::newRow("too much") << QStringList{u"doctor"_s, u"who"_s};
    QTest::newRow("too little") << QStringList{u"plan"_s, u"add"_s, u"friday"_s};
    QTest::newRow("no week") << QStringList{u"plan"_s, u"show"_s, u"--week"_s, u"soon"_s};
    QTest::newRow("no such week") << QStringList{u"plan"_s, u"show"_s, u"--week"_s, u"2025-W53"_s};
    QTest::newRow("no number") << QStringList{u"plan"_s, u"fill"_s, u"--seed"_s, u"lucky"_s};
    QTest::newRow("no such list format") << QStringList{u"shopping"_s, u"show"_s, u"--format"_s, u"fax"_s};
    QTest::newRow("no such work of sync") << QStringList{u"sync"_s, u"later"_s};
}

void TestCliCalls::wrongUseIsToldAndEndsWithTwo()
{
    QFETCH(QStringList, call);
    const Answer answer = Kjc()(call);
    QCOMPARE(answer.exit, 2);
    QCOMPARE(answer.out, QString());
    QVERIFY(answer.err.startsWith(u"kjc: "_s));
    QVERIFY(answer.err.contains(u"--help"_s));
}

void TestCliCalls::helpAndMistakesTouchNoProfile()
{
    const Kjc kjc;
    kjc({u"--help"_s});
    kjc({u"plan"_s, u"show"_s, u"--week"_s, u"soon"_s});
    kjc({u"--version"_s});
    kjc({u"doctor"_s});
    QVERIFY(!QDir(kjc.data()).exists());
}

void TestCliCalls::generalOptionsStandAnywhere()
{
    const Kjc kjc;
    const QString other = kjc.path(u"other"_s);
    for (const QStringList &call :
         {QStringList{u"--data"_s, other, u"--json"_s, u"pantry"_s, u"add"_s, u"2 kg flour"_s},
          QStringList{u"pantry"_s, u"add"_s, u"2 kg rice"_s, u"--json"_s, u"--data="_s + other},
          QStringList{u"pantry"_s, u"--json"_s, u"--data"_s, other, u"add"_s, u"2 kg salt"_s}}) {
        const Answer answer = kjc(call);
        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.objects().size(), 1);
        QCOMPARE(answer.objects().at(0).value(u"unit"_s).toString(), u"kg"_s);
    }
    QVERIFY(!QDir(kjc.data()).exists());
    QCOMPARE(kjc({u"pantry"_s, u"list"_s, u"--data"_s, other}).lines().size(), 3);
}

void TestCliCalls::ingredientLinesAreAnsweredOneByOne()
{
    QProcess process;
    process.start(QStringLiteral(KJC_PROGRAM), {u"parse-ingredients"_s, u"--lang"_s, u"en"_s});
    QVERIFY(process.waitForStarted());
    for (const char *line : {"2 ½ cups flour, sifted\n", "\n", "1-2 jalapeños\n"}) {
        process.write(line);
        while (!process.canReadLine()) // the next line is only written after this answer
            QVERIFY(process.waitForReadyRead(20'000));
        const QJsonObject object = QJsonDocument::fromJson(process.readLine()).object();
        QCOMPARE(object.value(u"text"_s).toString(), QString::fromUtf8(line).chopped(1));
    }
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    const Answer answer = Kjc()({u"parse-ingredients"_s}, "2 ½ cups flour, sifted");
    const QJsonObject flour = answer.objects().value(0);
    QCOMPARE(flour.value(u"quantity"_s).toDouble(), 2.5);
    QCOMPARE(flour.value(u"unit"_s).toString(), u"cup"_s);
    QVERIFY(!flour.contains(u"comment"_s));
}

void TestCliCalls::cooklangIsTakenApart()
{
    const Answer answer = Kjc()({u"cooklang"_s}, "Add @salt{1%tsp}.");
    QCOMPARE(answer.exit, 0);
    const QJsonArray step = answer.objects().value(0).value(u"steps"_s).toArray().at(0).toArray();
    QCOMPARE(step.at(1).toObject().value(u"name"_s).toString(), u"salt"_s);
}

void TestCliCalls::whatCannotBePrintedIsToldOf()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("a disk that is always full is needed");
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(KJC_PROGRAM), {u"--help"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 3);
    QVERIFY(process.readAllStandardError().contains("could be printed"));
}

QTEST_GUILESS_MAIN(TestCliCalls)
#include "test_clicalls.moc"
