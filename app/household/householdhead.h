// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/service/syncservice.h"

#include <QFrame>

class QMenu;
class QPushButton;

namespace kjc {

class Emblem;
class WrappedText;

// The head of a linked library: which household, who is signed in, when it was in step last, and what can be done about it.
class HouseholdHead : public QFrame
{
    Q_OBJECT
public:
    // `sync` and `clock` outlive this.
    HouseholdHead(SyncService &sync, const Clock &clock, QWidget *parent = nullptr);

    void setStatus(const AccountStatus &status);
    // As the server tells it; newer than what the status remembers.
    void setHousehold(const HouseholdSummary &household);

Q_SIGNALS:
    void problem(const QString &sentence);
    void notice(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillMenu(QMenu *menu);
    void rename();
    void renameTo(const QString &name);
    [[nodiscard]] QString name() const;
    void copySetUpLink();
    void askToLeave();
    void askToStop();
    void askToSignOut();
    void stopHere();

    SyncService &m_sync;
    const Clock &m_clock;
    std::optional<HouseholdSummary> m_household; // once the server told about it
    QAction *m_rename = nullptr;
    WrappedText *m_name;
    WrappedText *m_person;
    Emblem *m_icon;
    WrappedText *m_last;
    QPushButton *m_now;
};

} // namespace kjc
