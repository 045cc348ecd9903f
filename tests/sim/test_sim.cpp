// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/schedule.h"

#include <QTest>

using namespace kjc;
using namespace kjc::sim;
using namespace Qt::StringLiterals;

// Many devices, one clock, every fault: the real store and exchange against a model of the server.
// KJC_SIM_SEED=n runs that one seed and prints what happened; KJC_SIM_SEEDS=n runs that many.
class TestSim : public QObject
{
    Q_OBJECT

    static constexpr int kDevices = 3;
    static constexpr int kSteps = 60;

    static int seeds(int usual)
    {
        bool isNumber = false;
        const int asked = qEnvironmentVariableIntValue("KJC_SIM_SEEDS", &isNumber);
        return isNumber ? asked : usual;
    }

private Q_SLOTS:
    void allDevicesAgreeAndNothingIsLost()
    {
        const int only = qEnvironmentVariableIntValue("KJC_SIM_SEED");
        QStringList failed;
        const int count = only ? 1 : seeds(500);
        for (int i = 0; i < count; ++i) {
            const auto seed = quint32(only ? only : i + 1);
            Schedule schedule(seed, kDevices, kSteps);
            const QStringList failures = schedule.run();
            if (failures.isEmpty())
                continue;
            failed.append(QString::number(seed));
            qWarning().noquote() << "seed" << seed << '\n' << failures.join(u'\n');
            if (only)
                qWarning().noquote() << schedule.trace().join(u'\n');
        }
        qInfo("%d schedules of %d devices and %d steps, %d failed", count, kDevices, kSteps, int(failed.size()));
        QVERIFY2(failed.isEmpty(), qPrintable(u"seeds "_s + failed.join(u' ')));
    }

    void mutantsAreCaught_data()
    {
        QTest::addColumn<int>("mutant");
        QTest::newRow("cursor to head") << int(Mutant::CursorToHead);
        QTest::newRow("arrival order wins") << int(Mutant::ArrivalOrderWins);
        QTest::newRow("page splits a seq") << int(Mutant::PageSplitsSeq);
        QTest::newRow("client merges") << int(Mutant::ClientMerges);
        QTest::newRow("forgets duplicates") << int(Mutant::ForgetsDuplicates);
        QTest::newRow("keeps stamps of the future") << int(Mutant::KeepsFuture);
    }
    void mutantsAreCaught()
    {
        QFETCH(int, mutant);
        int caught = 0;
        constexpr int kTries = 40;
        for (quint32 seed = 1; seed <= kTries; ++seed)
            caught += !Schedule(seed, kDevices, kSteps, Mutant(mutant)).run().isEmpty();
        qInfo("%d of %d seeds notice", caught, kTries);
        QVERIFY(caught > 0);
    }
};

QTEST_GUILESS_MAIN(TestSim)
#include "test_sim.moc"
