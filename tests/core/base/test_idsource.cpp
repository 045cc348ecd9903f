// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/idsource.h"

#include <QSet>
#include <QtTest>

#include <thread>
#include <vector>

using namespace kjc;
using namespace Qt::StringLiterals;

class SetClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return ms; }
    [[nodiscard]] QDate today() const override { return QDate(2026, 1, 1); }

    qint64 ms = 1'700'000'000'000;
};

class TestIdSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAreVersionSeven();
    void idsCarryTheTime();
    void idsSortByTimeOfMaking();
    void aClockSetBackKeepsTheOrder();
    void theSameSeedGivesTheSameIds();
    void threadsNeverGetTheSameId();
    void typedIdsReadTheirText();
};

static QByteArray bytesOf(const QUuid &id)
{
    return id.toRfc4122();
}

void TestIdSource::idsAreVersionSeven()
{
    const SetClock clock;
    UuidV7Source source(clock, 1);
    for (int i = 0; i < 1000; ++i) {
        const QByteArray bytes = bytesOf(source.next());
        QCOMPARE(quint8(bytes[6]) >> 4, 7);
        QCOMPARE(quint8(bytes[8]) >> 6, 2);
    }
}

void TestIdSource::idsCarryTheTime()
{
    const SetClock clock;
    UuidV7Source source(clock, 1);
    const QByteArray bytes = bytesOf(source.next());
    qint64 ms = 0;
    for (int i = 0; i < 6; ++i)
        ms = ms << 8 | quint8(bytes[i]);
    QCOMPARE(ms, clock.ms);
}

// More than the 4096 that the counter of one millisecond holds.
void TestIdSource::idsSortByTimeOfMaking()
{
    SetClock clock;
    UuidV7Source source(clock, 2);
    QByteArray last;
    for (int i = 0; i < 20000; ++i) {
        if (i % 6000 == 0)
            ++clock.ms;
        const QByteArray bytes = bytesOf(source.next());
        QVERIFY(last < bytes);
        last = bytes;
    }
}

void TestIdSource::aClockSetBackKeepsTheOrder()
{
    SetClock clock;
    UuidV7Source source(clock, 3);
    const QByteArray first = bytesOf(source.next());
    clock.ms -= 3'600'000;
    const QByteArray second = bytesOf(source.next());
    QVERIFY(first < second);
}

void TestIdSource::theSameSeedGivesTheSameIds()
{
    const SetClock clock;
    UuidV7Source a(clock, 4);
    UuidV7Source b(clock, 4);
    UuidV7Source other(clock, 5);
    for (int i = 0; i < 100; ++i) {
        const QUuid id = a.next();
        QCOMPARE(id, b.next());
        QVERIFY(id != other.next());
    }
}

void TestIdSource::threadsNeverGetTheSameId()
{
    const SetClock clock;
    UuidV7Source source(clock);
    std::vector<std::vector<QUuid>> made(4);
    std::vector<std::thread> threads;
    for (auto &ids : made) {
        threads.emplace_back([&ids, &source] {
            for (int i = 0; i < 2000; ++i)
                ids.push_back(source.next());
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QSet<QUuid> all;
    for (const auto &ids : made)
        all.unite(QSet<QUuid>(ids.begin(), ids.end()));
    QCOMPARE(all.size(), 8000);
}

void TestIdSource::typedIdsReadTheirText()
{
    const SetClock clock;
    UuidV7Source source(clock, 6);
    const auto id = source.make<RecipeId>();
    QCOMPARE(RecipeId::fromString(id.toString()), id);
    QVERIFY(RecipeId::fromString(u"not an id"_s).isNull());
    QVERIFY(!id.toString().contains(u'{'));
}

QTEST_GUILESS_MAIN(TestIdSource)
#include "test_idsource.moc"
