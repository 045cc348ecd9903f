// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace kjc {

// What one exchange used up, in tokens, the same for every provider: no token is counted in two of the fields.
struct TokenUsage {
    qint64 in = 0; // neither read from a cache nor written to one
    qint64 cacheRead = 0;
    qint64 cacheWrite5m = 0;
    qint64 cacheWrite1h = 0;
    qint64 out = 0;         // thinking included
    bool estimated = false; // the provider never told, or not all of it

    [[nodiscard]] qint64 cacheWrite() const { return cacheWrite5m + cacheWrite1h; }
    [[nodiscard]] qint64 allIn() const { return in + cacheRead + cacheWrite(); }
    friend bool operator==(const TokenUsage &, const TokenUsage &) = default;
};

} // namespace kjc
