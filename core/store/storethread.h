// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <memory>

namespace kjc {

// The one thread that touches the database. Tasks run in the order they were handed in. Its destructor lets the tasks that
// wait finish, so nothing handed in is lost.
class StoreThread
{
public:
    StoreThread() : m_worker(std::make_unique<QObject>())
    {
        m_thread.setObjectName(QStringLiteral("store"));
        m_worker->moveToThread(&m_thread);
        m_thread.start();
    }
    ~StoreThread()
    {
        run([this] {
            m_thread.quit();
            return true;
        });
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(StoreThread)

    // Runs `task` on the store thread. The future may be waited for anywhere but on the GUI thread.
    template <typename Task>
    auto run(Task task) -> QFuture<std::invoke_result_t<Task>>
    {
        using Value = std::invoke_result_t<Task>;
        auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        QMetaObject::invokeMethod(
            m_worker.get(),
            [promise, task = std::move(task)]() mutable {
                promise->addResult(task());
                promise->finish();
            },
            Qt::QueuedConnection);
        return promise->future();
    }

private:
    QThread m_thread;
    std::unique_ptr<QObject> m_worker;
};

} // namespace kjc
