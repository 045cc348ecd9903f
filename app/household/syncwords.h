// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/service/syncservice.h"

#include <QDateTime>

namespace kjc {

// A line about how the data is doing: an icon with a few words.
struct StatusLine {
    QString icon;
    QString text;

    friend bool operator==(const StatusLine &, const StatusLine &) = default;
};

namespace syncwords {

// For the foot of the navigation rail. Calm: only what asks for a person says so.
StatusLine railStatus(const AccountStatus &status);
// For the head of the household: "Last sync today, 18:42". `now` is local time.
StatusLine lastSync(const EngineStatus &engine, const QDateTime &now);
// A moment as part of a sentence: "today, 18:42", "yesterday, 18:42", "12 Feb, 18:42".
QString moment(const QDateTime &time, const QDateTime &now);

} // namespace syncwords
} // namespace kjc
