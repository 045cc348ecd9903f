// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/syncengine.h"

#include "sync/http/deferred.h"
#include "tests/sim/modelserver.h"
#include "tests/sim/simdevice.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace kjc;
using namespace kjc::sim;
using namespace Qt::StringLiterals;

namespace {

// A device with its engine, and a server that answers when and how the test wants.
struct Device {
    Device(ModelServer &model, HouseholdId household, quint32 seed)
        : server(model),
          clock(u"2026-02-11T10:00:00Z"_s),
          ids(clock, seed),
          store({u":memory:"_s, clock, ids, &sealer}),
          engine(
              store, sealer, [this](const QString &f, const QByteArray &a) { return answer(f, a); }, [] { return 0.0; })
    {
        if (!store.open().result())
            qFatal("no store");
        const auto linked = store.transact(
            {}, [&](Writer &writer) { return syncqueue::link(writer, sealer, household, u"u"_s); }, Origin::Remote);
        if (!linked.result())
            qFatal("not linked");
    }

    QFuture<RpcAnswer> answer(const QString &function, const QByteArray &arguments)
    {
        ++asked;
        if (!refusals.isEmpty())
            return answered(RpcAnswer{refusals.takeFirst(), {}});
        if (!hated.isEmpty() && function == u"sync_push" && arguments.contains(hated))
            return answered(RpcAnswer{judgedHere(Verdict::Permanent), {}});
        const QJsonObject request = QJsonDocument::fromJson(arguments).object().value(u"p"_s).toObject();
        const QJsonObject reply = function == u"sync_push" ? server.push(request) : server.pull(request, 500);
        return answered(RpcAnswer{judgedHere(Verdict::Decided), reply});
    }

    void write(const QUuid &id, const QString &title)
    {
        clock.advanceMs(5);
        const auto put = [&](Writer &writer) -> Result<Done> {
            KJC_TRY(writer.put(Kind::Recipe, id, {{u"title"_s, title}}));
            return Done{};
        };
        QVERIFY(store.transact({OperationKind::SaveRecipe, {}, 1}, put).result());
    }

    QStringList titles()
    {
        QStringList titles;
        const auto read = store.read([&](Connection &connection) {
            return connection.query(u"SELECT title FROM recipe WHERE live ORDER BY title"_s, {},
                                    [&](const Columns &row) { titles.append(row.text(0)); });
        });
        return read.result() ? titles : QStringList{u"failed"_s};
    }

    ModelServer &server;
    TestClock clock;
    UuidV7Source ids;
    PlainSealer sealer;
    Store store;
    SyncEngine engine;
    QList<Judgement> refusals;
    QByteArray hated; // a push with these words in it is refused
    int asked = 0;
};

} // namespace

class TestSyncEngine : public QObject
{
    Q_OBJECT

    TestClock m_clock{u"2026-02-11T10:00:00Z"_s};
    HouseholdId m_household = HouseholdId::fromString(u"5d0bee41-aba5-4000-8001-02037d06504f"_s);
    QUuid m_soup = QUuid::fromString(u"872ec0c2-9158-4000-8001-0203714a5b14"_s);
    QUuid m_stew = QUuid::fromString(u"9f8ab125-01f1-4000-8001-0203f175287f"_s);
    std::unique_ptr<ModelServer> m_server;

    static bool isQuiet(const Device &device) { return device.engine.status().state == SyncState::Idle; }

private Q_SLOTS:
    void init() { m_server = std::make_unique<ModelServer>(m_clock, m_household.toString(), u"epoch"_s); }

    void whatOneWritesTheOtherReads()
    {
        Device one(*m_server, m_household, 1), two(*m_server, m_household, 2);
        one.write(m_soup, u"Soup"_s);
        one.engine.start();
        QTRY_VERIFY(isQuiet(one));
        two.engine.start();
        QTRY_VERIFY(isQuiet(two));
        QCOMPARE(two.titles(), QStringList{u"Soup"_s});
        QVERIFY(one.engine.status().lastDoneMs > 0);
    }

    void anEditIsSentSoonAfterItIsMade()
    {
        Device one(*m_server, m_household, 1);
        one.engine.start();
        QTRY_VERIFY(isQuiet(one));
        one.write(m_stew, u"Stew"_s);
        QTRY_COMPARE_WITH_TIMEOUT(int(m_server->accepted().size()), 1, 4 * SyncEngine::kAfterEditMs);
    }

    void aRemoteChangeReachesScreensThroughTheOneDoor()
    {
        Device one(*m_server, m_household, 1), two(*m_server, m_household, 2);
        QSignalSpy changed(&two.store, &Store::changed);
        one.write(m_soup, u"Soup"_s);
        one.engine.start();
        QTRY_VERIFY(isQuiet(one));
        two.engine.start();
        QTRY_VERIFY(isQuiet(two));
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(changed.constFirst().at(0).value<ChangeSet>().touches(Kind::Recipe, m_soup));
        QCOMPARE(changed.constFirst().at(1).value<Origin>(), Origin::Remote);
    }

    void aRefusalThatSaysNothingIsTriedAgainAndLosesNothing()
    {
        Device one(*m_server, m_household, 1);
        one.write(m_soup, u"Soup"_s);
        one.refusals = {judgedHere(Verdict::Transient), judgedHere(Verdict::Contention), judgedHere(Verdict::Timeout)};
        one.engine.start();
        QTRY_VERIFY(isQuiet(one));
        QCOMPARE(int(m_server->accepted().size()), 1);
        QCOMPARE(one.engine.status().queue, QueueCounts{});
    }

    void anOperationTheServerWillNotLookAtHoldsNobodyUp()
    {
        Device one(*m_server, m_household, 1);
        one.write(m_soup, u"Soup"_s);
        one.write(m_stew, u"Stew"_s);
        one.hated = "Stew";
        one.engine.start();
        QTRY_VERIFY(isQuiet(one));
        QCOMPARE(one.engine.status().queue, (QueueCounts{0, 1}));
        QCOMPARE(one.titles(), (QStringList{u"Soup"_s, u"Stew"_s})); // stays here, for the person to look at
        Device two(*m_server, m_household, 2);
        two.engine.start();
        QTRY_VERIFY(isQuiet(two));
        QCOMPARE(two.titles(), QStringList{u"Soup"_s});
        one.hated.clear();
        one.write(m_soup, u"Better soup"_s); // numbers go on without a gap
        one.engine.syncNow();
        QTRY_COMPARE(m_server->accepted().size(), 3);
        two.engine.syncNow();
        QTRY_COMPARE(two.titles(), QStringList{u"Better soup"_s});
    }

    void whatIsRefusedEvenWithoutRowsWaits()
    {
        Device one(*m_server, m_household, 1);
        one.write(m_soup, u"Soup"_s);
        one.hated = "ops";
        bool wasRefused = false;
        connect(&one.engine, &SyncEngine::statusChanged, this,
                [&](const EngineStatus &status) { wasRefused |= status.state == SyncState::Refused; });
        one.engine.start();
        QTRY_VERIFY(wasRefused);
        one.hated.clear();
        one.engine.syncNow();
        QTRY_VERIFY(isQuiet(one));
        QCOMPARE(one.engine.status().queue, (QueueCounts{0, 1}));
    }

    void anEndedSessionKeepsTheQueue()
    {
        Device one(*m_server, m_household, 1);
        one.write(m_soup, u"Soup"_s);
        one.refusals = {judgedHere(Verdict::SignedOut)};
        one.engine.start();
        QTRY_COMPARE(one.engine.status().state, SyncState::SignInNeeded);
        one.engine.syncNow(); // after signing in
        QTRY_VERIFY(isQuiet(one));
        QCOMPARE(int(m_server->accepted().size()), 1);
    }

    void nothingIsAskedAfterStopping()
    {
        Device one(*m_server, m_household, 1);
        one.engine.start();
        QTRY_VERIFY(isQuiet(one));
        one.engine.stop();
        const int asked = one.asked;
        one.write(m_soup, u"Soup"_s);
        one.engine.syncNow();
        QTest::qWait(SyncEngine::kAfterEditMs + 300);
        QCOMPARE(one.asked, asked);
        QCOMPARE(one.engine.status().state, SyncState::Stopped);
    }
};

QTEST_GUILESS_MAIN(TestSyncEngine)
#include "test_syncengine.moc"
