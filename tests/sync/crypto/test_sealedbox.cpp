// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/sealedbox.h"
#include "tests/sync/crypto/testrandom.h"

#include <QSet>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestSealedBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedVectorsHold_data();
    void publishedVectorsHold();
    void everyBitIsWatched();
    void everyLengthIsWatched();
    void anotherKeyOpensNothing();
    void theSameTextNeverLooksTheSame();
    void aRandomSourceThatRepeatsItselfIsRefused();
    void withoutRandomBytesNothingIsSealed();
    void bytesInARowReadBack();
    void secretsCompareByContent();
    void aMovedSecretLeavesNothingBehind();
    void aKeyHasItsLength();
};

static QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

static const char *const kZeros = "0000000000000000000000000000000000000000000000000000000000000000";
static const char *const kFeff = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308";
static const char *const kText = "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                                 "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255";
static const char *const kCipher = "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                                   "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad";

// Test cases 13 to 16 of McGrew and Viega, "The Galois/Counter Mode of Operation", as submitted to NIST.
void TestSealedBox::publishedVectorsHold_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("bound");
    QTest::addColumn<QByteArray>("cipher");
    QTest::addColumn<QByteArray>("tag");
    QTest::newRow("13") << hex(kZeros) << QByteArray(12, '\0') << QByteArray() << QByteArray() << QByteArray()
                        << hex("530f8afbc74536b9a963b4f1c4cb738b");
    QTest::newRow("14") << hex(kZeros) << QByteArray(12, '\0') << QByteArray(16, '\0') << QByteArray()
                        << hex("cea7403d4d606b6e074ec5d3baf39d18") << hex("d0d1c8a799996bf0265b98b5d48ab919");
    QTest::newRow("15") << hex(kFeff) << hex("cafebabefacedbaddecaf888") << hex(kText) << QByteArray() << hex(kCipher)
                        << hex("b094dac5d93471bdec1a502270e3cc6c");
    QTest::newRow("16") << hex(kFeff) << hex("cafebabefacedbaddecaf888") << hex(kText).chopped(4)
                        << hex("feedfacedeadbeeffeedfacedeadbeefabaddad2") << hex(kCipher).chopped(4)
                        << hex("76fc6ece0f4e1768cddf8853bb2d551b");
}

void TestSealedBox::publishedVectorsHold()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, nonce);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, bound);
    QFETCH(QByteArray, cipher);
    QFETCH(QByteArray, tag);
    FixedRandom random(nonce);
    SealedBox box(sharedKey(key), random);

    const auto sealed = box.seal(text, bound);
    QVERIFY(sealed.ok());
    QCOMPARE(sealed.value().nonce, nonce);
    QCOMPARE(sealed.value().cipher, cipher);
    QCOMPARE(sealed.value().tag, tag);
    const auto opened = box.open(sealed.value(), bound);
    QVERIFY(opened.ok());
    QVERIFY(opened.value() == SecretBytes::copyOf(text));
}

void TestSealedBox::everyBitIsWatched()
{
    SeededRandom random(1);
    SealedBox box(sharedKey(hex(kFeff)), random);
    const QByteArray bound = "1|household|device|user|op";
    const Sealed sealed = box.seal("2 cups of flour", bound).value();
    const QByteArray whole = sealed.toBytes();
    for (qsizetype bit = 0; bit < whole.size() * 8; ++bit) {
        QByteArray bent = whole;
        bent[bit / 8] = char(bent[bit / 8] ^ (1 << bit % 8));
        const auto opened = box.open(Sealed::fromBytes(bent).value(), bound);
        QVERIFY2(!opened.ok(), qPrintable(QString::number(bit)));
        QCOMPARE(opened.error().kind, Error::Kind::FileDamaged);
    }
    for (qsizetype bit = 0; bit < bound.size() * 8; ++bit) {
        QByteArray bent = bound;
        bent[bit / 8] = char(bent[bit / 8] ^ (1 << bit % 8));
        QVERIFY2(!box.open(sealed, bent).ok(), qPrintable(QString::number(bit)));
    }
}

// A short tag would be easier to guess; OpenSSL would take it.
void TestSealedBox::everyLengthIsWatched()
{
    SeededRandom random(2);
    SealedBox box(sharedKey(hex(kFeff)), random);
    const Sealed sealed = box.seal("salt", {}).value();
    QVERIFY(!box.open({sealed.nonce, sealed.cipher, sealed.tag.chopped(1)}, {}).ok());
    QVERIFY(!box.open({sealed.nonce, sealed.cipher, sealed.tag + '\0'}, {}).ok());
    QVERIFY(!box.open({sealed.nonce, sealed.cipher, {}}, {}).ok());
    QVERIFY(!box.open({sealed.nonce.chopped(1), sealed.cipher, sealed.tag}, {}).ok());
    QVERIFY(!box.open({{}, sealed.cipher, sealed.tag}, {}).ok());
    QVERIFY(!box.open({sealed.nonce, sealed.cipher.chopped(1), sealed.tag}, {}).ok());
    QVERIFY(!box.open({sealed.nonce, sealed.cipher + '\0', sealed.tag}, {}).ok());
    for (qsizetype size = 0; size < 28; ++size)
        QVERIFY(!Sealed::fromBytes(QByteArray(size, 'x')).ok());
}

void TestSealedBox::anotherKeyOpensNothing()
{
    SeededRandom random(3);
    SealedBox box(sharedKey(hex(kFeff)), random);
    const SealedBox other(sharedKey(hex(kZeros)), random);
    const auto opened = other.open(box.seal("salt", {}).value(), {});
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, Error::Kind::FileDamaged);
}

void TestSealedBox::theSameTextNeverLooksTheSame()
{
    SystemRandom random;
    const SharedKey key = sharedKey(hex(kFeff));
    SealedBox box(key, random);
    QSet<QByteArray> nonces;
    QSet<QByteArray> ciphers;
    for (int i = 0; i < 20'000; ++i) {
        // A database that is restored, or a program that starts again, begins anew with the same key.
        SealedBox again(key, random);
        for (SealedBox *each : {&box, &again}) {
            const Sealed sealed = each->seal("the same old salt", {}).value();
            nonces.insert(sealed.nonce);
            ciphers.insert(sealed.cipher);
        }
    }
    QCOMPARE(nonces.size(), 40'000);
    QCOMPARE(ciphers.size(), 40'000);
}

void TestSealedBox::aRandomSourceThatRepeatsItselfIsRefused()
{
    FixedRandom random(QByteArray(12, 'n'));
    SealedBox box(sharedKey(hex(kFeff)), random);
    QVERIFY(box.seal("salt", {}).ok());
    const auto second = box.seal("salt", {});
    QVERIFY(!second.ok());
    QCOMPARE(second.error().kind, Error::Kind::Io);
}

void TestSealedBox::withoutRandomBytesNothingIsSealed()
{
    NoRandom random;
    SealedBox box(sharedKey(hex(kFeff)), random);
    QCOMPARE(box.seal("salt", {}).error().kind, Error::Kind::Io);
    QVERIFY(!SecretKey::random(random).ok());
}

void TestSealedBox::bytesInARowReadBack()
{
    SeededRandom random(4);
    SealedBox box(sharedKey(hex(kFeff)), random);
    for (const QByteArray &text : {QByteArray(), QByteArray("a"), QByteArray(100'000, 'a')}) {
        const Sealed sealed = box.seal(text, "bound").value();
        QCOMPARE(sealed.toBytes().size(), text.size() + 28);
        const auto opened = box.open(Sealed::fromBytes(sealed.toBytes()).value(), "bound");
        QVERIFY(opened.ok());
        QCOMPARE(opened.value().view().toByteArray(), text);
    }
}

void TestSealedBox::secretsCompareByContent()
{
    QVERIFY(SecretBytes::copyOf("salt") == SecretBytes::copyOf("salt"));
    QVERIFY(!(SecretBytes::copyOf("salt") == SecretBytes::copyOf("sale")));
    QVERIFY(!(SecretBytes::copyOf("salt") == SecretBytes::copyOf("salty")));
    QVERIFY(SecretBytes() == SecretBytes(0));
    QByteArray passed("salt");
    wipe(passed);
    QVERIFY(passed.isEmpty());
}

void TestSealedBox::aMovedSecretLeavesNothingBehind()
{
    SecretBytes from = SecretBytes::copyOf("salt");
    SecretBytes to = std::move(from);
    QVERIFY(from.isEmpty()); // NOLINT(bugprone-use-after-move)
    QCOMPARE(to.view().toByteArray(), QByteArray("salt"));
    from = std::move(to);
    QCOMPARE(from.size(), 4);
    QVERIFY(!std::is_copy_constructible_v<SecretBytes> && !std::is_copy_constructible_v<SecretKey>);
}

void TestSealedBox::aKeyHasItsLength()
{
    QCOMPARE(SecretKey::fromBytes(QByteArrayView("short")).error().kind, Error::Kind::Invalid);
    QVERIFY(!SecretKey::fromBytes(SecretBytes(33)).ok());
    QVERIFY(SecretKey::fromBytes(SecretBytes(32)).ok());
    SystemRandom random;
    QVERIFY(!(SecretKey::random(random).value() == SecretKey::random(random).value()));
}

QTEST_GUILESS_MAIN(TestSealedBox)
#include "test_sealedbox.moc"
