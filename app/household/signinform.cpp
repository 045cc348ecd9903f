// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/signinform.h"

#include "app/common/flowlayout.h"
#include "app/common/format.h"
#include "app/common/metrics.h"
#include "app/common/whendone.h"
#include "app/common/wrappedtext.h"
#include "app/household/accountwords.h"
#include "app/household/formfield.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace kjc {

using namespace Qt::StringLiterals;
namespace space = metrics::space;

SignInForm::SignInForm(GoTrue &auth, const QString &projectName, const QString &email,
                       OAuthFlow::OpenBrowser openBrowser, QWidget *parent, bool mayChangeProject)
    : FormCard(tr("Sign in"),
               //: %1 is the address of a project
               tr("The account is one of the project %1.").arg(format::isolated(projectName)), parent),
      m_auth(auth),
      m_browser(auth, std::move(openBrowser), &systemRandomBytes)
{
    makeFields(email);
    makeButtons();
    makeLinks(mayChangeProject);
    go(Step::Password);
    askProviders();
}

void SignInForm::makeFields(const QString &email)
{
    m_notice = new WrappedText({}, Type::Body, Role::Text, this);
    m_email = new FormField(tr("E-mail"), this);
    m_email->field()->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_email->setText(email);
    m_code = new FormField(tr("Code from the mail"), this);
    m_password = new FormField(tr("Password"), this, FormField::Kind::Secret);
    for (FormField *field : {m_email, m_code, m_password})
        connect(field, &FormField::entered, this, &SignInForm::confirm);
    for (QWidget *part : {static_cast<QWidget *>(m_notice), static_cast<QWidget *>(m_email),
                          static_cast<QWidget *>(m_code), static_cast<QWidget *>(m_password)})
        addPart(part);
}

void SignInForm::makeButtons()
{
    m_confirm = addButton(tr("Sign in"), ButtonRole::Primary);
    m_create = addButton(tr("Create account"), ButtonRole::Secondary);
    m_resend = addButton(tr("Send another code"), ButtonRole::Secondary);
    m_back = addButton(tr("Back"), ButtonRole::Flat);
    connect(m_confirm, &QPushButton::clicked, this, &SignInForm::confirm);
    connect(m_create, &QPushButton::clicked, this, &SignInForm::signUp);
    connect(m_resend, &QPushButton::clicked, this, &SignInForm::resend);
    connect(m_back, &QPushButton::clicked, this, [this] { go(Step::Password); });
}

void SignInForm::makeLinks(bool mayChangeProject)
{
    m_providers = new QWidget(this);
    auto *browser = new FlowLayout(m_providers, space::sm);
    browser->setContentsMargins(0, 0, 0, 0);
    m_providers->hide();
    m_links = new QWidget(this);
    auto *row = new FlowLayout(m_links, space::sm);
    row->setContentsMargins(0, 0, 0, 0);
    const auto link = [&](const QString &text, auto slot) {
        QPushButton *button = makeButton(text, ButtonRole::Flat, m_links);
        connect(button, &QPushButton::clicked, this, slot);
        row->addWidget(button);
    };
    link(tr("Sign in with a code by mail"), &SignInForm::sendCode);
    link(tr("I forgot my password"), &SignInForm::sendResetCode);
    if (mayChangeProject)
        link(tr("Use another project"), &SignInForm::anotherProjectWanted);
    addBelow(m_links);
    addBelow(m_providers);
}

void SignInForm::go(Step step, const QString &notice)
{
    m_step = step;
    m_reset.reset();
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
    const bool first = step == Step::Password;
    m_email->setVisible(first);
    m_code->setVisible(!first);
    m_code->setText({});
    m_password->setVisible(first || step == Step::NewPassword);
    m_password->setText({});
    m_password->field()->setAccessibleName(first ? tr("Password") : tr("New password"));
    m_password->setPlaceholder(first ? QString() : tr("Your new password"));
    m_confirm->setText(step == Step::NewPassword ? tr("Set password") : tr("Sign in"));
    m_create->setVisible(first && m_maySignUp);
    m_resend->setVisible(!first);
    m_back->setVisible(!first);
    m_links->setVisible(first);
    m_providers->setVisible(first && m_providers->layout()->count() > 0);
    setProblem({});
    if (!first)
        m_code->field()->setFocus();
}

// Runs one question at a time; the answer, or why there is none, is shown here.
template <typename T, typename Use>
void SignInForm::ask(const QFuture<AuthResult<T>> &future, Use use)
{
    setProblem({});
    setBusy(true);
    whenDone(future, this, [this, use](const AuthResult<T> &answer) {
        setBusy(false);
        if (answer)
            use(*answer.value);
        else
            failed(answer.failure);
    });
}

void SignInForm::failed(const AuthFailure &failure)
{
    const QString sentence = accountwords::sentence(failure);
    switch (failure.problem) {
    case AuthProblem::EmailRefused:
    case AuthProblem::EmailTaken:
    case AuthProblem::UnknownEmail: return m_email->setProblem(sentence);
    case AuthProblem::WrongCode: return m_code->setProblem(sentence);
    case AuthProblem::WeakPassword:
    case AuthProblem::PasswordTooLong:
    case AuthProblem::SamePassword: return m_password->setProblem(sentence);
    case AuthProblem::EmailNotConfirmed: return go(Step::ConfirmAddress, sentence);
    default: setProblem(sentence);
    }
}

bool SignInForm::hasEmail()
{
    if (m_email->text().contains(u'@'))
        return true;
    m_email->setProblem(tr("Type your e-mail address first."));
    m_email->field()->setFocus();
    return false;
}

void SignInForm::confirm()
{
    if (m_step == Step::Password)
        signIn();
    else
        verify();
}

void SignInForm::signIn()
{
    if (hasEmail())
        ask(m_auth.signIn(m_email->text(), m_password->text()),
            [this](const AuthSession &session) { Q_EMIT signedIn(session); });
}

void SignInForm::signUp()
{
    if (!hasEmail())
        return;
    if (m_password->text().isEmpty())
        return m_password->setProblem(tr("Choose a password for the new account."));
    ask(m_auth.signUp(m_email->text(), m_password->text()), [this](const SignUpOutcome &made) {
        if (made.session) {
            Q_EMIT signedIn(*made.session);
        } else {
            const QString where = format::isolated(m_email->text());
            //: %1 is an e-mail address
            go(Step::ConfirmAddress,
               made.maybeKnown ? tr("%1 may have an account already. If no mail comes, go back and sign in.").arg(where)
                               : tr("A code is on its way to %1. It confirms that the address is yours.").arg(where));
        }
    });
}

void SignInForm::sendCode()
{
    if (!hasEmail())
        return;
    ask(m_auth.sendCode(m_email->text(), false), [this](Done) {
        //: %1 is an e-mail address
        go(Step::MailCode, tr("A code is on its way to %1.").arg(format::isolated(m_email->text())));
    });
}

void SignInForm::sendResetCode()
{
    if (!hasEmail())
        return;
    ask(m_auth.sendResetCode(m_email->text()), [this](Done) {
        //: %1 is an e-mail address
        go(Step::NewPassword,
           tr("If %1 has an account, a code is on its way there. Type it with the password you want.")
               .arg(format::isolated(m_email->text())));
    });
}

void SignInForm::resend()
{
    const auto sent = [this](Done) { m_notice->setText(tr("Another code is on its way.")); };
    switch (m_step) {
    case Step::ConfirmAddress: return ask(m_auth.resend(m_email->text(), CodePurpose::SignUp), sent);
    case Step::NewPassword: return ask(m_auth.sendResetCode(m_email->text()), sent);
    case Step::MailCode:
    case Step::Password: return ask(m_auth.sendCode(m_email->text(), false), sent);
    }
}

void SignInForm::verify()
{
    const CodePurpose purpose = m_step == Step::MailCode         ? CodePurpose::SignIn
                                : m_step == Step::ConfirmAddress ? CodePurpose::SignUp
                                                                 : CodePurpose::Reset;
    if (m_step == Step::NewPassword && m_password->text().isEmpty())
        return m_password->setProblem(tr("Type the password you want from now on."));
    if (m_reset)
        return setNewPassword(*m_reset); // the code was good, only the password was not
    ask(m_auth.verify(m_email->text(), m_code->text(), purpose), [this](const std::optional<AuthSession> &session) {
        if (!session)
            setProblem(tr("This code opens nothing here. Ask for another one."));
        else if (m_step == Step::NewPassword)
            setNewPassword(*session);
        else
            Q_EMIT signedIn(*session);
    });
}

void SignInForm::setNewPassword(const AuthSession &session)
{
    m_reset = session;
    UserChange change;
    change.password = m_password->text();
    ask(m_auth.update(session.accessToken, change), [this, session](const AuthUser &) { Q_EMIT signedIn(session); });
}

void SignInForm::askProviders()
{
    whenDone(m_auth.settings(), this, [this](const AuthResult<AuthSettings> &settings) {
        if (settings)
            showProviders(*settings.value);
    });
}

void SignInForm::showProviders(const AuthSettings &settings)
{
    for (const QString &provider : settings.providers) {
        //: %1 is Google, Apple, GitHub …
        QPushButton *button = makeButton(tr("Continue with %1").arg(accountwords::providerName(provider)),
                                         ButtonRole::Secondary, m_providers, u"web");
        connect(button, &QPushButton::clicked, this, [this, provider] { useProvider(provider); });
        m_providers->layout()->addWidget(button);
    }
    m_maySignUp = settings.signUpOpen;
    m_create->setVisible(m_step == Step::Password && m_maySignUp);
    m_providers->setVisible(m_step == Step::Password && !settings.providers.isEmpty());
}

void SignInForm::useProvider(const QString &provider)
{
    const OAuthPage page{format::locale().bcp47Name(), tr("You are signed in. You can close this page."),
                         tr("Signing in did not work. Close this page and try again.")};
    m_notice->setText(tr("Go on in your browser."));
    m_notice->show();
    setProblem({});
    // Meanwhile everything else can still be chosen: a browser may never come back.
    whenDone(m_browser.signIn(provider, page), this, [this](const AuthResult<AuthSession> &session) {
        m_notice->hide();
        if (session)
            Q_EMIT signedIn(*session.value);
        else
            failed(session.failure);
    });
}

void SignInForm::showRefusal(const Error &error)
{
    setProblem(accountwords::serviceSentence(error));
}

} // namespace kjc
