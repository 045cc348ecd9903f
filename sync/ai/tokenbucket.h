// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <algorithm>
#include <chrono>

namespace kjc {

// Lets so many requests through at once, and after that one in every `refill`. A clock set back costs nothing.
class TokenBucket
{
public:
    // `clock` outlives this.
    TokenBucket(const Clock &clock, int capacity, std::chrono::milliseconds refill)
        : m_clock(clock),
          m_capacity(capacity),
          m_refill(refill.count()),
          m_tokens(capacity),
          m_filledAtMs(clock.nowMs())
    {
    }

    // How long until the next may go; 0 when one was taken.
    [[nodiscard]] std::chrono::milliseconds take()
    {
        const qint64 now = m_clock.nowMs();
        m_filledAtMs = std::min(m_filledAtMs, now);
        const qint64 fresh = (now - m_filledAtMs) / m_refill;
        m_tokens = int(std::min<qint64>(m_capacity, m_tokens + fresh));
        m_filledAtMs = m_tokens == m_capacity ? now : m_filledAtMs + fresh * m_refill;
        if (m_tokens == 0)
            return std::chrono::milliseconds(m_refill - (now - m_filledAtMs));
        --m_tokens;
        return {};
    }

private:
    const Clock &m_clock;
    int m_capacity;
    qint64 m_refill;
    int m_tokens;
    qint64 m_filledAtMs;
};

} // namespace kjc
