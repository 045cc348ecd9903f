// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/sessionfile.h"
#include "tests/sync/crypto/testrandom.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestSessionFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aSessionComesBack();
    void noTokenShows();
    void theOneBeforeStaysUntilConfirmed();
    void anUnconfirmedOneNeverReplacesTheOneThatWorked();
    void aDamagedNewestFallsBack();
    void everyBitIsWatched();
    void anotherUserOrProfileCannotOpenIt();
    void anotherKeyIsNotDamage();
    void signingOutLeavesNothing();
    void aCrashMidwayLeavesOneThatWorks();
    void aFailedWriteKeepsWhatWasThere();
    void aChangedKeyTakesBothAlong();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"session"_s); }
    SessionFile file(char key = 'k', const QString &user = u"ana"_s, const QString &profile = u"home"_s)
    {
        return {path(), {profile, user}, sharedKey(QByteArray(32, key)), m_random};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemRandom m_random;
};

static SecretBytes tokens(const char *bytes)
{
    return SecretBytes::copyOf(QByteArrayView(bytes));
}

static QByteArray textOf(const Result<SecretBytes> &session)
{
    return session ? session.value().view().toByteArray() : QByteArray("error");
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

void TestSessionFile::aSessionComesBack()
{
    QCOMPARE(file().load().error().kind, Error::Kind::NotFound);
    QVERIFY(file().save(tokens("first")).ok());
    QCOMPARE(textOf(file().load()), QByteArray("first"));
    QCOMPARE(file().loadPrevious().error().kind, Error::Kind::NotFound);
}

void TestSessionFile::noTokenShows()
{
    QVERIFY(file().save(tokens("eyJhbGciOi-refresh-token")).ok());
    QVERIFY(!contentOf(path()).contains("eyJ"));
    QVERIFY(!contentOf(path()).contains("ana"));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path()) & others));
}

void TestSessionFile::theOneBeforeStaysUntilConfirmed()
{
    QVERIFY(file().save(tokens("first")).ok());
    QVERIFY(file().save(tokens("second")).ok());
    QCOMPARE(textOf(file().load()), QByteArray("second"));
    QCOMPARE(textOf(file().loadPrevious()), QByteArray("first"));
    QVERIFY(file().confirm().ok());
    QCOMPARE(textOf(file().load()), QByteArray("second"));
    QCOMPARE(file().loadPrevious().error().kind, Error::Kind::NotFound);
    QVERIFY(file().confirm().ok());
}

void TestSessionFile::anUnconfirmedOneNeverReplacesTheOneThatWorked()
{
    QVERIFY(file().save(tokens("works")).ok());
    QVERIFY(file().save(tokens("perhaps")).ok());
    QVERIFY(file().save(tokens("perhaps too")).ok());
    QCOMPARE(textOf(file().load()), QByteArray("perhaps too"));
    QCOMPARE(textOf(file().loadPrevious()), QByteArray("works"));
}

void TestSessionFile::aDamagedNewestFallsBack()
{
    QVERIFY(file().save(tokens("first")).ok());
    QVERIFY(file().save(tokens("second")).ok());
    overwrite(path(), contentOf(path()).chopped(1));
    QCOMPARE(textOf(file().load()), QByteArray("first"));
    QVERIFY(QFile::remove(path()));
    QCOMPARE(textOf(file().load()), QByteArray("first"));
}

void TestSessionFile::everyBitIsWatched()
{
    QVERIFY(file().save(tokens("session")).ok());
    const QByteArray whole = contentOf(path());
    for (qsizetype bit = 0; bit < whole.size() * 8; ++bit) {
        QByteArray bent = whole;
        bent[bit / 8] = char(bent[bit / 8] ^ (1 << bit % 8));
        overwrite(path(), bent);
        const auto loaded = file().load();
        QVERIFY2(!loaded.ok() && loaded.error().kind != Error::Kind::NotFound, qPrintable(QString::number(bit)));
    }
    for (qsizetype size = 0; size < whole.size(); ++size) {
        overwrite(path(), whole.left(size));
        QCOMPARE(file().load().error().kind, Error::Kind::FileDamaged);
    }
}

void TestSessionFile::anotherUserOrProfileCannotOpenIt()
{
    QVERIFY(file().save(tokens("session")).ok());
    QCOMPARE(file('k', u"ben"_s).load().error().kind, Error::Kind::FileDamaged);
    QCOMPARE(file('k', u"ana"_s, u"elsewhere"_s).load().error().kind, Error::Kind::FileDamaged);
    QCOMPARE(file('k', u"ana"_s, u""_s).load().error().kind, Error::Kind::FileDamaged);
    QCOMPARE(file('k', u"eana"_s, u"hom"_s).load().error().kind, Error::Kind::FileDamaged);
}

void TestSessionFile::anotherKeyIsNotDamage()
{
    QVERIFY(file().save(tokens("session")).ok());
    QCOMPARE(file('x').load().error().kind, Error::Kind::Invalid);
    QCOMPARE(textOf(file().load()), QByteArray("session"));
}

void TestSessionFile::signingOutLeavesNothing()
{
    QVERIFY(file().save(tokens("first")).ok());
    QVERIFY(file().save(tokens("second")).ok());
    QVERIFY(file().remove().ok());
    QCOMPARE(file().load().error().kind, Error::Kind::NotFound);
    QVERIFY(QDir(m_folder->path()).isEmpty());
    QVERIFY(file().remove().ok());
}

// Between the two writes of save() both files hold the session that works.
void TestSessionFile::aCrashMidwayLeavesOneThatWorks()
{
    QVERIFY(file().save(tokens("works")).ok());
    QVERIFY(QFile::copy(path(), path() + u".previous"));
    QCOMPARE(textOf(file().load()), QByteArray("works"));
    QVERIFY(file().save(tokens("next")).ok());
    QCOMPARE(textOf(file().load()), QByteArray("next"));
    QCOMPARE(textOf(file().loadPrevious()), QByteArray("works"));
}

void TestSessionFile::aFailedWriteKeepsWhatWasThere()
{
    QVERIFY(file().save(tokens("works")).ok());
    NoRandom none;
    SessionFile helpless(path(), {u"home"_s, u"ana"_s}, sharedKey(QByteArray(32, 'k')), none);
    QVERIFY(!helpless.save(tokens("next")).ok());
    QCOMPARE(textOf(file().load()), QByteArray("works"));
    SessionFile nowhere(m_folder->filePath(u"gone/session"_s), {u"home"_s, u"ana"_s}, sharedKey(QByteArray(32, 'k')),
                        m_random);
    QCOMPARE(nowhere.save(tokens("next")).error().kind, Error::Kind::Io);
}

void TestSessionFile::aChangedKeyTakesBothAlong()
{
    QVERIFY(file().save(tokens("first")).ok());
    QVERIFY(file().save(tokens("second")).ok());
    const SharedKey old = sharedKey(QByteArray(32, 'k'));
    for (int time = 0; time < 2; ++time) {
        QVERIFY(file('n').sealAgain(old).ok());
        QCOMPARE(textOf(file('n').load()), QByteArray("second"));
        QCOMPARE(textOf(file('n').loadPrevious()), QByteArray("first"));
    }
    QCOMPARE(file().load().error().kind, Error::Kind::Invalid);
    overwrite(path() + u".previous", "damaged");
    QVERIFY(file('m').sealAgain(sharedKey(QByteArray(32, 'n'))).ok());
    QCOMPARE(textOf(file('m').load()), QByteArray("second"));
}

QTEST_GUILESS_MAIN(TestSessionFile)
#include "test_sessionfile.moc"
