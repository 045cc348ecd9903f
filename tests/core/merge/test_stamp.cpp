// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/stamp.h"

#include <QRandomGenerator>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestStamp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTextIsTwentyFourHexDigits();
    void textComesBackEqual();
    void textSortsAsStampsDo();
    void anythingElseIsRefused_data();
    void anythingElseIsRefused();
};

static Stamp anyStamp(QRandomGenerator &random)
{
    // Few values of each part, so that stamps meet in their first parts and differ in later ones.
    return {qint64(random.bounded(3)) * 0x0fff'ffff'ffff, quint16(random.bounded(3) * 0x7fff),
            quint32(random.bounded(3)) * 0x7fff'ffffU};
}

void TestStamp::theTextIsTwentyFourHexDigits()
{
    QCOMPARE((Stamp{0x19c'4a2b'3c4d, 0x12, 0xabcdef}).toString(), u"019c4a2b3c4d001200abcdef"_s);
    QCOMPARE(Stamp{}.toString(), QString(24, u'0'));
    QCOMPARE((Stamp{0xffff'ffff'ffff, 0xffff, 0xffff'ffff}).toString(), QString(24, u'f'));
}

void TestStamp::textComesBackEqual()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 500; ++i) {
        const Stamp stamp = anyStamp(random);
        QVERIFY(Stamp::fromString(stamp.toString()) == stamp);
    }
}

void TestStamp::textSortsAsStampsDo()
{
    QRandomGenerator random(2);
    for (int i = 0; i < 2000; ++i) {
        const Stamp a = anyStamp(random), b = anyStamp(random);
        QCOMPARE(a < b, a.toString() < b.toString());
        QCOMPARE(a == b, a.toString() == b.toString());
    }
}

void TestStamp::anythingElseIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("too short") << QString(23, u'0');
    QTest::newRow("too long") << QString(25, u'0');
    QTest::newRow("capitals") << u"019C4A2B3C4D001200ABCDEF"_s;
    QTest::newRow("a sign") << u"-19c4a2b3c4d001200abcdef"_s;
    QTest::newRow("a space") << u" 19c4a2b3c4d001200abcdef"_s;
    QTest::newRow("other digits") << QString(24, QChar(0x0663)); // Arabic three
}

void TestStamp::anythingElseIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!Stamp::fromString(text));
}

QTEST_APPLESS_MAIN(TestStamp)
#include "test_stamp.moc"
