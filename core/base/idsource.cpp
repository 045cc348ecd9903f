// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/idsource.h"

#include <algorithm>

namespace kjc {

UuidV7Source::UuidV7Source(const Clock &clock, quint32 seed) : m_clock(clock), m_random(seed) {}

UuidV7Source::UuidV7Source(const Clock &clock) : m_clock(clock), m_random(QRandomGenerator::securelySeeded()) {}

QUuid UuidV7Source::next()
{
    const std::lock_guard lock(m_mutex);
    const qint64 now = std::max(m_clock.nowMs(), m_lastMs); // a clock set back must not break the order
    m_counter = now == m_lastMs ? quint16(m_counter + 1) : quint16(0);
    m_lastMs = now;
    if (m_counter > 0x0fff) { // more than 4096 in one millisecond: borrow from the next
        ++m_lastMs;
        m_counter = 0;
    }
    const quint64 random = m_random.generate64();
    QByteArray bytes(16, '\0');
    for (int i = 0; i < 6; ++i)
        bytes[i] = char(m_lastMs >> (40 - 8 * i));
    bytes[6] = char(0x70 | (m_counter >> 8));
    bytes[7] = char(m_counter & 0xff);
    for (int i = 0; i < 8; ++i)
        bytes[8 + i] = char(random >> (8 * i));
    bytes[8] = char((quint8(bytes[8]) & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes);
}

} // namespace kjc
