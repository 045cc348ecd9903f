// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pantry/dateproblem.h"
#include "app/pantry/pantrywords.h"

#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestPantryWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void amountsStepAsAPersonCounts_data();
    void amountsStepAsAPersonCounts();
    void typedAmountsTakeTheUnitOfTheLot_data();
    void typedAmountsTakeTheUnitOfTheLot();
    void datesThatDoNotExistAreExplained_data();
    void datesThatDoNotExistAreExplained();
};

void TestPantryWords::amountsStepAsAPersonCounts_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("less");
    QTest::addColumn<QString>("more");
    QTest::newRow("grams snap to fifties") << u"120"_s << u"g"_s << u"100"_s << u"150"_s;
    QTest::newRow("few grams go in tens") << u"100"_s << u"g"_s << u"90"_s << u"150"_s;
    QTest::newRow("millilitres") << u"250"_s << u"ml"_s << u"200"_s << u"300"_s;
    QTest::newRow("kilograms go in quarters") << u"2"_s << u"kg"_s << u"7/4"_s << u"9/4"_s;
    QTest::newRow("less than a litre") << u"1"_s << u"l"_s << u"9/10"_s << u"5/4"_s;
    QTest::newRow("pieces") << u"6"_s << QString() << u"5"_s << u"7"_s;
    QTest::newRow("half a piece") << u"1/2"_s << QString() << u"0"_s << u"1"_s;
    QTest::newRow("cans") << u"1"_s << u"can"_s << u"0"_s << u"2"_s;
    QTest::newRow("nothing stays nothing") << u"0"_s << u"g"_s << u"0"_s << u"10"_s;
}

void TestPantryWords::amountsStepAsAPersonCounts()
{
    QFETCH(QString, amount);
    QFETCH(QString, unit);
    QFETCH(QString, less);
    QFETCH(QString, more);
    const Fraction now = Fraction::fromString(amount).value();
    QCOMPARE(pantrywords::stepped(now, unit, -1).toString(), less);
    QCOMPARE(pantrywords::stepped(now, unit, 1).toString(), more);
}

void TestPantryWords::typedAmountsTakeTheUnitOfTheLot_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("amount"); // empty: not understood
    QTest::newRow("300") << u"g"_s << u"300"_s;
    QTest::newRow("300 g") << u"g"_s << u"300"_s;
    QTest::newRow("1 kg") << u"g"_s << u"1000"_s;
    QTest::newRow("1.5") << u"l"_s << u"3/2"_s;
    QTest::newRow("½") << u"kg"_s << u"1/2"_s;
    QTest::newRow("2 cans") << u"g"_s << QString();
    QTest::newRow("plenty") << u"g"_s << QString();
    QTest::newRow("") << u"g"_s << QString();
}

void TestPantryWords::typedAmountsTakeTheUnitOfTheLot()
{
    QFETCH(QString, unit);
    QFETCH(QString, amount);
    const auto read = pantrywords::readAmount(QString::fromUtf8(QTest::currentDataTag()), unit);
    QCOMPARE(read ? read->toString() : QString(), amount);
}

void TestPantryWords::datesThatDoNotExistAreExplained_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::newRow("12/13") << u"There is no month 13. Try 13/12."_s;
    QTest::newRow("31/02") << u"February has no day 31. Try 28/02."_s;
    QTest::newRow("soonish") << u"“soonish” is not a date. Try 11/03."_s;
}

void TestPantryWords::datesThatDoNotExistAreExplained()
{
    QFETCH(QString, sentence);
    QString said = dateProblem(QString::fromUtf8(QTest::currentDataTag()),
                               QLocale(QLocale::English, QLocale::UnitedKingdom), QDate(2026, 2, 11));
    QCOMPARE(said.remove(QChar(0x2068)).remove(QChar(0x2069)), sentence);
}

QTEST_GUILESS_MAIN(TestPantryWords)
#include "test_pantrywords.moc"
