// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/accountroom.h"

#include "app/common/metrics.h"
#include "app/common/whendone.h"
#include "app/common/wrappedtext.h"
#include "app/household/accountwords.h"
#include "app/household/householdchoice.h"
#include "app/household/keyform.h"
#include "app/household/linkedview.h"
#include "app/household/projectform.h"
#include "app/household/signinform.h"

#include <QVBoxLayout>

namespace kjc {

using Action = Attention::Action;

AccountRoom::AccountRoom(Parts parts, QWidget *parent)
    : QWidget(parent),
      m_parts(std::move(parts)),
      m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->addStretch(1);
    connect(&m_parts.sync, &SyncService::statusChanged, this, &AccountRoom::follow);
    follow();
}

void AccountRoom::activate()
{
    if (m_linked)
        m_linked->refresh();
}

void AccountRoom::openLink(const QString &link)
{
    if (m_parts.sync.status().linked) {
        Q_EMIT notice(tr("This library belongs to a household already. Stop syncing here before you join another."));
        return;
    }
    m_link = link;
    m_otherProject = true;
    m_shown = Shown::Nothing;
    follow();
}

AccountRoom::Shown AccountRoom::wanted() const
{
    const AccountStatus &status = m_parts.sync.status();
    if (!status.ready)
        return Shown::Reading;
    if (status.linked)
        return Shown::Linked;
    if (!status.hasProject() || m_otherProject)
        return Shown::Project;
    if (m_session)
        return Shown::KeyChoice;
    const bool locked = status.vault == VaultState::Locked || status.vault == VaultState::WrongKey;
    if (!status.userId.isEmpty() && status.vaultKind == VaultKind::Passphrase && locked)
        return Shown::Unlock;
    return status.signedIn ? Shown::Choice : Shown::SignIn;
}

// A form stays as it is, with what was typed into it, as long as the state asks for the same.
void AccountRoom::follow()
{
    if (m_unlocking)
        return;
    const AccountStatus &status = m_parts.sync.status();
    if (const Shown now = wanted(); now != m_shown) {
        if (m_content) {
            m_rows->removeWidget(m_content);
            m_content->hide();
            m_content->deleteLater(); // a button of it may be what asked
        }
        m_linked = nullptr;
        m_signIn = nullptr;
        m_form.reset();
        m_shown = now;
        m_content = make(now);
        m_rows->insertWidget(0, m_content);
    }
    if (!m_linked)
        return;
    m_linked->setStatus(status);
    const auto attention = attentionFor(status);
    if (attention && attention->action == Action::Unlock)
        openForm(Action::Unlock);
    else if (m_form && (!attention || attention->action != *m_form) && !m_session) {
        m_form.reset();
        m_signIn = nullptr;
        m_linked->setForm(nullptr);
    }
}

QWidget *AccountRoom::make(Shown shown)
{
    switch (shown) {
    case Shown::Nothing:
    case Shown::Reading: return makeReading();
    case Shown::Project: return makeProject();
    case Shown::SignIn: return makeSignIn();
    case Shown::KeyChoice: return makeKeyChoice();
    case Shown::Unlock: return makeUnlock();
    case Shown::Choice: return makeChoice();
    case Shown::Linked: return makeLinked();
    }
    return nullptr;
}

QWidget *AccountRoom::makeReading()
{
    return new WrappedText(tr("One moment…"), Type::Body, Role::TextSecondary, this);
}

QWidget *AccountRoom::makeProject()
{
    auto *form = new ProjectForm(this);
    form->setLink(std::exchange(m_link, {}));
    connect(form, &ProjectForm::chosen, this, [this, form](const SupabaseProject &project, const QString &invitation) {
        if (const Result<Done> used = m_parts.sync.useProject(project); !used)
            return form->showRefusal(used.error());
        m_invitation = invitation;
        m_otherProject = false;
        follow();
    });
    return form;
}

SignInForm *AccountRoom::makeSignIn()
{
    const AccountStatus &status = m_parts.sync.status();
    m_signIn = new SignInForm(*m_parts.sync.auth(), status.project.address.host(), status.email, m_parts.openBrowser,
                              this, !status.linked);
    connect(m_signIn, &SignInForm::signedIn, this, &AccountRoom::adopt);
    connect(m_signIn, &SignInForm::anotherProjectWanted, this, [this] {
        m_otherProject = true;
        follow();
    });
    return m_signIn;
}

KeyChoiceForm *AccountRoom::makeKeyChoice()
{
    auto *form = new KeyChoiceForm(this);
    connect(form, &KeyChoiceForm::chosen, this, [this, form] { keepKey(form->kind(), form->passphrase()); });
    connect(form, &KeyChoiceForm::systemWanted, this, [this] { keepKey(VaultKind::Keychain, {}); });
    return form;
}

UnlockForm *AccountRoom::makeUnlock()
{
    auto *form = new UnlockForm(this);
    connect(form, &UnlockForm::chosen, this, [this, form] { unlock(form->passphrase(), form); });
    return form;
}

QWidget *AccountRoom::makeChoice()
{
    auto *choice = new HouseholdChoice(m_parts.sync, m_invitation, this);
    connect(choice, &HouseholdChoice::problem, this, &AccountRoom::notice);
    connect(choice, &HouseholdChoice::signOutWanted, this, [this] {
        whenDone(m_parts.sync.signOut(), this, [this](const Result<Done> &done) {
            if (!done)
                Q_EMIT problem(done.error());
        });
    });
    return choice;
}

QWidget *AccountRoom::makeLinked()
{
    m_invitation.clear();
    m_linked = new LinkedView(m_parts.sync, m_parts.services.store, m_parts.sealer, m_parts.services.clock, this);
    connect(m_linked, &LinkedView::wanted, this, &AccountRoom::openForm);
    connect(m_linked, &LinkedView::problem, this, &AccountRoom::notice);
    connect(m_linked, &LinkedView::notice, this, &AccountRoom::notice);
    connect(m_linked, &LinkedView::storeProblem, this, &AccountRoom::problem);
    return m_linked;
}

// Below the head of a linked library, in place of the banner that asked for it.
void AccountRoom::openForm(Action action)
{
    if (m_form == action || !m_linked)
        return;
    m_form = action;
    if (action == Action::SignIn)
        m_linked->setForm(makeSignIn());
    else if (action == Action::Unlock)
        m_linked->setForm(makeUnlock());
    else
        m_linked->setForm(makeKeyChoice());
}

void AccountRoom::adopt(const AuthSession &session)
{
    m_session = session;
    if (m_signIn)
        m_signIn->setBusy(true);
    whenDone(m_parts.sync.signIn(session), this, [this](const Result<Done> &done) { adopted(done); });
}

void AccountRoom::adopted(const Result<Done> &done)
{
    if (m_signIn)
        m_signIn->setBusy(false);
    if (!done && done.error().kind == Error::Kind::NotFound) { // no key: the session waits for one
        follow();
        return openForm(Action::ChooseKeyPlace);
    }
    m_session.reset();
    if (!done && m_signIn)
        m_signIn->showRefusal(done.error());
    else if (!done)
        Q_EMIT problem(done.error());
    follow();
}

void AccountRoom::keepKey(VaultKind kind, SecretBytes passphrase)
{
    if (const Result<Done> used = m_parts.sync.useVault(kind, std::move(passphrase)); !used)
        return Q_EMIT problem(used.error());
    if (m_session)
        return adopt(*m_session);
    m_parts.sync.open();
}

void AccountRoom::unlock(SecretBytes passphrase, UnlockForm *form)
{
    m_unlocking = true; // what is said of the key meanwhile is not the end of it
    const Result<Done> used = m_parts.sync.useVault(VaultKind::Passphrase, std::move(passphrase));
    if (!used)
        Q_EMIT problem(used.error());
    whenDone(m_parts.sync.open(), this, [this, form = QPointer(form)](bool) {
        m_unlocking = false;
        follow();
        if (form && m_parts.sync.status().vault != VaultState::Ready)
            form->showWrong();
    });
}

} // namespace kjc
