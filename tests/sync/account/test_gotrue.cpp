// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/account/gotrue.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testclock.h"

#include <QJsonDocument>
#include <QTest>

namespace kjc {

using namespace Qt::StringLiterals;

class GoTrueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readsWhatTheProjectOffers();
    void signUpGivesASession();
    void signUpWaitsForTheCode();
    void signUpHidesKnownAddresses();
    void signsInByPassword();
    void signsInByCode();
    void resetsByCode();
    void changesTheAddressInTwoSteps();
    void changesOnlyWhatIsSet();
    void signsOut_data();
    void signsOut();
    void failuresHaveNames_data();
    void failuresHaveNames();
    void malformedAddressesAreTold();
    void weakPasswordsSayWhy();
    void longPasswordsAreNotSent();
    void countsDown();
    void oddSuccessesAreNoSession();
    void writesTheWayToTheProvider();

private:
    template <typename T>
    AuthResult<T> got(QFuture<AuthResult<T>> future)
    {
        return awaited(future).value_or(AuthResult<T>(failureOf(AuthProblem::Other, u"nothing came"_s)));
    }
    [[nodiscard]] const ScriptedServer::Request &request(int index = 0) const { return m_server->requests().at(index); }
    [[nodiscard]] QJsonObject body(int index = 0) const
    {
        return QJsonDocument::fromJson(request(index).body).object();
    }

    TestClock m_clock{u"2026-08-01T12:00:00Z"_s};
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<SupabaseClient> m_client;
    std::unique_ptr<GoTrue> m_service;
};

static Scripted sessionAnswer()
{
    return Scripted::json(200, R"({"access_token":"a1","token_type":"bearer","expires_in":3600,"refresh_token":"r1",
                                   "user":{"id":"u1","email":"me@example.org"}})");
}

void GoTrueTest::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_http = std::make_unique<HttpClient>();
    m_client =
        std::make_unique<SupabaseClient>(*m_http, SupabaseProject{m_server->url(), u"sb_publishable_k"_s}, m_clock);
    m_service = std::make_unique<GoTrue>(*m_client, m_clock);
}

void GoTrueTest::cleanup()
{
    m_service.reset();
    m_client.reset();
    m_http.reset();
    m_server.reset();
}

void GoTrueTest::readsWhatTheProjectOffers()
{
    m_server->then(
        Scripted::json(200, R"({"external":{"email":true,"google":true,"apple":true,"github":false,"phone":true,
        "anonymous_users":true},"disable_signup":true,"mailer_autoconfirm":false})"));
    const auto settings = got(m_service->settings());
    QVERIFY(settings);
    QVERIFY(settings.value->email && settings.value->confirmsByMail && !settings.value->signUpOpen);
    QCOMPARE(settings.value->providers, QStringList({u"apple"_s, u"google"_s}));
    QCOMPARE(request().method, QByteArray("GET"));
    QCOMPARE(request().headers.value("x-supabase-api-version"), QByteArray("2024-01-01"));
    QVERIFY(!request().headers.contains("authorization"));
}

void GoTrueTest::signUpGivesASession()
{
    m_server->then(sessionAnswer());
    const auto outcome = got(m_service->signUp(u"me@example.org"_s, u"correct horse"_s));
    QVERIFY(outcome && outcome.value->session);
    QCOMPARE(outcome.value->session->userId, u"u1"_s);
    QCOMPARE(outcome.value->session->receivedAtMs, m_clock.nowMs());
    QCOMPARE(request().target, QByteArray("/auth/v1/signup"));
}

void GoTrueTest::signUpWaitsForTheCode()
{
    m_server->then(
        Scripted::json(200, R"({"id":"u1","email":"me@example.org","confirmation_sent_at":"2026-08-01T12:00:00Z",
                                          "identities":[{"provider":"email"}]})"));
    const auto outcome = got(m_service->signUp(u"me@example.org"_s, u"correct horse"_s));
    QVERIFY(outcome && !outcome.value->session && !outcome.value->maybeKnown);
}

void GoTrueTest::signUpHidesKnownAddresses()
{
    m_server->then(Scripted::json(200, R"({"id":"made-up","email":"me@example.org","identities":[]})"));
    const auto outcome = got(m_service->signUp(u"me@example.org"_s, u"correct horse"_s));
    QVERIFY(outcome && !outcome.value->session && outcome.value->maybeKnown);
}

void GoTrueTest::signsInByPassword()
{
    m_server->then(sessionAnswer());
    QVERIFY(got(m_service->signIn(u"me@example.org"_s, u"correct horse"_s)));
    QCOMPARE(request().target, QByteArray("/auth/v1/token?grant_type=password"));
    QCOMPARE(body(), QJsonObject({{u"email"_s, u"me@example.org"_s}, {u"password"_s, u"correct horse"_s}}));
}

void GoTrueTest::signsInByCode()
{
    m_server->then({});
    m_server->then(sessionAnswer());
    QVERIFY(got(m_service->sendCode(u"me@example.org"_s, true)));
    const auto session = got(m_service->verify(u"me@example.org"_s, u"123456"_s, CodePurpose::SignIn));
    QVERIFY(session && session.value->has_value());
    QCOMPARE(body(0)[u"create_user"_s].toBool(), true);
    QVERIFY(!body(0).contains(u"code_challenge"_s)); // links of that kind die after five minutes
    QCOMPARE(body(1)[u"type"_s].toString(), u"email"_s);
    QCOMPARE(body(1)[u"token"_s].toString(), u"123456"_s);
}

void GoTrueTest::resetsByCode()
{
    m_server->then({});
    m_server->then(sessionAnswer());
    m_server->then(Scripted::json(200, R"({"id":"u1","email":"me@example.org"})"));
    QVERIFY(got(m_service->sendResetCode(u"me@example.org"_s)));
    QVERIFY(got(m_service->verify(u"me@example.org"_s, u"123456"_s, CodePurpose::Reset)));
    QVERIFY(
        got(m_service->update(u"a1"_s, {.email = {}, .password = u"new horse"_s, .currentPassword = {}, .nonce = {}})));
    QCOMPARE(request(0).target, QByteArray("/auth/v1/recover"));
    QCOMPARE(body(1)[u"type"_s].toString(), u"recovery"_s);
    QCOMPARE(request(2).method, QByteArray("PUT"));
    QCOMPARE(request(2).headers.value("authorization"), QByteArray("Bearer a1"));
}

void GoTrueTest::changesTheAddressInTwoSteps()
{
    m_server->then(
        Scripted::json(200, R"({"msg":"Confirmation link accepted. Please proceed to confirm","code":"200"})"));
    m_server->then(sessionAnswer());
    const auto first = got(m_service->verify(u"old@example.org"_s, u"123456"_s, CodePurpose::EmailChange));
    QVERIFY(first && !first.value->has_value());
    const auto second = got(m_service->verify(u"new@example.org"_s, u"654321"_s, CodePurpose::EmailChange));
    QVERIFY(second && second.value->has_value());
}

void GoTrueTest::changesOnlyWhatIsSet()
{
    m_server->then(Scripted::json(200, R"({"id":"u1","email":"old@example.org","new_email":"new@example.org"})"));
    const auto user = got(m_service->update(
        u"a1"_s, {.email = u"new@example.org"_s, .password = {}, .currentPassword = {}, .nonce = {}}));
    QVERIFY(user);
    QCOMPARE(user.value->newEmail, u"new@example.org"_s);
    QCOMPARE(body().keys(), QStringList({u"email"_s}));
}

void GoTrueTest::signsOut_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("done");
    QTest::newRow("now") << 204 << QByteArray() << true;
    QTest::newRow("long ago") << 403 << QByteArray(R"({"code":"session_not_found","message":"m"})") << true;
    QTest::newRow("token ran out") << 403 << QByteArray(R"({"code":"bad_jwt","message":"m"})") << false;
    QTest::newRow("server busy") << 503 << QByteArray("{}") << false;
}

void GoTrueTest::signsOut()
{
    QFETCH(int, status);
    QFETCH(QByteArray, answer);
    m_server->then(Scripted::json(status, answer));
    const auto result = got(m_service->signOut(u"a1"_s, SignOutScope::Others));
    QTEST(result.value.has_value(), "done");
    QCOMPARE(request().target, QByteArray("/auth/v1/logout?scope=others"));
    QCOMPARE(request().method, QByteArray("POST"));
}

void GoTrueTest::failuresHaveNames_data()
{
    using enum AuthProblem;
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<AuthProblem>("problem");
    QTest::newRow("wrong password") << 400 << QByteArray("invalid_credentials") << WrongCredentials;
    QTest::newRow("not confirmed") << 400 << QByteArray("email_not_confirmed") << EmailNotConfirmed;
    QTest::newRow("banned") << 400 << QByteArray("user_banned") << Banned;
    QTest::newRow("wrong code") << 403 << QByteArray("otp_expired") << WrongCode;
    QTest::newRow("unknown address") << 422 << QByteArray("otp_disabled") << UnknownEmail;
    QTest::newRow("known address") << 422 << QByteArray("user_already_exists") << EmailTaken;
    QTest::newRow("closed") << 422 << QByteArray("signup_disabled") << SignUpClosed;
    QTest::newRow("switched off") << 422 << QByteArray("email_provider_disabled") << MethodDisabled;
    QTest::newRow("too many") << 429 << QByteArray("over_request_rate_limit") << TooOften;
    QTest::newRow("same") << 422 << QByteArray("same_password") << SamePassword;
    QTest::newRow("old session") << 400 << QByteArray("reauthentication_needed") << NeedsFreshLogin;
    QTest::newRow("own trigger failed") << 500 << QByteArray("unexpected_failure") << Unreachable;
    QTest::newRow("new code") << 422 << QByteArray("something_new") << Other;
    QTest::newRow("wrong key") << 401 << QByteArray() << WrongKey;
}

void GoTrueTest::failuresHaveNames()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(AuthProblem, problem);
    const QByteArray newForm =
        code.isEmpty() ? R"({"message":"m"})" : QByteArray(R"({"code":")" + code + R"(","message":"m"})");
    Scripted oldForm =
        Scripted::json(status, QByteArray(R"({"code":)" + QByteArray::number(status) + R"(,"msg":"m"})"));
    if (!code.isEmpty())
        oldForm.headers.append("x-sb-error-code", code);
    m_server->then(Scripted::json(status, newForm));
    m_server->then(oldForm);
    for (int i = 0; i < 2; ++i) {
        const auto result = got(m_service->signIn(u"me@example.org"_s, u"x"_s));
        QVERIFY(!result);
        QCOMPARE(result.failure.problem, problem);
    }
}

void GoTrueTest::malformedAddressesAreTold()
{
    m_server->then(Scripted::json(
        400, R"({"code":"validation_failed","message":"Unable to validate email address: invalid format"})"));
    m_server->then(Scripted::json(400, R"({"code":"validation_failed","message":"Signup requires a valid password"})"));
    QCOMPARE(got(m_service->signUp(u"me@"_s, u"x"_s)).failure.problem, AuthProblem::EmailRefused);
    QCOMPARE(got(m_service->signUp(u"me@example.org"_s, {})).failure.problem, AuthProblem::Other);
}

void GoTrueTest::weakPasswordsSayWhy()
{
    m_server->then(Scripted::json(
        422, R"({"code":"weak_password","message":"m","weak_password":{"reasons":["length","pwned"]}})"));
    const auto result = got(m_service->signUp(u"me@example.org"_s, u"x"_s));
    QCOMPARE(result.failure.problem, AuthProblem::WeakPassword);
    QCOMPARE(result.failure.weakReasons, QStringList({u"length"_s, u"pwned"_s}));
}

void GoTrueTest::longPasswordsAreNotSent()
{
    const QString accents(37, u'é'); // 74 bytes
    QCOMPARE(got(m_service->signUp(u"me@example.org"_s, accents)).failure.problem, AuthProblem::PasswordTooLong);
    QCOMPARE(got(m_service->signIn(u"me@example.org"_s, accents)).failure.problem, AuthProblem::PasswordTooLong);
    QVERIFY(m_server->requests().isEmpty());
}

void GoTrueTest::countsDown()
{
    m_server->then(Scripted::json(429, R"({"code":"over_email_send_rate_limit",
        "message":"For security purposes, you can only request this after 51 seconds."})"));
    const auto result = got(m_service->sendCode(u"me@example.org"_s, false));
    QCOMPARE(result.failure.problem, AuthProblem::TooOften);
    QCOMPARE(result.failure.judgement.retryAfter->count(), 51'000);
}

void GoTrueTest::oddSuccessesAreNoSession()
{
    m_server->then(Scripted::json(200, "{}"));
    m_server->then(Scripted::html(200));
    m_server->then(Scripted::json(200, "[]"));
    for (int i = 0; i < 3; ++i) {
        const auto result = got(m_service->signIn(u"me@example.org"_s, u"x"_s));
        QCOMPARE(result.failure.problem, AuthProblem::Unreachable);
        QCOMPARE(result.failure.judgement.verdict, Verdict::Transient);
    }
}

void GoTrueTest::writesTheWayToTheProvider()
{
    const QUrl url = m_service->authorizeUrl(u"google"_s, QUrl(u"http://127.0.0.1:1234/callback/n"_s), u"c-h_a"_s);
    QCOMPARE(url.path(), u"/auth/v1/authorize"_s);
    QCOMPARE(url.query(QUrl::FullyEncoded), u"provider=google&redirect_to=http%3A%2F%2F127.0.0.1%3A1234%2Fcallback%2Fn"
                                            u"&code_challenge=c-h_a&code_challenge_method=s256"_s);
}

} // namespace kjc

QTEST_GUILESS_MAIN(kjc::GoTrueTest)
#include "test_gotrue.moc"
