// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/responseclass.h"

#include <QTest>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ResponseClassTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerHasItsVerdict_data();
    void everyAnswerHasItsVerdict();
    void transportErrorsAreTransient();
    void retryAfterIsSecondsOrADate_data();
    void retryAfterIsSecondsOrADate();
    void countdownsInWordsAreRead();
    void codesAndMessagesAreHandedOn();
};

static HttpReply jsonReply(int status, const QByteArray &body)
{
    return {status, {{"Content-Type", "application/json; charset=utf-8"}}, body};
}

static HttpReply htmlReply(int status)
{
    return {status, {{"Content-Type", "text/html"}}, "<!DOCTYPE html><title>Log in to the hotel</title>"};
}

static HttpReply coded(int status, const char *code)
{
    return jsonReply(status, QByteArray(R"({"code":")") + code + R"(","message":"m","details":null,"hint":null})");
}

static HttpReply withHeader(HttpReply reply, const QByteArray &name, const QByteArray &value)
{
    reply.headers.append(name, value);
    return reply;
}

static void row(const char *name, Service service, const HttpReply &reply, Verdict verdict)
{
    QTest::newRow(name) << service << reply << verdict;
}

static void successRows()
{
    row("rpc result", Service::Rest, jsonReply(200, R"({"a":1})"), Verdict::Decided);
    row("scalar result", Service::Rest, jsonReply(200, "42"), Verdict::Decided);
    row("null result", Service::Rest, jsonReply(200, "null"), Verdict::Decided);
    row("void function", Service::Rest, {204, {}, {}}, Verdict::Decided);
    row("created", Service::Rest, {201, {}, {}}, Verdict::Decided);
    row("signed out", Service::Auth, {204, {}, {}}, Verdict::Decided);
    row("photo", Service::Storage, {200, {{"content-type", "image/jpeg"}}, "\xff\xd8\xff"}, Verdict::Decided);
    row("half a JSON", Service::Rest, jsonReply(200, R"({"rows":[{"a":1},{"a")"), Verdict::Transient);
    row("two JSONs", Service::Rest, jsonReply(200, "1,2"), Verdict::Transient);
    row("200 without a body", Service::Rest, jsonReply(200, ""), Verdict::Transient);
    row("captive portal 200", Service::Rest, htmlReply(200), Verdict::Transient);
    row("captive portal for a photo", Service::Storage, htmlReply(200), Verdict::Transient);
    row("untyped page", Service::Rest, {200, {}, "\n<html></html>"}, Verdict::Transient);
    row("captive portal 302", Service::Rest, {302, {{"location", "http://portal/"}}, {}}, Verdict::Transient);
    row("captive portal 401", Service::Rest, htmlReply(401), Verdict::Transient);
    row("captive portal 403", Service::Rest, htmlReply(403), Verdict::Transient);
    row("captive portal 404", Service::AuthRefresh, htmlReply(404), Verdict::Transient);
    row("captive portal 511", Service::Rest, htmlReply(511), Verdict::Transient);
}

static void restRows()
{
    row("PGRST303", Service::Rest, coded(401, "PGRST303"), Verdict::Token);
    row("PGRST301", Service::Rest, coded(401, "PGRST301"), Verdict::Token);
    row("WWW-Authenticate alone", Service::Rest,
        withHeader({401, {}, {}}, "WWW-Authenticate",
                   R"(Bearer error="invalid_token", error_description="JWT expired")"),
        Verdict::Token);
    row("code in Proxy-Status", Service::Rest, withHeader({401, {}, {}}, "Proxy-Status", "PostgREST; error=PGRST303"),
        Verdict::Token);
    row("gateway: no key", Service::Rest, jsonReply(401, R"({"message":"No API key found in request"})"),
        Verdict::Config);
    row("gateway: wrong key", Service::Rest, jsonReply(401, R"({"message":"Invalid authentication credentials"})"),
        Verdict::Config);
    row("gateway: nothing said", Service::Rest, {401, {}, {}}, Verdict::Config);
    row("unknown role in the token", Service::Rest, coded(401, "22023"), Verdict::Config);
    row("anon denied", Service::Rest, coded(401, "42501"), Verdict::Permission);
    row("member denied", Service::Rest, coded(403, "42501"), Verdict::Permission);
    row("no such function", Service::Rest, coded(404, "PGRST202"), Verdict::SchemaSkew);
    row("no such table", Service::Rest, coded(404, "PGRST205"), Verdict::SchemaSkew);
    row("no such column", Service::Rest, coded(400, "PGRST204"), Verdict::SchemaSkew);
    row("ambiguous function", Service::Rest, coded(300, "PGRST203"), Verdict::SchemaSkew);
    row("PT426", Service::Rest, coded(426, "PT426"), Verdict::SchemaSkew);
    row("upgrade_required", Service::Rest, coded(400, "upgrade_required"), Verdict::SchemaSkew);
    row("wrong address", Service::Rest, jsonReply(404, R"({"message":"no Route matched with those values"})"),
        Verdict::Config);
    row("unique violation", Service::Rest, coded(409, "23505"), Verdict::Permanent);
    row("foreign key", Service::Rest, coded(409, "23503"), Verdict::Permanent);
    row("check violation", Service::Rest, coded(400, "23514"), Verdict::Permanent);
    row("NUL in text", Service::Rest, coded(400, "22P05"), Verdict::Permanent);
    row("raised", Service::Rest, coded(400, "P0001"), Verdict::Permanent);
    row("singular", Service::Rest, coded(406, "PGRST116"), Verdict::Permanent);
    row("range", Service::Rest, coded(416, "PGRST103"), Verdict::Permanent);
    row("413 JSON", Service::Rest, jsonReply(413, "{}"), Verdict::TooLarge);
    row("413 page", Service::Rest, htmlReply(413), Verdict::TooLarge);
    row("429 JSON", Service::Rest, jsonReply(429, "{}"), Verdict::Throttle);
    row("429 page", Service::Rest, htmlReply(429), Verdict::Throttle);
    row("503", Service::Rest, coded(503, "PGRST002"), Verdict::Throttle);
    row("503 page", Service::Rest, htmlReply(503), Verdict::Throttle);
    row("statement timeout", Service::Rest, coded(500, "57014"), Verdict::Timeout);
    row("pool timeout", Service::Rest, coded(504, "PGRST003"), Verdict::Timeout);
    row("gateway timeout page", Service::Rest, htmlReply(504), Verdict::Timeout);
    row("serialization", Service::Rest, coded(500, "40001"), Verdict::Contention);
    row("deadlock", Service::Rest, coded(500, "40P01"), Verdict::Contention);
    row("lock not available", Service::Rest, coded(500, "55P03"), Verdict::Contention);
    row("configuration limit", Service::Rest, coded(500, "53400"), Verdict::Contention);
    row("database restarts", Service::Rest, coded(500, "57P01"), Verdict::Contention);
    row("recursion in a policy", Service::Rest, coded(500, "42P17"), Verdict::ServerBug);
    row("500 without a code", Service::Rest, jsonReply(500, "{}"), Verdict::ServerBug);
    row("row twice", Service::Rest, coded(500, "21000"), Verdict::ServerBug);
    row("safeupdate", Service::Rest, coded(400, "21000"), Verdict::ServerBug);
    row("502 page", Service::Rest, htmlReply(502), Verdict::Transient);
    row("520", Service::Rest, htmlReply(520), Verdict::Transient);
    row("530", Service::Rest, htmlReply(530), Verdict::Transient);
    row("worker limit", Service::Functions, jsonReply(546, R"({"code":"WORKER_LIMIT"})"), Verdict::Transient);
    row("function's gateway", Service::Functions, jsonReply(401, R"({"code":401,"message":"Invalid JWT"})"),
        Verdict::Token);
}

static void authRows()
{
    for (const char *code : {"refresh_token_not_found", "refresh_token_already_used", "session_not_found",
                             "session_expired", "user_banned", "validation_failed"}) {
        row(qPrintable(u"refresh: "_s + QLatin1String(code)), Service::AuthRefresh, coded(400, code),
            Verdict::SignedOut);
    }
    row("refresh: old format", Service::AuthRefresh,
        jsonReply(400, R"({"code":400,"error_code":"refresh_token_not_found","msg":"Invalid Refresh Token"})"),
        Verdict::SignedOut);
    row("refresh: header only", Service::AuthRefresh,
        withHeader(jsonReply(400, R"({"code":400,"msg":"x"})"), "x-sb-error-code", "session_expired"),
        Verdict::SignedOut);
    row("refresh: OAuth style 400", Service::AuthRefresh,
        jsonReply(400, R"({"error":"invalid_request","error_description":"refresh_token required"})"),
        Verdict::Transient);
    row("refresh: unknown 400", Service::AuthRefresh, coded(400, "something_new"), Verdict::Transient);
    row("refresh: 409", Service::AuthRefresh, coded(409, "conflict"), Verdict::Transient);
    row("refresh: 429", Service::AuthRefresh, coded(429, "over_request_rate_limit"), Verdict::Transient);
    row("refresh: 500", Service::AuthRefresh, coded(500, "unexpected_failure"), Verdict::Transient);
    row("refresh: 504", Service::AuthRefresh, coded(504, "request_timeout"), Verdict::Transient);
    row("refresh: HTML 502", Service::AuthRefresh, htmlReply(502), Verdict::Transient);
    row("refresh: gateway", Service::AuthRefresh, jsonReply(401, R"({"message":"Invalid authentication credentials"})"),
        Verdict::Config);
    row("auth: 409", Service::Auth, coded(409, "conflict"), Verdict::Transient);
    row("auth: 429", Service::Auth, coded(429, "over_request_rate_limit"), Verdict::Transient);
    row("auth: 500", Service::Auth, coded(500, "unexpected_failure"), Verdict::Transient);
    row("auth: wrong password", Service::Auth, coded(400, "invalid_credentials"), Verdict::Permanent);
    row("auth: same code as in a refresh", Service::Auth, coded(400, "validation_failed"), Verdict::Permanent);
    row("auth: weak password", Service::Auth, coded(422, "weak_password"), Verdict::Permanent);
    row("auth: wrong code", Service::Auth, coded(403, "otp_expired"), Verdict::Permanent);
    row("auth: expired access token", Service::Auth, coded(403, "bad_jwt"), Verdict::Token);
    row("auth: session gone", Service::Auth, coded(403, "session_not_found"), Verdict::SignedOut);
    row("auth: account gone", Service::Auth, coded(403, "user_not_found"), Verdict::SignedOut);
    row("auth: no bearer", Service::Auth, coded(401, "no_authorization"), Verdict::Token);
}

static void storageRows()
{
    const auto stated = [](int status, const char *stated, const char *code, const char *message) {
        return jsonReply(status, QByteArray(R"({"statusCode":")") + stated + R"(","error":"e","code":")" + code +
                                     R"(","message":")" + message + R"("})");
    };
    row("no such photo", Service::Storage, stated(400, "404", "NoSuchKey", "Object not found"), Verdict::Permanent);
    row("photo is there", Service::Storage, stated(400, "409", "ResourceAlreadyExists", "Duplicate"),
        Verdict::Permanent);
    row("photo denied", Service::Storage,
        stated(400, "403", "AccessDenied", "new row violates row-level security policy"), Verdict::Permission);
    row("photo, token expired", Service::Storage,
        stated(400, "403", "AccessDenied", "\\\"exp\\\" claim timestamp check failed"), Verdict::Token);
    row("photo, bad token", Service::Storage, stated(400, "400", "InvalidJWT", "jwt malformed"), Verdict::Token);
    row("photo too large", Service::Storage, stated(400, "413", "EntityTooLarge", "m"), Verdict::TooLarge);
    row("slow down", Service::Storage, stated(429, "429", "SlowDown", "m"), Verdict::Throttle);
    row("database read-only", Service::Storage, stated(400, "503", "DatabaseReadOnly", "m"), Verdict::Throttle);
    row("storage timeout", Service::Storage, stated(544, "544", "DatabaseTimeout", "m"), Verdict::Timeout);
}

void ResponseClassTest::everyAnswerHasItsVerdict_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<HttpReply>("reply");
    QTest::addColumn<Verdict>("verdict");
    successRows();
    restRows();
    authRows();
    storageRows();
}

void ResponseClassTest::everyAnswerHasItsVerdict()
{
    QFETCH(Service, service);
    QFETCH(HttpReply, reply);
    QFETCH(Verdict, verdict);
    const Judgement judgement = judge(service, reply, QDateTime::currentDateTimeUtc());
    QCOMPARE(judgement.verdict, verdict);
    QCOMPARE(judgement.status, reply.status);
}

void ResponseClassTest::transportErrorsAreTransient()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const auto kind : {Error::Kind::Network, Error::Kind::Cancelled}) {
        const Judgement judgement = judge(Service::Rest, Error{kind, u"HostNotFoundError"_s, {}}, now);
        QCOMPARE(judgement.verdict, Verdict::Transient);
        QCOMPARE(judgement.status, 0);
    }
    QCOMPARE(judge(Service::Rest, Error{Error::Kind::Invalid, u"too large"_s, {}}, now).verdict, Verdict::TooLarge);
}

void ResponseClassTest::retryAfterIsSecondsOrADate_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<qint64>("seconds"); // -1 for none
    const QByteArray later("Fri, 01 Aug 2026 12:00:30 GMT");
    QTest::newRow("absent") << QByteArray() << QByteArray() << qint64(-1);
    QTest::newRow("seconds") << QByteArray("5") << QByteArray() << qint64(5);
    QTest::newRow("spaces") << QByteArray(" 120 ") << QByteArray() << qint64(120);
    QTest::newRow("zero") << QByteArray("0") << QByteArray() << qint64(-1);
    QTest::newRow("absurd") << QByteArray("86400000") << QByteArray() << qint64(3600);
    QTest::newRow("more digits than a number holds")
        << QByteArray("99999999999999999999999") << QByteArray() << qint64(3600);
    QTest::newRow("negative") << QByteArray("-5") << QByteArray() << qint64(-1);
    QTest::newRow("words") << QByteArray("soon") << QByteArray() << qint64(-1);
    QTest::newRow("date") << QByteArray("Sat, 01 Aug 2026 12:00:30 GMT") << QByteArray() << qint64(30);
    QTest::newRow("date by the server's own clock")
        << QByteArray("Sat, 01 Aug 2026 12:00:30 GMT") << QByteArray("Sat, 01 Aug 2026 12:00:20 GMT") << qint64(10);
    QTest::newRow("date gone by") << QByteArray("Sat, 01 Aug 2026 11:59:59 GMT") << QByteArray() << qint64(-1);
    QTest::newRow("date far ahead") << QByteArray("Fri, 01 Aug 2036 12:00:00 GMT") << QByteArray() << qint64(3600);
    QTest::newRow("wrong weekday") << later << QByteArray() << qint64(-1);
}

void ResponseClassTest::retryAfterIsSecondsOrADate()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, date);
    QFETCH(qint64, seconds);
    HttpReply reply = jsonReply(503, "{}");
    if (!header.isEmpty())
        reply.headers.append("Retry-After", header);
    if (!date.isEmpty())
        reply.headers.append("Date", date);
    const QDateTime now = QDateTime::fromString(u"2026-08-01T12:00:00Z"_s, Qt::ISODate);
    const Judgement judgement = judge(Service::Rest, reply, now);
    QCOMPARE(judgement.verdict, Verdict::Throttle);
    QCOMPARE(judgement.retryAfter ? judgement.retryAfter->count() / 1000 : -1, seconds);
}

void ResponseClassTest::countdownsInWordsAreRead()
{
    const HttpReply reply =
        jsonReply(429, R"({"code":"over_email_send_rate_limit",)"
                       R"("message":"For security purposes, you can only request this after 51 seconds."})");
    const Judgement judgement = judge(Service::Auth, reply, QDateTime::currentDateTimeUtc());
    QCOMPARE(judgement.retryAfter.value_or(0ms), std::chrono::milliseconds(51'000));
}

void ResponseClassTest::codesAndMessagesAreHandedOn()
{
    const Judgement judgement = judge(Service::Rest, coded(409, "23505"), QDateTime::currentDateTimeUtc());
    QCOMPARE(judgement.code, u"23505"_s);
    QCOMPARE(judgement.detail, u"m"_s);
}

} // namespace kjc

QTEST_GUILESS_MAIN(kjc::ResponseClassTest)
#include "test_responseclass.moc"
