// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/hybridclock.h"
#include "tests/support/testclock.h"

#include <QRandomGenerator>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestHybridClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itFollowsTheWallClock();
    void itNeverGoesBackWhateverTheClockDoes_data();
    void itNeverGoesBackWhateverTheClockDoes();
    void aFullCounterCarriesIntoTheMilliseconds();
    void itGoesOnFromWhereItStopped();
    void laterEditsComeAfterWhatWasSeen();
    void aClockFarAheadDragsNobodyAlong();
    void twoDevicesNeverGiveTheSameStamp();
};

static const QString kStart = u"2026-02-11T10:00:00Z"_s;

void TestHybridClock::itFollowsTheWallClock()
{
    TestClock wall(kStart);
    HybridClock clock(wall, 7);
    QVERIFY((clock.tick() == Stamp{wall.nowMs(), 0, 7}));
    QVERIFY((clock.tick() == Stamp{wall.nowMs(), 1, 7}));
    wall.advanceMs(1);
    QVERIFY((clock.tick() == Stamp{wall.nowMs(), 0, 7}));
}

void TestHybridClock::itNeverGoesBackWhateverTheClockDoes_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestHybridClock::itNeverGoesBackWhateverTheClockDoes()
{
    QFETCH(int, seed);
    QRandomGenerator random{quint32(seed)};
    TestClock wall(kStart);
    HybridClock clock(wall, 7);
    QString before;
    for (int i = 0; i < 3000; ++i) {
        const int action = random.bounded(10);
        if (action == 0) // daylight saving, time servers, a battery that was flat
            wall.advanceMs(random.bounded(-4'000'000, 4'000'000));
        else if (action == 1)
            clock.observe(
                {wall.nowMs() + random.bounded(-600'000, 600'000), quint16(random.bounded(0x10000)), random.generate()},
                wall.nowMs());
        else if (action == 2)
            wall.advanceMs(random.bounded(3));
        const QString stamp = clock.tick().toString();
        QVERIFY2(stamp > before, qPrintable(before + u" then "_s + stamp));
        before = stamp;
    }
}

void TestHybridClock::aFullCounterCarriesIntoTheMilliseconds()
{
    TestClock wall(kStart);
    HybridClock clock(wall, 7, {wall.nowMs(), 0xfffe, 7});
    QVERIFY((clock.tick() == Stamp{wall.nowMs(), 0xffff, 7}));
    QVERIFY((clock.tick() == Stamp{wall.nowMs() + 1, 0, 7}));
    QVERIFY((clock.tick() == Stamp{wall.nowMs() + 1, 1, 7}));
    QString before;
    for (int i = 0; i < 200'000; ++i) { // three carries while the wall stands still
        const QString stamp = clock.tick().toString();
        QVERIFY(stamp > before);
        before = stamp;
    }
}

void TestHybridClock::itGoesOnFromWhereItStopped()
{
    TestClock wall(kStart);
    HybridClock first(wall, 7);
    for (int i = 0; i < 10; ++i)
        first.tick();
    const Stamp last = first.last();
    wall.advanceMs(-60'000); // set back while the program was closed
    HybridClock second(wall, 7, last);
    QVERIFY(second.tick() > last);
}

void TestHybridClock::laterEditsComeAfterWhatWasSeen()
{
    TestClock wall(kStart);
    HybridClock clock(wall, 7);
    for (const quint16 counter : {quint16(0), quint16(5), quint16(0xffff)}) {
        const Stamp seen{wall.nowMs() + HybridClock::kMostAheadMs, counter, 0xffff'ffff};
        clock.observe(seen, wall.nowMs());
        const Stamp next = clock.tick();
        QVERIFY(next > seen);
        QCOMPARE(next.device, 7U);
    }
}

void TestHybridClock::aClockFarAheadDragsNobodyAlong()
{
    TestClock wall(kStart);
    HybridClock clock(wall, 7);
    const Stamp before = clock.tick();
    clock.observe({wall.nowMs() + HybridClock::kMostAheadMs + 1, 0, 9}, wall.nowMs());
    QVERIFY(clock.last() == before);
    clock.observe({before.ms - 1, 3, 9}, wall.nowMs()); // nor does an old one
    QVERIFY(clock.last() == before);
}

void TestHybridClock::twoDevicesNeverGiveTheSameStamp()
{
    TestClock wall(kStart);
    HybridClock a(wall, 1), b(wall, 2);
    for (int i = 0; i < 100; ++i) {
        const Stamp one = a.tick(), other = b.tick();
        QVERIFY(one != other);
        a.observe(other, wall.nowMs());
        b.observe(one, wall.nowMs());
    }
}

QTEST_APPLESS_MAIN(TestHybridClock)
#include "test_hybridclock.moc"
