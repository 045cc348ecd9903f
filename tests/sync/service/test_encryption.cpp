// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/live/localbackend.h"
#include "tests/sync/service/syncdevice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <algorithm>

using namespace kjc;
using namespace Qt::StringLiterals;

// An encrypted household on the local Supabase: two devices of Marta's, one of Luis's, and what the server gets to see.
class TestEncryption : public QObject
{
    Q_OBJECT

    struct Home {
        QTemporaryDir folder;
        KeptVault vault;
        std::unique_ptr<SyncDevice> device;

        void start() { device = std::make_unique<SyncDevice>(folder.path(), vault); }
        SyncService &service() { return device->service; }
        HouseholdEncryption &encryption() { return *device->service.encryption(); }
        [[nodiscard]] EncryptionState state() const { return device->service.status().encryption.state; }
    };

    std::unique_ptr<LocalBackend> m_backend;
    std::unique_ptr<Home> m_marta, m_tablet, m_luis;
    QString m_martaMail, m_luisMail;

    static QString newAddress() { return QUuid::createUuid().toString(QUuid::WithoutBraces) + u"@example.org"_s; }
    static SecretBytes secret(const char *text) { return SecretBytes::copyOf(QByteArrayView(text)); }

    QJsonValue control(const QJsonObject &order)
    {
        QNetworkAccessManager network;
        QNetworkRequest request(m_backend->project().address.resolved(QUrl(u"/_control"_s)));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        const std::unique_ptr<QNetworkReply> reply(network.post(request, QJsonDocument(order).toJson()));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 30'000))
            return {};
        return QJsonDocument::fromJson(reply->readAll()).object().value("result"_L1);
    }

    QString dump()
    {
        const QJsonValue rows = control(
            {{u"do"_s, u"sql"_s}, {u"sql"_s, u"select schema_to_xml('sync', true, false, '')::text as dump"_s}});
        return QString::fromUtf8(QJsonDocument(QJsonObject{{u"r"_s, rows}}).toJson());
    }

    void makeHousehold()
    {
        m_marta->start();
        QVERIFY(m_marta->device->signUp(m_backend->project(), m_martaMail));
        const auto made = awaited(m_marta->service().createHousehold(u"Home"_s));
        QVERIFY(made && *made);
        QTRY_VERIFY_WITH_TIMEOUT(m_marta->device->isQuiet(), 15'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_marta->state(), EncryptionState::Off, 5'000);
        QVERIFY(m_marta->service().status().encryption.mayDecide);
    }

    QString switchOn()
    {
        const auto code = awaited(m_marta->encryption().switchOn(secret("four words nobody guesses")));
        return code && *code ? *code->value : QString();
    }

    static void settled(Home &home)
    {
        QTRY_COMPARE_WITH_TIMEOUT(home.state(), EncryptionState::On, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(allIsSaid(home), 20'000);
    }

    // The status hears of an edit a moment after it was made; the queue knows at once.
    static bool allIsSaid(Home &home)
    {
        const auto counts =
            home.device->store.read([](Connection &connection) { return syncqueue::counts(connection); }).result();
        return counts && counts.value().waiting == 0 && home.device->isQuiet();
    }

    // Marta's second device, linked to the household.
    void startTablet()
    {
        m_tablet->start();
        QVERIFY(m_tablet->service().useProject(m_backend->project()));
        QVERIFY(m_tablet->device->signIn(m_martaMail));
        const auto mine = awaited(m_tablet->service().households()->mine());
        QVERIFY(mine && *mine && !mine->value->empty());
        const auto linked = awaited(m_tablet->service().link(mine->value->front(), LocalRows::LeaveBehind));
        QVERIFY(linked && *linked);
    }

    void joinLuis()
    {
        const auto invitation =
            awaited(m_marta->service().households()->invite(m_marta->service().status().household, MemberRole::Editor));
        QVERIFY(invitation && *invitation);
        m_luis->start();
        QVERIFY(m_luis->device->signUp(m_backend->project(), m_luisMail));
        const auto joined = awaited(m_luis->service().households()->join(invitation->value->code));
        QVERIFY(joined && *joined);
        const auto linked = awaited(m_luis->service().link(*joined->value, LocalRows::LeaveBehind));
        QVERIFY(linked && *linked);
    }

    bool shows(Home &home, const QString &title) { return home.device->titles().contains(title); }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = LocalBackend::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        m_backend = LocalBackend::start();
        QVERIFY(m_backend);
    }

    void init()
    {
        m_marta = std::make_unique<Home>();
        m_tablet = std::make_unique<Home>();
        m_luis = std::make_unique<Home>();
        m_martaMail = newAddress();
        m_luisMail = newAddress();
    }

    void cleanup()
    {
        m_luis.reset();
        m_tablet.reset();
        m_marta.reset();
    }

    void theServerHoldsNoWordAfterTheSwitch()
    {
        makeHousehold();
        m_marta->device->add(u"Quetzalcoatlsuppe"_s);
        QTRY_VERIFY_WITH_TIMEOUT(allIsSaid(*m_marta), 15'000);
        QVERIFY(dump().contains(u"Quetzalcoatlsuppe"_s)); // else nothing is tested below
        QVERIFY(!switchOn().isEmpty());
        m_marta->device->add(u"Xylophonberry"_s);
        settled(*m_marta);
        QTRY_VERIFY_WITH_TIMEOUT(!dump().contains(u"Quetzalcoatlsuppe"_s), 15'000);
        QVERIFY(!dump().contains(u"Xylophonberry"_s));
        QVERIFY(!dump().contains(u"four words"_s));
        const QJsonValue journal = control({{u"do"_s, u"journal"_s}});
        QVERIFY(
            !QString::fromUtf8(QJsonDocument(QJsonObject{{u"j"_s, journal}}).toJson()).contains(u"Xylophonberry"_s));
        QCOMPARE(m_marta->service().status().engine.queue.parked, 0);
        const QJsonArray differ =
            control({{u"do"_s, u"sql"_s}, {u"sql"_s, u"select * from sync.heads_that_differ()"_s}}).toArray();
        QCOMPARE(differ, QJsonArray());
    }

    void aSecondDeviceUnlocksByPassphraseAndReads()
    {
        makeHousehold();
        m_marta->device->add(u"Before"_s);
        QVERIFY(!switchOn().isEmpty());
        m_marta->device->add(u"After"_s);
        settled(*m_marta);
        startTablet();
        QTRY_COMPARE_WITH_TIMEOUT(m_tablet->state(), EncryptionState::Locked, 10'000);
        QVERIFY(!m_tablet->service().engine());
        const auto wrong = awaited(m_tablet->encryption().unlock(secret("another passphrase")));
        QVERIFY(wrong && !*wrong);
        QCOMPARE(wrong->failure.problem, HouseholdProblem::WrongPassphrase);
        QCOMPARE(m_tablet->state(), EncryptionState::Locked);
        const auto right = awaited(m_tablet->encryption().unlock(secret("four words nobody guesses")));
        QVERIFY(right && *right);
        QTRY_COMPARE_WITH_TIMEOUT(m_tablet->device->titles(), (QStringList{u"After"_s, u"Before"_s}), 15'000);
        m_tablet->device->add(u"Back"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shows(*m_marta, u"Back"_s), 15'000);
        QVERIFY(!dump().contains(u"Back<"_s));
    }

    void theVaultRemembersAcrossStarts()
    {
        makeHousehold();
        QVERIFY(!switchOn().isEmpty());
        settled(*m_marta);
        m_marta->device.reset();
        m_marta->start();
        settled(*m_marta);
        m_marta->device->add(u"Xylophonberry"_s);
        settled(*m_marta);
        QVERIFY(!dump().contains(u"Xylophonberry"_s));
    }

    // The vault forgot: nothing goes out in clear, whatever the server says.
    void withoutItsKeysADeviceSaysNothing()
    {
        makeHousehold();
        QVERIFY(!switchOn().isEmpty());
        settled(*m_marta);
        m_marta->device.reset();
        QVERIFY(awaited(m_marta->vault.secrets.remove(VaultEntry::Household)));
        m_marta->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_marta->state(), EncryptionState::Locked, 10'000);
        m_marta->device->add(u"Xylophonberry"_s);
        control({{u"do"_s, u"sql"_s}, {u"sql"_s, u"update sync.households set encrypted = false"_s}});
        m_marta->encryption().refresh();
        QTest::qWait(1'000);
        QCOMPARE(m_marta->state(), EncryptionState::Locked);
        QVERIFY(!m_marta->service().engine());
        control({{u"do"_s, u"sql"_s}, {u"sql"_s, u"update sync.households set encrypted = true"_s}});
        QVERIFY(awaited(m_marta->encryption().unlock(secret("four words nobody guesses")))->operator bool());
        settled(*m_marta);
        QVERIFY(!dump().contains(u"Xylophonberry"_s));
    }

    void theRecoveryCodeOpensAndChoosesAnotherPassphrase()
    {
        makeHousehold();
        m_marta->device->add(u"Before"_s);
        const QString code = switchOn();
        QVERIFY(!code.isEmpty());
        settled(*m_marta);
        startTablet();
        QTRY_COMPARE_WITH_TIMEOUT(m_tablet->state(), EncryptionState::Locked, 10'000);
        QString mistyped = code;
        mistyped[0] = code[0] == u'2' ? u'3' : u'2';
        const auto wrong = awaited(m_tablet->encryption().recover(mistyped, secret("new words")));
        QVERIFY(wrong && !*wrong);
        QCOMPARE(wrong->failure.problem, HouseholdProblem::WrongRecovery);
        const auto next = awaited(m_tablet->encryption().recover(code.toLower(), secret("new words")));
        QVERIFY(next && *next);
        QVERIFY(*next->value != code);
        QTRY_VERIFY_WITH_TIMEOUT(shows(*m_tablet, u"Before"_s), 15'000);
        m_tablet->device.reset();
        QVERIFY(awaited(m_tablet->vault.secrets.remove(VaultEntry::Household)));
        m_tablet->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_tablet->state(), EncryptionState::Locked, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_tablet->service().status().encryption.hasPassphrase, 5'000);
        QVERIFY(!*awaited(m_tablet->encryption().unlock(secret("four words nobody guesses"))));
        QVERIFY(awaited(m_tablet->encryption().unlock(secret("new words")))->operator bool());
        settled(*m_tablet);
    }

    void aNewMemberGetsTheKeyFromTheOwnersDevice()
    {
        makeHousehold();
        m_marta->device->add(u"Before"_s);
        QVERIFY(!switchOn().isEmpty());
        settled(*m_marta);
        joinLuis();
        QTRY_COMPARE_WITH_TIMEOUT(m_luis->state(), EncryptionState::NoPassphrase, 10'000);
        const auto code = awaited(m_luis->encryption().choosePassphrase(secret("words of Luis")));
        QVERIFY(code && *code && !code->value->isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(shows(*m_luis, u"Before"_s), 40'000);
        m_luis->device->add(u"Xylophonberry"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shows(*m_marta, u"Xylophonberry"_s), 15'000);
        QVERIFY(!dump().contains(u"Xylophonberry"_s));
    }

    void whoIsRemovedDoesNotHaveTheNextKey()
    {
        makeHousehold();
        QVERIFY(!switchOn().isEmpty());
        settled(*m_marta);
        joinLuis();
        QTRY_COMPARE_WITH_TIMEOUT(m_luis->state(), EncryptionState::NoPassphrase, 10'000);
        QVERIFY(awaited(m_luis->encryption().choosePassphrase(secret("words of Luis"))));
        settled(*m_luis);
        const QString luis = m_luis->service().status().userId;
        QVERIFY(awaited(m_marta->service().households()->removeMember(m_marta->service().status().household, luis)));
        m_marta->encryption().refresh();
        const QString newest = u"select key_gen, rekey from sync.households where id = '%1'"_s.arg(
            m_marta->service().status().household.toString());
        QTRY_COMPARE_WITH_TIMEOUT(
            control({{u"do"_s, u"sql"_s}, {u"sql"_s, newest}}).toArray().at(0)["key_gen"_L1].toInt(), 2, 10'000);
        m_marta->device->add(u"Later"_s);
        settled(*m_marta);
        const QString sealed = u"select count(*)::int as n from sync.rows where f ->> 'title' like '2|%'"_s;
        QTRY_VERIFY_WITH_TIMEOUT(control({{u"do"_s, u"sql"_s}, {u"sql"_s, sealed}}).toArray().at(0)["n"_L1].toInt() > 0,
                                 10'000);
        startTablet();
        QTRY_COMPARE_WITH_TIMEOUT(m_tablet->state(), EncryptionState::Locked, 10'000);
        QVERIFY(awaited(m_tablet->encryption().unlock(secret("four words nobody guesses")))->operator bool());
        QTRY_VERIFY_WITH_TIMEOUT(shows(*m_tablet, u"Later"_s), 15'000);
    }

    // It was on its way when the household was encrypted elsewhere: turned away, and no word of it lost.
    void aDeviceThatDidNotKnowYetIsTurnedAwayBeforeItSpeaks()
    {
        makeHousehold();
        startTablet();
        QTRY_VERIFY_WITH_TIMEOUT(m_tablet->device->isQuiet(), 15'000);
        QVERIFY(!switchOn().isEmpty());
        settled(*m_marta);
        m_tablet->device->add(u"Xylophonberry"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_tablet->state(), EncryptionState::Locked, 15'000);
        QVERIFY(!dump().contains(u"Xylophonberry"_s));
        QVERIFY(awaited(m_tablet->encryption().unlock(secret("four words nobody guesses")))->operator bool());
        QTRY_VERIFY_WITH_TIMEOUT(shows(*m_marta, u"Xylophonberry"_s), 15'000);
        QVERIFY(!dump().contains(u"Xylophonberry"_s));
    }

    void switchedOffEverythingIsInClearAgainForAll()
    {
        makeHousehold();
        m_marta->device->add(u"Quetzalcoatlsuppe"_s);
        QVERIFY(!switchOn().isEmpty());
        settled(*m_marta);
        startTablet();
        QTRY_COMPARE_WITH_TIMEOUT(m_tablet->state(), EncryptionState::Locked, 10'000);
        QVERIFY(awaited(m_tablet->encryption().unlock(secret("four words nobody guesses")))->operator bool());
        settled(*m_tablet);
        const auto off = awaited(m_marta->encryption().switchOff());
        QVERIFY(off && *off);
        QCOMPARE(m_marta->state(), EncryptionState::Off);
        QTRY_VERIFY_WITH_TIMEOUT(dump().contains(u"Quetzalcoatlsuppe"_s), 15'000);
        m_tablet->encryption().refresh();
        QTRY_COMPARE_WITH_TIMEOUT(m_tablet->state(), EncryptionState::Off, 10'000);
        m_tablet->device->add(u"Xylophonberry"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shows(*m_marta, u"Xylophonberry"_s), 15'000);
        QVERIFY(dump().contains(u"Xylophonberry"_s));
        joinLuis(); // who never had a key
        QTRY_COMPARE_WITH_TIMEOUT(m_luis->device->titles(), (QStringList{u"Quetzalcoatlsuppe"_s, u"Xylophonberry"_s}),
                                  15'000);
    }

    // A server that only says so is not believed.
    void withoutAFarewellTheDeviceGoesOnSealing()
    {
        makeHousehold();
        QVERIFY(!switchOn().isEmpty());
        settled(*m_marta);
        control({{u"do"_s, u"sql"_s}, {u"sql"_s, u"update sync.households set encrypted = false"_s}});
        m_marta->encryption().refresh();
        m_marta->device->add(u"Zwetschgenknoedel"_s);
        settled(*m_marta);
        QTest::qWait(500);
        QCOMPARE(m_marta->state(), EncryptionState::On);
        QVERIFY(!dump().contains(u"Zwetschgenknoedel"_s));
    }

    void whatIsDamagedIsKeptAndCountedAndTheRestGoesOn()
    {
        makeHousehold();
        m_marta->device->add(u"Whole"_s);
        m_marta->device->add(u"Broken"_s);
        QVERIFY(!switchOn().isEmpty());
        settled(*m_marta);
        QTRY_VERIFY_WITH_TIMEOUT(!dump().contains(u"Whole"_s), 15'000);
        QTRY_VERIFY_WITH_TIMEOUT(!m_marta->service().status().encryption.converting, 5'000);
        // Two titles change places: each is sealed for its own row.
        control({{u"do"_s, u"sql"_s},
                 {u"sql"_s,
                  u"update sync.rows r set f = r.f || jsonb_build_object('title', (select max(o.f ->> 'title') from "
                  "sync.rows o where o.kind = 'recipe' and o.household_id = r.household_id)) where kind = 'recipe' "
                  "and household_id = '%1'"_s.arg(m_marta->service().status().household.toString())}});
        startTablet();
        QTRY_COMPARE_WITH_TIMEOUT(m_tablet->state(), EncryptionState::Locked, 10'000);
        QVERIFY(awaited(m_tablet->encryption().unlock(secret("four words nobody guesses")))->operator bool());
        settled(*m_tablet);
        QTRY_COMPARE_WITH_TIMEOUT(m_tablet->service().status().encryption.unopened, 1, 10'000);
        QCOMPARE(m_tablet->device->titles().size(), 2);
        m_tablet->device->add(u"Later"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shows(*m_marta, u"Later"_s), 15'000);
    }
};

QTEST_GUILESS_MAIN(TestEncryption)
#include "test_encryption.moc"
