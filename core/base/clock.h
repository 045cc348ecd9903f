// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>

namespace kjc {

// The time, passed in wherever it is needed so that every test and bug report replays. Safe from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual qint64 nowMs() const = 0; // milliseconds since 1970-01-01T00:00Z
    [[nodiscard]] virtual QDate today() const = 0;  // where the person is
    [[nodiscard]] QDateTime now() const { return QDateTime::fromMSecsSinceEpoch(nowMs(), Qt::UTC); }
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return QDateTime::currentMSecsSinceEpoch(); }
    [[nodiscard]] QDate today() const override { return QDate::currentDate(); }
};

} // namespace kjc
