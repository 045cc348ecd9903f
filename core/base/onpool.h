// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace kjc {

// Runs work(), which holds its own copies of all it needs, on a thread of `pool`. The future is cancelled when the pool drops
// the work before it began.
template <typename Work>
QFuture<std::invoke_result_t<Work>> onPool(Work work, QThreadPool *pool = QThreadPool::globalInstance())
{
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Work>>>();
    promise->start();
    const auto future = promise->future();
    pool->start([promise = std::move(promise), work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace kjc
