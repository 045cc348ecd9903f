// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "sync/http/project.h"
#include "sync/live/phoenixmessage.h"

namespace kjc {

// Why the server will not have us on a channel, or no longer.
enum class LiveRefusal {
    Passing, // busy, restarting, too many at once
    Token,   // another token may do
    ForGood, // not a member, or no such service: asking again soon changes nothing
};

// What is said on a household's private channel. Our migrations let its members listen there, and send on every push that
// changed something. Pure.
namespace householdtopic {

// Holds the project's publishable key, and nothing secret.
QUrl addressOf(const SupabaseProject &project);
QString nameOf(HouseholdId household);

PhoenixMessage join(const QString &topic, const QString &accessToken, const QString &ref);
PhoenixMessage freshToken(const QString &topic, const QString &accessToken, const QString &ref, const QString &joinRef);
PhoenixMessage heartbeat(const QString &ref);

// What a broadcast tells: the household's greatest sequence number, 0 where it names none. Nothing for any other message.
std::optional<qint64> headIn(const PhoenixMessage &message);
// `reason` as an answer to a join gives it, or as the message before the end of a channel.
LiveRefusal refusalIn(const QString &reason);

} // namespace householdtopic
} // namespace kjc
