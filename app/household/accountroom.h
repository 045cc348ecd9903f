// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/services.h"
#include "app/household/attention.h"
#include "sync/account/oauthflow.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace kjc {

class KeyChoiceForm;
class LinkedView;
class SignInForm;
class UnlockForm;

// The room "Sync and account" of the settings: what stands in it follows from the state of the account.
class AccountRoom : public QWidget
{
    Q_OBJECT
public:
    struct Parts {
        Services &services;
        SyncService &sync;
        OpSealer &sealer;                   // the one that the store was made with
        OAuthFlow::OpenBrowser openBrowser; // for signing in through a provider
    };
    // What `parts` refers to outlives this.
    explicit AccountRoom(Parts parts, QWidget *parent = nullptr);

    // The room comes to the front.
    void activate();
    // Somebody followed a set-up link or an invitation into the program.
    void openLink(const QString &link);

Q_SIGNALS:
    void problem(const kjc::Error &error);
    void notice(const QString &sentence); // shown as a toast; already translated

private:
    enum class Shown { Nothing, Reading, Project, SignIn, KeyChoice, Unlock, Choice, Linked };

    void follow();
    [[nodiscard]] Shown wanted() const;
    QWidget *make(Shown shown);
    QWidget *makeReading();
    QWidget *makeProject();
    SignInForm *makeSignIn();
    KeyChoiceForm *makeKeyChoice();
    UnlockForm *makeUnlock();
    QWidget *makeChoice();
    QWidget *makeLinked();
    void openForm(Attention::Action action);
    void adopt(const AuthSession &session);
    void adopted(const Result<Done> &done);
    void keepKey(VaultKind kind, SecretBytes passphrase);
    void unlock(SecretBytes passphrase, UnlockForm *form);

    Parts m_parts;
    QVBoxLayout *m_rows;
    Shown m_shown = Shown::Nothing;
    QWidget *m_content = nullptr;
    LinkedView *m_linked = nullptr; // m_content while it is that
    QPointer<SignInForm> m_signIn;  // wherever it is shown
    std::optional<Attention::Action> m_form;
    std::optional<AuthSession> m_session; // signed in, but without a key to keep it by
    bool m_unlocking = false;             // a passphrase is being tried
    bool m_otherProject = false;          // a person wants to type another one
    QString m_link;                       // followed into the program, and not looked at yet
    QString m_invitation;                 // a code that came with a link
};

} // namespace kjc
