// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/syncwords.h"

#include "app/common/format.h"

#include <QCoreApplication>

namespace kjc::syncwords {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SyncWords)
};

} // namespace

// What only a person can settle.
static bool needsALook(const AccountStatus &status)
{
    if (status.encryption.state == EncryptionState::Locked || status.encryption.state == EncryptionState::NoPassphrase)
        return true;
    switch (status.engine.state) {
    case SyncState::UpgradeNeeded:
    case SyncState::NotMember:
    case SyncState::AskBeforeDelete:
    case SyncState::KeyMissing:
    case SyncState::Refused: return true;
    default: return status.engine.queue.parked > 0;
    }
}

static bool wantsSignIn(const AccountStatus &status)
{
    return !status.signedIn || status.engine.state == SyncState::SignInNeeded;
}

StatusLine railStatus(const AccountStatus &status)
{
    const int waiting = status.engine.queue.waiting;
    if (!status.ready || !status.linked)
        return {u"laptop"_s, Words::tr("Saved on this computer")};
    if (status.vault != VaultState::Ready || needsALook(status))
        //: The state of syncing: something waits for a person's decision
        return {u"warning"_s, Words::tr("Needs a look")};
    if (wantsSignIn(status))
        return {u"people"_s, Words::tr("Sign in to sync")};
    if (status.encryption.state == EncryptionState::AwaitingKey)
        //: Syncing goes on once another device has sent the key of an encrypted household
        return {u"key"_s, Words::tr("Waiting for the key")};
    if (status.engine.state == SyncState::Working)
        return {u"syncing"_s, Words::tr("Syncing…")};
    if (status.engine.state == SyncState::Waiting && waiting > 0)
        //: %n changes made here that the other devices do not have yet
        return {u"offline"_s, Words::tr("Offline, %n change(s) waiting", nullptr, waiting)};
    if (status.engine.state == SyncState::Waiting)
        return {u"offline"_s, Words::tr("Offline")};
    if (waiting > 0)
        //: %n changes made here that the other devices do not have yet
        return {u"syncing"_s, Words::tr("%n change(s) waiting", nullptr, waiting)};
    //: All changes of all devices are here and there
    return {u"synced"_s, Words::tr("Synced")};
}

QString moment(const QDateTime &time, const QDateTime &now)
{
    const QString clock = format::locale().toString(time.time(), QLocale::ShortFormat);
    const qint64 days = time.date().daysTo(now.date());
    if (days <= 0)
        //: A moment inside a sentence; %1 is a time of day
        return Words::tr("today, %1").arg(clock);
    if (days == 1)
        //: A moment inside a sentence; %1 is a time of day
        return Words::tr("yesterday, %1").arg(clock);
    //: A moment inside a sentence; %1 is a date, %2 a time of day
    return Words::tr("%1, %2").arg(format::day(time.date(), now.date()), clock);
}

StatusLine lastSync(const EngineStatus &engine, const QDateTime &now)
{
    if (engine.state == SyncState::Working)
        return {u"syncing"_s, Words::tr("Syncing…")};
    if (engine.state == SyncState::Waiting)
        return {u"offline"_s, Words::tr("Offline. It goes on by itself.")};
    if (engine.lastDoneMs <= 0)
        return {u"laptop"_s, Words::tr("Not synced since the program began")};
    const QDateTime done = QDateTime::fromMSecsSinceEpoch(engine.lastDoneMs);
    //: %1 is a moment: "today, 18:42"
    return {u"synced"_s, Words::tr("Last sync %1").arg(moment(done, now))};
}

} // namespace kjc::syncwords
