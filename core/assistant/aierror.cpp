// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/aierror.h"

#include <iterator>

namespace kjc {

namespace {

struct Facts {
    AiProblem problem;
    const char *name;
    AiAdvice advice;
    bool retry;
    bool unhealthy;
};

// In the order of the enumeration.
constexpr Facts kFacts[] = {
    {AiProblem::Offline, "Offline", AiAdvice::GoOnline, false, false},
    {AiProblem::Dns, "Dns", AiAdvice::GoOnline, false, false},
    {AiProblem::ConnectTimeout, "ConnectTimeout", AiAdvice::TryAgain, true, true},
    {AiProblem::FirstByteTimeout, "FirstByteTimeout", AiAdvice::TryAgain, true, true},
    {AiProblem::IdleTimeout, "IdleTimeout", AiAdvice::TryAgain, true, true},
    {AiProblem::TotalTimeout, "TotalTimeout", AiAdvice::AskAnother, false, true},
    {AiProblem::Connection, "Connection", AiAdvice::TryAgain, true, true},
    {AiProblem::Tls, "Tls", AiAdvice::SignInToNetwork, false, true},
    {AiProblem::Redirect, "Redirect", AiAdvice::SignInToNetwork, false, false},
    {AiProblem::CaptivePortal, "CaptivePortal", AiAdvice::SignInToNetwork, false, false},
    {AiProblem::Auth, "Auth", AiAdvice::EditKey, false, false},
    {AiProblem::Billing, "Billing", AiAdvice::AddCredit, false, false},
    {AiProblem::Permission, "Permission", AiAdvice::ChooseModel, false, false},
    {AiProblem::NotFound, "NotFound", AiAdvice::ChooseModel, false, false},
    {AiProblem::BadRequest, "BadRequest", AiAdvice::ReportBug, false, false},
    {AiProblem::TooLarge, "TooLarge", AiAdvice::ShortenRequest, false, false},
    {AiProblem::RateLimited, "RateLimited", AiAdvice::TryLater, true, false},
    {AiProblem::Quota, "Quota", AiAdvice::TryLater, false, false},
    {AiProblem::Overloaded, "Overloaded", AiAdvice::TryAgain, true, true},
    {AiProblem::Server, "Server", AiAdvice::TryAgain, true, true},
    {AiProblem::Truncated, "Truncated", AiAdvice::TryAgain, true, true},
    {AiProblem::Protocol, "Protocol", AiAdvice::ReportBug, false, true},
    {AiProblem::ProtocolLimit, "ProtocolLimit", AiAdvice::ReportBug, false, true},
    {AiProblem::Refused, "Refused", AiAdvice::AskAnother, false, false},
    {AiProblem::InvalidOutput, "InvalidOutput", AiAdvice::AskAnother, false, false},
    {AiProblem::Budget, "Budget", AiAdvice::RaiseBudget, false, false},
    {AiProblem::NoConsent, "NoConsent", AiAdvice::GiveConsent, false, false},
    {AiProblem::Library, "Library", AiAdvice::TryAgain, false, false},
    {AiProblem::Cancelled, "Cancelled", AiAdvice::Nothing, false, false},
};

const Facts &factsOf(AiProblem problem)
{
    const Facts &facts = kFacts[int(problem)];
    Q_ASSERT(facts.problem == problem);
    return facts;
}

static_assert(std::size(kFacts) == size_t(AiProblem::Cancelled) + 1);

} // namespace

QString nameOf(AiProblem problem)
{
    return QString::fromLatin1(factsOf(problem).name);
}

AiAdvice adviceFor(AiProblem problem)
{
    return factsOf(problem).advice;
}

bool isWorthRetrying(const AiError &error, qsizetype shown)
{
    if (shown > 0 || error.problem == AiProblem::Cancelled)
        return false;
    if (error.retryAfter && *error.retryAfter > kMostAiWait)
        return false;
    // The same words run into the same length again.
    if (error.problem == AiProblem::Truncated && error.cause == u"max_tokens")
        return false;
    return error.retryAdvised.value_or(factsOf(error.problem).retry);
}

bool countsForBreaker(const AiError &error)
{
    const bool ranOut = error.problem == AiProblem::Truncated && error.cause == u"max_tokens";
    return factsOf(error.problem).unhealthy && !ranOut;
}

} // namespace kjc
