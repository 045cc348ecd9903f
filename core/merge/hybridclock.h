// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/merge/stamp.h"

namespace kjc {

// Gives stamps that strictly increase on this device, follow the wall clock, and come after everything observed.
// Belongs to one thread. The owner keeps last() on disk with the edit that used it.
class HybridClock
{
public:
    // `clock` must outlive this. `last` is the high-water mark read from disk; default for a new device.
    HybridClock(const Clock &clock, quint32 device, Stamp last = {});

    Stamp tick();
    // Takes note of another device's stamp, so that later edits here win over it. Ignored when it is further ahead of
    // `serverNowMs` than kMostAheadMs: one wrong clock must not drag everybody along.
    void observe(const Stamp &seen, qint64 serverNowMs);
    [[nodiscard]] const Stamp &last() const { return m_last; }
    [[nodiscard]] quint32 device() const { return m_device; }

    static constexpr qint64 kMostAheadMs = 5 * 60 * 1000;

private:
    const Clock &m_clock;
    quint32 m_device;
    Stamp m_last;
};

} // namespace kjc
