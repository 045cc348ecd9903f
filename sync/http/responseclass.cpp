// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/responseclass.h"

#include "sync/http/serverproblem.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

bool isOneOf(const QString &code, std::initializer_list<QLatin1String> codes)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

bool startsWithOneOf(const QString &code, std::initializer_list<QLatin1String> prefixes)
{
    return code.size() == 5 &&
           std::any_of(prefixes.begin(), prefixes.end(), [&](QLatin1String p) { return code.startsWith(p); });
}

// The only answers to a refresh after which asking again is pointless.
bool endsSession(const QString &code)
{
    return isOneOf(code, {"refresh_token_not_found"_L1, "refresh_token_already_used"_L1, "session_not_found"_L1,
                          "session_expired"_L1, "user_banned"_L1, "validation_failed"_L1});
}

Verdict judgeSuccess(const HttpReply &reply, Service service)
{
    const bool mayBeEmpty = reply.status != 200;
    if (reply.body.isEmpty())
        return mayBeEmpty || service == Service::Storage ? Verdict::Decided : Verdict::Transient;
    const bool isFile = service == Service::Storage && !reply.headers.value("content-type").contains("json");
    return isFile || parseJson(reply.body) ? Verdict::Decided : Verdict::Transient;
}

Verdict judgeUnauthorized(const HttpReply &reply, const ServerProblem &problem)
{
    if (problem.code == u"42501" || problem.code == u"insufficient_aal")
        return Verdict::Permission;
    if (problem.code == u"22023") // the token names a role the database does not have
        return Verdict::Config;
    if (!problem.code.isEmpty() || reply.headers.value("www-authenticate").contains("invalid_token"))
        return Verdict::Token;
    // The functions' gateway gives a number for a code, but speaks of the JWT; the key's gateway never does.
    return problem.message.contains(u"jwt", Qt::CaseInsensitive) ? Verdict::Token : Verdict::Config;
}

Verdict judgeForbidden(const ServerProblem &problem, Service service)
{
    if (service == Service::Auth) {
        if (problem.code == u"bad_jwt") // an access token that ran out is a 403 here
            return Verdict::Token;
        if (isOneOf(problem.code,
                    {"session_not_found"_L1, "session_expired"_L1, "user_not_found"_L1, "user_banned"_L1}))
            return Verdict::SignedOut;
        if (problem.code == u"otp_expired")
            return Verdict::Permanent;
    }
    static const QRegularExpression aboutToken(u"jwt|\"?exp\"? claim"_s, QRegularExpression::CaseInsensitiveOption);
    if (service == Service::Storage && problem.message.contains(aboutToken))
        return Verdict::Token;
    return Verdict::Permission;
}

Verdict judgeServerError(const ServerProblem &problem)
{
    if (problem.code == u"57014")
        return Verdict::Timeout;
    // Beside serialization, lock and resource trouble: the database shutting down or starting.
    if (startsWithOneOf(problem.code, {"40"_L1, "53"_L1, "57P"_L1}) || problem.code == u"55P03")
        return Verdict::Contention;
    return Verdict::ServerBug;
}

bool isSchemaSkew(const QString &code)
{
    return isOneOf(code, {"PGRST202"_L1, "PGRST203"_L1, "PGRST204"_L1, "PGRST205"_L1, "PT426"_L1, "upgrade_required"_L1,
                          "42883"_L1, "42P01"_L1});
}

Verdict judgeRefused(int status, const ServerProblem &problem)
{
    if (problem.code == u"21000")
        return Verdict::ServerBug;
    if (status == 404 && (problem.code.isEmpty() || problem.code == u"PGRST125"))
        return Verdict::Config;
    if (status == 408)
        return Verdict::Timeout;
    return status == 425 ? Verdict::Transient : Verdict::Permanent;
}

// Statuses that mean the same in JSON and on a page of some gateway.
std::optional<Verdict> judgeByStatus(int status)
{
    switch (status) {
    case 413: return Verdict::TooLarge;
    case 429:
    case 503: return Verdict::Throttle;
    case 504:
    case 544: return Verdict::Timeout;
    case 426: return Verdict::SchemaSkew;
    default: break;
    }
    if (status == 502 || status == 511 || (status >= 520 && status <= 530) || status == 546)
        return Verdict::Transient;
    return std::nullopt;
}

Verdict judgeRefresh(const HttpReply &reply, const ServerProblem &problem)
{
    if (reply.status < 500 && reply.status != 409 && reply.status != 429 && endsSession(problem.code))
        return Verdict::SignedOut;
    if (reply.status == 401 && problem.code.isEmpty())
        return Verdict::Config;
    return Verdict::Transient;
}

Verdict judgeProblem(const HttpReply &reply, const ServerProblem &problem, Service service)
{
    const bool stated = service == Service::Storage && problem.statedStatus > 0;
    const int status = stated ? problem.statedStatus : reply.status;
    if (isHtml(reply))
        return judgeByStatus(status).value_or(Verdict::Transient);
    if (service == Service::AuthRefresh)
        return judgeRefresh(reply, problem);
    if (service == Service::Auth && (status == 409 || status == 429 || status >= 500))
        return Verdict::Transient;
    if (isSchemaSkew(problem.code))
        return Verdict::SchemaSkew;
    if (const auto verdict = judgeByStatus(status))
        return *verdict;
    if (status >= 500)
        return judgeServerError(problem);
    if (status == 401)
        return judgeUnauthorized(reply, problem);
    if (service == Service::Storage && isOneOf(problem.code, {"InvalidJWT"_L1, "ExpiredToken"_L1}))
        return Verdict::Token;
    if (status == 403)
        return judgeForbidden(problem, service);
    return status >= 400 ? judgeRefused(status, problem) : Verdict::Transient;
}

Judgement judgeError(const Error &error)
{
    Judgement judgement;
    judgement.verdict = error.kind == Error::Kind::Invalid ? Verdict::TooLarge : Verdict::Transient;
    judgement.detail = logForm(error);
    return judgement;
}

// "For security purposes, you can only request this after 51 seconds."
std::optional<std::chrono::milliseconds> waitInWords(const QString &message)
{
    static const QRegularExpression words(u"after (\\d{1,5}) seconds"_s);
    const auto match = words.match(message);
    if (!match.hasMatch())
        return std::nullopt;
    return std::min(kMostRetryAfter, std::chrono::milliseconds(match.captured(1).toLongLong() * 1000));
}

// RFC 9110 §5.6.7, the form every server writes today.
QDateTime httpDate(const QByteArray &text)
{
    QDateTime when = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    when.setTimeSpec(Qt::UTC);
    return when;
}

} // namespace

std::optional<std::chrono::milliseconds> retryAfterOf(const HttpReply &reply, const QDateTime &now)
{
    const QByteArray text = reply.headers.value("retry-after").trimmed();
    if (text.isEmpty())
        return std::nullopt;
    const bool isSeconds = std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= '0' && c <= '9'; });
    // Nine digits are years; more would only overflow.
    qint64 waitMs = isSeconds ? (text.size() > 9 ? kMostRetryAfter.count() : text.toLongLong() * 1000) : 0;
    if (const QDateTime until = isSeconds ? QDateTime() : httpDate(text); until.isValid()) {
        const QDateTime serverNow = httpDate(reply.headers.value("date"));
        waitMs = (serverNow.isValid() ? serverNow : now).msecsTo(until);
    }
    if (waitMs <= 0)
        return std::nullopt;
    return std::min(kMostRetryAfter, std::chrono::milliseconds(waitMs));
}

Judgement judge(Service service, const Result<HttpReply> &outcome, const QDateTime &now)
{
    if (!outcome)
        return judgeError(outcome.error());
    const HttpReply &reply = outcome.value();
    Judgement judgement;
    judgement.status = reply.status;
    if (reply.status >= 200 && reply.status < 300) {
        judgement.verdict = isHtml(reply) ? Verdict::Transient : judgeSuccess(reply, service);
        if (judgement.verdict != Verdict::Decided)
            judgement.detail = u"a success whose body cannot be read"_s;
        return judgement;
    }
    const ServerProblem problem = problemOf(reply);
    judgement.verdict = judgeProblem(reply, problem, service);
    judgement.retryAfter = retryAfterOf(reply, now);
    if (!judgement.retryAfter && service == Service::Auth)
        judgement.retryAfter = waitInWords(problem.message);
    judgement.code = problem.code;
    judgement.detail = problem.message;
    return judgement;
}

} // namespace kjc
