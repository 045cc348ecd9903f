// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/aislenames.h"
#include "app/common/format.h"
#include "app/common/messages.h"
#include "app/common/slotnames.h"
#include "core/domain/plan.h"

#include <QFile>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void minutesReadShort_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("text");
        QTest::newRow("0") << 0 << u"0\u00a0min"_s;
        QTest::newRow("35") << 35 << u"35\u00a0min"_s;
        QTest::newRow("60") << 60 << u"1\u00a0h"_s;
        QTest::newRow("70") << 70 << u"1\u00a0h 10\u00a0min"_s;
        QTest::newRow("negative") << -5 << u"0\u00a0min"_s;
    }
    void minutesReadShort()
    {
        QFETCH(int, minutes);
        QFETCH(QString, text);
        QCOMPARE(format::minutes(minutes), text);
    }

    void daysNearTodayAreWords()
    {
        const QDate today(2026, 2, 11);
        QCOMPARE(format::day(today, today), u"Today"_s);
        QCOMPARE(format::day(today.addDays(1), today), u"Tomorrow"_s);
        QCOMPARE(format::day(today.addDays(-1), today), u"Yesterday"_s);
        QCOMPARE(format::day(today.addDays(2), today), u"Friday"_s);
        QCOMPARE(format::day(today.addDays(9), today), u"20 Feb"_s);
        QCOMPARE(format::day(QDate(2027, 1, 4), today), u"4 Jan 2027"_s);
    }

    void bestBeforeIsTimeLeftUntilAFortnight()
    {
        const QDate today(2026, 2, 11);
        QCOMPARE(format::bestBefore(today, today), u"Today"_s);
        QVERIFY(format::bestBefore(today.addDays(13), today).startsWith(u"13"));
        QCOMPARE(format::bestBefore(today.addDays(14), today), u"25 Feb"_s);
        QVERIFY(format::bestBefore(today.addDays(-2), today).startsWith(u"Expired 2"));
    }

    void spansNameTheMonthOnce()
    {
        QCOMPARE(format::span({2026, 2, 9}, {2026, 2, 15}), u"9 – 15 February"_s);
        QCOMPARE(format::span({2026, 2, 27}, {2026, 3, 5}), u"27 February – 5 March"_s);
        QCOMPARE(format::span({2025, 12, 29}, {2026, 1, 4}), u"29 December 2025 – 4 January 2026"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(format::span({2026, 2, 9}, {2026, 2, 15}), u"February 9 – 15"_s);
    }

    void numbersFollowTheLocale()
    {
        QCOMPARE(format::kilocalories(1940.4), u"1,940\u00a0kcal"_s);
        QCOMPARE(format::percent(0.18), u"18\u00a0%"_s);
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(format::kilocalories(1940), u"1.940\u00a0kcal"_s);
    }

    void countdownHasTwoDigits()
    {
        QCOMPARE(format::countdown(35), u"00:35"_s);
        QCOMPARE(format::countdown(3723), u"1:02:03"_s);
    }

    void everyErrorHasASentenceWithoutItsDetail()
    {
        for (int kind = int(Error::Kind::NotFound); kind <= int(Error::Kind::Cancelled); ++kind)
            for (int doing = int(messages::Doing::Anything); doing <= int(messages::Doing::Syncing); ++doing) {
                const Error error{Error::Kind(kind), u"SQLITE_CORRUPT at page 7"_s, {}};
                const messages::Message message = messages::forUser(error, messages::Doing(doing));
                QVERIFY(message.title.endsWith(u'.'));
                QVERIFY(!message.oneLine().contains(u"SQLITE"));
                QVERIFY(!message.oneLine().contains(u'!'));
                QVERIFY(QFile::exists(QStringLiteral(KJC_SOURCE_DIR "/resources/icons/") + message.icon + u".svg"_s));
            }
    }

    void aPlaceIsShown()
    {
        const auto message = messages::forUser({Error::Kind::Parse, {}, u"line 12"_s}, messages::Doing::Importing);
        QVERIFY(message.title.contains(u"line 12"));
        QVERIFY(message.text.contains(u"unchanged"));
    }

    void slotsAreNamedByPeopleFirst()
    {
        Slot dinner;
        dinner.key = u"dinner"_s;
        QCOMPARE(slotName(dinner), u"Dinner"_s);
        QCOMPARE(slotIcon(dinner), u"dinner"_s);
        QCOMPARE(slotOnDay(dinner, {2026, 2, 13}), u"Friday dinner"_s);
        dinner.name = u"Abendbrot"_s;
        QCOMPARE(slotName(dinner), u"Abendbrot"_s);
        QCOMPARE(slotOnDay(dinner, {2026, 2, 13}), u"Friday Abendbrot"_s);
    }

    void aislesOfPeopleKeepTheirName()
    {
        QCOMPARE(aisleName(u"dairy"_s), u"Dairy and eggs"_s);
        QCOMPARE(aisleName(u"Pasillo 3"_s), u"Pasillo 3"_s);
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "test_words.moc"
