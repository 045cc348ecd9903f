// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>

#include <utility>

namespace kjc {

// Calls `use` with a vault's answer from the event loop of `context`. A future that ends without one drops `use`, and with it
// the Deferred that it holds, whose future is cancelled in turn: nobody waits for ever.
template <typename T, typename Use>
void whenAnswered(const QFuture<T> &future, QObject *context, Use use)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, use = std::move(use)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            use(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace kjc
