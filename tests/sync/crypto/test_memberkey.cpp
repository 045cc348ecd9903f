// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/memberkey.h"
#include "sync/crypto/recoverycode.h"
#include "tests/sync/crypto/testrandom.h"

#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestMemberKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreementMatchesRfc7748();
    void keysThatGiveEverybodyTheSameAreRefused_data();
    void keysThatGiveEverybodyTheSameAreRefused();
    void aMemberOpensTheHouseholdsKey();
    void nobodyElseOpensIt();
    void anotherHouseholdOrGenerationIsRefused();
    void everyBitIsWatched();
    void eachWrappingLooksDifferent();
    void aPassphraseBringsThePrivateKeyBack();
    void aRecoveryCodeBringsThePrivateKeyBack();
    void oneWayIsNotTheOther();
};

static QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

static const HouseholdKeyName kName{HouseholdId::fromString(u"0190a0a0-0000-7000-8000-000000000001"_s), 1};

static MemberKey memberOf(quint32 seed)
{
    SeededRandom random(seed);
    return MemberKey::random(random).value();
}

static SharedKey householdKey()
{
    return sharedKey(QByteArray(32, 'h'));
}

// RFC 7748 §6.1.
void TestMemberKey::agreementMatchesRfc7748()
{
    const auto alice =
        MemberKey::of(sharedKey(hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a"))).value();
    const auto bob =
        MemberKey::of(sharedKey(hex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"))).value();
    QCOMPARE(alice.publicKey, hex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"));
    QCOMPARE(bob.publicKey, hex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"));
    const QByteArray agreed = hex("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");
    QCOMPARE(agreedSecret(*alice.secret, bob.publicKey).value().view().toByteArray(), agreed);
    QCOMPARE(agreedSecret(*bob.secret, alice.publicKey).value().view().toByteArray(), agreed);
}

// Points of small order: a server could hand one out to read along.
void TestMemberKey::keysThatGiveEverybodyTheSameAreRefused_data()
{
    QTest::addColumn<QByteArray>("publicKey");
    QTest::newRow("zero") << QByteArray(32, '\0');
    QTest::newRow("one") << hex("0100000000000000000000000000000000000000000000000000000000000000");
    QTest::newRow("order 8") << hex("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800");
    QTest::newRow("p - 1") << hex("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
    QTest::newRow("p") << hex("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
    QTest::newRow("too short") << QByteArray(31, 'x');
    QTest::newRow("none") << QByteArray();
}

void TestMemberKey::keysThatGiveEverybodyTheSameAreRefused()
{
    QFETCH(QByteArray, publicKey);
    SeededRandom random(1);
    QCOMPARE(agreedSecret(*memberOf(1).secret, publicKey).error().kind, Error::Kind::Invalid);
    QCOMPARE(wrapHouseholdKey(*householdKey(), kName, publicKey, random).error().kind, Error::Kind::Invalid);
}

void TestMemberKey::aMemberOpensTheHouseholdsKey()
{
    SystemRandom random;
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const MemberKey member = memberOf(seed);
        const auto wrapped = wrapHouseholdKey(*householdKey(), kName, member.publicKey, random);
        QVERIFY(wrapped.ok());
        QCOMPARE(wrapped.value().size(), 93);
        const auto opened = unwrapHouseholdKey(wrapped.value(), kName, member);
        QVERIFY(opened.ok());
        QVERIFY(*opened.value() == *householdKey());
    }
}

void TestMemberKey::nobodyElseOpensIt()
{
    SystemRandom random;
    const QByteArray wrapped = wrapHouseholdKey(*householdKey(), kName, memberOf(1).publicKey, random).value();
    QCOMPARE(unwrapHouseholdKey(wrapped, kName, memberOf(2)).error().kind, Error::Kind::FileDamaged);
}

void TestMemberKey::anotherHouseholdOrGenerationIsRefused()
{
    SystemRandom random;
    const MemberKey member = memberOf(1);
    const QByteArray wrapped = wrapHouseholdKey(*householdKey(), kName, member.publicKey, random).value();
    const HouseholdKeyName other{HouseholdId::fromString(u"0190a0a0-0000-7000-8000-000000000002"_s), 1};
    QCOMPARE(unwrapHouseholdKey(wrapped, other, member).error().kind, Error::Kind::FileDamaged);
    QCOMPARE(unwrapHouseholdKey(wrapped, {kName.household, 2}, member).error().kind, Error::Kind::FileDamaged);
}

void TestMemberKey::everyBitIsWatched()
{
    SystemRandom random;
    const MemberKey member = memberOf(1);
    const QByteArray whole = wrapHouseholdKey(*householdKey(), kName, member.publicKey, random).value();
    for (qsizetype bit = 0; bit < whole.size() * 8; ++bit) {
        QByteArray bent = whole;
        bent[bit / 8] = char(bent[bit / 8] ^ (1 << bit % 8));
        QVERIFY2(!unwrapHouseholdKey(bent, kName, member).ok(), qPrintable(QString::number(bit)));
    }
    for (qsizetype size = 0; size < whole.size(); ++size)
        QCOMPARE(unwrapHouseholdKey(whole.left(size), kName, member).error().kind, Error::Kind::FileDamaged);
}

void TestMemberKey::eachWrappingLooksDifferent()
{
    SystemRandom random;
    const MemberKey member = memberOf(1);
    const QByteArray first = wrapHouseholdKey(*householdKey(), kName, member.publicKey, random).value();
    const QByteArray second = wrapHouseholdKey(*householdKey(), kName, member.publicKey, random).value();
    QVERIFY(first.mid(1, 32) != second.mid(1, 32));
    QVERIFY(first.mid(33) != second.mid(33));
}

void TestMemberKey::aPassphraseBringsThePrivateKeyBack()
{
    SystemRandom random;
    const MemberKey member = memberOf(1);
    const SecretBytes passphrase = SecretBytes::copyOf("tea for two");
    const QByteArray wrapped = wrapForPassphrase(member, passphrase, u"ana"_s, random).value();
    const auto back = unwrapByPassphrase(wrapped, passphrase, u"ana"_s);
    QVERIFY(back.ok());
    QVERIFY(*back.value().secret == *member.secret);
    QCOMPARE(back.value().publicKey, member.publicKey);
    QCOMPARE(unwrapByPassphrase(wrapped, passphrase, u"ben"_s).error().kind, Error::Kind::Invalid);
    QCOMPARE(unwrapByPassphrase(wrapped, SecretBytes::copyOf("tea for one"), u"ana"_s).error().kind,
             Error::Kind::Invalid);
}

void TestMemberKey::aRecoveryCodeBringsThePrivateKeyBack()
{
    SystemRandom random;
    const MemberKey member = memberOf(1);
    const RecoveryCode code = RecoveryCode::random(random).value();
    const QByteArray wrapped = wrapForRecovery(member, code, u"ana"_s, random).value();
    const auto typed = RecoveryCode::parse(code.toText().toLower());
    const auto back = unwrapByRecovery(wrapped, typed.value(), u"ana"_s);
    QVERIFY(back.ok());
    QVERIFY(*back.value().secret == *member.secret);
    QCOMPARE(unwrapByRecovery(wrapped, code, u"ben"_s).error().kind, Error::Kind::Invalid);
    const RecoveryCode other = RecoveryCode::random(random).value();
    QCOMPARE(unwrapByRecovery(wrapped, other, u"ana"_s).error().kind, Error::Kind::Invalid);
    for (qsizetype bit = 0; bit < wrapped.size() * 8; ++bit) {
        QByteArray bent = wrapped;
        bent[bit / 8] = char(bent[bit / 8] ^ (1 << bit % 8));
        QVERIFY2(!unwrapByRecovery(bent, code, u"ana"_s).ok(), qPrintable(QString::number(bit)));
    }
}

void TestMemberKey::oneWayIsNotTheOther()
{
    SystemRandom random;
    const MemberKey member = memberOf(1);
    const RecoveryCode code = RecoveryCode::random(random).value();
    const SecretBytes passphrase = SecretBytes::copyOf(code.toText().toUtf8());
    const QByteArray forCode = wrapForRecovery(member, code, u"ana"_s, random).value();
    const QByteArray forPassphrase = wrapForPassphrase(member, passphrase, u"ana"_s, random).value();
    QCOMPARE(unwrapByPassphrase(forCode, passphrase, u"ana"_s).error().kind, Error::Kind::FileDamaged);
    QCOMPARE(unwrapByRecovery(forPassphrase, code, u"ana"_s).error().kind, Error::Kind::FileDamaged);
}

QTEST_GUILESS_MAIN(TestMemberKey)
#include "test_memberkey.moc"
