// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/live/phoenixmessage.h"

#include <QTest>

namespace kjc {

using namespace Qt::StringLiterals;

class PhoenixMessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesOneObjectPerFrame();
    void readsWhatItWrites();
    void readsWhatServersSend_data();
    void readsWhatServersSend();
    void takesNothingElseForAMessage_data();
    void takesNothingElseForAMessage();
    void boundsAreInBytes();
};

void PhoenixMessageTest::writesOneObjectPerFrame()
{
    const PhoenixMessage message{u"phoenix"_s, u"heartbeat"_s, {}, u"26"_s, {}};
    QCOMPARE(phoenix::encode(message),
             uR"({"event":"heartbeat","join_ref":null,"payload":{},"ref":"26","topic":"phoenix"})"_s);
}

void PhoenixMessageTest::readsWhatItWrites()
{
    const PhoenixMessage message{
        u"realtime:é\"\\"_s, u"phx_join"_s, {{u"a"_s, QJsonObject{{u"b"_s, 1}}}}, u"1"_s, u"1"_s};
    QCOMPARE(phoenix::decode(phoenix::encode(message)), message);
}

void PhoenixMessageTest::readsWhatServersSend_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("ref");
    QTest::addColumn<int>("payloadSize");
    QTest::newRow("reply")
        << uR"({"topic":"t","event":"phx_reply","payload":{"status":"ok","response":{}},"ref":"3"})"_s << u"phx_reply"_s
        << u"3"_s << 2;
    QTest::newRow("without ref") << uR"({"topic":"t","event":"phx_close","payload":{},"ref":null,"join_ref":"1"})"_s
                                 << u"phx_close"_s << QString() << 0;
    QTest::newRow("event nobody knows") << uR"({"topic":"t","event":"new","payload":{"x":[]}})"_s << u"new"_s
                                        << QString() << 1;
    QTest::newRow("member nobody knows") << uR"({"topic":"t","event":"e","payload":{},"more":{"y":1}})"_s << u"e"_s
                                         << QString() << 0;
    QTest::newRow("payload is a list") << uR"({"topic":"t","event":"e","payload":[1,2]})"_s << u"e"_s << QString() << 0;
    QTest::newRow("ref is a number") << uR"({"topic":"t","event":"e","ref":7})"_s << u"e"_s << QString() << 0;
}

void PhoenixMessageTest::readsWhatServersSend()
{
    QFETCH(QString, text);
    const auto message = phoenix::decode(text);
    QVERIFY(message);
    QTEST(message->event, "event");
    QTEST(message->ref, "ref");
    QTEST(int(message->payload.size()), "payloadSize");
}

void PhoenixMessageTest::takesNothingElseForAMessage_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("words") << u"hello"_s;
    QTest::newRow("half") << uR"({"topic":"t","event":"e","payl)"_s;
    QTest::newRow("a list") << uR"([null,"1","t","e",{}])"_s;
    QTest::newRow("no topic") << uR"({"event":"e","payload":{}})"_s;
    QTest::newRow("no event") << uR"({"topic":"t","payload":{}})"_s;
    QTest::newRow("topic is no text") << uR"({"topic":1,"event":"e"})"_s;
    QTest::newRow("page") << u"<html><body>Please log in</body></html>"_s;
    QTest::newRow("deep") << QString(2'000, u'[');
}

void PhoenixMessageTest::takesNothingElseForAMessage()
{
    QFETCH(QString, text);
    QVERIFY(!phoenix::decode(text));
}

void PhoenixMessageTest::boundsAreInBytes()
{
    const auto ofSize = [](qsizetype bytes, QChar sign) {
        const QString frame = uR"({"topic":"t","event":"e","payload":{"x":"%1"}})"_s;
        return frame.arg(QString((bytes - frame.size() + 2) / QString(sign).toUtf8().size(), sign));
    };
    QCOMPARE(ofSize(phoenix::kMostBytes, u'x').size(), phoenix::kMostBytes);
    QVERIFY(phoenix::decode(ofSize(phoenix::kMostBytes, u'x')));
    QVERIFY(!phoenix::decode(ofSize(phoenix::kMostBytes + 1, u'x')));
    QVERIFY(phoenix::decode(ofSize(phoenix::kMostBytes, u'é')));
    QVERIFY(!phoenix::decode(ofSize(phoenix::kMostBytes + 2, u'é')));
}

} // namespace kjc

QTEST_GUILESS_MAIN(kjc::PhoenixMessageTest)
#include "test_phoenixmessage.moc"
