// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/household/attention.h"

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace kjc {

class ConflictCards;
class DevicesCard;
class HouseholdHead;
class MembersCard;
class ParkedCard;
class PrivacyCard;
class WaitingCard;

// A library that belongs to a household: who and which devices share it, what waits, and what asks for a person.
class LinkedView : public QWidget
{
    Q_OBJECT
public:
    // All outlive this; `sealer` is used on the store thread.
    LinkedView(SyncService &sync, Store &store, OpSealer &sealer, const Clock &clock, QWidget *parent = nullptr);

    void setStatus(const AccountStatus &status);
    // Asks the server about household, members and devices again, where somebody is signed in.
    void refresh();
    // A form below the head that a banner asked for. Takes ownership; null for none.
    void setForm(QWidget *form);

Q_SIGNALS:
    void wanted(kjc::Attention::Action action); // what only the room around can do
    void problem(const QString &sentence);
    void notice(const QString &sentence);
    void storeProblem(const kjc::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void lay();
    void showAttention(const std::optional<Attention> &attention);
    void act(Attention::Action action);
    void decide();
    void loadQueue();

    SyncService &m_sync;
    HouseholdHead *m_head;
    ConflictCards *m_conflicts;
    MembersCard *m_members;
    DevicesCard *m_devices;
    WaitingCard *m_waiting;
    ParkedCard *m_parked;
    PrivacyCard *m_privacy;
    QVBoxLayout *m_top;  // banner and form
    QBoxLayout *m_pair;  // members and devices, beside each other where there is room
    QBoxLayout *m_lower; // what waits, and privacy
    QWidget *m_banner = nullptr;
    QWidget *m_form = nullptr;
    std::optional<Attention> m_attention;
    AccountStatus m_status;
    bool m_asked = false; // the server, since somebody is signed in
};

} // namespace kjc
