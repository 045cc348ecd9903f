// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/memberscard.h"

#include "app/common/button.h"
#include "app/common/format.h"
#include "app/common/prompts.h"
#include "app/common/whendone.h"
#include "app/household/accountwords.h"
#include "app/household/invitedialog.h"
#include "app/household/syncwords.h"

#include <QMenu>

namespace kjc {

static QString nameOf(const Member &member)
{
    //: A member of a household whose e-mail address is not known
    return member.email.isEmpty() ? MembersCard::tr("Somebody") : member.email;
}

MembersCard::MembersCard(SyncService &sync, const Clock &clock, QWidget *parent)
    : RoomCard(tr("Members"), parent),
      m_sync(sync),
      m_clock(clock),
      m_invite(makeButton(tr("Invite"), ButtonRole::Secondary, this, u"add"))
{
    addToHead(m_invite);
    m_invite->hide();
    connect(m_invite, &QPushButton::clicked, this, &MembersCard::invite);
}

void MembersCard::load(MemberRole mine)
{
    m_mine = mine;
    m_invite->setVisible(mine == MemberRole::Owner);
    const HouseholdId household = m_sync.status().household;
    whenDone(m_sync.households()->members(household), this,
             [this](const HouseholdResult<std::vector<Member>> &members) {
                 if (!members)
                     return;
                 m_members = *members.value;
                 fill();
             });
    if (mine != MemberRole::Owner)
        return;
    whenDone(m_sync.households()->invitations(household), this,
             [this](const HouseholdResult<std::vector<Invitation>> &invitations) {
                 if (!invitations)
                     return;
                 m_invitations = *invitations.value;
                 fill();
             });
}

void MembersCard::fill()
{
    clearRows();
    for (const Member &member : m_members)
        addRow(rowFor(member));
    for (const Invitation &invitation : m_invitations)
        addRow(rowFor(invitation));
}

QWidget *MembersCard::rowFor(const Member &member)
{
    const bool isMe = member.userId == m_sync.status().userId;
    const QString name = nameOf(member);
    //: %1 is a person in the list of the household
    const QString title = isMe ? tr("%1 (you)").arg(name) : name;
    QList<QWidget *> controls;
    if (m_mine == MemberRole::Owner && !isMe)
        controls.append(menuFor(member));
    return makeRow(new Avatar(name, member.userId, this), title, accountwords::roleName(member.role), controls, this);
}

QToolButton *MembersCard::menuFor(const Member &member)
{
    //: %1 is a person of the household
    QToolButton *more = makeIconButton(u"more", tr("More about %1").arg(nameOf(member)), this);
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    more->setMenu(menu);
    for (const MemberRole role : {MemberRole::Owner, MemberRole::Editor, MemberRole::Viewer}) {
        QAction *action = menu->addAction(accountwords::roleName(role));
        action->setCheckable(true);
        action->setChecked(role == member.role);
        action->setToolTip(accountwords::roleExplanation(role));
        connect(action, &QAction::triggered, this, [this, member, role] { setRole(member, role); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Remove…")), &QAction::triggered, this, [this, member] { askToRemove(member); });
    return more;
}

QWidget *MembersCard::rowFor(const Invitation &invitation)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs());
    //: %1 is a date
    const QString until = tr("Good until %1").arg(format::day(invitation.expires.date(), now.date()));
    QPushButton *takenBack = makeButton(tr("Take back"), ButtonRole::Flat, this);
    connect(takenBack, &QPushButton::clicked, this, [this, invitation] { takeBack(invitation); });
    //: An invitation that nobody has used yet; %1 is what the person may do: "Can edit"
    return makeRow(new Emblem(u"mail", Role::TextSecondary, this),
                   tr("Invited: %1").arg(accountwords::roleName(invitation.role)), until, {takenBack}, this);
}

void MembersCard::reload(const HouseholdResult<Done> &done)
{
    if (!done)
        Q_EMIT problem(accountwords::sentence(done.failure));
    if (done && m_sync.encryption())
        m_sync.encryption()->refresh(); // who left must not have the next key
    load(m_mine);
}

void MembersCard::setRole(const Member &member, MemberRole role)
{
    whenDone(m_sync.households()->setRole(m_sync.status().household, member.userId, role), this,
             [this](const HouseholdResult<Done> &done) { reload(done); });
}

void MembersCard::askToRemove(const Member &member)
{
    //: %1 is a person of the household
    const prompts::Question question{tr("Remove %1 from the household?").arg(format::isolated(nameOf(member))),
                                     tr("What is on that person’s devices stays there, and is no longer kept in step."),
                                     tr("Remove"), tr("Keep"), true};
    prompts::ask(window(), question, [this, member](bool yes) {
        if (yes)
            whenDone(m_sync.households()->removeMember(m_sync.status().household, member.userId), this,
                     [this](const HouseholdResult<Done> &done) { reload(done); });
    });
}

void MembersCard::takeBack(const Invitation &invitation)
{
    whenDone(m_sync.households()->uninvite(m_sync.status().household, invitation.id), this,
             [this](const HouseholdResult<Done> &done) { reload(done); });
}

void MembersCard::invite()
{
    auto *dialog = new InviteDialog(m_sync, window());
    connect(dialog, &QDialog::finished, this, [this] { load(m_mine); });
    dialog->open();
}

} // namespace kjc
