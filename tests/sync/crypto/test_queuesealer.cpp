// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/queuesealer.h"
#include "tests/sync/crypto/testrandom.h"

#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestQueueSealer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSealedOpens();
    void noWordShows();
    void anotherContextOpensNothing();
    void everyBitIsWatched();
    void cutOffPayloadsAreDamaged();
    void withoutAKeyAnEditIsStillSealed();
    void whatWasSealedBeforeTheKeyCameIsSealedAgain();
    void aKeyThatDiedWithItsRunIsNotDamage();
    void aChangedKeyLeavesNothingUnreadable();
    void signingOutForgetsTheKey();
    void withoutRandomBytesTheEditFails();
    void theFormOnDiskIsFixed();
};

static const QByteArray kContext = "1|0190a0a0-0000-7000-8000-000000000001|device|user|op";
static const QByteArray kPayload = R"({"rows":[{"k":"recipe","f":{"title":"Grandmother's dumplings"}}]})";

static SharedKey keyOf(char letter)
{
    return sharedKey(QByteArray(32, letter));
}

void TestQueueSealer::whatIsSealedOpens()
{
    SeededRandom random(1);
    QueueSealer sealer(random);
    QVERIFY(!sealer.hasVaultKey());
    QVERIFY(sealer.useKeys(keyOf('a')).ok());
    QVERIFY(sealer.hasVaultKey());
    for (const QByteArray &payload : {kPayload, QByteArray(), QByteArray(300'000, 'x')}) {
        const auto sealed = sealer.seal(payload, kContext);
        QVERIFY(sealed.ok());
        const auto opened = sealer.open(sealed.value(), kContext);
        QVERIFY(opened.ok());
        QCOMPARE(opened.value(), payload);
        QVERIFY(!sealer.shouldSealAgain(sealed.value()));
    }
}

void TestQueueSealer::noWordShows()
{
    SeededRandom random(2);
    QueueSealer sealer(random);
    const SealedPayload sealed = sealer.seal(kPayload, kContext).value();
    QVERIFY(!sealed.cipher.contains("dumplings"));
    QVERIFY(!sealed.cipher.contains("rows"));
    QVERIFY(sealer.seal(kPayload, kContext).value().nonce != sealed.nonce);
}

void TestQueueSealer::anotherContextOpensNothing()
{
    SeededRandom random(3);
    QueueSealer sealer(random);
    QVERIFY(sealer.useKeys(keyOf('a')).ok());
    const SealedPayload sealed = sealer.seal(kPayload, kContext).value();
    QByteArray other = kContext;
    other.back() = 'q';
    for (const QByteArray &context : {other, QByteArray(), QByteArray(kContext + '|'), kContext.chopped(1)}) {
        const auto opened = sealer.open(sealed, context);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().kind, Error::Kind::FileDamaged);
    }
}

void TestQueueSealer::everyBitIsWatched()
{
    SeededRandom random(4);
    QueueSealer sealer(random);
    QVERIFY(sealer.useKeys(keyOf('a')).ok());
    const SealedPayload whole = sealer.seal(kPayload, kContext).value();
    for (QByteArray SealedPayload::*part : {&SealedPayload::nonce, &SealedPayload::cipher, &SealedPayload::tag}) {
        for (qsizetype bit = 0; bit < (whole.*part).size() * 8; ++bit) {
            SealedPayload bent = whole;
            (bent.*part)[bit / 8] = char((bent.*part)[bit / 8] ^ (1 << bit % 8));
            QVERIFY2(!sealer.open(bent, kContext).ok(), qPrintable(QString::number(bit)));
        }
    }
    QVERIFY(sealer.open(whole, kContext).ok());
}

void TestQueueSealer::cutOffPayloadsAreDamaged()
{
    SeededRandom random(5);
    QueueSealer sealer(random);
    QVERIFY(sealer.useKeys(keyOf('a')).ok());
    const SealedPayload whole = sealer.seal(kPayload, kContext).value();
    for (qsizetype size = 0; size < whole.cipher.size(); ++size) {
        const auto opened = sealer.open({whole.nonce, whole.cipher.left(size), whole.tag}, kContext);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().kind, Error::Kind::FileDamaged);
    }
}

void TestQueueSealer::withoutAKeyAnEditIsStillSealed()
{
    SeededRandom random(6);
    QueueSealer sealer(random);
    const auto sealed = sealer.seal(kPayload, kContext);
    QVERIFY(sealed.ok());
    QVERIFY(!sealer.hasVaultKey());
    QVERIFY(!sealer.shouldSealAgain(sealed.value()));
    QCOMPARE(sealer.open(sealed.value(), kContext).value(), kPayload);
}

void TestQueueSealer::whatWasSealedBeforeTheKeyCameIsSealedAgain()
{
    SeededRandom random(7);
    QueueSealer sealer(random);
    const SealedPayload early = sealer.seal(kPayload, kContext).value();
    QVERIFY(sealer.useKeys(keyOf('a')).ok());
    QVERIFY(sealer.shouldSealAgain(early));
    const SealedPayload again = sealer.sealAgain(early, kContext).value();
    QVERIFY(!sealer.shouldSealAgain(again));

    QueueSealer nextRun(random);
    QVERIFY(nextRun.useKeys(keyOf('a')).ok());
    QCOMPARE(nextRun.open(again, kContext).value(), kPayload);
}

void TestQueueSealer::aKeyThatDiedWithItsRunIsNotDamage()
{
    SeededRandom random(8);
    SealedPayload orphan;
    {
        QueueSealer sealer(random);
        orphan = sealer.seal(kPayload, kContext).value();
    }
    QueueSealer nextRun(random);
    QVERIFY(nextRun.useKeys(keyOf('a')).ok());
    QCOMPARE(nextRun.open(orphan, kContext).error().kind, Error::Kind::NotFound);
    QCOMPARE(nextRun.sealAgain(orphan, kContext).error().kind, Error::Kind::NotFound);
}

void TestQueueSealer::aChangedKeyLeavesNothingUnreadable()
{
    SeededRandom random(9);
    QueueSealer sealer(random);
    QVERIFY(sealer.useKeys(keyOf('a')).ok());
    const SealedPayload old = sealer.seal(kPayload, kContext).value();
    QVERIFY(sealer.useKeys(keyOf('b'), {keyOf('a')}).ok());
    QCOMPARE(sealer.open(old, kContext).value(), kPayload);
    QVERIFY(sealer.shouldSealAgain(old));
    const SealedPayload moved = sealer.sealAgain(old, kContext).value();

    QVERIFY(sealer.useKeys(keyOf('b')).ok());
    QCOMPARE(sealer.open(moved, kContext).value(), kPayload);
    QCOMPARE(sealer.open(old, kContext).error().kind, Error::Kind::NotFound);
}

void TestQueueSealer::signingOutForgetsTheKey()
{
    SeededRandom random(10);
    QueueSealer sealer(random);
    const SealedPayload early = sealer.seal(kPayload, kContext).value();
    QVERIFY(sealer.useKeys(keyOf('a')).ok());
    const SealedPayload sealed = sealer.seal(kPayload, kContext).value();
    sealer.forgetKeys();
    QVERIFY(!sealer.hasVaultKey());
    QCOMPARE(sealer.open(sealed, kContext).error().kind, Error::Kind::NotFound);
    QCOMPARE(sealer.open(early, kContext).value(), kPayload);
}

void TestQueueSealer::withoutRandomBytesTheEditFails()
{
    NoRandom random;
    QueueSealer sealer(random);
    QCOMPARE(sealer.seal(kPayload, kContext).error().kind, Error::Kind::Io);
    QVERIFY(sealer.useKeys(keyOf('a')).ok());
    QCOMPARE(sealer.seal(kPayload, kContext).error().kind, Error::Kind::Io);
}

// As computed by another implementation (Python's cryptography): the form on disk must not change unnoticed.
void TestQueueSealer::theFormOnDiskIsFixed()
{
    FixedRandom random("0123456789ab");
    QueueSealer sealer(random);
    QVERIFY(sealer.useKeys(keyOf('k')).ok());
    const SealedPayload sealed = sealer.seal("salt", kContext).value();
    QCOMPARE(sealed.nonce, QByteArray("0123456789ab"));
    QCOMPARE(sealed.cipher.toHex(), QByteArray("01f5d783ceef3144ddb9931ef7"));
    QCOMPARE(sealed.tag.toHex(), QByteArray("634e33767851e87643c796ccf0f1cd93"));
}

QTEST_GUILESS_MAIN(TestQueueSealer)
#include "test_queuesealer.moc"
