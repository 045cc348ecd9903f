// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/exchange.h"

#include "tests/sim/modelserver.h"
#include "tests/sim/simdevice.h"

#include <QTest>

using namespace kjc;
using namespace kjc::sim;
using namespace Qt::StringLiterals;

class TestExchange : public QObject
{
    Q_OBJECT

    TestClock m_clock{u"2026-02-11T10:00:00Z"_s};
    HouseholdId m_household = HouseholdId::fromString(u"5d0bee41-aba5-4000-8001-02037d06504f"_s);
    std::unique_ptr<ModelServer> m_server;

    static QUuid row(int number) { return QUuid(quint32(number), 1, 0x4000, 0x80, 1, 2, 3, 4, 5, 6, 7); }

    // Requests until nothing waits.
    int pushAll(SimDevice &device)
    {
        int requests = 0;
        while (const auto round = device.nextPush()) {
            ++requests;
            device.take(*round, m_server->push(round->request));
        }
        return requests;
    }
    int pullAll(SimDevice &device)
    {
        for (int requests = 1;; ++requests) {
            const PullRound round = device.nextPull();
            if (device.take(round, m_server->pull(round.request, wire::kRowsPerPull)) == NextStep::Done)
                return requests;
        }
    }

private Q_SLOTS:
    void init() { m_server = std::make_unique<ModelServer>(m_clock, m_household.toString(), u"epoch"_s); }

    void editsOfTheSameRowsFoldIntoFewRequests()
    {
        constexpr int kEdits = 10'000, kRows = 2'000;
        SimDevice one(u":memory:"_s, 1, m_household);
        for (int i = 0; i < kEdits; ++i) {
            one.clock.advanceMs(1);
            one.edit({{row((i * 7919) % kRows), {{u"title"_s, u"Edit %1"_s.arg(i)}}}});
        }
        const int requests = pushAll(one);
        qInfo("%d edits of %d rows in %d requests", kEdits, kRows, requests);
        QVERIFY(requests <= 45);
        QCOMPARE(int(m_server->state().rows.size()), kRows);
        QCOMPARE(one.counts(), QueueCounts{});
        SimDevice two(u":memory:"_s, 2, m_household);
        QCOMPARE(pullAll(two), kRows / wire::kRowsPerPull);
        QCOMPARE(two.shown(), one.shown());
    }

    void aReplyThatIsNotTheProtocolChangesNothing_data()
    {
        QTest::addColumn<QJsonObject>("reply");
        QTest::newRow("empty") << QJsonObject{};
        QTest::newRow("another status") << QJsonObject{{u"status"_s, u"splendid"_s}};
        QTest::newRow("result without id")
            << QJsonObject{{u"status"_s, u"ok"_s}, {u"res"_s, QJsonArray{QJsonObject{{u"st"_s, u"ok"_s}}}}};
        QTest::newRow("row without seq") << QJsonObject{
            {u"status"_s, u"ok"_s},
            {u"res"_s,
             QJsonArray{QJsonObject{
                 {u"st"_s, u"ok"_s}, {u"id"_s, u"x"_s}, {u"rows"_s, QJsonArray{QJsonObject{{u"k"_s, u"recipe"_s}}}}}}}};
    }
    void aReplyThatIsNotTheProtocolChangesNothing()
    {
        QFETCH(QJsonObject, reply);
        QVERIFY(!wire::pushReply(reply));
    }

    void theSameBytesAreSentAgain()
    {
        SimDevice one(u":memory:"_s, 1, m_household);
        one.edit({{row(1), {{u"title"_s, u"Soup"_s}}}});
        const auto first = one.nextPush();
        one.clock.advanceMs(10);
        one.edit({{row(1), {{u"title"_s, u"Stew"_s}}}});
        const auto again = one.nextPush();
        QCOMPARE(again->request, first->request);
    }

    void anEditMadeWhileSendingIsNotLostToTheAnswer()
    {
        SimDevice one(u":memory:"_s, 1, m_household);
        one.edit({{row(1), {{u"title"_s, u"Soup"_s}}}});
        const auto round = one.nextPush();
        one.clock.advanceMs(10);
        one.edit({{row(1), {{u"title"_s, u"Stew"_s}}}});
        one.take(*round, m_server->push(round->request));
        QVERIFY(one.shown().constFirst().contains(u"Stew"_s));
        pushAll(one);
        QVERIFY(one.shown().constFirst().contains(u"Stew"_s));
        QCOMPARE(m_server->state().rows.begin()->second.state.fields.value(u"title"_s).toString(), u"Stew"_s);
    }

    void unknownKindsAndFieldsComeThrough()
    {
        const QString stamp = Stamp{m_clock.nowMs(), 1, 7}.toString();
        const auto strange = [&](const QString &kind, int id, const QJsonObject &fields) {
            QJsonObject stamps;
            for (auto it = fields.begin(); it != fields.end(); ++it)
                stamps.insert(it.key(), stamp);
            return QJsonObject{
                {u"k"_s, kind}, {u"i"_s, row(id).toString(QUuid::WithoutBraces)}, {u"f"_s, fields}, {u"c"_s, stamps}};
        };
        const QJsonArray rows{
            strange(u"moon_phase"_s, 8, {{u"light"_s, 0.5}}),
            strange(u"recipe"_s, 9, {{u"title"_s, u"Soup"_s}, {u"aura"_s, QJsonObject{{u"a"_s, 1}}}})};
        m_server->push({{u"dev"_s, u"other"_s},
                        {u"ops"_s, QJsonArray{QJsonObject{{u"n"_s, 1}, {u"id"_s, u"op"_s}, {u"rows"_s, rows}}}}});
        SimDevice one(u":memory:"_s, 1, m_household);
        pullAll(one);
        one.clock.advanceMs(10);
        one.edit({{row(9), {{u"title"_s, u"Stew"_s}}}});
        pushAll(one);
        const RowState &now = m_server->state().rows.at({u"recipe"_s, row(9).toString(QUuid::WithoutBraces)}).state;
        QCOMPARE(now.fields.value(u"aura"_s).toObject().value(u"a"_s).toInt(), 1);
        QCOMPARE(now.fields.value(u"title"_s).toString(), u"Stew"_s);
        QCOMPARE(int(one.base().size()), 2);
    }

    void editsAndUndoAfterAnAnswerStillWork()
    {
        SimDevice one(u":memory:"_s, 1, m_household);
        one.edit({{row(1), {{u"title"_s, u"Soup"_s}}}});
        pushAll(one);
        one.clock.advanceMs(10);
        one.undo(); // the answer to one's own edit is no foreign change
        QVERIFY(one.shown().isEmpty());
        pushAll(one);
        SimDevice two(u":memory:"_s, 2, m_household);
        pullAll(two);
        QVERIFY(two.shown().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestExchange)
#include "test_exchange.moc"
