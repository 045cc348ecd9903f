// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/onpool.h"

namespace kjc {

// Gives back what OpenSSL keeps for the thread that calls it. Any thread.
void giveBackThread();

// Runs work(), which derives a key and so takes long, on the pool; as onPool(). A thread of the pool may outlive main(), so what
// OpenSSL keeps for it is given back at once.
template <typename Work>
QFuture<std::invoke_result_t<Work>> slowly(Work work)
{
    return onPool([work = std::move(work)] {
        auto result = work();
        giveBackThread();
        return result;
    });
}

} // namespace kjc
