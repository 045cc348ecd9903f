// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <QRandomGenerator>

#include <mutex>

namespace kjc {

// Where new ids come from, passed in. Safe from any thread.
class IdSource
{
public:
    virtual ~IdSource() = default;
    virtual QUuid next() = 0;

    template <typename SomeId>
    SomeId make()
    {
        return SomeId(next());
    }
};

// UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds, then a 12-bit counter that keeps ids of one millisecond in
// order, then 62 random bits. Ids sort by time of making, which keeps SQLite's index pages together.
class UuidV7Source final : public IdSource
{
public:
    // `clock` must outlive this. The same clock and seed give the same ids.
    UuidV7Source(const Clock &clock, quint32 seed);
    explicit UuidV7Source(const Clock &clock); // seeded from the system
    QUuid next() override;

private:
    const Clock &m_clock;
    std::mutex m_mutex; // an id source is shared by the store thread and the window
    QRandomGenerator m_random;
    qint64 m_lastMs = 0;
    quint16 m_counter = 0;
};

} // namespace kjc
