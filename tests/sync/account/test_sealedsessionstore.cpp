// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/account/sealedsessionstore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace kjc {

using namespace Qt::StringLiterals;

class SealedSessionStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void nothingWasSavedYet();
    void comesBackAcrossStarts();
    void refusesSomebodyElses();
    void aDamagedFileFallsBackOneGeneration();
    void signingOutLeavesNoToken();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"session"_s); }
    SealedSessionStore store()
    {
        auto key = SecretKey::fromBytes(QByteArrayView(m_key));
        auto shared = std::make_shared<const SecretKey>(std::move(key).value());
        return {SessionFile(path(), {u"home"_s, u"u1"_s}, std::move(shared), m_random), u"u1"_s};
    }
    static AuthSession session(const QString &refresh)
    {
        return {u"a"_s, refresh, u"u1"_s, u"me@example.org"_s, 1'000, 3'600'000};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_key = QByteArray(32, 'k');
    SystemRandom m_random;
};

void SealedSessionStoreTest::nothingWasSavedYet()
{
    const auto loaded = store().load();
    QVERIFY(loaded.ok());
    QVERIFY(!loaded.value());
}

void SealedSessionStoreTest::comesBackAcrossStarts()
{
    QVERIFY(store().save(session(u"r0"_s)).ok());
    QVERIFY(store().save(session(u"r1"_s)).ok());
    QCOMPARE(store().load().valueOr({}), std::optional(session(u"r1"_s)));
}

void SealedSessionStoreTest::refusesSomebodyElses()
{
    AuthSession other = session(u"r0"_s);
    other.userId = u"u2"_s;
    const auto saved = store().save(other);
    QVERIFY(!saved.ok());
    QCOMPARE(saved.error().kind, Error::Kind::Invalid);
}

void SealedSessionStoreTest::aDamagedFileFallsBackOneGeneration()
{
    for (const auto &refresh : {u"r0"_s, u"r1"_s, u"r2"_s})
        QVERIFY(store().save(session(refresh)).ok());
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2));
    file.close();
    QCOMPARE(store().load().valueOr({}), std::optional(session(u"r1"_s)));
}

void SealedSessionStoreTest::signingOutLeavesNoToken()
{
    QVERIFY(store().save(session(u"r0"_s)).ok());
    QVERIFY(store().save(session(u"r1"_s).withoutTokens()).ok());
    QCOMPARE(store().load().valueOr({}), std::optional(session(u"r1"_s).withoutTokens()));
    QVERIFY(QFile::remove(path()));
    QVERIFY(!store().load().valueOr({})); // nothing older lies beside it
}

} // namespace kjc

QTEST_GUILESS_MAIN(kjc::SealedSessionStoreTest)
#include "test_sealedsessionstore.moc"
