// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/backoff.h"
#include "sync/http/circuitbreaker.h"
#include "tests/support/testclock.h"

#include <QTest>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class BackoffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsUpToTwiceAsLongEachTime();
    void jitterReachesFromNothingToAll();
    void retryAfterWins();
    void successStartsAnew();
    void opensAfterFailuresInARow();
    void probesOnceAfterTheRest();
    void aFailedProbeOpensAgain();
    void aClockSetBackDoesNotLengthenTheRest();
};

static double almostOne()
{
    return 0.999999;
}

void BackoffTest::waitsUpToTwiceAsLongEachTime()
{
    Backoff backoff(almostOne);
    for (const int seconds : {1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300})
        QCOMPARE((backoff.next().count() + 1) / 1000, seconds);
    for (int i = 0; i < 100; ++i)
        QVERIFY(backoff.next() <= Backoff::kMost);
}

void BackoffTest::jitterReachesFromNothingToAll()
{
    Backoff none([] { return 0.0; });
    QCOMPARE(none.next(), 0ms);
    Backoff half([] { return 0.5; });
    QCOMPARE(half.next(), 500ms);
    QCOMPARE(half.next(), 1000ms);
}

void BackoffTest::retryAfterWins()
{
    Backoff backoff(almostOne);
    for (int i = 0; i < 12; ++i) {
        const auto wait = backoff.next(5s);
        QVERIFY(wait >= 5s && wait < 6s);
    }
    QCOMPARE(backoff.failures(), 12);
    QVERIFY(backoff.next() > 200s); // it counted as failures all the same
}

void BackoffTest::successStartsAnew()
{
    Backoff backoff(almostOne);
    for (int i = 0; i < 5; ++i)
        QVERIFY(backoff.next() > 0ms);
    backoff.succeeded();
    QCOMPARE(backoff.next(), 999ms);
}

void BackoffTest::opensAfterFailuresInARow()
{
    TestClock clock(u"2026-08-01T12:00:00Z"_s);
    CircuitBreaker breaker(clock, 3, 60s);
    breaker.failed();
    breaker.failed();
    breaker.succeeded();
    breaker.failed();
    breaker.failed();
    QVERIFY(breaker.admit());
    breaker.failed();
    QVERIFY(!breaker.admit());
    QCOMPARE(breaker.state(), CircuitBreaker::State::Open);
}

void BackoffTest::probesOnceAfterTheRest()
{
    TestClock clock(u"2026-08-01T12:00:00Z"_s);
    CircuitBreaker breaker(clock, 1, 60s);
    breaker.failed();
    clock.advanceMs(59'999);
    QVERIFY(!breaker.admit());
    clock.advanceMs(1);
    QVERIFY(breaker.admit());
    QVERIFY(!breaker.admit());
    breaker.succeeded();
    QVERIFY(breaker.admit());
    QVERIFY(breaker.admit());
}

void BackoffTest::aFailedProbeOpensAgain()
{
    TestClock clock(u"2026-08-01T12:00:00Z"_s);
    CircuitBreaker breaker(clock, 5, 60s);
    for (int i = 0; i < 5; ++i)
        breaker.failed();
    clock.advanceMs(60'000);
    QVERIFY(breaker.admit());
    breaker.failed();
    QVERIFY(!breaker.admit());
    clock.advanceMs(60'000);
    QVERIFY(breaker.admit());
}

void BackoffTest::aClockSetBackDoesNotLengthenTheRest()
{
    TestClock clock(u"2026-08-01T12:00:00Z"_s);
    CircuitBreaker breaker(clock, 1, 60s);
    breaker.failed();
    clock.advanceMs(-86'400'000);
    QVERIFY(!breaker.admit());
    clock.advanceMs(60'000);
    QVERIFY(breaker.admit());
}

} // namespace kjc

QTEST_GUILESS_MAIN(kjc::BackoffTest)
#include "test_backoff.moc"
