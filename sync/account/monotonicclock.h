// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

namespace kjc {

// Time that only goes forward, whatever is done to the wall clock. It may stand still while the machine sleeps.
class MonotonicClock
{
public:
    virtual ~MonotonicClock() = default;
    [[nodiscard]] virtual qint64 elapsedMs() const = 0; // since some moment before
};

class SystemMonotonicClock final : public MonotonicClock
{
public:
    SystemMonotonicClock() { m_timer.start(); }
    [[nodiscard]] qint64 elapsedMs() const override { return m_timer.elapsed(); }

private:
    QElapsedTimer m_timer;
};

} // namespace kjc
