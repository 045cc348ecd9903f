// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/keychainvault.h"
#include "sync/crypto/vaultkeys.h"
#include "tests/sync/crypto/faultyvault.h"
#include "tests/sync/crypto/testrandom.h"

#include <QProcess>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

// Run by keychain_session.sh with a keyring of its own, never with a person's.
class TestKeychainVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void secretsComeBack();
    void whatWasNeverKeptIsMissing();
    void librariesDoNotMeet();
    void keysAreChangedInTheKeychain();
    void aLockedKeychainIsNeverMissing();
    void whatWasLockedIsThereAgain();
    void aKeyringThatWasNeverMadeIsNotMissing();
    void aDeadBusIsNoService();

private:
    QString m_scene = qEnvironmentVariable("KJC_KEYCHAIN_SCENE");
};

static const QByteArray kLockedKey(SecretKey::kBytes, 'k');

static bool lock()
{
    return QProcess::execute(u"dbus-send"_s, {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.secrets"_s,
                                              u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service.Lock"_s,
                                              u"array:objpath:/org/freedesktop/secrets/collection/login"_s}) == 0;
}

void TestKeychainVault::initTestCase()
{
    if (m_scene.isEmpty())
        QSKIP("Only in a session of keychain_session.sh");
}

void TestKeychainVault::init()
{
    static const QHash<QString, QString> scenes = {
        {u"whatWasLockedIsThereAgain"_s, u"keyring opened again"_s},
        {u"aKeyringThatWasNeverMadeIsNotMissing"_s, u"no keyring"_s},
        {u"aDeadBusIsNoService"_s, u"no bus"_s},
    };
    const QString scene = scenes.value(QString::fromLatin1(QTest::currentTestFunction()), u"keyring"_s);
    if (scene != m_scene)
        QSKIP("Belongs to another session");
}

void TestKeychainVault::secretsComeBack()
{
    KeychainVault vault(u"a"_s);
    SystemRandom random;
    const SecretKey key = SecretKey::random(random).value();
    QVERIFY(waitFor(vault.store(VaultEntry::Key, sharedSecret(key.view()))).ok());
    const VaultAnswer loaded = waitFor(vault.load(VaultEntry::Key));
    QVERIFY2(loaded.ok(), qPrintable(loaded.detail));
    QVERIFY(*loaded.secret == SecretBytes::copyOf(key.view()));
    QVERIFY(waitFor(storeVerified(vault, VaultEntry::Key, sharedSecret(QByteArray("\0\xff\n", 3)))).ok());
    QVERIFY(waitFor(vault.remove(VaultEntry::Key)).ok());
    QCOMPARE(waitFor(vault.load(VaultEntry::Key)).state, VaultState::Missing);
    QVERIFY(waitFor(vault.remove(VaultEntry::Key)).ok());
}

void TestKeychainVault::whatWasNeverKeptIsMissing()
{
    KeychainVault vault(u"never"_s);
    QCOMPARE(waitFor(vault.load(VaultEntry::Key)).state, VaultState::Missing);
    QVERIFY(waitFor(vault.store(VaultEntry::Device, sharedSecret("device"))).ok());
    QVERIFY(waitFor(vault.load(VaultEntry::Device)).ok());
    QCOMPARE(waitFor(vault.load(VaultEntry::Key)).state, VaultState::Missing);
}

void TestKeychainVault::librariesDoNotMeet()
{
    KeychainVault a(u"a"_s);
    KeychainVault b(u"b"_s);
    QVERIFY(waitFor(a.store(VaultEntry::Key, sharedSecret("of a"))).ok());
    QCOMPARE(waitFor(b.load(VaultEntry::Key)).state, VaultState::Missing);
    QVERIFY(waitFor(a.remove(VaultEntry::Key)).ok());
}

// The backend says "not found" for what lies in a locked keyring.
void TestKeychainVault::aLockedKeychainIsNeverMissing()
{
    SystemRandom random;
    KeychainVault open(u"locked"_s);
    QVERIFY(waitFor(storeVerified(open, VaultEntry::Key, sharedSecret(kLockedKey))).ok());
    QVERIFY(waitFor(loadKeys(open)).ok());
    QVERIFY(lock());
    KeychainVault fresh(u"locked"_s);
    for (KeychainVault *vault : {&open, &fresh}) {
        QCOMPARE(waitFor(vault->load(VaultEntry::Key)).state, VaultState::Locked);
        QCOMPARE(waitFor(vault->load(VaultEntry::NextKey)).state, VaultState::Locked);
        QCOMPARE(waitFor(createKey(*vault, random)).state, VaultState::Locked);
        QVERIFY(!waitFor(vault->store(VaultEntry::Device, sharedSecret("device"))).ok());
        QVERIFY(!waitFor(vault->remove(VaultEntry::Key)).ok());
    }
}

// After the keyring was opened again, with a password, and the program started anew.
void TestKeychainVault::whatWasLockedIsThereAgain()
{
    KeychainVault vault(u"locked"_s);
    const VaultKeys found = waitFor(loadKeys(vault));
    QVERIFY2(found.ok(), qPrintable(found.detail));
    QCOMPARE(found.current->view().toByteArray(), kLockedKey);
}

void TestKeychainVault::aKeyringThatWasNeverMadeIsNotMissing()
{
    KeychainVault vault(u"none"_s);
    const VaultAnswer answer = waitFor(vault.load(VaultEntry::Key));
    QVERIFY2(answer.state == VaultState::Locked || answer.state == VaultState::NoService, qPrintable(answer.detail));
}

void TestKeychainVault::keysAreChangedInTheKeychain()
{
    SystemRandom random;
    KeychainVault vault(u"changed"_s);
    const VaultKeys made = waitFor(createKey(vault, random));
    QVERIFY(made.ok());
    const VaultKeys changing = waitFor(beginRotation(vault, random));
    QVERIFY(changing.ok() && changing.next);
    QVERIFY(*waitFor(loadKeys(vault)).current == *made.current);
    QVERIFY(*waitFor(finishRotation(vault)).current == *changing.next);
    KeychainVault later(u"changed"_s);
    const VaultKeys found = waitFor(loadKeys(later));
    QVERIFY(*found.current == *changing.next);
    QVERIFY(!found.next);
}

void TestKeychainVault::aDeadBusIsNoService()
{
    SystemRandom random;
    KeychainVault vault(u"none"_s);
    QCOMPARE(waitFor(vault.load(VaultEntry::Key)).state, VaultState::NoService);
    QCOMPARE(waitFor(createKey(vault, random)).state, VaultState::NoService);
    QCOMPARE(waitFor(vault.store(VaultEntry::Key, sharedSecret("key"))).state, VaultState::NoService);
}

QTEST_GUILESS_MAIN(TestKeychainVault)
#include "test_keychainvault.moc"
