// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/account/gotrue.h"

#include "sync/account/gotrueanswers.h"
#include "sync/http/deferred.h"

#include <QJsonDocument>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

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
    return mapped<AuthResult<Done>>(m_client.call(call), this, doneOf);
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
    return mapped<AuthResult<Done>>(m_client.call(call), this, signedOutOf);
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
