// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/account/gotrue.h"

#include "sync/http/deferred.h"
#include "sync/http/serverproblem.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

QJsonObject objectOf(const ServiceAnswer &answer)
{
    return parseJson(answer.reply.body).value_or(QJsonValue()).toObject();
}

bool isDecided(const ServiceAnswer &answer)
{
    return answer.judgement.verdict == Verdict::Decided;
}

QString verifyType(CodePurpose purpose)
{
    switch (purpose) {
    case CodePurpose::SignIn: return u"email"_s;
    case CodePurpose::SignUp: return u"signup"_s;
    case CodePurpose::Reset: return u"recovery"_s;
    case CodePurpose::EmailChange: break;
    }
    return u"email_change"_s;
}

QString scopeName(SignOutScope scope)
{
    switch (scope) {
    case SignOutScope::Local: return u"local"_s;
    case SignOutScope::Others: return u"others"_s;
    case SignOutScope::Everywhere: break;
    }
    return u"global"_s;
}

AuthResult<AuthSession> sessionOf(const ServiceAnswer &answer, qint64 nowMs)
{
    const auto session = isDecided(answer) ? sessionFromAnswer(objectOf(answer), nowMs) : std::nullopt;
    if (!session)
        return failureOf(answer);
    return *session;
}

AuthResult<AuthSettings> settingsOf(const ServiceAnswer &answer)
{
    const QJsonObject body = objectOf(answer);
    if (!isDecided(answer) || !body.contains("external"_L1))
        return failureOf(answer);
    AuthSettings settings;
    const QJsonObject external = body.value("external"_L1).toObject();
    settings.email = external.value("email"_L1).toBool();
    settings.signUpOpen = !body.value("disable_signup"_L1).toBool();
    settings.confirmsByMail = !body.value("mailer_autoconfirm"_L1).toBool();
    const QStringList names = external.keys(); // sorted by Qt
    for (const QString &name : names) {
        if (external.value(name).toBool() && name != u"email" && name != u"phone" && name != u"anonymous_users")
            settings.providers.append(name);
    }
    return settings;
}

AuthResult<SignUpOutcome> signUpOf(const ServiceAnswer &answer, qint64 nowMs)
{
    if (!isDecided(answer))
        return failureOf(answer);
    const QJsonObject body = objectOf(answer);
    if (body.contains("access_token"_L1)) {
        const auto session = sessionFromAnswer(body, nowMs);
        return session ? AuthResult<SignUpOutcome>(SignUpOutcome{session, false}) : failureOf(answer);
    }
    if (body.value("id"_L1).toString().isEmpty())
        return failureOf(answer);
    // For a known address the service invents a user without identities.
    const QJsonValue identities = body.value("identities"_L1);
    return SignUpOutcome{std::nullopt, identities.isArray() && identities.toArray().isEmpty()};
}

AuthResult<AuthUser> userOf(const ServiceAnswer &answer)
{
    const QJsonObject body = objectOf(answer);
    if (!isDecided(answer) || body.value("id"_L1).toString().isEmpty())
        return failureOf(answer);
    return AuthUser{body.value("id"_L1).toString(), body.value("email"_L1).toString(),
                    body.value("new_email"_L1).toString()};
}

AuthResult<std::optional<AuthSession>> verifiedOf(const ServiceAnswer &answer, qint64 nowMs)
{
    const bool firstOfTwo =
        isDecided(answer) && !objectOf(answer).contains("access_token"_L1) && objectOf(answer).contains("msg"_L1);
    if (firstOfTwo)
        return std::optional<AuthSession>();
    const AuthResult<AuthSession> session = sessionOf(answer, nowMs);
    if (!session)
        return session.failure;
    return session.value;
}

bool tooLong(const QString &password)
{
    return password.toUtf8().size() > GoTrue::kMostPasswordBytes;
}

AuthFailure passwordTooLong()
{
    return failureOf(AuthProblem::PasswordTooLong, u"more than 72 bytes"_s);
}

} // namespace

GoTrue::GoTrue(SupabaseClient &client, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_client(client),
      m_clock(clock)
{
}

// The version chooses the newer of two forms of errors, and the one with the code as a string.
ServiceCall GoTrue::callTo(const QString &path, const QJsonObject &body) const
{
    ServiceCall call;
    call.service = Service::Auth;
    call.path = u"/auth/v1"_s + path;
    call.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    call.headers = {{"X-Supabase-Api-Version", "2024-01-01"}};
    return call;
}

ServiceCall GoTrue::signedCallTo(const QByteArray &method, const QString &path, const QString &accessToken) const
{
    ServiceCall call = callTo(path, {});
    call.method = method;
    call.body.clear();
    call.bearer = accessToken;
    return call;
}

QFuture<AuthResult<AuthSession>> GoTrue::sessionBy(const ServiceCall &call)
{
    return mapped<AuthResult<AuthSession>>(
        m_client.call(call), this, [this](const ServiceAnswer &answer) { return sessionOf(answer, m_clock.nowMs()); });
}

QFuture<AuthResult<Done>> GoTrue::done(const ServiceCall &call)
{
    return mapped<AuthResult<Done>>(m_client.call(call), this, [](const ServiceAnswer &answer) {
        return isDecided(answer) ? AuthResult<Done>(Done{}) : failureOf(answer);
    });
}

QFuture<AuthResult<AuthUser>> GoTrue::userBy(const ServiceCall &call)
{
    return mapped<AuthResult<AuthUser>>(m_client.call(call), this, userOf);
}

QFuture<AuthResult<AuthSettings>> GoTrue::settings()
{
    return mapped<AuthResult<AuthSettings>>(m_client.call(signedCallTo("GET", u"/settings"_s, {})), this, settingsOf);
}

QFuture<AuthResult<SignUpOutcome>> GoTrue::signUp(const QString &email, const QString &password)
{
    if (tooLong(password))
        return answered<AuthResult<SignUpOutcome>>(passwordTooLong());
    const auto call = callTo(u"/signup"_s, {{u"email"_s, email}, {u"password"_s, password}});
    return mapped<AuthResult<SignUpOutcome>>(
        m_client.call(call), this, [this](const ServiceAnswer &answer) { return signUpOf(answer, m_clock.nowMs()); });
}

QFuture<AuthResult<AuthSession>> GoTrue::signIn(const QString &email, const QString &password)
{
    if (tooLong(password))
        return answered<AuthResult<AuthSession>>(passwordTooLong());
    return sessionBy(callTo(u"/token?grant_type=password"_s, {{u"email"_s, email}, {u"password"_s, password}}));
}

QFuture<AuthResult<Done>> GoTrue::sendCode(const QString &email, bool createAccount)
{
    return done(callTo(u"/otp"_s, {{u"email"_s, email}, {u"create_user"_s, createAccount}}));
}

// The service sends sign-in and reset codes again through the calls that sent them first.
QFuture<AuthResult<Done>> GoTrue::resend(const QString &email, CodePurpose purpose)
{
    if (purpose == CodePurpose::SignIn)
        return sendCode(email, false);
    if (purpose == CodePurpose::Reset)
        return sendResetCode(email);
    return done(callTo(u"/resend"_s, {{u"type"_s, verifyType(purpose)}, {u"email"_s, email}}));
}

QFuture<AuthResult<Done>> GoTrue::sendResetCode(const QString &email)
{
    return done(callTo(u"/recover"_s, {{u"email"_s, email}}));
}

QFuture<AuthResult<std::optional<AuthSession>>> GoTrue::verify(const QString &email, const QString &code,
                                                               CodePurpose purpose)
{
    const auto call = callTo(u"/verify"_s, {{u"type"_s, verifyType(purpose)}, {u"email"_s, email}, {u"token"_s, code}});
    return mapped<AuthResult<std::optional<AuthSession>>>(
        m_client.call(call), this, [this](const ServiceAnswer &answer) { return verifiedOf(answer, m_clock.nowMs()); });
}

QFuture<AuthResult<AuthSession>> GoTrue::refresh(const QString &refreshToken)
{
    ServiceCall call = callTo(u"/token?grant_type=refresh_token"_s, {{u"refresh_token"_s, refreshToken}});
    call.service = Service::AuthRefresh;
    return sessionBy(call);
}

QFuture<AuthResult<Done>> GoTrue::signOut(const QString &accessToken, SignOutScope scope)
{
    const auto call = signedCallTo("POST", u"/logout?scope="_s + scopeName(scope), accessToken);
    return mapped<AuthResult<Done>>(m_client.call(call), this, [](const ServiceAnswer &answer) {
        const bool gone = answer.judgement.verdict == Verdict::SignedOut;
        return isDecided(answer) || gone ? AuthResult<Done>(Done{}) : failureOf(answer);
    });
}

QFuture<AuthResult<AuthUser>> GoTrue::user(const QString &accessToken)
{
    return userBy(signedCallTo("GET", u"/user"_s, accessToken));
}

QFuture<AuthResult<AuthUser>> GoTrue::update(const QString &accessToken, const UserChange &change)
{
    if (change.password && tooLong(*change.password))
        return answered<AuthResult<AuthUser>>(passwordTooLong());
    QJsonObject body;
    const auto put = [&body](const QString &name, const std::optional<QString> &value) {
        if (value)
            body.insert(name, *value);
    };
    put(u"email"_s, change.email);
    put(u"password"_s, change.password);
    put(u"current_password"_s, change.currentPassword);
    put(u"nonce"_s, change.nonce);
    ServiceCall call = callTo(u"/user"_s, body);
    call.method = "PUT";
    call.bearer = accessToken;
    return userBy(call);
}

QFuture<AuthResult<Done>> GoTrue::reauthenticate(const QString &accessToken)
{
    return done(signedCallTo("GET", u"/reauthenticate"_s, accessToken));
}

QUrl GoTrue::authorizeUrl(const QString &provider, const QUrl &redirectTo, const QString &challenge) const
{
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    const QString query = u"provider="_s + encoded(provider) + u"&redirect_to="_s + encoded(redirectTo.toString()) +
                          u"&code_challenge="_s + encoded(challenge) + u"&code_challenge_method=s256"_s;
    return QUrl(QString(m_client.project().address.toString(QUrl::FullyEncoded) + u"/auth/v1/authorize?"_s + query));
}

QFuture<AuthResult<AuthSession>> GoTrue::exchange(const QString &authCode, const QString &verifier)
{
    return sessionBy(callTo(u"/token?grant_type=pkce"_s, {{u"auth_code"_s, authCode}, {u"code_verifier"_s, verifier}}));
}

} // namespace kjc
