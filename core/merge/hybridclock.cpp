// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/hybridclock.h"

#include <limits>

namespace kjc {

HybridClock::HybridClock(const Clock &clock, quint32 device, Stamp last)
    : m_clock(clock),
      m_device(device),
      m_last(last)
{
}

Stamp HybridClock::tick()
{
    Stamp next{m_clock.nowMs(), 0, m_device};
    if (next.ms <= m_last.ms) {
        next.ms = m_last.ms;
        if (m_last.counter == std::numeric_limits<quint16>::max())
            ++next.ms; // the counter is full: carry into the milliseconds
        else
            next.counter = quint16(m_last.counter + 1);
    }
    m_last = next;
    return next;
}

void HybridClock::observe(const Stamp &seen, qint64 serverNowMs)
{
    if (seen.ms > serverNowMs + kMostAheadMs || seen <= m_last)
        return;
    m_last = Stamp{seen.ms, seen.counter, m_device}; // tick() goes one above it
}

} // namespace kjc
