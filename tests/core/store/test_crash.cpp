// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnostics/libraryhealth.h"
#include "tests/support/testlibrary.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace kjc;
using namespace Qt::StringLiterals;

// Kills a writing program in the middle of its work: what it was told to be saved must be there. This executable is also that
// program: `test_crash --write FOLDER FIRST` writes edits FIRST, FIRST + 1, … and prints each number once it is saved.

namespace {

constexpr int kRounds = 100;
constexpr int kRoundsPerLibrary = 10; // so that also a library in the making is killed
#ifdef __SANITIZE_THREAD__
constexpr int kTimesSlower = 6; // so that it is killed while at work there, too
#else
constexpr int kTimesSlower = 1;
#endif

// An opened library on real time, as a program has it.
struct Program {
    explicit Program(const QString &folder) : store({folder, clock, ids}) {}

    bool start()
    {
        const QStringList meals{u"breakfast"_s, u"lunch"_s, u"dinner"_s, u"snack"_s};
        return store.open().result() && household.setUp({{}, {}, 2, 1}, {}, meals).result();
    }

    SystemClock clock;
    UuidV7Source ids{clock};
    Store store;
    PlanCommands plan{store};
    RecipeCommands recipes{store};
    PantryCommands pantry{store};
    HouseholdCommands household{store};
};

// Each leaves its number in a title, a text or a name.
bool writeEdit(Program &program, SlotId slot, int number)
{
    const QString name = u"Edit %1"_s.arg(number);
    if (number % 3 == 0) {
        Recipe recipe;
        recipe.title = name;
        recipe.ingredients.push_back({{}, {}, u"2 onions"_s, {}});
        recipe.steps.push_back({{}, {}, u"Cook it."_s});
        return bool(program.recipes.save(recipe).result());
    }
    if (number % 3 == 1)
        return bool(program.plan.addText(name, {QDate(2026, 1, 1).addDays(number), slot}).result());
    QuickAdd line;
    line.name = name;
    line.foodKey = u"~edit%1"_s.arg(number);
    return bool(program.pantry.add(line).result());
}

int writeEdits(const QString &folder, int first)
{
    Program program(folder);
    if (!program.start())
        return 1;
    const auto slots = program.store.read([](Connection &c) { return planstore::slots(c); }).result();
    if (!slots || slots.value().empty())
        return 1;
    for (int number = first;; ++number) {
        if (!writeEdit(program, slots.value().front().id, number))
            return 1;
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
}

QSet<int> editsIn(Store &store)
{
    const auto read = store.read([](Connection &connection) -> Result<QSet<int>> {
        QSet<int> numbers;
        KJC_TRY(connection.query(u"SELECT substr(title, 6) FROM recipe WHERE live UNION ALL "
                                 "SELECT substr(text, 6) FROM planned_meal WHERE live UNION ALL "
                                 "SELECT substr(l.name, 6) FROM pantry_lot l WHERE live AND EXISTS "
                                 "(SELECT 1 FROM pantry_movement m WHERE m.lot_id = l.id)"_s,
                                 {}, [&](const Columns &row) { numbers.insert(int(row.integer(0))); }));
        return numbers;
    });
    return read.result().value();
}

// Every line and step has its recipe, every undo image its step and its row.
int looseEnds(Store &store)
{
    const auto read = store.read([](Connection &connection) {
        return connection.value(
            u"SELECT (SELECT count(*) FROM recipe r WHERE (SELECT count(*) FROM recipe_ingredient i WHERE i.recipe_id "
            u"= r.id) <> 1) + "
            "(SELECT count(*) FROM recipe_step s WHERE NOT EXISTS (SELECT 1 FROM recipe r WHERE r.id = s.recipe_id)) + "
            "(SELECT count(*) FROM undo_row u WHERE NOT EXISTS (SELECT 1 FROM undo_entry e WHERE e.seq = u.entry)) + "
            "(SELECT count(*) FROM undo_entry e WHERE NOT EXISTS (SELECT 1 FROM undo_row u WHERE u.entry = e.seq)) + "
            "(SELECT count(*) FROM undo_row u WHERE u.kind = 'recipe' AND NOT EXISTS (SELECT 1 FROM recipe r WHERE r.id = u.id))"_s);
    });
    return read.result().value().toInt();
}

} // namespace

class TestCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSavedSurvivesAKill();

private:
    int runUntilKilled(const QString &folder, int first, int milliseconds);
    void checkLibrary(const QString &folder, int acknowledged);
};

// The highest number that the program said was saved.
int TestCrash::runUntilKilled(const QString &folder, int first, int milliseconds)
{
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(), {u"--write"_s, folder, QString::number(first)});
    if (!program.waitForStarted())
        return -1;
    program.waitForFinished(milliseconds);
    program.kill();
    program.waitForFinished();
    if (program.exitStatus() != QProcess::CrashExit)
        return -1; // it ended by itself: an edit failed
    const QList<QByteArray> lines = program.readAllStandardOutput().split('\n');
    return lines.size() < 2 ? first - 1 : lines[lines.size() - 2].toInt(); // the last one ends with a line break
}

void TestCrash::checkLibrary(const QString &folder, int acknowledged)
{
    Program program(folder);
    QVERIFY(program.start());
    const QSet<int> there = editsIn(program.store);
    for (int number = 1; number <= acknowledged; ++number)
        QVERIFY2(there.contains(number), qPrintable(u"edit %1 is missing"_s.arg(number)));
    QVERIFY2(there.size() <= acknowledged + 1, "more edits than were made"); // the last may not have been told of
    QCOMPARE(looseEnds(program.store), 0);
    if (there.isEmpty())
        return;
    QVERIFY(program.store.undo().result()); // the newest edit, whole
    QCOMPARE(editsIn(program.store).size(), there.size() - 1);
    QVERIFY(program.store.redo().result());
    QCOMPARE(editsIn(program.store), there);
    const auto health = examineLibrary(Store::libraryFile(folder), QDate(2026, 2, 11));
    QVERIFY(health);
    QVERIFY2(health.value().isWell(), qPrintable(health.value().damages.join(u'\n')));
}

void TestCrash::whatWasSavedSurvivesAKill()
{
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("KJC_TEST_SEED", &isGiven);
    const quint32 seed = isGiven ? quint32(given) : QRandomGenerator::global()->generate();
    qInfo("KJC_TEST_SEED=%u", seed);
    QRandomGenerator random(seed);
    const QTemporaryDir folder;
    int saved = 0, total = 0;
    for (int round = 0; round < kRounds; ++round) {
        const QString library = folder.filePath(QString::number(round / kRoundsPerLibrary));
        if (round % kRoundsPerLibrary == 0)
            saved = 0;
        const int before = saved;
        const int acknowledged = runUntilKilled(library, saved + 1, kTimesSlower * random.bounded(10, 150));
        QVERIFY(acknowledged >= 0);
        checkLibrary(library, acknowledged);
        if (QTest::currentTestFailed())
            return;
        Program program(library);
        QVERIFY(program.start());
        saved = int(editsIn(program.store).size());
        total += saved - before;
    }
    QVERIFY2(total > kRounds, qPrintable(QString::number(total))); // it was killed while at work
    qInfo("%d edits in %d rounds", total, kRounds);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 4 && arguments[1] == u"--write")
        return writeEdits(arguments[2], arguments[3].toInt());
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_crash.moc"
