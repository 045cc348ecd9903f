// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/privacycard.h"

#include "app/common/button.h"
#include "app/common/prompts.h"
#include "app/common/switch.h"
#include "app/common/whendone.h"
#include "app/household/accountwords.h"

namespace kjc {

using State = EncryptionState;
using Purpose = EncryptionDialog::Purpose;

PrivacyCard::PrivacyCard(SyncService &sync, QWidget *parent) : RoomCard(tr("Privacy"), parent), m_sync(sync)
{
    fill();
}

void PrivacyCard::setStatus(const AccountStatus &status)
{
    if (status.encryption == m_shown)
        return;
    m_shown = status.encryption;
    fill();
}

static QString captionFor(const EncryptionStatus &status)
{
    if (status.converting)
        return status.state == State::On ? PrivacyCard::tr("What lies on the server is being encrypted…")
                                         : PrivacyCard::tr("What lies on the server is being decrypted…");
    switch (status.state) {
    case State::Unknown: return PrivacyCard::tr("Not known before the server is reached");
    case State::Off:
        return status.mayDecide
                   ? PrivacyCard::tr("The server can read your recipes and plans")
                   : PrivacyCard::tr("The server can read your recipes and plans. An owner can change that.");
    case State::On: return PrivacyCard::tr("Only your household can read the data");
    case State::Locked: return PrivacyCard::tr("On. Your passphrase opens it on this computer.");
    case State::NoPassphrase: return PrivacyCard::tr("On. Choose your passphrase to take part.");
    case State::AwaitingKey: break;
    }
    return PrivacyCard::tr("On. The key comes from an owner’s device as soon as it is in step.");
}

QList<QWidget *> PrivacyCard::controls()
{
    const auto opener = [this](const QString &verb, Purpose purpose) {
        QPushButton *button = makeButton(verb, ButtonRole::Secondary, this);
        connect(button, &QPushButton::clicked, this, [this, purpose] { open(purpose); });
        return QList<QWidget *>{button};
    };
    if (m_shown.state == State::Locked)
        return opener(tr("Unlock…"), Purpose::Unlock);
    if (m_shown.state == State::NoPassphrase)
        return opener(tr("Choose passphrase…"), Purpose::Choose);
    const bool settled = m_shown.state == State::On || m_shown.state == State::Off;
    if (!m_shown.mayDecide || !settled)
        return {};
    auto *toggle = new Switch(tr("End-to-end encryption"), this);
    toggle->setChecked(m_shown.state == State::On);
    connect(toggle, &Switch::clicked, this, [this, toggle] {
        toggle->setChecked(m_shown.state == State::On); // until it is
        if (m_shown.state == State::On)
            askToSwitchOff();
        else
            open(Purpose::SwitchOn);
    });
    return {toggle};
}

QWidget *PrivacyCard::encryptionRow()
{
    return makeRow(new Emblem(u"lock", Role::TextSecondary, this), tr("End-to-end encryption"), captionFor(m_shown),
                   controls(), this);
}

void PrivacyCard::fill()
{
    clearRows();
    addRow(encryptionRow());
    if (m_shown.state == State::On) {
        QPushButton *another = makeButton(tr("New code…"), ButtonRole::Secondary, this);
        connect(another, &QPushButton::clicked, this, [this] { open(Purpose::NewCode); });
        addRow(makeRow(new Emblem(u"key", Role::TextSecondary, this), tr("Recovery code"),
                       tr("Opens the household when the passphrase is forgotten"), {another}, this));
    }
    if (m_shown.state != State::Off && m_shown.state != State::Unknown)
        addRow(
            makeRow(new Emblem(u"info", Role::TextSecondary, this), tr("What the server still sees"),
                    tr("How many things there are, how large they are and when they change, the household’s name and "
                       "your e-mail addresses. Photos stay on the computer where they were added."),
                    {}, this));
    if (m_shown.unopened > 0)
        addRow(makeRow(new Emblem(u"warning", Role::TextSecondary, this),
                       tr("%n thing(s) could not be opened here", nullptr, m_shown.unopened),
                       tr("They are kept as they came, and opened once their key is here."), {}, this));
}

void PrivacyCard::open(Purpose purpose)
{
    if (!m_sync.encryption())
        return Q_EMIT problem(accountwords::sentence(HouseholdFailure{HouseholdProblem::SignedOut, {}}));
    auto *dialog = new EncryptionDialog(m_sync, purpose, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PrivacyCard::askToSwitchOff()
{
    const prompts::Question question{
        tr("Turn end-to-end encryption off?"),
        tr("The server can read everything of the household again. What your devices hold stays as it is."),
        tr("Turn off"), tr("Keep it on"), true};
    prompts::ask(window(), question, [this](bool yes) {
        if (yes)
            switchOff();
    });
}

void PrivacyCard::switchOff()
{
    if (!m_sync.encryption())
        return;
    whenDone(m_sync.encryption()->switchOff(), this, [this](const HouseholdResult<Done> &off) {
        if (!off)
            return Q_EMIT problem(accountwords::sentence(off.failure));
        Q_EMIT notice(tr("Encryption is off."));
    });
}

} // namespace kjc
