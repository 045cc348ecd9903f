// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <optional>

namespace kjc {

// How long to wait before the next try: full jitter, somewhere between nothing and 1 s * 2^failures, 5 min at most.
// A server that names a time is obeyed, and up to a second later so that all its clients do not return at once.
class Backoff
{
public:
    using Milliseconds = std::chrono::milliseconds;
    static constexpr Milliseconds kFirst{1'000};
    static constexpr Milliseconds kMost{300'000};
    static constexpr Milliseconds kSpread{1'000};

    // `random` gives numbers in [0, 1).
    explicit Backoff(std::function<double()> random) : m_random(std::move(random)) {}

    // Counts one more failure and returns how long to wait after it.
    [[nodiscard]] Milliseconds next(std::optional<Milliseconds> retryAfter = std::nullopt);
    void succeeded() { m_failures = 0; }
    [[nodiscard]] int failures() const { return m_failures; }

private:
    std::function<double()> m_random;
    int m_failures = 0;
};

} // namespace kjc
