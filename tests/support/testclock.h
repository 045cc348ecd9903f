// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace kjc {

// A clock that stands still until it is told to move.
class TestClock final : public Clock
{
public:
    explicit TestClock(const QString &isoUtc) : m_now(QDateTime::fromString(isoUtc, Qt::ISODate)) {}

    [[nodiscard]] qint64 nowMs() const override { return m_now.toMSecsSinceEpoch(); }
    [[nodiscard]] QDate today() const override { return m_now.date(); }
    void advanceMs(qint64 ms) { m_now = m_now.addMSecs(ms); }

private:
    QDateTime m_now;
};

} // namespace kjc
