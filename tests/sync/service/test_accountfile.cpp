// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/service/accountfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestAccountFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    void write(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"account.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void init() { QFile::remove(m_folder.filePath(u"account.json"_s)); }

    void aLibraryThatNeverHadAnAccountHasNone()
    {
        const auto loaded = AccountFile(m_folder.path()).load();
        QVERIFY(loaded);
        QVERIFY(!loaded.value());
    }

    void whatIsKeptComesBack()
    {
        const AccountRecord record{u"9f8ab125-01f1-4000-8001-0203f175287f"_s,
                                   {QUrl(u"https://abc.supabase.co"_s), u"sb_publishable_x"_s},
                                   u"user"_s,
                                   u"marta@example.com"_s,
                                   u"Casa Ñandú"_s,
                                   VaultKind::Passphrase,
                                   QByteArray("\x00\xff\x10", 3)};
        const AccountFile file(m_folder.path());
        QVERIFY(file.save(record));
        const auto loaded = file.load();
        QVERIFY(loaded && loaded.value());
        QCOMPARE(*loaded.value(), record);
    }

    void aFileThatIsNotOursIsAnErrorAndNoAccount_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << QByteArray("{\"profile\":\"9f8ab125");
        QTest::newRow("without a profile") << QByteArray("{\"vault\":\"keychain\"}");
        QTest::newRow("a vault nobody knows") << QByteArray("{\"profile\":\"x\",\"vault\":\"cloud\"}");
    }

    void aFileThatIsNotOursIsAnErrorAndNoAccount()
    {
        QFETCH(QByteArray, bytes);
        write(bytes);
        const auto loaded = AccountFile(m_folder.path()).load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, Error::Kind::Parse);
    }
};

QTEST_GUILESS_MAIN(TestAccountFile)
#include "test_accountfile.moc"
