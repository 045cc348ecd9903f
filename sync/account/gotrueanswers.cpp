// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/account/gotrueanswers.h"

#include "sync/http/serverproblem.h"

#include <QJsonArray>

namespace kjc {

using namespace Qt::StringLiterals;

static QJsonObject objectOf(const ServiceAnswer &answer)
{
    return parseJson(answer.reply.body).value_or(QJsonValue()).toObject();
}

static bool isDecided(const ServiceAnswer &answer)
{
    return answer.judgement.verdict == Verdict::Decided;
}

AuthResult<AuthSession> sessionOf(const ServiceAnswer &answer, qint64 nowMs)
{
    const auto session = isDecided(answer) ? sessionFromAnswer(objectOf(answer), nowMs) : std::nullopt;
    if (!session)
        return failureOf(answer);
    return *session;
}

AuthResult<AuthSettings> settingsOf(const ServiceAnswer &answer)
{
    const QJsonObject body = objectOf(answer);
    if (!isDecided(answer) || !body.contains("external"_L1))
        return failureOf(answer);
    AuthSettings settings;
    const QJsonObject external = body.value("external"_L1).toObject();
    settings.email = external.value("email"_L1).toBool();
    settings.signUpOpen = !body.value("disable_signup"_L1).toBool();
    settings.confirmsByMail = !body.value("mailer_autoconfirm"_L1).toBool();
    const QStringList names = external.keys(); // sorted by Qt
    for (const QString &name : names) {
        if (external.value(name).toBool() && name != u"email" && name != u"phone" && name != u"anonymous_users")
            settings.providers.append(name);
    }
    return settings;
}

AuthResult<SignUpOutcome> signUpOf(const ServiceAnswer &answer, qint64 nowMs)
{
    if (!isDecided(answer))
        return failureOf(answer);
    const QJsonObject body = objectOf(answer);
    if (body.contains("access_token"_L1)) {
        const auto session = sessionFromAnswer(body, nowMs);
        return session ? AuthResult<SignUpOutcome>(SignUpOutcome{session, false}) : failureOf(answer);
    }
    if (body.value("id"_L1).toString().isEmpty())
        return failureOf(answer);
    // For a known address the service invents a user without identities.
    const QJsonValue identities = body.value("identities"_L1);
    return SignUpOutcome{std::nullopt, identities.isArray() && identities.toArray().isEmpty()};
}

AuthResult<AuthUser> userOf(const ServiceAnswer &answer)
{
    const QJsonObject body = objectOf(answer);
    if (!isDecided(answer) || body.value("id"_L1).toString().isEmpty())
        return failureOf(answer);
    return AuthUser{body.value("id"_L1).toString(), body.value("email"_L1).toString(),
                    body.value("new_email"_L1).toString()};
}

AuthResult<std::optional<AuthSession>> verifiedOf(const ServiceAnswer &answer, qint64 nowMs)
{
    const bool firstOfTwo =
        isDecided(answer) && !objectOf(answer).contains("access_token"_L1) && objectOf(answer).contains("msg"_L1);
    if (firstOfTwo)
        return std::optional<AuthSession>();
    const AuthResult<AuthSession> session = sessionOf(answer, nowMs);
    if (!session)
        return session.failure;
    return session.value;
}

AuthResult<Done> doneOf(const ServiceAnswer &answer)
{
    return isDecided(answer) ? AuthResult<Done>(Done{}) : failureOf(answer);
}

AuthResult<Done> signedOutOf(const ServiceAnswer &answer)
{
    return answer.judgement.verdict == Verdict::SignedOut ? AuthResult<Done>(Done{}) : doneOf(answer);
}

} // namespace kjc
