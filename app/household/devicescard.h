// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/household/roomcard.h"
#include "sync/service/syncservice.h"

namespace kjc {

// The devices that keep the household, this one first.
class DevicesCard : public RoomCard
{
    Q_OBJECT
public:
    // All outlive this.
    DevicesCard(SyncService &sync, Store &store, const Clock &clock, QWidget *parent = nullptr);

    // Asks the server again. REQUIRES: signed in and linked.
    void load();
    void setStatus(const AccountStatus &status);

Q_SIGNALS:
    void notice(const QString &sentence);

private:
    void fill();
    QWidget *rowFor(const MemberDevice &device);
    QWidget *rowForThis();

    SyncService &m_sync;
    Store &m_store;
    const Clock &m_clock;
    QString m_thisDevice; // UUID; empty until read
    std::vector<MemberDevice> m_devices;
    std::vector<Member> m_members; // whose they are
    EngineStatus m_shown;
};

} // namespace kjc
