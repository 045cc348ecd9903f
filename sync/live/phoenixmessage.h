// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace kjc {

// One message of Phoenix channels, which Supabase Realtime speaks: version 1.0.0, one JSON object per text frame.
struct PhoenixMessage {
    QString topic;
    QString event;
    QJsonObject payload;
    QString ref;     // an answer carries that of what it answers; empty for none
    QString joinRef; // that of the join the channel began with; empty for none

    friend bool operator==(const PhoenixMessage &, const PhoenixMessage &) = default;
};

// Pure.
namespace phoenix {

// What one frame may hold, in bytes. What we listen for has a few hundred.
inline constexpr qsizetype kMostBytes = 64 * 1024;

QString encode(const PhoenixMessage &message);
// Nothing when the text is no such message or a larger one. A payload that is no object is taken for an empty one, and
// members that nobody knows are left out.
std::optional<PhoenixMessage> decode(const QString &text);

} // namespace phoenix
} // namespace kjc
