// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/schedule.h"

#include <QTest>

using namespace kjc::sim;
using namespace Qt::StringLiterals;

// The schedules of test_sim with the migrations on a real PostgreSQL beside the model: after each call both have said the
// same, rows, order, cursors and all. KJC_SIM_SEEDS=n runs that many.
class TestSimServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelAndSqlSayTheSame()
    {
        QString why;
        const auto mirror = SqlMirror::start(why);
        if (!mirror)
            QSKIP(qPrintable(why));
        bool isNumber = false;
        const int asked = qEnvironmentVariableIntValue("KJC_SIM_SEEDS", &isNumber);
        const int count = isNumber ? asked : 60;
        QStringList failed;
        for (int seed = 1; seed <= count; ++seed) {
            const QStringList failures = Schedule(quint32(seed), 3, 60, *mirror).run();
            if (failures.isEmpty())
                continue;
            failed.append(QString::number(seed));
            qWarning().noquote() << "seed" << seed << '\n' << failures.join(u'\n');
        }
        qInfo("%d schedules, %d failed", count, int(failed.size()));
        QVERIFY2(failed.isEmpty(), qPrintable(failed.join(u' ')));
    }
};

QTEST_GUILESS_MAIN(TestSimServer)
#include "test_simserver.moc"
