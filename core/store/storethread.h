// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>
#include <QFuture>
#include <QObject>
#include <QPromise>

#include <future>
#include <memory>
#include <thread>
#include <utility>

namespace kjc {

// The one thread that touches the database. Tasks run in the order they were handed in. Its destructor lets the tasks that
// wait finish, so nothing handed in is lost. A std::thread, as joining it also waits for what libraries keep for a thread to
// be given back, which QThread::wait() does not.
class StoreThread
{
public:
    StoreThread()
    {
        std::promise<QEventLoop *> loop;
        std::future<QEventLoop *> started = loop.get_future();
        m_thread = std::thread([loop = std::move(loop)]() mutable {
            QEventLoop tasks;
            loop.set_value(&tasks);
            tasks.exec();
        });
        m_tasks = started.get();
    }
    ~StoreThread()
    {
        run([tasks = m_tasks] {
            tasks->quit();
            return true;
        });
        m_thread.join();
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
            m_tasks,
            [promise, task = std::move(task)]() mutable {
                promise->addResult(task());
                promise->finish();
            },
            Qt::QueuedConnection);
        return promise->future();
    }

private:
    std::thread m_thread;
    QEventLoop *m_tasks = nullptr; // lives on the thread
};

} // namespace kjc
