// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/deferred.h"
#include "sync/live/livechannel.h"
#include "tests/support/scriptedserver.h"
#include "tests/sync/live/scriptedrealtime.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static QString logged;

static void remember(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged += text + u'\n';
}

// Hands out what it is told to.
class FixedBearers final : public BearerSource
{
public:
    QFuture<BearerAnswer> bearer() override
    {
        ++asked;
        return answered(BearerAnswer{judgedHere(verdict), token, u"u1"_s});
    }
    QFuture<BearerAnswer> bearerAfter(const QString &rejectedToken) override
    {
        rejected.append(rejectedToken);
        token = u"secret-%1"_s.arg(rejected.size());
        return bearer();
    }

    QString token = u"secret-0"_s;
    Verdict verdict = Verdict::Decided;
    int asked = 0;
    QStringList rejected;
};

class LiveChannelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_before = qInstallMessageHandler(remember); }
    void cleanupTestCase() { qInstallMessageHandler(m_before); }
    void init();
    void cleanup();
    void joinsThePrivateTopicAndNudgesOnce();
    void handsOnWhatTheServerSends();
    void staysByItsHeartbeats();
    void aMissedAnswerMeansADeadConnection();
    void aServerThatNeverAnswersIsLeft_data();
    void aServerThatNeverAnswersIsLeft();
    void comesBackAndNudges_data();
    void comesBackAndNudges();
    void refusedTokensAreReplaced();
    void tokensThatExpireAreReplaced();
    void passesOnAFreshTokenWithoutLeaving();
    void notBeingAMemberSlowsItDown();
    void startingAgainAsksAtOnce();
    void passingRefusalsAreTriedAgain();
    void aServerThatClosesAtOnceIsNotHammered();
    void whatCannotBeReadIsPassedOver_data();
    void whatCannotBeReadIsPassedOver();
    void hugeFramesEndTheConnection_data();
    void hugeFramesEndTheConnection();
    void aStormIsWeathered();
    void refusedConnectionsAreTriedAgain_data();
    void refusedConnectionsAreTriedAgain();
    void aServerThatIsNotThereIsTriedAgain();
    void waitsForASignIn();
    void aTokenThatCannotBeHadIsAskedForAgain();
    void stoppingIsFinal();
    void mayBeStoppedByWhatItSays();
    void changesTheHousehold();

private:
    std::unique_ptr<LiveChannel> channelTo(const QUrl &address, double random = 0.0)
    {
        return std::make_unique<LiveChannel>(
            SupabaseProject{address, u"sb_publishable_k"_s}, m_bearers, [random] { return random; }, m_times);
    }
    void begin()
    {
        m_channel->start(m_household);
        QTRY_VERIFY_WITH_TIMEOUT(m_channel->isConnected() && m_nudges->size() == 1, 2'000);
        m_nudges->clear();
    }
    [[nodiscard]] qint64 nudge(int index) const { return m_nudges->at(index).first().toLongLong(); }

    const HouseholdId m_household = HouseholdId::fromString(u"8c1e6b0a-2f4d-4e55-9a4b-0123456789ab"_s);
    const LiveTimes m_times{40ms, 150ms, 60s};
    QtMessageHandler m_before = nullptr;
    FixedBearers m_bearers;
    std::unique_ptr<ScriptedRealtime> m_server;
    std::unique_ptr<LiveChannel> m_channel;
    std::unique_ptr<QSignalSpy> m_nudges;
    std::unique_ptr<QSignalSpy> m_changes;
};

void LiveChannelTest::init()
{
    logged.clear();
    m_bearers = {};
    m_server = std::make_unique<ScriptedRealtime>();
    m_channel = channelTo(m_server->url());
    m_nudges = std::make_unique<QSignalSpy>(m_channel.get(), &LiveChannel::nudged);
    m_changes = std::make_unique<QSignalSpy>(m_channel.get(), &LiveChannel::connectedChanged);
}

void LiveChannelTest::cleanup()
{
    m_channel.reset();
    m_server.reset();
    QVERIFY2(!logged.contains(u"secret"_s), qPrintable(logged));
}

void LiveChannelTest::joinsThePrivateTopicAndNudgesOnce()
{
    QVERIFY(!m_channel->isConnected());
    m_channel->start(m_household);
    QTRY_COMPARE(m_nudges->size(), 1);
    QCOMPARE(nudge(0), 0);
    QCOMPARE(m_changes->size(), 1);
    QVERIFY(m_channel->isConnected());
    QCOMPARE(m_server->connections.size(), 1);
    QCOMPARE(m_server->connections.first().path(), u"/realtime/v1/websocket"_s);
    QCOMPARE(QUrlQuery(m_server->connections.first()).queryItemValue(u"apikey"_s), u"sb_publishable_k"_s);
    const PhoenixMessage join = m_server->last(u"phx_join"_s);
    QCOMPARE(join.topic, u"realtime:household:8c1e6b0a-2f4d-4e55-9a4b-0123456789ab"_s);
    QCOMPARE(join.payload.value(u"access_token"_s).toString(), u"secret-0"_s);
}

void LiveChannelTest::handsOnWhatTheServerSends()
{
    begin();
    m_server->sendHead(7);
    m_server->sendHead(9);
    m_server->sendHead(8);
    m_server->sendSystem(u"ok"_s, u"Replication connection established"_s);
    QTRY_COMPARE(m_nudges->size(), 4);
    QCOMPARE(nudge(0), 7);
    QCOMPARE(nudge(1), 9);
    QCOMPARE(nudge(2), 8);
    QCOMPARE(nudge(3), 0);
}

void LiveChannelTest::staysByItsHeartbeats()
{
    begin();
    QTRY_VERIFY(m_server->count(u"heartbeat"_s) >= 6);
    QCOMPARE(m_server->connections.size(), 1);
    QCOMPARE(m_server->last(u"heartbeat"_s).topic, u"phoenix"_s);
    QStringList refs;
    for (const PhoenixMessage &message : std::as_const(m_server->received))
        refs.append(message.ref);
    QCOMPARE(refs.removeDuplicates(), 0);
    QVERIFY(m_nudges->isEmpty());
}

void LiveChannelTest::aMissedAnswerMeansADeadConnection()
{
    begin();
    m_server->answersHeartbeats = false;
    QTRY_COMPARE(m_server->connections.size(), 2);
    QTRY_COMPARE(m_nudges->size(), 1);
    QCOMPARE(m_changes->size(), 3); // there, gone, there
    QTRY_COMPARE(m_server->open(), 1);
}

void LiveChannelTest::aServerThatNeverAnswersIsLeft_data()
{
    QTest::addColumn<bool>("handshake");
    QTest::newRow("the handshake") << true;
    QTest::newRow("the join") << false;
}

void LiveChannelTest::aServerThatNeverAnswersIsLeft()
{
    QFETCH(bool, handshake);
    ScriptedServer silent;
    silent.answerWith([](const ScriptedServer::Request &) { return Scripted{.silent = true}; });
    m_server->answersJoins = false;
    const auto channel = channelTo(handshake ? silent.url() : m_server->url());
    channel->start(m_household);
    QTRY_COMPARE(int(handshake ? silent.requests().size() : m_server->connections.size()), 3);
    QVERIFY(!channel->isConnected());
}

void LiveChannelTest::comesBackAndNudges_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"hangs up", "cuts", "closes", "crashes", "too many", "not allowed", "unknown", "drains"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void LiveChannelTest::comesBackAndNudges()
{
    QFETCH(QString, how);
    begin();
    if (how == u"hangs up")
        m_server->hangUp();
    else if (how == u"cuts")
        m_server->cut();
    else if (how == u"closes")
        m_server->send(u"phx_close"_s, {});
    else if (how == u"crashes")
        m_server->send(u"phx_error"_s, {});
    else if (how == u"too many")
        m_server->sendSystem(u"error"_s, u"Too many messages per second"_s);
    else if (how == u"not allowed")
        m_server->sendSystem(u"error"_s, u"You no longer have permission to read from this Channel topic: x"_s);
    else if (how == u"unknown")
        m_server->send(u"phx_reply"_s, {{u"status"_s, u"error"_s}});
    else {
        m_server->sendSystem(u"ok"_s, u"Server requested disconnect"_s);
        m_server->send(u"phx_close"_s, {});
    }
    QTRY_COMPARE(m_server->connections.size(), 2);
    QTRY_VERIFY(m_channel->isConnected());
    QCOMPARE(m_changes->size(), 3);
    QCOMPARE(nudge(int(m_nudges->size()) - 1), 0);
    QVERIFY(m_bearers.rejected.isEmpty());
}

void LiveChannelTest::refusedTokensAreReplaced()
{
    m_server->refusals = {u"InvalidJWTToken: Token has expired 12 seconds ago"_s, u"JwtSignatureError: Failed"_s};
    begin();
    QCOMPARE(m_bearers.rejected, QStringList({u"secret-0"_s, u"secret-1"_s}));
    QCOMPARE(m_server->last(u"phx_join"_s).payload.value(u"access_token"_s).toString(), u"secret-2"_s);
}

void LiveChannelTest::tokensThatExpireAreReplaced()
{
    begin();
    m_server->sendSystem(u"error"_s, u"Token has expired 3 seconds ago"_s);
    m_server->send(u"phx_close"_s, {});
    QTRY_COMPARE(m_nudges->size(), 1);
    QCOMPARE(m_bearers.rejected, QStringList(u"secret-0"_s));
    QCOMPARE(m_server->last(u"phx_join"_s).payload.value(u"access_token"_s).toString(), u"secret-1"_s);
}

void LiveChannelTest::passesOnAFreshTokenWithoutLeaving()
{
    begin();
    QTRY_VERIFY(m_server->count(u"heartbeat"_s) >= 3);
    QCOMPARE(m_server->count(u"access_token"_s), 0); // the same one is not sent again
    m_bearers.token = u"secret-next"_s;
    QTRY_COMPARE(m_server->count(u"access_token"_s), 1);
    const PhoenixMessage sent = m_server->last(u"access_token"_s);
    QCOMPARE(sent.topic, m_server->last(u"phx_join"_s).topic);
    QCOMPARE(sent.payload.value(u"access_token"_s).toString(), u"secret-next"_s);
    m_bearers.verdict = Verdict::Transient;
    m_bearers.token = u"secret-unusable"_s;
    const int beats = m_server->count(u"heartbeat"_s);
    QTRY_VERIFY(m_server->count(u"heartbeat"_s) >= beats + 3);
    QCOMPARE(m_server->count(u"access_token"_s), 1);
    QCOMPARE(m_server->connections.size(), 1);
}

void LiveChannelTest::notBeingAMemberSlowsItDown()
{
    m_server->refusals = {u"Unauthorized: You do not have permissions to read from this Channel topic: household:x"_s};
    m_channel->start(m_household);
    QTRY_COMPARE(m_server->count(u"phx_join"_s), 1);
    QTRY_COMPARE(m_server->open(), 0);
    QTest::qWait(300);
    QCOMPARE(m_server->connections.size(), 1);
    QVERIFY(m_nudges->isEmpty());
    QVERIFY(m_changes->isEmpty());
}

void LiveChannelTest::startingAgainAsksAtOnce()
{
    notBeingAMemberSlowsItDown();
    begin();
    QCOMPARE(m_server->connections.size(), 2);
}

void LiveChannelTest::passingRefusalsAreTriedAgain()
{
    m_server->refusals = {u"RealtimeRestarting: Realtime is restarting, please standby"_s, u"who knows"_s};
    begin();
    QCOMPARE(m_server->connections.size(), 3);
    QVERIFY(m_bearers.rejected.isEmpty());
}

// Waits of 50, 100, 200, 400 ms.
void LiveChannelTest::aServerThatClosesAtOnceIsNotHammered()
{
    m_server->closesAfterJoin = true;
    const auto channel = channelTo(m_server->url(), 0.05);
    channel->start(m_household);
    QTest::qWait(800);
    QVERIFY2(m_server->connections.size() >= 3 && m_server->connections.size() <= 5,
             qPrintable(QString::number(m_server->connections.size())));
}

void LiveChannelTest::whatCannotBeReadIsPassedOver_data()
{
    QTest::addColumn<QString>("frame");
    QTest::newRow("words") << u"hello"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("half") << uR"({"topic":"phoenix","event":"phx_re)"_s;
    QTest::newRow("version 2") << uR"([null,null,"phoenix","phx_reply",{}])"_s;
    QTest::newRow("another topic") << uR"({"topic":"realtime:other","event":"phx_close","payload":{}})"_s;
    QTest::newRow("another's answer") << uR"({"topic":"phoenix","event":"phx_reply","payload":{},"ref":"999"})"_s;
    QTest::newRow("page") << u"<html><body>Please log in</body></html>"_s;
    QTest::newRow("almost too large") << QString(phoenix::kMostBytes, u'x');
}

void LiveChannelTest::whatCannotBeReadIsPassedOver()
{
    QFETCH(QString, frame);
    begin();
    m_server->sendText(frame);
    m_server->sendBytes(frame.toUtf8());
    m_server->send(u"presence_state"_s, {{u"event"_s, u"changed"_s}});
    m_server->sendHead(5);
    QTRY_COMPARE(m_nudges->size(), 1);
    QCOMPARE(nudge(0), 5);
    QCOMPARE(m_server->connections.size(), 1);
}

void LiveChannelTest::hugeFramesEndTheConnection_data()
{
    QTest::addColumn<qsizetype>("bytes");
    QTest::newRow("a byte too much") << phoenix::kMostBytes + 1;
    QTest::newRow("20 MB") << qsizetype(20'000'000);
}

void LiveChannelTest::hugeFramesEndTheConnection()
{
    QFETCH(qsizetype, bytes);
    begin();
    m_server->sendText(QString(bytes, u'x'));
    QTRY_COMPARE(m_server->connections.size(), 2);
    QTRY_COMPARE(m_nudges->size(), 1);
    m_server->sendHead(6);
    QTRY_COMPARE(m_nudges->size(), 2);
    QCOMPARE(nudge(1), 6);
}

void LiveChannelTest::aStormIsWeathered()
{
    begin();
    for (int i = 1; i <= 1'000; ++i)
        m_server->sendHead(i);
    QTRY_COMPARE(m_nudges->size(), 1'000);
    QCOMPARE(nudge(999), 1'000);
    QCOMPARE(m_server->connections.size(), 1);
}

void LiveChannelTest::refusedConnectionsAreTriedAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("key unknown") << 401;
    QTest::newRow("switched off") << 403;
    QTest::newRow("too many") << 429;
    QTest::newRow("broken") << 500;
    QTest::newRow("captive portal") << 200;
    QTest::newRow("elsewhere") << 302;
}

void LiveChannelTest::refusedConnectionsAreTriedAgain()
{
    QFETCH(int, status);
    ScriptedServer refusing;
    refusing.answerWith([status](const ScriptedServer::Request &) { return Scripted::html(status); });
    const auto channel = channelTo(refusing.url(), 0.01);
    channel->start(m_household);
    QTRY_COMPARE(refusing.requests().size(), 3);
    QVERIFY(!channel->isConnected());
}

void LiveChannelTest::aServerThatIsNotThereIsTriedAgain()
{
    const QUrl gone = ScriptedRealtime().url();
    const auto channel = channelTo(gone, 0.01);
    channel->start(m_household);
    QTRY_VERIFY(m_bearers.asked >= 4);
    QVERIFY(!channel->isConnected());
}

void LiveChannelTest::waitsForASignIn()
{
    m_bearers.verdict = Verdict::SignedOut;
    m_channel->start(m_household);
    QTest::qWait(200);
    QCOMPARE(m_bearers.asked, 1);
    QVERIFY(m_server->connections.isEmpty());
    m_bearers.verdict = Verdict::Decided;
    begin();
}

void LiveChannelTest::aTokenThatCannotBeHadIsAskedForAgain()
{
    m_bearers.verdict = Verdict::Transient;
    m_channel->start(m_household);
    QTRY_VERIFY(m_bearers.asked >= 3);
    QVERIFY(m_server->connections.isEmpty());
    m_bearers.verdict = Verdict::Decided;
    QTRY_VERIFY(m_channel->isConnected());
}

void LiveChannelTest::stoppingIsFinal()
{
    begin();
    m_server->sendHead(7);
    m_channel->stop();
    QVERIFY(!m_channel->isConnected());
    QCOMPARE(m_changes->size(), 2);
    QTRY_COMPARE(m_server->open(), 0);
    QTest::qWait(200);
    QVERIFY(m_nudges->isEmpty());
    QCOMPARE(m_server->connections.size(), 1);
    m_channel->stop();
    QCOMPARE(m_changes->size(), 2);
}

void LiveChannelTest::mayBeStoppedByWhatItSays()
{
    connect(m_channel.get(), &LiveChannel::nudged, this, [this] { m_channel->stop(); });
    m_channel->start(m_household);
    QTRY_COMPARE(m_nudges->size(), 1);
    QTRY_COMPARE(m_server->open(), 0);
    m_channel->disconnect(this);
    connect(m_channel.get(), &LiveChannel::connectedChanged, this, [this](bool connected) {
        if (!connected)
            m_channel->stop();
    });
    m_nudges->clear();
    begin();
    m_server->cut();
    QTRY_VERIFY(!m_channel->isConnected());
    QTest::qWait(200);
    QCOMPARE(m_server->connections.size(), 2);
}

void LiveChannelTest::changesTheHousehold()
{
    begin();
    const auto other = HouseholdId::fromString(u"11111111-2222-4333-8444-555555555555"_s);
    m_channel->start(other);
    QTRY_COMPARE(m_nudges->size(), 1);
    QCOMPARE(m_server->last(u"phx_join"_s).topic, householdtopic::nameOf(other));
    QTRY_COMPARE(m_server->open(), 1);
}

} // namespace kjc

QTEST_GUILESS_MAIN(kjc::LiveChannelTest)
#include "test_livechannel.moc"
