// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/syncrun.h"

#include <QEventLoop>

namespace kjc::cli {

// An engine that goes on by itself at once, with a smaller piece say, is not at its end.
static constexpr int kAtOnceMs = 300;

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
        if (state == SyncState::Waiting && began)
            atRest.start(kAtOnceMs);
        else if (state != SyncState::Waiting && state != SyncState::Working && state != SyncState::Stopped)
            loop.quit();
    };
    QObject::connect(&service, &SyncService::statusChanged, &loop, look);
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
    runUntilItRests(account.service);
    for (const auto &[kind, ids] : received.rows())
        run.received += int(ids.size());
    run.end = account.status().engine;
    run.left = account.counts();
    run.sent = std::max(0, before - run.left.waiting - run.left.parked);
    return run;
}

} // namespace kjc::cli
