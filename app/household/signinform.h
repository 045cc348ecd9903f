// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/household/formcard.h"
#include "sync/account/oauthflow.h"

namespace kjc {

class FormField;

// Signs a person in: with a password, a code by mail, or through a provider in the browser; makes an account, and sets a
// new password.
class SignInForm : public FormCard
{
    Q_OBJECT
public:
    // `auth` is watched only while this lives. `email` is offered when it is known.
    SignInForm(GoTrue &auth, const QString &projectName, const QString &email, OAuthFlow::OpenBrowser openBrowser,
               QWidget *parent = nullptr, bool mayChangeProject = true);

    // What SyncService::signIn() said to the session.
    void showRefusal(const Error &error);

Q_SIGNALS:
    void signedIn(const kjc::AuthSession &session);
    void anotherProjectWanted();

private:
    // How far a person has come.
    enum class Step { Password, MailCode, ConfirmAddress, NewPassword };

    void makeFields(const QString &email);
    void makeButtons();
    void makeLinks(bool mayChangeProject);
    void go(Step step, const QString &notice = {});
    void confirm();
    void signIn();
    void signUp();
    void sendCode();
    void sendResetCode();
    void verify();
    void setNewPassword(const AuthSession &session);
    void resend();
    void askProviders();
    void showProviders(const AuthSettings &settings);
    void useProvider(const QString &provider);
    void failed(const AuthFailure &failure);
    [[nodiscard]] bool hasEmail();
    template <typename T, typename Use>
    void ask(const QFuture<AuthResult<T>> &future, Use use);

    GoTrue &m_auth;
    OAuthFlow m_browser;
    Step m_step = Step::Password;
    bool m_maySignUp = true;
    std::optional<AuthSession> m_reset; // to set a new password with
    FormField *m_email;
    FormField *m_code;
    FormField *m_password;
    WrappedText *m_notice;
    QWidget *m_providers;
    QPushButton *m_confirm;
    QPushButton *m_create;
    QPushButton *m_resend;
    QPushButton *m_back;
    QWidget *m_links;
};

} // namespace kjc
