// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace kjc {

// What kept an assistant from answering.
enum class AiProblem {
    Offline,          // no network
    Dns,              // no such host
    ConnectTimeout,   // nobody took the request
    FirstByteTimeout, // taken, and no answer began
    IdleTimeout,      // the answer stopped, or only pings came
    TotalTimeout,     // the answer took too long as a whole
    Connection,       // refused, reset or closed before the answer began
    Tls,
    Redirect, // never followed: the key would go along
    CaptivePortal,
    Auth, // the key, or the session, is not accepted
    Billing,
    Permission,
    NotFound, // no such model or path
    BadRequest,
    TooLarge,
    RateLimited,
    Quota, // used up for the month or the day
    Overloaded,
    Server,
    Truncated,     // ended before it was complete
    Protocol,      // not what the provider speaks
    ProtocolLimit, // more than any answer needs
    Refused,
    InvalidOutput, // complete, and nothing of it can be used
    Budget,        // would cost more than the person allowed
    NoConsent,     // would send data where the person did not agree to
    Library,       // the library could not be read
    Cancelled,
};

// What a person, or the program for them, does about it.
enum class AiAdvice {
    TryAgain,    // by itself, soon
    TryLater,    // when the provider says, or tomorrow
    AskAnother,  // another provider, or other words
    EditKey,     // or sign in again
    AddCredit,   // at the provider
    ChooseModel, // this one is not there, or not for this key
    SignInToNetwork,
    GoOnline,
    ShortenRequest,
    RaiseBudget,
    GiveConsent,
    ReportBug, // the provider speaks otherwise than this version knows
    Nothing,
};

struct AiError {
    AiProblem problem = AiProblem::Server;
    int status = 0;    // of HTTP; 0 when there was none
    QString word;      // the provider's own type or code, for details and logs
    QString cause;     // of Truncated: "max_tokens" or "eof"; of Refused: the provider's category
    QString requestId; // the provider's, for its support
    std::optional<std::chrono::milliseconds> retryAfter; // as the provider wants it
    std::optional<bool> retryAdvised;                    // the provider said outright

    friend bool operator==(const AiError &, const AiError &) = default;
};

// Longest wait that is obeyed by waiting; beyond it another provider is asked.
inline constexpr std::chrono::milliseconds kMostAiWait{60'000};

// The name as it stands in logs and in the output of kjc.
QString nameOf(AiProblem problem);
AiAdvice adviceFor(AiProblem problem);
// Whether the same request to the same provider has a chance. `shown`: suggestions that are already taken from this
// answer; a second one would bring them again.
bool isWorthRetrying(const AiError &error, qsizetype shown);
// Whether it says something about the provider's health.
bool countsForBreaker(const AiError &error);

} // namespace kjc
