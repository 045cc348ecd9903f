// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "sync/http/httpmessage.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace kjc {

// What an answer means for the one who asked.
enum class Verdict {
    Decided,    // the server did what was asked and said so
    Transient,  // nobody knows whether it was done: the same bytes again, later
    Token,      // refresh the session once and send again
    Config,     // the application key or the address is wrong; says nothing about the session
    Permission, // not allowed (any more)
    SignedOut,  // the session is over for good; data and queue stay
    SchemaSkew, // server and program disagree on what exists
    Permanent,  // this request will never be accepted
    TooLarge,   // smaller pieces
    Throttle,   // slower
    Timeout,    // took too long, outcome unknown: smaller pieces
    Contention, // collided with another: again
    ServerBug,  // again, slowly, and look for the piece that causes it
};

// Which service was asked. A refresh is its own: only there do codes end a session by themselves.
enum class Service { Rest, Auth, AuthRefresh, Storage, Functions };

struct Judgement {
    Verdict verdict = Verdict::Transient;
    // Earliest next try as the server wants it, at most kMostRetryAfter; nothing when it named none or a moment gone
    // by.
    std::optional<std::chrono::milliseconds> retryAfter;
    QString code;   // the service's own, empty when it gave none
    QString detail; // English, for the log; holds neither headers nor tokens
    int status = 0; // HTTP; 0 when there was no answer

    friend bool operator==(const Judgement &, const Judgement &) = default;
};

// What was found without asking a server.
inline Judgement judgedHere(Verdict verdict, const QString &detail = {})
{
    return {verdict, std::nullopt, QString(), detail, 0};
}

inline constexpr std::chrono::milliseconds kMostRetryAfter{3'600'000};

// Pure. `now` serves for a Retry-After date when the answer has no Date of its own.
Judgement judge(Service service, const Result<HttpReply> &outcome, const QDateTime &now);

// Seconds or an HTTP date, from `reply`.
std::optional<std::chrono::milliseconds> retryAfterOf(const HttpReply &reply, const QDateTime &now);

} // namespace kjc
