// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

#include <memory>
#include <utility>

namespace kjc {

// The giving end of a future. Whoever holds the future may cancel it: then it carries no result.
// Dropped without an answer, it cancels its future. One thread, with an event loop.
template <typename T>
class Deferred
{
public:
    Deferred() { m_promise.start(); }

    [[nodiscard]] QFuture<T> future() const { return m_promise.future(); }
    [[nodiscard]] bool isCancelled() const { return m_promise.isCanceled(); }

    // The first answer counts, later ones are dropped.
    void finish(T value)
    {
        if (std::exchange(m_finished, true))
            return;
        m_promise.addResult(std::move(value));
        m_promise.finish();
    }

    // Runs `stop` from the event loop when the future is cancelled before it has finished, unless `context` is gone by
    // then.
    template <typename Stop>
    void whenCancelled(QObject *context, Stop stop)
    {
        auto *watcher = new QFutureWatcher<T>(context);
        QObject::connect(watcher, &QFutureWatcherBase::canceled, context, std::move(stop));
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
        watcher->setFuture(future());
    }

private:
    QPromise<T> m_promise;
    bool m_finished = false;
};

// A future that has its answer already.
template <typename T>
QFuture<T> answered(T value)
{
    Deferred<T> deferred;
    deferred.finish(std::move(value));
    return deferred.future();
}

// Calls `use` with the result, or `gone` when the future ended without one, from the event loop; neither after
// `context` is gone.
template <typename T, typename Use, typename Gone>
void onAnswer(const QFuture<T> &future, QObject *context, Use use, Gone gone)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, use = std::move(use), gone = std::move(gone)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             use(watcher->result());
                         else
                             gone();
                     });
    watcher->setFuture(future);
}

// The same where nobody minds that no result comes.
template <typename T, typename Use>
void onAnswer(const QFuture<T> &future, QObject *context, Use use)
{
    onAnswer(future, context, std::move(use), [] {});
}

// The future of `make(answer of source)`. Cancelling it cancels `source`; a cancelled source, and a context that dies,
// cancel it.
template <typename Out, typename In, typename Make>
QFuture<Out> mapped(QFuture<In> source, QObject *context, Make make)
{
    auto deferred = std::make_shared<Deferred<Out>>();
    deferred->whenCancelled(context, [source]() mutable { source.cancel(); });
    onAnswer(source, context, [deferred, make = std::move(make)](const In &answer) { deferred->finish(make(answer)); });
    return deferred->future();
}

} // namespace kjc
