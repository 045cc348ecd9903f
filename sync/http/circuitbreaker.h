// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <chrono>

namespace kjc {

// Stops asking a server that keeps failing: after `threshold` failures in a row it opens for `rest`, then lets a single
// probe through, whose outcome closes it or opens it again. A clock set back never makes the rest longer.
class CircuitBreaker
{
public:
    enum class State { Closed, Open, Probing };

    // `clock` must outlive this.
    CircuitBreaker(const Clock &clock, int threshold, std::chrono::milliseconds rest)
        : m_clock(clock),
          m_threshold(threshold),
          m_rest(rest)
    {
    }

    // Whether a request may go out now. The first true after the rest is the probe; until its outcome is told, others
    // get false.
    [[nodiscard]] bool admit();
    void succeeded();
    void failed();
    [[nodiscard]] State state() const { return m_state; }

private:
    void open();

    const Clock &m_clock;
    int m_threshold;
    std::chrono::milliseconds m_rest;
    State m_state = State::Closed;
    int m_failures = 0;
    qint64 m_openedAtMs = 0;
};

} // namespace kjc
