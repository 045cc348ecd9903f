// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/deviceidentity.h"
#include "sync/crypto/keyderivation.h"
#include "sync/crypto/queuesealer.h"
#include "sync/crypto/vaultkeys.h"
#include "tests/sync/crypto/faultyvault.h"
#include "tests/sync/crypto/testrandom.h"

#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestVaultKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyIsMadeOnceAndKept();
    void noKeyIsMadeUnlessMissing_data();
    void noKeyIsMadeUnlessMissing();
    void aVaultThatForgetsIsNotReady();
    void aVaultThatGarblesIsNotReady();
    void withoutRandomBytesNoKeyIsMade();
    void aKeyOfAnotherLibraryIsWrong();
    void bytesThatAreNoKeyAreWrong();
    void aChangedKeyReplacesTheOldOne();
    void aNextKeyThatIsThereIsGoneOnWith();
    void nextAloneIsAsGoodAsBoth();
    void aCrashAtAnyStepLeavesEverythingReadable();
    void aVaultThatGoesCancels();
    void theDeviceIsKnownAgain();
    void anUnreadableVaultSaysNothingOfTheDevice();
};

static const QByteArray kContext = "1|household|device|user|op";

void TestVaultKeys::aKeyIsMadeOnceAndKept()
{
    SeededRandom random(1);
    MemoryVault vault;
    QCOMPARE(waitFor(loadKeys(vault)).state, VaultState::Missing);
    const VaultKeys made = waitFor(createKey(vault, random));
    QVERIFY(made.ok());
    QVERIFY(made.current && !made.next);
    const VaultKeys again = waitFor(createKey(vault, random));
    QVERIFY(again.ok());
    QVERIFY(*again.current == *made.current);
    QVERIFY(*waitFor(loadKeys(vault)).current == *made.current);
}

void TestVaultKeys::noKeyIsMadeUnlessMissing_data()
{
    QTest::addColumn<VaultState>("state");
    QTest::newRow("locked") << VaultState::Locked;
    QTest::newRow("denied") << VaultState::Denied;
    QTest::newRow("no service") << VaultState::NoService;
    QTest::newRow("wrong key") << VaultState::WrongKey;
}

void TestVaultKeys::noKeyIsMadeUnlessMissing()
{
    QFETCH(VaultState, state);
    SeededRandom random(2);
    FaultyVault vault;
    const VaultKeys made = waitFor(createKey(vault, random));
    vault.writes = 0;
    vault.refusal = state;
    QCOMPARE(waitFor(createKey(vault, random)).state, state);
    QCOMPARE(waitFor(beginRotation(vault, random)).state, state);
    QCOMPARE(waitFor(finishRotation(vault)).state, state);
    QCOMPARE(vault.writes, 0);
    vault.refusal.reset();
    QVERIFY(*waitFor(loadKeys(vault)).current == *made.current);
}

void TestVaultKeys::aVaultThatForgetsIsNotReady()
{
    SeededRandom random(3);
    FaultyVault vault;
    vault.dies = [](int call) { return call == 3; }; // two reads find nothing, a write, then the reading back
    QCOMPARE(waitFor(createKey(vault, random)).state, VaultState::NoService);
}

void TestVaultKeys::aVaultThatGarblesIsNotReady()
{
    SeededRandom random(4);
    FaultyVault vault;
    vault.garbles = [](QByteArrayView bytes) { return bytes.toByteArray().replace(bytes[0], "x"); };
    QCOMPARE(waitFor(createKey(vault, random)).state, VaultState::WrongKey);
}

void TestVaultKeys::withoutRandomBytesNoKeyIsMade()
{
    NoRandom random;
    FaultyVault vault;
    QVERIFY(!waitFor(createKey(vault, random)).ok());
    QCOMPARE(vault.writes, 0);
}

void TestVaultKeys::aKeyOfAnotherLibraryIsWrong()
{
    SeededRandom random(5);
    MemoryVault vault;
    const VaultKeys made = waitFor(createKey(vault, random));
    const QByteArray id = keyIdOf(*made.current).value();
    QVERIFY(waitFor(loadKeys(vault, id)).ok());
    QCOMPARE(waitFor(loadKeys(vault, QByteArray(8, 'x'))).state, VaultState::WrongKey);
    QVERIFY(!waitFor(loadKeys(vault, QByteArray(8, 'x'))).current);

    const VaultKeys changing = waitFor(beginRotation(vault, random));
    QVERIFY(waitFor(loadKeys(vault, id)).ok());
    QVERIFY(waitFor(loadKeys(vault, keyIdOf(*changing.next).value())).ok());
}

void TestVaultKeys::bytesThatAreNoKeyAreWrong()
{
    MemoryVault vault;
    QVERIFY(waitFor(vault.store(VaultEntry::Key, sharedSecret("too short"))).ok());
    QCOMPARE(waitFor(loadKeys(vault)).state, VaultState::WrongKey);
}

void TestVaultKeys::aChangedKeyReplacesTheOldOne()
{
    SeededRandom random(6);
    MemoryVault vault;
    const VaultKeys made = waitFor(createKey(vault, random));
    const VaultKeys changing = waitFor(beginRotation(vault, random));
    QVERIFY(changing.ok());
    QVERIFY(*changing.current == *made.current);
    QVERIFY(!(*changing.next == *made.current));
    QVERIFY(*waitFor(loadKeys(vault)).current == *made.current);

    const VaultKeys finished = waitFor(finishRotation(vault));
    QVERIFY(finished.ok() && !finished.next);
    QVERIFY(*finished.current == *changing.next);
    QCOMPARE(waitFor(vault.load(VaultEntry::NextKey)).state, VaultState::Missing);
    QVERIFY(*waitFor(finishRotation(vault)).current == *changing.next);
}

void TestVaultKeys::aNextKeyThatIsThereIsGoneOnWith()
{
    SeededRandom random(7);
    MemoryVault vault;
    waitFor(createKey(vault, random));
    const VaultKeys first = waitFor(beginRotation(vault, random));
    const VaultKeys second = waitFor(beginRotation(vault, random));
    QVERIFY(*first.next == *second.next);
}

void TestVaultKeys::nextAloneIsAsGoodAsBoth()
{
    SeededRandom random(8);
    MemoryVault vault;
    waitFor(createKey(vault, random));
    const VaultKeys changing = waitFor(beginRotation(vault, random));
    waitFor(vault.remove(VaultEntry::Key));
    QVERIFY(*waitFor(loadKeys(vault)).current == *changing.next);
    QVERIFY(*waitFor(createKey(vault, random)).current == *changing.next);
    QVERIFY(*waitFor(finishRotation(vault)).current == *changing.next);
}

static QueueSealer openerWith(const VaultKeys &keys, RandomSource &random)
{
    QueueSealer sealer(random);
    const auto used = keys.next ? sealer.useKeys(keys.next, {keys.current}) : sealer.useKeys(keys.current);
    Q_ASSERT(used.ok());
    return sealer;
}

// The way a key is changed, with the vault dying at its nth call. What the queue holds must open afterwards.
void TestVaultKeys::aCrashAtAnyStepLeavesEverythingReadable()
{
    int deaths = 0;
    for (int last = 0; last < 30; ++last) {
        SeededRandom random(9);
        FaultyVault vault;
        const VaultKeys made = waitFor(createKey(vault, random));
        SealedPayload queued = openerWith(made, random).seal("a meal", kContext).value();
        vault.calls = 0;
        vault.dies = [last](int call) { return call >= last; };
        const VaultKeys changing = waitFor(beginRotation(vault, random));
        if (changing.ok()) {
            queued = openerWith(changing, random).sealAgain(queued, kContext).value();
            deaths += waitFor(finishRotation(vault)).ok() ? 0 : 1;
        } else {
            ++deaths;
        }

        vault.dies = {};
        const VaultKeys found = waitFor(loadKeys(vault));
        QVERIFY(found.ok());
        QueueSealer sealer = openerWith(found, random);
        QVERIFY(sealer.open(queued, kContext).ok());
        queued = sealer.sealAgain(queued, kContext).value();
        const VaultKeys finished = waitFor(finishRotation(vault));
        QVERIFY(finished.ok());
        QVERIFY(openerWith(finished, random).open(queued, kContext).ok());
    }
    QVERIFY2(deaths >= 8 && deaths < 30, qPrintable(QString::number(deaths)));
}

void TestVaultKeys::aVaultThatGoesCancels()
{
    SeededRandom random(10);
    QFuture<VaultKeys> future;
    {
        MemoryVault vault;
        future = createKey(vault, random);
    }
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.resultCount(), 0);
}

void TestVaultKeys::theDeviceIsKnownAgain()
{
    MemoryVault vault;
    QCOMPARE(waitFor(compareDevice(vault, u"one"_s)).match, DeviceMatch::NotInVault);
    QVERIFY(waitFor(rememberDevice(vault, u"one"_s)).ok());
    QCOMPARE(waitFor(compareDevice(vault, u"one"_s)).match, DeviceMatch::Same);
    const DeviceAnswer other = waitFor(compareDevice(vault, u"two"_s));
    QCOMPARE(other.match, DeviceMatch::Differs);
    QCOMPARE(other.inVault, u"one"_s);
}

void TestVaultKeys::anUnreadableVaultSaysNothingOfTheDevice()
{
    FaultyVault vault;
    waitFor(rememberDevice(vault, u"one"_s));
    for (const VaultState state : {VaultState::Locked, VaultState::Denied, VaultState::NoService}) {
        vault.refusal = state;
        const DeviceAnswer answer = waitFor(compareDevice(vault, u"two"_s));
        QCOMPARE(answer.match, DeviceMatch::Unknown);
        QCOMPARE(answer.state, state);
    }
}

QTEST_GUILESS_MAIN(TestVaultKeys)
#include "test_vaultkeys.moc"
