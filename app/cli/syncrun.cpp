// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/syncrun.h"

#include "app/cli/householdencryption.h"

#include <QEventLoop>

namespace kjc::cli {

// An engine that goes on by itself at once, with a smaller piece say, is not at its end.
static constexpr int kAtOnceMs = 300;

// Without its key an encrypted household says nothing, and hears nothing.
static bool isLocked(EncryptionState state)
{
    return state == EncryptionState::Locked || state == EncryptionState::NoPassphrase ||
           state == EncryptionState::AwaitingKey;
}

static void runUntilItRests(SyncService &service)
{
    QEventLoop loop;
    QTimer atRest;
    atRest.setSingleShot(true);
    QObject::connect(&atRest, &QTimer::timeout, &loop, &QEventLoop::quit);
    bool began = false;
    const auto look = [&](const AccountStatus &status) {
        const SyncState state = status.engine.state;
        began = began || state == SyncState::Working;
        atRest.stop();
        if (isLocked(status.encryption.state))
            return loop.quit();
        if (state == SyncState::Waiting && began)
            atRest.start(kAtOnceMs);
        else if (state != SyncState::Waiting && state != SyncState::Working && state != SyncState::Stopped)
            loop.quit();
    };
    QObject::connect(&service, &SyncService::statusChanged, &loop, look);
    if (!isLocked(service.status().encryption.state))
        loop.exec();
}

SyncRun syncToEnd(Account &account, bool agreeToDelete)
{
    SyncRun run;
    const int before = account.counts().waiting;
    ChangeSet received;
    QObject context;
    QObject::connect(&account.library->store, &Store::changed, &context, [&](const ChangeSet &changes, Origin origin) {
        if (origin == Origin::Remote)
            received.merge(changes);
    });
    if (agreeToDelete)
        account.service.agreeToDelete();
    if (isLocked(account.status().encryption.state)) { // as it was last time: the key may have come since
        waitUntilEncryptionRests(account);
        account.service.syncNow();
    }
    runUntilItRests(account.service);
    run.end = account.status().engine; // before another round begins
    waitUntilEncryptionRests(account);
    for (const auto &[kind, ids] : received.rows())
        run.received += int(ids.size());
    run.encryption = account.status().encryption;
    run.left = account.counts();
    run.sent = std::max(0, before - run.left.waiting - run.left.parked);
    return run;
}

} // namespace kjc::cli
