// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/live/householdtopic.h"

#include <QJsonDocument>
#include <QTest>

namespace kjc {

using namespace Qt::StringLiterals;

class HouseholdTopicTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheAddress_data();
    void knowsTheAddress();
    void namesTheHouseholdAsTheServerDoes();
    void joinsPrivately();
    void readsHowFarTheHouseholdIs_data();
    void readsHowFarTheHouseholdIs();
    void tellsRefusalsApart_data();
    void tellsRefusalsApart();
};

void HouseholdTopicTest::knowsTheAddress_data()
{
    QTest::addColumn<QString>("project");
    QTest::addColumn<QString>("address");
    const QString tail = u"/realtime/v1/websocket?apikey=sb_publishable_a%2Bb&vsn=1.0.0"_s;
    QTest::newRow("hosted") << u"https://abc.supabase.co"_s << QString(u"wss://abc.supabase.co"_s + tail);
    QTest::newRow("this machine") << u"http://127.0.0.1:54321"_s << QString(u"ws://127.0.0.1:54321"_s + tail);
    QTest::newRow("in a folder") << u"https://example.org/base"_s << QString(u"wss://example.org/base"_s + tail);
}

void HouseholdTopicTest::knowsTheAddress()
{
    QFETCH(QString, project);
    const QUrl url = householdtopic::addressOf({QUrl(project), u"sb_publishable_a+b"_s});
    QTEST(url.toString(QUrl::FullyEncoded), "address");
}

void HouseholdTopicTest::namesTheHouseholdAsTheServerDoes()
{
    const auto household = HouseholdId::fromString(u"{8C1E6B0A-2F4D-4E55-9A4B-0123456789AB}"_s);
    QCOMPARE(householdtopic::nameOf(household), u"realtime:household:8c1e6b0a-2f4d-4e55-9a4b-0123456789ab"_s);
}

void HouseholdTopicTest::joinsPrivately()
{
    const PhoenixMessage join = householdtopic::join(u"realtime:t"_s, u"jwt"_s, u"1"_s);
    QCOMPARE(join.event, u"phx_join"_s);
    QCOMPARE(join.joinRef, join.ref);
    QCOMPARE(join.payload.value(u"access_token"_s), QJsonValue(u"jwt"_s));
    const QJsonObject config = join.payload.value(u"config"_s).toObject();
    QCOMPARE(config.value(u"private"_s), QJsonValue(true));
    QCOMPARE(config.value(u"presence"_s).toObject().value(u"enabled"_s), QJsonValue(false));
    QVERIFY(!config.contains(u"postgres_changes"_s));
}

void HouseholdTopicTest::readsHowFarTheHouseholdIs_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<qint64>("head"); // -1: not a nudge
    const auto row = [](const char *name, const QString &event, const char *payload, qint64 head) {
        QTest::newRow(name) << event << QByteArray(payload) << head;
    };
    row("as the server sends it", u"broadcast"_s,
        R"({"type":"broadcast","event":"changed","payload":{"head":42},"meta":{"id":"x"}})", 42);
    row("beyond 2^53", u"broadcast"_s, R"({"event":"changed","payload":{"head":9007199254740993}})", 9007199254740993);
    row("without a head", u"broadcast"_s, R"({"event":"changed","payload":{}})", 0);
    row("without anything", u"broadcast"_s, R"({"event":"changed"})", 0);
    row("a text for a head", u"broadcast"_s, R"({"event":"changed","payload":{"head":"42"}})", 0);
    row("a fraction for a head", u"broadcast"_s, R"({"event":"changed","payload":{"head":1.5}})", 0);
    row("below nothing", u"broadcast"_s, R"({"event":"changed","payload":{"head":-3}})", 0);
    row("another event", u"broadcast"_s, R"({"event":"typing","payload":{"head":42}})", -1);
    row("no broadcast", u"presence_state"_s, R"({"event":"changed","payload":{"head":42}})", -1);
}

void HouseholdTopicTest::readsHowFarTheHouseholdIs()
{
    QFETCH(QString, event);
    QFETCH(QByteArray, payload);
    const PhoenixMessage message{u"realtime:t"_s, event, QJsonDocument::fromJson(payload).object(), {}, {}};
    QTEST(householdtopic::headIn(message).value_or(-1), "head");
}

void HouseholdTopicTest::tellsRefusalsApart_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<LiveRefusal>("refusal");
    const auto row = [](const char *reason, LiveRefusal refusal) {
        QTest::newRow(reason) << QString::fromUtf8(reason) << refusal;
    };
    row("Unauthorized: You do not have permissions to read from this Channel topic: household:1", LiveRefusal::ForGood);
    row("TenantNotFound: Tenant with the given ID does not exist", LiveRefusal::ForGood);
    row("RealtimeDisabledForTenant: Realtime disabled for this tenant", LiveRefusal::ForGood);
    row("InvalidJWTToken: Token has expired 12 seconds ago", LiveRefusal::Token);
    row("Token has expired 1 seconds ago", LiveRefusal::Token);
    row("MalformedJWT: The token provided is not a valid JWT", LiveRefusal::Token);
    row("JwtSignatureError: Failed to validate JWT signature", LiveRefusal::Token);
    row("Fields `role` and `exp` are required in JWT", LiveRefusal::Token);
    row("ClientJoinRateLimitReached: Too many joins per second", LiveRefusal::Passing);
    row("ConnectionRateLimitReached: Too many connected users", LiveRefusal::Passing);
    row("InitializingProjectConnection: Connecting to the project database", LiveRefusal::Passing);
    row("UnableToConnectToProject: Realtime was unable to connect to the project database", LiveRefusal::Passing);
    row("RealtimeRestarting: Realtime is restarting, please standby", LiveRefusal::Passing);
    row("unmatched topic", LiveRefusal::Passing);
    row("", LiveRefusal::Passing);
}

void HouseholdTopicTest::tellsRefusalsApart()
{
    QFETCH(QString, reason);
    QTEST(householdtopic::refusalIn(reason), "refusal");
}

} // namespace kjc

QTEST_GUILESS_MAIN(kjc::HouseholdTopicTest)
#include "test_householdtopic.moc"
