// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/account/householdcall.h"

namespace kjc {

using namespace Qt::StringLiterals;

static HouseholdProblem problemOf(const Judgement &judgement)
{
    switch (judgement.verdict) {
    case Verdict::Token:
    case Verdict::SignedOut: return HouseholdProblem::SignedOut;
    case Verdict::Permission: return HouseholdProblem::NotAllowed;
    case Verdict::SchemaSkew:
    case Verdict::Config: return HouseholdProblem::NotSetUp;
    case Verdict::Permanent: return HouseholdProblem::Invalid;
    case Verdict::Transient:
    case Verdict::Throttle:
    case Verdict::Timeout:
    case Verdict::Contention:
    case Verdict::ServerBug: return HouseholdProblem::Unreachable;
    default: return HouseholdProblem::Other;
    }
}

// By the word that the function answered with; nothing for "ok".
static std::optional<HouseholdProblem> problemNamed(const QString &function, const QString &status)
{
    static const QHash<QString, HouseholdProblem> problems{
        {u"notmember"_s, HouseholdProblem::NotMember}, {u"forbidden"_s, HouseholdProblem::NotAllowed},
        {u"taken"_s, HouseholdProblem::Taken},         {u"exists"_s, HouseholdProblem::Taken},
        {u"stale"_s, HouseholdProblem::Taken},         {u"limit"_s, HouseholdProblem::Limit},
        {u"last_owner"_s, HouseholdProblem::LastOwner}};
    if (status == u"ok")
        return {};
    if (status == u"invalid")
        return function == u"household_join" ? HouseholdProblem::WrongCode : HouseholdProblem::Invalid;
    return problems.value(status, HouseholdProblem::Other);
}

std::optional<HouseholdFailure> failureIn(const QString &function, const RpcAnswer &answer)
{
    if (answer.judgement.verdict != Verdict::Decided)
        return HouseholdFailure{problemOf(answer.judgement), answer.judgement};
    const QJsonObject reply = answer.value.toObject();
    if (const auto problem = problemNamed(function, reply.value("status"_L1).toString()))
        return HouseholdFailure{*problem, answer.judgement};
    return {};
}

} // namespace kjc
