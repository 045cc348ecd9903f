// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/account/authproblem.h"

#include "sync/http/serverproblem.h"

#include <QHash>
#include <QJsonArray>

namespace kjc {

using namespace Qt::StringLiterals;

static const QHash<QString, AuthProblem> &problemsByCode()
{
    using enum AuthProblem;
    static const QHash<QString, AuthProblem> problems{
        {u"invalid_credentials"_s, WrongCredentials},
        {u"email_not_confirmed"_s, EmailNotConfirmed},
        {u"provider_email_needs_verification"_s, EmailNotConfirmed},
        {u"otp_expired"_s, WrongCode},
        {u"reauthentication_not_valid"_s, WrongCode},
        {u"weak_password"_s, WeakPassword},
        {u"same_password"_s, SamePassword},
        {u"email_exists"_s, EmailTaken},
        {u"user_already_exists"_s, EmailTaken},
        {u"identity_already_exists"_s, EmailTaken},
        {u"email_address_invalid"_s, EmailRefused},
        {u"email_address_not_authorized"_s, EmailRefused},
        {u"otp_disabled"_s, UnknownEmail},
        {u"signup_disabled"_s, SignUpClosed},
        {u"email_provider_disabled"_s, MethodDisabled},
        {u"provider_disabled"_s, MethodDisabled},
        {u"oauth_provider_not_supported"_s, MethodDisabled},
        {u"anonymous_provider_disabled"_s, MethodDisabled},
        {u"user_banned"_s, Banned},
        {u"over_request_rate_limit"_s, TooOften},
        {u"over_email_send_rate_limit"_s, TooOften},
        {u"reauthentication_needed"_s, NeedsFreshLogin},
        {u"current_password_required"_s, NeedsFreshLogin},
        {u"current_password_invalid"_s, WrongCredentials},
        {u"flow_state_not_found"_s, LinkExpired},
        {u"flow_state_expired"_s, LinkExpired},
        {u"flow_state_already_used"_s, LinkExpired},
        {u"bad_code_verifier"_s, LinkExpired},
        {u"access_denied"_s, Denied},
    };
    return problems;
}

static AuthProblem problemOf(const Judgement &judgement)
{
    const auto known = problemsByCode().constFind(judgement.code);
    if (known != problemsByCode().cend())
        return *known;
    // One code for everything that is malformed; the address is the only part a person writes without our checking it.
    if (judgement.code == u"validation_failed" && judgement.detail.contains(u"email", Qt::CaseInsensitive))
        return AuthProblem::EmailRefused;
    switch (judgement.verdict) {
    case Verdict::Config: return AuthProblem::WrongKey;
    case Verdict::SignedOut:
    case Verdict::Token: return AuthProblem::SignedOut;
    case Verdict::Throttle: return AuthProblem::TooOften;
    case Verdict::Transient:
    case Verdict::Timeout: return AuthProblem::Unreachable;
    default: return AuthProblem::Other;
    }
}

static QStringList reasonsOf(const HttpReply &reply)
{
    QStringList reasons;
    const QJsonArray listed = problemOf(reply).body.value("weak_password"_L1)["reasons"_L1].toArray();
    for (const QJsonValue &reason : listed)
        reasons.append(reason.toString());
    return reasons;
}

AuthFailure failureOf(const ServiceAnswer &answer)
{
    Judgement judgement = answer.judgement;
    if (judgement.verdict == Verdict::Decided) {
        judgement.verdict = Verdict::Transient;
        judgement.detail = u"an answer of an unknown form"_s;
    }
    return {problemOf(judgement), judgement, reasonsOf(answer.reply)};
}

AuthFailure failureOf(AuthProblem problem, const QString &detail)
{
    return {problem, judgedHere(Verdict::Permanent, detail), {}};
}

} // namespace kjc
