// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fraction.h"

#include <QRandomGenerator>
#include <QtTest>

#include <limits>
#include <numeric>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestFraction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAlwaysInLowestTerms();
    void thirdsAddExactly();
    void readsAndWritesText_data();
    void readsAndWritesText();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void ordersLikeNumbers();
    void arithmeticFollowsItsLaws();
    void textComesBackTheSame();
    void nearestFractionOfADouble();
    void overflowRoundsInsteadOfWrapping();
};

static Fraction randomFraction(QRandomGenerator &random)
{
    return Fraction(random.bounded(-1000, 1000), random.bounded(1, 1000));
}

void TestFraction::isAlwaysInLowestTerms()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 2000; ++i) {
        const Fraction value = randomFraction(random) * randomFraction(random);
        QVERIFY(value.denominator() > 0);
        QCOMPARE(std::gcd(value.numerator(), value.denominator()), 1);
    }
    QCOMPARE(Fraction(6, -4).toString(), u"-3/2"_s);
    QCOMPARE(Fraction(0, 7).denominator(), 1);
}

void TestFraction::thirdsAddExactly()
{
    const Fraction third(1, 3);
    QCOMPARE(third + third + third, Fraction(1));
    Fraction sum;
    for (int i = 0; i < 8; ++i)
        sum += Fraction(1, 8);
    QCOMPARE(sum, Fraction(1));
}

void TestFraction::readsAndWritesText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("whole") << u"3"_s << u"3"_s;
    QTest::newRow("fraction") << u"6/4"_s << u"3/2"_s;
    QTest::newRow("negative") << u"-3/2"_s << u"-3/2"_s;
    QTest::newRow("decimal") << u"2.75"_s << u"11/4"_s;
    QTest::newRow("no whole part") << u".5"_s << u"1/2"_s;
    QTest::newRow("spaces") << u" 1 / 2 "_s << u"1/2"_s;
    QTest::newRow("negative decimal") << u"-0.5"_s << u"-1/2"_s;
}

void TestFraction::readsAndWritesText()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    const auto value = Fraction::fromString(text);
    QVERIFY(value);
    QCOMPARE(value->toString(), written);
}

void TestFraction::refusesWhatIsNoNumber_data()
{
    QTest::addColumn<QString>("text");
    const QStringList texts{QString(), u"a"_s,    u"1/0"_s, u"1/"_s,  u"/2"_s,
                            u"1."_s,   u"1.-5"_s, u"1,5"_s, u"1e3"_s, u"1 2"_s};
    for (const QString &text : texts)
        QTest::newRow(qPrintable(QString(u"'"_s + text + u"'"_s))) << text;
}

void TestFraction::refusesWhatIsNoNumber()
{
    QFETCH(QString, text);
    QVERIFY(!Fraction::fromString(text));
}

void TestFraction::ordersLikeNumbers()
{
    QRandomGenerator random(2);
    for (int i = 0; i < 2000; ++i) {
        const Fraction a = randomFraction(random);
        const Fraction b = randomFraction(random);
        QCOMPARE(a < b, a.toDouble() < b.toDouble());
        QCOMPARE(a == b, (a <=> b) == std::strong_ordering::equal);
    }
}

void TestFraction::arithmeticFollowsItsLaws()
{
    QRandomGenerator random(3);
    for (int i = 0; i < 2000; ++i) {
        const Fraction a = randomFraction(random);
        const Fraction b = randomFraction(random);
        const Fraction c = randomFraction(random);
        QCOMPARE(a + b, b + a);
        QCOMPARE((a + b) + c, a + (b + c));
        QCOMPARE(a * (b + c), a * b + a * c);
        QCOMPARE(a - a, Fraction());
        if (!b.isZero())
            QCOMPARE(a / b * b, a);
    }
}

void TestFraction::textComesBackTheSame()
{
    QRandomGenerator random(4);
    for (int i = 0; i < 2000; ++i) {
        const Fraction value = randomFraction(random);
        QCOMPARE(Fraction::fromString(value.toString()), value);
    }
}

void TestFraction::nearestFractionOfADouble()
{
    QCOMPARE(Fraction::fromDouble(0.1), Fraction(1, 10));
    QCOMPARE(Fraction::fromDouble(1.0 / 3), Fraction(1, 3));
    QCOMPARE(Fraction::fromDouble(-2.75), Fraction(-11, 4));
    QCOMPARE(Fraction::fromDouble(0.3333, 10), Fraction(1, 3));
    QCOMPARE(Fraction::fromDouble(std::numeric_limits<double>::quiet_NaN()), Fraction());
    QCOMPARE(Fraction::fromDouble(std::numeric_limits<double>::infinity()), Fraction());
    QRandomGenerator random(5);
    for (int i = 0; i < 2000; ++i) {
        const Fraction value = randomFraction(random);
        QCOMPARE(Fraction::fromDouble(value.toDouble()), value);
    }
}

void TestFraction::overflowRoundsInsteadOfWrapping()
{
    constexpr qint64 kLarge = std::numeric_limits<qint64>::max() / 2;
    const Fraction large(kLarge);
    QVERIFY((large + large + large).toDouble() > 1e18);
    QVERIFY((large * large) > large);
    const Fraction fine = Fraction(1, 1000000007) + Fraction(1, 998244353) + Fraction(1, 999999937);
    QVERIFY(std::abs(fine.toDouble() - 3e-9) < 1e-6);
    QVERIFY(Fraction(kLarge, 3) < Fraction(kLarge, 2));
}

QTEST_GUILESS_MAIN(TestFraction)
#include "test_fraction.moc"
