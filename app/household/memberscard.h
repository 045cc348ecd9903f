// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/household/roomcard.h"
#include "sync/service/syncservice.h"

class QPushButton;
class QToolButton;

namespace kjc {

// Who belongs to the household, and who is invited. Owners change it.
class MembersCard : public RoomCard
{
    Q_OBJECT
public:
    // Both outlive this.
    MembersCard(SyncService &sync, const Clock &clock, QWidget *parent = nullptr);

    // Asks the server again. REQUIRES: signed in and linked.
    void load(MemberRole mine);

Q_SIGNALS:
    void problem(const QString &sentence);
    void notice(const QString &sentence);

private:
    void fill();
    QWidget *rowFor(const Member &member);
    QWidget *rowFor(const Invitation &invitation);
    QToolButton *menuFor(const Member &member);
    void setRole(const Member &member, MemberRole role);
    void askToRemove(const Member &member);
    void takeBack(const Invitation &invitation);
    void invite();
    void reload(const HouseholdResult<Done> &done);

    SyncService &m_sync;
    const Clock &m_clock;
    MemberRole m_mine = MemberRole::Viewer;
    std::vector<Member> m_members;
    std::vector<Invitation> m_invitations;
    QPushButton *m_invite;
};

} // namespace kjc
