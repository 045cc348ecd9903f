// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/fieldsealer.h"
#include "tests/sync/crypto/testrandom.h"

#include <QSet>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestFieldSealer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFieldComesBackWithItsStamp();
    void noWordShowsAndSizesTellLittle();
    void aValueBelongsToItsPlace();
    void everySignIsWatched();
    void whatIsNotSealedIsNamed_data();
    void whatIsNotSealedIsNamed();
    void anOldGenerationStaysReadable();
    void aMissingGenerationIsNotDamage();
    void withoutKeysNothingIsSealed();
    void anOldValueUnderANewStampIsSeen();
    void idsAreTheSameForMembersAlone();

private:
    FieldSealer sealerWith(const std::map<quint32, SharedKey> &keys)
    {
        FieldSealer sealer(kHousehold, m_random);
        [&] { QVERIFY(sealer.useKeys(keys).ok()); }();
        return sealer;
    }

    const HouseholdId kHousehold = HouseholdId::fromString(u"0190a0a0-0000-7000-8000-000000000001"_s);
    SystemRandom m_random;
};

static const FieldPlace kPlace{u"recipe"_s, u"one"_s, u"title"_s};
static const QString kStamp = u"018bcfe568000000a1b2c3d4"_s;

static SharedKey keyOf(char letter)
{
    return sharedKey(QByteArray(32, letter));
}

void TestFieldSealer::aFieldComesBackWithItsStamp()
{
    FieldSealer sealer = sealerWith({{1, keyOf('a')}});
    const QByteArray values[] = {"\"Dumplings\"",           "",           "null",
                                 QByteArray("\x80\0\0", 3), "two\nlines", QByteArray(5000, 'x')};
    for (const QByteArray &value : values) {
        const auto sealed = sealer.seal(value, kStamp, kPlace);
        QVERIFY(sealed.ok());
        const auto opened = sealer.open(sealed.value(), kPlace);
        QVERIFY(opened.ok());
        QCOMPARE(opened.value().value, value);
        QCOMPARE(opened.value().stamp, kStamp);
        QCOMPARE(opened.value().generation, 1U);
    }
}

void TestFieldSealer::noWordShowsAndSizesTellLittle()
{
    FieldSealer sealer = sealerWith({{1, keyOf('a')}});
    const qsizetype usual = sealer.seal({}, kStamp, kPlace).value().size();
    QSet<QString> texts;
    for (int size = 0; size < 38; ++size) {
        const QString sealed = sealer.seal(QByteArray(size, 'x'), kStamp, kPlace).value();
        QVERIFY(sealed.startsWith(u"1|"_s));
        QVERIFY(!sealed.contains(kStamp));
        QCOMPARE(sealed.size(), usual);
        texts.insert(sealer.seal("same", kStamp, kPlace).value());
    }
    QCOMPARE(texts.size(), 38);
    QVERIFY(sealer.seal(QByteArray(39, 'x'), kStamp, kPlace).value().size() > usual);
}

void TestFieldSealer::aValueBelongsToItsPlace()
{
    FieldSealer sealer = sealerWith({{1, keyOf('a')}, {2, keyOf('a')}});
    const QString sealed = sealer.seal("value", kStamp, kPlace).value();
    const FieldPlace others[] = {
        {u"meal"_s, u"one"_s, u"title"_s}, {u"recipe"_s, u"two"_s, u"title"_s}, {u"recipe"_s, u"one"_s, u"notes"_s}};
    for (const FieldPlace &place : others)
        QCOMPARE(sealer.open(sealed, place).error().kind, Error::Kind::FileDamaged);
    QVERIFY(sealed.startsWith(u"2|"_s));
    QCOMPARE(sealer.open(QString(u"1"_s + sealed.mid(1)), kPlace).error().kind, Error::Kind::FileDamaged);
    FieldSealer elsewhere(HouseholdId::fromString(u"0190a0a0-0000-7000-8000-000000000002"_s), m_random);
    QVERIFY(elsewhere.useKeys({{2, keyOf('a')}}).ok());
    QCOMPARE(elsewhere.open(sealed, kPlace).error().kind, Error::Kind::FileDamaged);
}

void TestFieldSealer::everySignIsWatched()
{
    FieldSealer sealer = sealerWith({{1, keyOf('a')}});
    const QString whole = sealer.seal("value", kStamp, kPlace).value();
    for (qsizetype at = 0; at < whole.size(); ++at) {
        for (const QChar other : u"0123456789AaZz-_|"_s) {
            if (other == whole[at])
                continue;
            QString bent = whole;
            bent[at] = other;
            QVERIFY2(!sealer.open(bent, kPlace).ok(), qPrintable(bent));
        }
        QVERIFY(!sealer.open(whole.left(at), kPlace).ok());
    }
}

void TestFieldSealer::whatIsNotSealedIsNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("clear") << u"Dumplings"_s;
    QTest::newRow("clear with bars") << u"a|b|c|d"_s;
    QTest::newRow("no number") << u"-1|AAAA|AAAA|AAAA"_s;
    QTest::newRow("sloppy number") << u"01|AAAA|AAAA|AAAA"_s;
    QTest::newRow("too much") << u"1|AAAA|AAAA|AAAA|AAAA"_s;
    QTest::newRow("no base64") << u"1|AAAA|A\u00e9AA|AAAA"_s;
    QTest::newRow("padded") << u"1|AAA=|AAAA|AAAA"_s;
}

void TestFieldSealer::whatIsNotSealedIsNamed()
{
    QFETCH(QString, text);
    const auto opened = sealerWith({{1, keyOf('a')}}).open(text, kPlace);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, Error::Kind::Parse);
}

void TestFieldSealer::anOldGenerationStaysReadable()
{
    FieldSealer old = sealerWith({{1, keyOf('a')}});
    const QString sealed = old.seal("value", kStamp, kPlace).value();
    FieldSealer sealer = sealerWith({{1, keyOf('a')}, {2, keyOf('b')}, {10, keyOf('c')}});
    QCOMPARE(sealer.open(sealed, kPlace).value().value, QByteArray("value"));
    QVERIFY(sealer.seal("value", kStamp, kPlace).value().startsWith(u"10|"_s));
}

void TestFieldSealer::aMissingGenerationIsNotDamage()
{
    FieldSealer sealer = sealerWith({{1, keyOf('a')}, {2, keyOf('b')}});
    const QString sealed = sealer.seal("value", kStamp, kPlace).value();
    QCOMPARE(sealerWith({{1, keyOf('a')}}).open(sealed, kPlace).error().kind, Error::Kind::NotFound);
    QCOMPARE(sealerWith({}).open(sealed, kPlace).error().kind, Error::Kind::NotFound);
}

void TestFieldSealer::withoutKeysNothingIsSealed()
{
    FieldSealer sealer = sealerWith({});
    QVERIFY(!sealer.canSeal());
    QCOMPARE(sealer.seal("value", kStamp, kPlace).error().kind, Error::Kind::NotFound);
    QCOMPARE(sealerWith({{1, keyOf('a')}}).seal("value", u"a\nb"_s, kPlace).error().kind, Error::Kind::Invalid);
}

// A server may put any stamp beside a value, but the one inside tells.
void TestFieldSealer::anOldValueUnderANewStampIsSeen()
{
    FieldSealer sealer = sealerWith({{1, keyOf('a')}});
    const QString old = sealer.seal("old", u"0001"_s, kPlace).value();
    QVERIFY(sealer.open(old, kPlace).value().stamp != u"0002"_s);
}

void TestFieldSealer::idsAreTheSameForMembersAlone()
{
    const FieldSealer ana = sealerWith({{1, keyOf('a')}});
    const FieldSealer ben = sealerWith({{1, keyOf('a')}, {2, keyOf('b')}});
    const QUuid id = ana.idFor("slot|2026-11-21|dinner").value();
    QCOMPARE(ben.idFor("slot|2026-11-21|dinner").value(), id);
    QVERIFY(ana.idFor("slot|2026-11-22|dinner").value() != id);
    QVERIFY(sealerWith({{1, keyOf('x')}}).idFor("slot|2026-11-21|dinner").value() != id);
    QCOMPARE(sealerWith({{2, keyOf('b')}}).idFor("slot").error().kind, Error::Kind::NotFound);
    // As another program computes it.
    QCOMPARE(id.toString(QUuid::WithoutBraces), u"c8ae31cf-c9f1-8fd4-b874-08174de9dddb"_s);
}

QTEST_GUILESS_MAIN(TestFieldSealer)
#include "test_fieldsealer.moc"
