// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/keyderivation.h"
#include "tests/sync/crypto/testrandom.h"

#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestKeyDerivation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scryptMatchesRfc7914_data();
    void scryptMatchesRfc7914();
    void hkdfMatchesRfc5869_data();
    void hkdfMatchesRfc5869();
    void senselessCostsAreRefused_data();
    void senselessCostsAreRefused();
    void tooLongKeysAreRefused();
    void theUsualCostIsBearable();
    void eachPurposeHasItsKey();
    void aKeyIdTellsKeysApart();
};

static QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

static QByteArray from(int first, int last)
{
    QByteArray bytes;
    for (int byte = first; byte <= last; ++byte)
        bytes.append(char(byte));
    return bytes;
}

// RFC 7914 §12, all but the one of 1 GiB.
void TestKeyDerivation::scryptMatchesRfc7914_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<QByteArray>("salt");
    QTest::addColumn<quint64>("n");
    QTest::addColumn<quint32>("r");
    QTest::addColumn<quint32>("p");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("empty") << QByteArray("") << QByteArray("") << quint64(16) << 1U << 1U
                           << hex("77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                                  "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906");
    QTest::newRow("NaCl") << QByteArray("password") << QByteArray("NaCl") << quint64(1024) << 8U << 16U
                          << hex("fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                                 "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640");
    QTest::newRow("SodiumChloride") << QByteArray("pleaseletmein") << QByteArray("SodiumChloride") << quint64(16384)
                                    << 8U << 1U
                                    << hex("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                                           "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887");
}

void TestKeyDerivation::scryptMatchesRfc7914()
{
    QFETCH(QByteArray, passphrase);
    QFETCH(QByteArray, salt);
    QFETCH(quint64, n);
    QFETCH(quint32, r);
    QFETCH(quint32, p);
    QFETCH(QByteArray, key);
    const auto derived = scrypt(passphrase, salt, {n, r, p}, key.size());
    QVERIFY(derived.ok());
    QCOMPARE(derived.value().view().toByteArray().toHex(), key.toHex());
}

// RFC 5869, appendix A, those with SHA-256.
void TestKeyDerivation::hkdfMatchesRfc5869_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("salt");
    QTest::addColumn<QByteArray>("info");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("A.1") << QByteArray(22, 0x0b) << from(0, 0x0c) << from(0xf0, 0xf9)
                         << hex("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    QTest::newRow("A.2") << from(0, 0x4f) << from(0x60, 0xaf) << from(0xb0, 0xff)
                         << hex("b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"
                                "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
                                "cc30c58179ec3e87c14c01d5c1f3434f1d87");
    QTest::newRow("A.3") << QByteArray(22, 0x0b) << QByteArray() << QByteArray()
                         << hex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
}

void TestKeyDerivation::hkdfMatchesRfc5869()
{
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, salt);
    QFETCH(QByteArray, info);
    QFETCH(QByteArray, key);
    const auto derived = hkdf(input, salt, info, key.size());
    QVERIFY(derived.ok());
    QCOMPARE(derived.value().view().toByteArray().toHex(), key.toHex());
}

void TestKeyDerivation::senselessCostsAreRefused_data()
{
    QTest::addColumn<quint64>("n");
    QTest::addColumn<quint32>("r");
    QTest::addColumn<quint32>("p");
    QTest::newRow("nothing") << quint64(0) << 8U << 1U;
    QTest::newRow("no power of two") << quint64(1000) << 8U << 1U;
    QTest::newRow("no blocks") << quint64(1024) << 0U << 1U;
    QTest::newRow("no lanes") << quint64(1024) << 8U << 0U;
    QTest::newRow("more than 1 GiB") << (quint64(1) << 21) << 8U << 1U;
    QTest::newRow("overflow") << (quint64(1) << 63) << 64U << 1U;
    QTest::newRow("huge r") << quint64(1024) << 0x80000000U << 1U;
}

void TestKeyDerivation::senselessCostsAreRefused()
{
    QFETCH(quint64, n);
    QFETCH(quint32, r);
    QFETCH(quint32, p);
    const auto derived = scrypt("passphrase", "salt", {n, r, p});
    QVERIFY(!derived.ok());
    QCOMPARE(derived.error().kind, Error::Kind::Invalid);
}

void TestKeyDerivation::tooLongKeysAreRefused()
{
    QVERIFY(hkdf("key", {}, "purpose", 255 * 32).ok());
    QCOMPARE(hkdf("key", {}, "purpose", 255 * 32 + 1).error().kind, Error::Kind::Invalid);
    QCOMPARE(hkdf("key", {}, "purpose", 0).error().kind, Error::Kind::Invalid);
}

void TestKeyDerivation::theUsualCostIsBearable()
{
    const ScryptCost usual;
    QCOMPARE(usual.n, quint64(131'072));
    QElapsedTimer timer;
    timer.start();
    const auto derived = scrypt("a passphrase", QByteArray(kSaltBytes, 's'), usual);
    QVERIFY(derived.ok());
    QCOMPARE(derived.value().size(), SecretKey::kBytes);
    qInfo("scrypt at the usual cost: %lld ms", timer.elapsed());
}

void TestKeyDerivation::eachPurposeHasItsKey()
{
    const SecretKey key = SecretKey::fromBytes(QByteArrayView(QByteArray(32, 'k'))).value();
    const SharedKey one = subKey(key, "one").value();
    QVERIFY(*one == *subKey(key, "one").value());
    QVERIFY(!(*one == *subKey(key, "two").value()));
    QVERIFY(!(*one == key));
}

void TestKeyDerivation::aKeyIdTellsKeysApart()
{
    const SharedKey a = sharedKey(QByteArray(32, 'a'));
    const SharedKey b = sharedKey(QByteArray(32, 'b'));
    QCOMPARE(keyIdOf(*a).value().size(), kKeyIdBytes);
    QCOMPARE(keyIdOf(*a).value(), keyIdOf(*a).value());
    QVERIFY(keyIdOf(*a).value() != keyIdOf(*b).value());
    QVERIFY(!a->view().toByteArray().contains(keyIdOf(*a).value()));
}

QTEST_GUILESS_MAIN(TestKeyDerivation)
#include "test_keyderivation.moc"
