// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/devicescard.h"

#include "app/common/badge.h"
#include "app/common/button.h"
#include "app/common/format.h"
#include "app/common/whendone.h"
#include "app/household/syncwords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSysInfo>

#include <algorithm>

namespace kjc {

// Longer away than that is worth a word.
static constexpr int kQuietDays = 2;

DevicesCard::DevicesCard(SyncService &sync, Store &store, const Clock &clock, QWidget *parent)
    : RoomCard(tr("Devices"), parent),
      m_sync(sync),
      m_store(store),
      m_clock(clock)
{
    QPushButton *add = makeButton(tr("Add device"), ButtonRole::Secondary, this, u"copy");
    add->setToolTip(tr("Copies a link that sets up another device"));
    connect(add, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(setUpLink(m_sync.status().project));
        Q_EMIT notice(tr("Link copied. Paste it in Settings on the other device, and sign in there."));
    });
    addToHead(add);
    fill();
}

void DevicesCard::load()
{
    whenDone(m_store.read([](Connection &connection) { return syncqueue::device(connection); }), this,
             [this](const Result<DeviceState> &state) {
                 m_thisDevice = state ? state.value().device : QString();
                 fill();
             });
    const HouseholdId household = m_sync.status().household;
    whenDone(m_sync.households()->members(household), this,
             [this](const HouseholdResult<std::vector<Member>> &members) {
                 m_members = members ? *members.value : m_members;
                 fill();
             });
    whenDone(m_sync.households()->devices(household), this,
             [this](const HouseholdResult<std::vector<MemberDevice>> &devices) {
                 m_devices = devices ? *devices.value : m_devices;
                 fill();
             });
}

void DevicesCard::setStatus(const AccountStatus &status)
{
    if (status.engine == m_shown)
        return;
    m_shown = status.engine;
    fill();
}

void DevicesCard::fill()
{
    clearRows();
    addRow(rowForThis());
    for (const MemberDevice &device : m_devices)
        if (device.device != m_thisDevice && !device.userId.isEmpty())
            addRow(rowFor(device));
}

QWidget *DevicesCard::rowForThis()
{
    const EngineStatus &engine = m_shown;
    Badge *badge = nullptr;
    if (engine.queue.waiting > 0)
        badge = new Badge(tr("%n waiting", nullptr, engine.queue.waiting), Tone::Neutral, u"syncing", this);
    else if (engine.state == SyncState::Idle)
        badge = new Badge(tr("Up to date"), Tone::Fresh, u"check", this);
    return makeRow(new Emblem(u"laptop", Role::TextSecondary, this), tr("This computer"), QSysInfo::prettyProductName(),
                   badge ? QList<QWidget *>{badge} : QList<QWidget *>(), this);
}

QWidget *DevicesCard::rowFor(const MemberDevice &device)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs());
    const auto owner = std::ranges::find(m_members, device.userId, &Member::userId);
    const bool named = owner != m_members.end() && !owner->email.isEmpty();
    //: %1 is a person of the household
    const QString title = device.userId == m_sync.status().userId ? tr("Another device of yours")
                          : named ? tr("A device of %1").arg(format::isolated(owner->email))
                                  : tr("A device of somebody else");
    //: %1 is a moment: "today, 18:42"
    const QString seen = tr("Seen %1").arg(syncwords::moment(device.seen, now));
    const int days = int(device.seen.daysTo(now));
    QList<QWidget *> controls;
    if (days >= kQuietDays)
        //: For how long a device has not been heard of
        controls.append(new Badge(tr("Quiet for %n day(s)", nullptr, days), Tone::Neutral, u"offline", this));
    return makeRow(new Emblem(u"laptop", Role::TextSecondary, this), title, seen, controls, this);
}

} // namespace kjc
