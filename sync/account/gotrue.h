// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/account/authproblem.h"
#include "sync/account/authsession.h"

namespace kjc {

// Which ways of signing in the project offers.
struct AuthSettings {
    bool email = false;
    bool signUpOpen = false;
    bool confirmsByMail = false; // a new account must answer a mail first
    QStringList providers;       // "google", "apple", … as authorizeUrl() takes them, sorted
};

struct SignUpOutcome {
    // Signed in at once where the project asks for no confirmation; else a code was sent by mail.
    std::optional<AuthSession> session;
    // The service hides whether an address has an account already; this is its only hint, and no code was sent then.
    bool maybeKnown = false;
};

struct AuthUser {
    QString id;
    QString email;
    QString newEmail; // asked for and not confirmed yet
};

// What to change; what is not set stays.
struct UserChange {
    std::optional<QString> email;
    std::optional<QString> password;
    std::optional<QString> currentPassword; // where the project wants it for a new one
    std::optional<QString> nonce;           // the code of reauthenticate(), where the project wants that
};

enum class CodePurpose { SignIn, SignUp, Reset, EmailChange };
enum class SignOutScope { Local, Others, Everywhere };

// The sign-in service of a project. Nothing here keeps state or stores a session. Thread of the client; cancelling a
// future stops its request. No method is ever retried by itself.
class GoTrue : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kMostPasswordBytes = 72;

    // `client` and `clock` must outlive this.
    GoTrue(SupabaseClient &client, const Clock &clock, QObject *parent = nullptr);

    QFuture<AuthResult<AuthSettings>> settings();
    QFuture<AuthResult<SignUpOutcome>> signUp(const QString &email, const QString &password);
    QFuture<AuthResult<AuthSession>> signIn(const QString &email, const QString &password);
    // Sends a code by mail. Without `createAccount` an unknown address is UnknownEmail.
    QFuture<AuthResult<Done>> sendCode(const QString &email, bool createAccount);
    QFuture<AuthResult<Done>> resend(const QString &email, CodePurpose purpose);
    // Succeeds for unknown addresses too.
    QFuture<AuthResult<Done>> sendResetCode(const QString &email);
    // No session for the first of the two confirmations of a change of address.
    QFuture<AuthResult<std::optional<AuthSession>>> verify(const QString &email, const QString &code,
                                                           CodePurpose purpose);
    QFuture<AuthResult<AuthSession>> refresh(const QString &refreshToken);
    // Sessions that are gone already are signed out, too.
    QFuture<AuthResult<Done>> signOut(const QString &accessToken, SignOutScope scope);
    QFuture<AuthResult<AuthUser>> user(const QString &accessToken);
    QFuture<AuthResult<AuthUser>> update(const QString &accessToken, const UserChange &change);
    // Mails a nonce for update().
    QFuture<AuthResult<Done>> reauthenticate(const QString &accessToken);

    // Where the browser is to go; S256 of RFC 7636.
    [[nodiscard]] QUrl authorizeUrl(const QString &provider, const QUrl &redirectTo, const QString &challenge) const;
    QFuture<AuthResult<AuthSession>> exchange(const QString &authCode, const QString &verifier);

private:
    [[nodiscard]] ServiceCall callTo(const QString &path, const QJsonObject &body) const;
    [[nodiscard]] ServiceCall signedCallTo(const QByteArray &method, const QString &path,
                                           const QString &accessToken) const;
    QFuture<AuthResult<AuthSession>> sessionBy(const ServiceCall &call);
    QFuture<AuthResult<Done>> done(const ServiceCall &call);
    QFuture<AuthResult<AuthUser>> userBy(const ServiceCall &call);

    SupabaseClient &m_client;
    const Clock &m_clock;
};

} // namespace kjc
