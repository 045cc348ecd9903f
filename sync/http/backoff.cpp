// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/backoff.h"

#include <algorithm>

namespace kjc {

Backoff::Milliseconds Backoff::next(std::optional<Milliseconds> retryAfter)
{
    const int doublings = std::min(m_failures, 10); // 1 s * 2^9 is above the cap already
    ++m_failures;
    const auto share = [this](Milliseconds whole) {
        return Milliseconds(static_cast<Milliseconds::rep>(m_random() * static_cast<double>(whole.count())));
    };
    if (retryAfter)
        return *retryAfter + share(kSpread);
    return share(std::min(kMost, kFirst * (1 << doublings)));
}

} // namespace kjc
