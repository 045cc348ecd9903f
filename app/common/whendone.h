// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>

#include <type_traits>
#include <utility>

namespace kjc {

// Calls fn(result) on the thread of `context` when `future` has its result, and never after `context` is gone or when the
// future was cancelled. Never calls fn inside whenDone() itself. QFuture::then(context, …) of Qt 6.4 asserts when the
// context died first; this does not.
template <typename T, typename Fn>
void whenDone(const QFuture<T> &future, QObject *context, Fn fn)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, fn = std::move(fn)]() mutable {
        watcher->deleteLater();
        if constexpr (std::is_void_v<T>) {
            if (!watcher->isCanceled())
                fn();
        } else {
            if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
                fn(watcher->result());
        }
    });
    watcher->setFuture(future);
}

} // namespace kjc
