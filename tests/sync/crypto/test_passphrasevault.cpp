// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/passphrasevault.h"
#include "sync/crypto/vaultkeys.h"
#include "tests/sync/crypto/faultyvault.h"
#include "tests/sync/crypto/testrandom.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestPassphraseVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void secretsComeBackInTheNextRun();
    void withoutAFileEverythingIsMissing();
    void withoutAPassphraseItIsLocked();
    void anotherPassphraseIsTheWrongKey();
    void everyBitOfTheFileIsWatched();
    void aFileThatCannotBeReadIsNotMissing();
    void aFolderThatIsGoneIsNoService();
    void requestsAtOnceDoNotLoseEachOther();
    void aChangedPassphraseReplacesTheOldOne();
    void aPassphraseChangedMidwayCounts();
    void costAndSaltLieInTheFile();
    void anAbsurdCostIsRefused();
    void theFileIsForItsOwnerAlone();
    void theUsualCostLeavesTheWindowAlone();
    void passphraseBytesReadBack();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"vault"_s); }

    static constexpr ScryptCost kCheap{16, 1, 1};
    std::unique_ptr<QTemporaryDir> m_folder;
    SystemRandom m_random;
};

static SecretBytes text(const char *bytes)
{
    return SecretBytes::copyOf(QByteArrayView(bytes));
}

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
}

void TestPassphraseVault::secretsComeBackInTheNextRun()
{
    SharedKey key;
    {
        PassphraseVault vault(path(), m_random, nullptr, kCheap);
        vault.setPassphrase(text("tea for two"));
        key = waitFor(createKey(vault, m_random)).current;
        QVERIFY(key);
        QVERIFY(waitFor(storeVerified(vault, VaultEntry::Device, sharedSecret("device"))).ok());
    }
    PassphraseVault vault(path(), m_random, nullptr, kCheap);
    vault.setPassphrase(text("tea for two"));
    QVERIFY(*waitFor(loadKeys(vault)).current == *key);
    QCOMPARE(waitFor(vault.load(VaultEntry::Device)).secret->view().toByteArray(), QByteArray("device"));
    QVERIFY(waitFor(vault.remove(VaultEntry::Device)).ok());
    QCOMPARE(waitFor(vault.load(VaultEntry::Device)).state, VaultState::Missing);
    QVERIFY(!contentOf(path()).contains("device"));
}

void TestPassphraseVault::withoutAFileEverythingIsMissing()
{
    PassphraseVault vault(path(), m_random, nullptr, kCheap);
    QCOMPARE(waitFor(vault.load(VaultEntry::Key)).state, VaultState::Missing);
    QVERIFY(waitFor(vault.remove(VaultEntry::Key)).ok());
    vault.setPassphrase(text("tea for two"));
    QCOMPARE(waitFor(vault.load(VaultEntry::Key)).state, VaultState::Missing);
    QVERIFY(!QFile::exists(path()));
}

void TestPassphraseVault::withoutAPassphraseItIsLocked()
{
    PassphraseVault vault(path(), m_random, nullptr, kCheap);
    QCOMPARE(waitFor(createKey(vault, m_random)).state, VaultState::Locked);
    vault.setPassphrase(text("tea for two"));
    QVERIFY(waitFor(createKey(vault, m_random)).ok());
    vault.forgetPassphrase();
    const QByteArray before = contentOf(path());
    QCOMPARE(waitFor(vault.load(VaultEntry::Key)).state, VaultState::Locked);
    QCOMPARE(waitFor(vault.load(VaultEntry::NextKey)).state, VaultState::Locked);
    QCOMPARE(waitFor(vault.store(VaultEntry::Key, sharedSecret("x"))).state, VaultState::Locked);
    QCOMPARE(waitFor(vault.remove(VaultEntry::Key)).state, VaultState::Locked);
    QCOMPARE(contentOf(path()), before);
}

void TestPassphraseVault::anotherPassphraseIsTheWrongKey()
{
    PassphraseVault vault(path(), m_random, nullptr, kCheap);
    vault.setPassphrase(text("tea for two"));
    const VaultKeys made = waitFor(createKey(vault, m_random));
    const QByteArray before = contentOf(path());
    for (const char *wrong : {"tea for twp", "", "tea for two "}) {
        vault.setPassphrase(text(wrong));
        QCOMPARE(waitFor(createKey(vault, m_random)).state, VaultState::WrongKey);
        QCOMPARE(waitFor(vault.store(VaultEntry::Key, sharedSecret("x"))).state, VaultState::WrongKey);
        QCOMPARE(waitFor(vault.changePassphrase(text("mine now"))).state, VaultState::WrongKey);
    }
    QCOMPARE(contentOf(path()), before);
    vault.setPassphrase(text("tea for two"));
    QVERIFY(*waitFor(loadKeys(vault)).current == *made.current);
}

void TestPassphraseVault::everyBitOfTheFileIsWatched()
{
    PassphraseVault vault(path(), m_random, nullptr, kCheap);
    vault.setPassphrase(text("tea for two"));
    QVERIFY(waitFor(vault.store(VaultEntry::Device, sharedSecret("device"))).ok());
    const QByteArray whole = contentOf(path());
    for (qsizetype bit = 0; bit < whole.size() * 8; ++bit) {
        QByteArray bent = whole;
        bent[bit / 8] = char(bent[bit / 8] ^ (1 << bit % 8));
        overwrite(path(), bent);
        const VaultAnswer answer = waitFor(vault.load(VaultEntry::Device));
        QVERIFY2(!answer.ok() && answer.state != VaultState::Missing, qPrintable(QString::number(bit)));
    }
    for (qsizetype size = 0; size < whole.size(); ++size) {
        overwrite(path(), whole.left(size));
        QCOMPARE(waitFor(vault.load(VaultEntry::Device)).state, VaultState::WrongKey);
    }
    overwrite(path(), whole);
    QVERIFY(waitFor(vault.load(VaultEntry::Device)).ok());
}

void TestPassphraseVault::aFileThatCannotBeReadIsNotMissing()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"vault"_s));
    PassphraseVault vault(path(), m_random, nullptr, kCheap);
    vault.setPassphrase(text("tea for two"));
    QCOMPARE(waitFor(vault.load(VaultEntry::Key)).state, VaultState::NoService);
    QCOMPARE(waitFor(createKey(vault, m_random)).state, VaultState::NoService);
}

void TestPassphraseVault::aFolderThatIsGoneIsNoService()
{
    PassphraseVault vault(m_folder->filePath(u"gone/vault"_s), m_random, nullptr, kCheap);
    vault.setPassphrase(text("tea for two"));
    QCOMPARE(waitFor(vault.store(VaultEntry::Key, sharedSecret("key"))).state, VaultState::NoService);
}

// Each of them finds no file, and would make one with a salt of its own.
void TestPassphraseVault::requestsAtOnceDoNotLoseEachOther()
{
    PassphraseVault vault(path(), m_random, nullptr, kCheap);
    vault.setPassphrase(text("tea for two"));
    const auto key = vault.store(VaultEntry::Key, sharedSecret("key"));
    const auto next = vault.store(VaultEntry::NextKey, sharedSecret("next"));
    const auto device = vault.store(VaultEntry::Device, sharedSecret("device"));
    QVERIFY(waitFor(key).ok() && waitFor(next).ok() && waitFor(device).ok());
    QCOMPARE(waitFor(vault.load(VaultEntry::Key)).secret->view().toByteArray(), QByteArray("key"));
    QCOMPARE(waitFor(vault.load(VaultEntry::NextKey)).secret->view().toByteArray(), QByteArray("next"));
    QCOMPARE(waitFor(vault.load(VaultEntry::Device)).secret->view().toByteArray(), QByteArray("device"));
}

void TestPassphraseVault::aChangedPassphraseReplacesTheOldOne()
{
    PassphraseVault vault(path(), m_random, nullptr, kCheap);
    vault.setPassphrase(text("tea for two"));
    const VaultKeys made = waitFor(createKey(vault, m_random));
    QVERIFY(waitFor(vault.changePassphrase(text("two for tea"))).ok());
    QVERIFY(*waitFor(loadKeys(vault)).current == *made.current);

    PassphraseVault later(path(), m_random, nullptr, kCheap);
    later.setPassphrase(text("tea for two"));
    QCOMPARE(waitFor(loadKeys(later)).state, VaultState::WrongKey);
    later.setPassphrase(text("two for tea"));
    QVERIFY(*waitFor(loadKeys(later)).current == *made.current);
}

void TestPassphraseVault::aPassphraseChangedMidwayCounts()
{
    PassphraseVault vault(path(), m_random, nullptr, kCheap);
    vault.setPassphrase(text("right"));
    QVERIFY(waitFor(createKey(vault, m_random)).ok());
    vault.setPassphrase(text("wrong"));
    const auto asked = vault.load(VaultEntry::Key);
    vault.setPassphrase(text("right"));
    QVERIFY(waitFor(asked).ok());
}

void TestPassphraseVault::costAndSaltLieInTheFile()
{
    PassphraseVault vault(path(), m_random, nullptr, kCheap);
    vault.setPassphrase(text("tea for two"));
    QVERIFY(waitFor(createKey(vault, m_random)).ok());
    const auto header = PassphraseHeader::of(contentOf(path()));
    QVERIFY(header.ok());
    QVERIFY(header.value().cost == kCheap);
    QCOMPARE(header.value().salt.size(), kSaltBytes);
    QVERIFY(PassphraseHeader::fresh(m_random).value().cost == (ScryptCost{131'072, 8, 1}));
}

// A file that was tampered with must not take all memory.
void TestPassphraseVault::anAbsurdCostIsRefused()
{
    const PassphraseHeader absurd{{quint64(1) << 40, 8, 1}, QByteArray(kSaltBytes, 's')};
    overwrite(path(), absurd.toBytes() + QByteArray(60, 'x'));
    PassphraseVault vault(path(), m_random, nullptr, kCheap);
    vault.setPassphrase(text("tea for two"));
    QCOMPARE(waitFor(vault.load(VaultEntry::Key)).state, VaultState::WrongKey);
}

void TestPassphraseVault::theFileIsForItsOwnerAlone()
{
    PassphraseVault vault(path(), m_random, nullptr, kCheap);
    vault.setPassphrase(text("tea for two"));
    QVERIFY(waitFor(createKey(vault, m_random)).ok());
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path()) & others));
}

void TestPassphraseVault::theUsualCostLeavesTheWindowAlone()
{
    PassphraseVault vault(path(), m_random);
    vault.setPassphrase(text("tea for two"));
    QElapsedTimer timer;
    timer.start();
    const auto stored = vault.store(VaultEntry::Key, sharedSecret("key"));
    QVERIFY2(timer.elapsed() < 50, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!stored.isFinished());
    QVERIFY(waitFor(stored).ok());
    timer.start();
    QVERIFY(waitFor(vault.load(VaultEntry::Key)).ok());
    QVERIFY2(timer.elapsed() < 100, "the key of the passphrase was derived twice");
}

void TestPassphraseVault::passphraseBytesReadBack()
{
    const auto sealed = sealWithPassphrase("private", text("tea"), "bound", m_random, kCheap);
    QVERIFY(sealed.ok());
    QCOMPARE(openWithPassphrase(sealed.value(), text("tea"), "bound").value().view().toByteArray(),
             QByteArray("private"));
    QCOMPARE(openWithPassphrase(sealed.value(), text("tee"), "bound").error().kind, Error::Kind::Invalid);
    QCOMPARE(openWithPassphrase(sealed.value(), text("tea"), "other").error().kind, Error::Kind::Invalid);
    QCOMPARE(openWithPassphrase("tea", text("tea"), "bound").error().kind, Error::Kind::FileDamaged);
    QByteArray newer = sealed.value();
    newer[4] = 2;
    QCOMPARE(openWithPassphrase(newer, text("tea"), "bound").error().kind, Error::Kind::Unsupported);
}

QTEST_GUILESS_MAIN(TestPassphraseVault)
#include "test_passphrasevault.moc"
