// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/circuitbreaker.h"

#include <algorithm>

namespace kjc {

bool CircuitBreaker::admit()
{
    if (m_state == State::Closed)
        return true;
    if (m_state == State::Probing)
        return false;
    const qint64 now = m_clock.nowMs();
    m_openedAtMs = std::min(m_openedAtMs, now);
    if (now - m_openedAtMs < m_rest.count())
        return false;
    m_state = State::Probing;
    return true;
}

void CircuitBreaker::succeeded()
{
    m_state = State::Closed;
    m_failures = 0;
}

void CircuitBreaker::failed()
{
    ++m_failures;
    if (m_state == State::Probing || (m_state == State::Closed && m_failures >= m_threshold))
        open();
}

void CircuitBreaker::open()
{
    m_state = State::Open;
    m_openedAtMs = m_clock.nowMs();
}

} // namespace kjc
