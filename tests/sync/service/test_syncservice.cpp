// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/live/localbackend.h"
#include "tests/sync/service/syncdevice.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace kjc;
using namespace Qt::StringLiterals;

// Marta's laptop and Luis's, with a household on the local Supabase.
class TestSyncService : public QObject
{
    Q_OBJECT

    struct Home {
        QTemporaryDir folder;
        KeptVault vault;
        std::unique_ptr<SyncDevice> device;

        void start() { device = std::make_unique<SyncDevice>(folder.path(), vault); }
        void quit() { device.reset(); }
    };

    std::unique_ptr<LocalBackend> m_backend;
    std::unique_ptr<Home> m_marta, m_luis;
    QString m_martaMail, m_luisMail;

    static QString newAddress() { return QUuid::createUuid().toString(QUuid::WithoutBraces) + u"@example.org"_s; }

    void makeHousehold()
    {
        m_marta->start();
        QVERIFY(m_marta->device->signUp(m_backend->project(), m_martaMail));
        const auto made = awaited(m_marta->device->service.createHousehold(u"Casa Rivera"_s));
        QVERIFY(made && *made);
        QTRY_VERIFY_WITH_TIMEOUT(m_marta->device->isQuiet(), 15'000);
    }

    void join(LocalRows local)
    {
        Households &households = *m_marta->device->service.households();
        const auto invitation =
            awaited(households.invite(m_marta->device->service.status().household, MemberRole::Editor));
        QVERIFY(invitation && *invitation);
        m_luis->start();
        QVERIFY(m_luis->device->signUp(m_backend->project(), m_luisMail));
        const QString link = invitationLink(m_backend->project(), invitation->value->code);
        const auto joined = awaited(m_luis->device->service.households()->join(link));
        QVERIFY(joined && *joined);
        const auto linked = awaited(m_luis->device->service.link(*joined->value, local));
        QVERIFY(linked && *linked);
        QTRY_VERIFY_WITH_TIMEOUT(m_luis->device->isQuiet(), 15'000);
    }

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
        m_luis = std::make_unique<Home>();
        m_martaMail = newAddress();
        m_luisMail = newAddress();
    }

    void cleanup()
    {
        m_luis.reset();
        m_marta.reset();
    }

    void aLibraryWithoutAnAccountIsReadyAtOnce()
    {
        m_marta->start();
        QVERIFY(m_marta->device->isWhole);
        QVERIFY(m_marta->device->service.status().ready);
        QVERIFY(!m_marta->device->service.status().hasProject());
        QVERIFY(!QFile::exists(m_marta->folder.filePath(u"account.json"_s)));
    }

    void twoDevicesOfAHouseholdShowTheSame()
    {
        makeHousehold();
        m_marta->device->add(u"Paella"_s);
        m_luis->start();
        m_luis->device->add(u"Fabada"_s);
        m_luis->quit();
        join(LocalRows::Bring);
        const QStringList both{u"Fabada"_s, u"Paella"_s};
        QTRY_COMPARE_WITH_TIMEOUT(m_luis->device->titles(), both, 15'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_marta->device->titles(), both, 15'000);
    }

    void mealsOfTheDayAreTheSameOnesAfterJoining()
    {
        makeHousehold();
        join(LocalRows::Bring);
        const auto slotsOf = [](SyncDevice &device) {
            QStringList ids;
            const auto found =
                device.store.read([](Connection &connection) { return planstore::slots(connection); }).result();
            for (const Slot &slot : found.valueOr({}))
                ids.append(slot.id.toString());
            return ids;
        };
        QCOMPARE(slotsOf(*m_luis->device).size(), 2);
        QCOMPARE(slotsOf(*m_luis->device), slotsOf(*m_marta->device));
    }

    void whatStaysBehindIsInTheBackupAndNowhereElse()
    {
        makeHousehold();
        m_marta->device->add(u"Paella"_s);
        m_luis->start();
        m_luis->device->add(u"Sample soup"_s);
        m_luis->quit();
        join(LocalRows::LeaveBehind);
        QTRY_COMPARE_WITH_TIMEOUT(m_luis->device->titles(), QStringList{u"Paella"_s}, 15'000);
        QTRY_VERIFY(m_marta->device->isQuiet());
        QCOMPARE(m_marta->device->titles(), QStringList{u"Paella"_s});
        QVERIFY(!QDir(Store::backupFolder(m_luis->folder.path())).entryList(QDir::Files).isEmpty());
    }

    void theNextStartGoesOnWithoutAsking()
    {
        makeHousehold();
        m_marta->quit();
        m_marta->start();
        QVERIFY(m_marta->device->isWhole);
        QVERIFY(m_marta->device->service.status().signedIn);
        QCOMPARE(m_marta->device->service.status().email, m_martaMail);
        QCOMPARE(m_marta->device->service.status().householdName, u"Casa Rivera"_s);
        m_marta->device->add(u"Paella"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_marta->device->isQuiet(), 15'000);
    }

    void signedOutEditsWaitAndGoOutAfterTheNextSignIn()
    {
        makeHousehold();
        const auto out = awaited(m_marta->device->service.signOut());
        QVERIFY(out && *out);
        QVERIFY(!m_marta->device->service.status().signedIn);
        m_marta->device->add(u"Paella"_s);
        QTRY_COMPARE(m_marta->device->service.status().engine.queue.waiting, 1);
        m_marta->quit();
        m_marta->start();
        QVERIFY(!m_marta->device->service.status().signedIn);
        QTRY_COMPARE(m_marta->device->service.status().engine.queue.waiting, 1);
        QVERIFY(m_marta->device->signIn(m_martaMail));
        QTRY_VERIFY_WITH_TIMEOUT(m_marta->device->isQuiet(), 15'000);
        join(LocalRows::Bring);
        QTRY_COMPARE_WITH_TIMEOUT(m_luis->device->titles(), QStringList{u"Paella"_s}, 15'000);
    }

    void aLockedKeychainPausesAndLosesNothing()
    {
        makeHousehold();
        m_marta->quit();
        m_marta->vault.state = VaultState::Locked;
        m_marta->start();
        QVERIFY(!m_marta->device->isWhole);
        QCOMPARE(m_marta->device->service.status().vault, VaultState::Locked);
        m_marta->device->add(u"Paella"_s);
        m_marta->vault.state = VaultState::Ready;
        m_marta->device->service.syncNow();
        QTRY_VERIFY_WITH_TIMEOUT(m_marta->device->isQuiet(), 15'000);
        join(LocalRows::Bring);
        QTRY_COMPARE_WITH_TIMEOUT(m_luis->device->titles(), QStringList{u"Paella"_s}, 15'000);
    }

    void editsUnderALostKeyAreMadeAnew()
    {
        makeHousehold();
        QVERIFY(awaited(m_marta->device->service.signOut()));
        m_marta->device->add(u"Paella"_s);
        m_marta->quit();
        m_marta->vault.secrets.remove(VaultEntry::Key);
        m_marta->start();
        QVERIFY(m_marta->device->signIn(m_martaMail));
        QTRY_VERIFY_WITH_TIMEOUT(m_marta->device->isQuiet(), 15'000);
        QCOMPARE(m_marta->device->service.status().engine.queue.parked, 0);
        join(LocalRows::Bring);
        QTRY_COMPARE_WITH_TIMEOUT(m_luis->device->titles(), QStringList{u"Paella"_s}, 15'000);
    }

    // kjc beside the window, without the passphrase say: what it queued lies under a key that ended with it.
    void whatAnotherProgramQueuedGoesOutToo()
    {
        makeHousehold();
        KeptVault locked;
        locked.state = VaultState::Locked;
        SyncDevice(m_marta->folder.path(), locked).add(u"Paella"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_marta->device->service.status().engine.queue.waiting > 0, 15'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_marta->device->isQuiet(), 30'000);
        join(LocalRows::Bring);
        QTRY_COMPARE_WITH_TIMEOUT(m_luis->device->titles(), QStringList{u"Paella"_s}, 15'000);
    }

    void somebodyElseCannotTakeOverALinkedLibrary()
    {
        makeHousehold();
        QVERIFY(awaited(m_marta->device->service.signOut()));
        const auto other = awaited(m_marta->device->service.auth()->signUp(m_luisMail, u"correct horse"_s));
        QVERIFY(other && *other && other->value->session);
        const auto taken = awaited(m_marta->device->service.signIn(*other->value->session));
        QVERIFY(taken && !*taken);
        QCOMPARE(taken->error().kind, Error::Kind::Invalid);
    }

    void unlinkedEverythingStaysAndNothingLeaves()
    {
        makeHousehold();
        m_marta->device->add(u"Paella"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_marta->device->isQuiet(), 15'000);
        const auto unlinked = awaited(m_marta->device->service.unlink());
        QVERIFY(unlinked && *unlinked);
        m_marta->device->add(u"Fabada"_s);
        QCOMPARE(m_marta->device->titles(), (QStringList{u"Fabada"_s, u"Paella"_s}));
        QTest::qWait(100);
        QCOMPARE(m_marta->device->service.status().engine.queue.waiting, 0);
    }

    // Printed, not judged: the limit is 1 s, looked at by who reads the log.
    void anEditIsSeenOnTheOtherDeviceSoon()
    {
        makeHousehold();
        join(LocalRows::Bring);
        QTRY_VERIFY_WITH_TIMEOUT(m_luis->device->service.status().live, 10'000);
        constexpr int kEdits = 20;
        std::vector<qint64> times;
        for (int i = 0; i < kEdits; ++i) {
            QElapsedTimer timer;
            bool seen = false;
            const auto watch =
                connect(&m_luis->device->store, &Store::changed, this,
                        [&](const ChangeSet &changes, Origin) { seen |= changes.touches(Kind::Recipe); });
            timer.start();
            m_marta->device->add(u"Dish %1"_s.arg(i));
            QTRY_VERIFY_WITH_TIMEOUT(seen, 20'000);
            times.push_back(timer.elapsed());
            disconnect(watch);
        }
        std::ranges::sort(times);
        qInfo("an edit is seen on the other device after %lld ms (median), %lld ms (p95), %lld ms (most), of %d",
              times[kEdits / 2], times[kEdits * 95 / 100], times.back(), kEdits);
    }
};

QTEST_GUILESS_MAIN(TestSyncService)
#include "test_syncservice.moc"
