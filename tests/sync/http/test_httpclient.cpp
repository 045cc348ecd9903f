// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/httpclient.h"
#include "tests/support/scriptedserver.h"

#include <QTest>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class HttpClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatusIsAnAnswer_data();
    void everyStatusIsAnAnswer();
    void headersAreFoundWhateverTheirCase();
    void sendsMethodHeadersAndBody_data();
    void sendsMethodHeadersAndBody();
    void leavesEncodingToQtAndSendsNoCookies();
    void followsWithinTheOriginOnly();
    void neverTurnsAPostIntoAGet();
    void doesNotGoRoundInCircles();
    void stallsEndTheExchange();
    void silenceEndsTheExchange();
    void aSlowLineThatMovesIsFine();
    void cutBodiesAreErrors_data();
    void cutBodiesAreErrors();
    void tooLargeBodiesAreRefused();
    void inflatesWhatCameDeflated();
    void cancellingClosesTheConnection();
    void destructionAnswersCancelled();
    void errorsNameNoQuery();
    void otherSchemesAreUnsupported();

private:
    HttpRequest get(const QString &path = u"/x"_s) const
    {
        HttpRequest request;
        request.url = m_server->url(path);
        return request;
    }
    HttpRequest post(const QByteArray &body) const
    {
        HttpRequest request = get();
        request.method = "POST";
        request.body = body;
        request.headers = {{"Content-Type", "application/json"}};
        return request;
    }
    Result<HttpReply> sent(const HttpRequest &request)
    {
        return awaited(m_client->send(request)).value_or(Error{Error::Kind::Empty, u"nothing came"_s, {}});
    }

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<HttpClient> m_client;

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_client = std::make_unique<HttpClient>();
    }
    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }
};

void HttpClientTest::everyStatusIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status :
         {200, 201, 206, 300, 400, 401, 403, 404, 406, 409, 410, 413, 418, 422, 426, 429, 500, 503, 504, 522, 546})
        QTest::addRow("%d", status) << status;
}

void HttpClientTest::everyStatusIsAnAnswer()
{
    QFETCH(int, status);
    Scripted answer = Scripted::json(status, R"({"code":"x"})");
    answer.headers.append("WWW-Authenticate", R"(Bearer error="invalid_token")");
    m_server->then(answer);
    const Result<HttpReply> reply = sent(post("{}"));
    QVERIFY2(reply.ok(), reply.ok() ? "" : qPrintable(logForm(reply.error())));
    QCOMPARE(reply.value().status, status);
    QCOMPARE(reply.value().body, QByteArray(R"({"code":"x"})"));
    QCOMPARE(m_server->requests().size(), 1);
}

void HttpClientTest::headersAreFoundWhateverTheirCase()
{
    Scripted answer;
    answer.headers.append("X-SB-Error-Code", "weak_password");
    m_server->then(answer);
    const Result<HttpReply> reply = sent(get());
    QVERIFY(reply.ok());
    QCOMPARE(reply.value().headers.value("x-sb-error-code"), QByteArray("weak_password"));
    QCOMPARE(reply.value().headers.value("X-Sb-Error-CODE"), QByteArray("weak_password"));
    QVERIFY(!reply.value().headers.contains("retry-after"));
}

void HttpClientTest::sendsMethodHeadersAndBody_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char *method : {"POST", "PUT", "PATCH", "DELETE"})
        QTest::addRow("%s", method) << QByteArray(method);
}

void HttpClientTest::sendsMethodHeadersAndBody()
{
    QFETCH(QByteArray, method);
    m_server->then({});
    HttpRequest request = post(R"({"a":1})");
    request.method = method;
    request.headers.append("apikey", "sb_publishable_x");
    QVERIFY(sent(request).ok());
    const ScriptedServer::Request &got = m_server->requests().constFirst();
    QCOMPARE(got.method, method);
    QCOMPARE(got.target, QByteArray("/x"));
    QCOMPARE(got.body, QByteArray(R"({"a":1})"));
    QCOMPARE(got.headers.value("apikey"), QByteArray("sb_publishable_x"));
    QCOMPARE(got.headers.value("content-type"), QByteArray("application/json"));
}

void HttpClientTest::leavesEncodingToQtAndSendsNoCookies()
{
    Scripted first;
    first.headers.append("Set-Cookie", "a=b");
    m_server->then(first);
    m_server->then({});
    HttpRequest request = get();
    request.headers.append("Accept-Encoding", "identity");
    QVERIFY(sent(request).ok());
    QVERIFY(sent(request).ok());
    QVERIFY(m_server->requests().at(0).headers.value("accept-encoding").contains("gzip")); // Qt's own
    QVERIFY(!m_server->requests().at(1).headers.contains("cookie"));
}

void HttpClientTest::followsWithinTheOriginOnly()
{
    m_server->then({.status = 302, .body = {}, .headers = {{"Location", "/y?z=1"}}});
    m_server->then(Scripted::json(200, "[1]"));
    QCOMPARE(sent(get()).value().body, QByteArray("[1]"));
    QCOMPARE(m_server->requests().at(1).target, QByteArray("/y?z=1"));

    ScriptedServer elsewhere;
    m_server->then({.status = 307, .body = {}, .headers = {{"Location", elsewhere.url(u"/y"_s).toEncoded()}}});
    const Result<HttpReply> reply = sent(post("secret"));
    QVERIFY(reply.ok());
    QCOMPARE(reply.value().status, 307);
    QVERIFY(elsewhere.requests().isEmpty());
}

void HttpClientTest::neverTurnsAPostIntoAGet()
{
    m_server->then({.status = 303, .body = {}, .headers = {{"Location", "/y"}}});
    QCOMPARE(sent(post("{}")).value().status, 303);
    QCOMPARE(m_server->requests().size(), 1);

    m_server->then({.status = 308, .body = {}, .headers = {{"Location", "/y"}}});
    m_server->then({});
    QCOMPARE(sent(post("{}")).value().status, 200);
    QCOMPARE(m_server->requests().constLast().method, QByteArray("POST"));
    QCOMPARE(m_server->requests().constLast().body, QByteArray("{}"));
}

void HttpClientTest::doesNotGoRoundInCircles()
{
    m_server->answerWith([](const auto &) {
        return Scripted{.status = 302, .body = {}, .headers = {{"Location", "/x"}}};
    });
    QCOMPARE(sent(get()).value().status, 302);
    QCOMPARE(m_server->requests().size(), 1 + HttpClient::kMostRedirects);
}

void HttpClientTest::stallsEndTheExchange()
{
    m_server->then({.body = QByteArray(1000, 'x'), .dripBytes = 600, .dripMs = 3'000});
    HttpRequest request = get();
    request.patience.stall = 150ms;
    const Result<HttpReply> reply = sent(request);
    QVERIFY(!reply.ok());
    QCOMPARE(reply.error().kind, Error::Kind::Network);
    QVERIFY(reply.error().detail.contains(u"rest of the answer"));
}

void HttpClientTest::silenceEndsTheExchange()
{
    m_server->then({.silent = true});
    HttpRequest request = post("{}");
    request.patience.firstByte = 150ms;
    const Result<HttpReply> reply = sent(request);
    QVERIFY(!reply.ok());
    QVERIFY(reply.error().detail.contains(u"an answer"));
    QTRY_COMPARE(m_server->closedByClient(), 1);
}

void HttpClientTest::aSlowLineThatMovesIsFine()
{
    m_server->then({.body = QByteArray(400, 'x'), .dripBytes = 50, .dripMs = 60});
    HttpRequest request = get();
    request.patience.stall = 300ms;
    QElapsedTimer timer;
    timer.start();
    const Result<HttpReply> reply = sent(request);
    QVERIFY(reply.ok());
    QCOMPARE(reply.value().body.size(), 400);
    QVERIFY(timer.elapsed() > 400);
}

void HttpClientTest::cutBodiesAreErrors_data()
{
    QTest::addColumn<bool>("chunked");
    QTest::addColumn<int>("cutAfter");
    QTest::newRow("before the first byte") << false << 0;
    QTest::newRow("in the headers") << false << 20;
    QTest::newRow("before the body") << false << 90;
    QTest::newRow("in the body") << false << 300;
    QTest::newRow("in a chunk") << true << 300;
}

void HttpClientTest::cutBodiesAreErrors()
{
    QFETCH(bool, chunked);
    QFETCH(int, cutAfter);
    // Qt asks again by itself when the answer never began.
    const Scripted cut{.body = QByteArray(1000, 'x'), .cutAfterBytes = cutAfter, .chunked = chunked};
    m_server->answerWith([cut](const auto &) { return cut; });
    const Result<HttpReply> reply = sent(get());
    QVERIFY(!reply.ok());
    QCOMPARE(reply.error().kind, Error::Kind::Network);
}

void HttpClientTest::tooLargeBodiesAreRefused()
{
    m_server->then({.body = QByteArray(5000, 'x')});
    HttpRequest request = get();
    request.mostBytes = 4999;
    const Result<HttpReply> refused = sent(request);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, Error::Kind::Invalid);
    m_server->then({.body = QByteArray(4999, 'x')});
    QVERIFY(sent(request).ok());
}

void HttpClientTest::inflatesWhatCameDeflated()
{
    // {"a":"xxx…"} with 20 000 x.
    const QByteArray deflated = QByteArray::fromHex(
        "1f8b0800000000000203edc1410d00300804302f270337734142f03e1b3cda4e5e2a0d0000000000000000000000000000"
        "00000000c009d90f8da66fee284e0000");
    const Scripted answer{.body = deflated,
                          .headers = {{"Content-Type", "application/json"}, {"Content-Encoding", "gzip"}}};
    m_server->then(answer);
    m_server->then(answer);
    const Result<HttpReply> reply = sent(get());
    QVERIFY(reply.ok());
    QCOMPARE(reply.value().body, QByteArray(R"({"a":")" + QByteArray(20'000, 'x') + R"("})"));
    HttpRequest small = get();
    small.mostBytes = 10'000; // what counts is the size after inflating
    QCOMPARE(sent(small).error().kind, Error::Kind::Invalid);
}

void HttpClientTest::cancellingClosesTheConnection()
{
    m_server->then({.silent = true});
    auto future = m_client->send(post("{}"));
    QTRY_COMPARE(m_server->requests().size(), 1);
    future.cancel();
    QTRY_COMPARE(m_server->closedByClient(), 1);
    QVERIFY(future.isFinished());
    QCOMPARE(future.resultCount(), 0);
}

void HttpClientTest::destructionAnswersCancelled()
{
    m_server->then({.silent = true});
    auto future = m_client->send(get());
    QTRY_COMPARE(m_server->requests().size(), 1);
    m_client.reset();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, Error::Kind::Cancelled);
}

void HttpClientTest::errorsNameNoQuery()
{
    HttpRequest request = get(u"/token?refresh=hush"_s);
    request.url.setPort(1); // nobody listens there
    request.url.setUserInfo(u"me:hush"_s);
    const Result<HttpReply> reply = sent(request);
    QVERIFY(!reply.ok());
    QCOMPARE(reply.error().detail, u"ConnectionRefusedError"_s);
    QVERIFY(!logForm(reply.error()).contains(u"hush"));
}

void HttpClientTest::otherSchemesAreUnsupported()
{
    HttpRequest request;
    request.url = QUrl(u"file:///etc/passwd"_s);
    QCOMPARE(sent(request).error().kind, Error::Kind::Unsupported);
}

} // namespace kjc

QTEST_GUILESS_MAIN(kjc::HttpClientTest)
#include "test_httpclient.moc"
