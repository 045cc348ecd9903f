// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/aiproblems.h"

#include "sync/http/responseclass.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

struct Word {
    QLatin1String word;
    AiProblem problem;
};

// What the providers write into error.type, error.code, error.status and the reasons of their details. The more telling
// come first: an OpenAI error says "insufficient_quota" beside "rate_limit_error".
constexpr Word kWords[] = {
    {"insufficient_quota"_L1, AiProblem::Quota},
    {"credit_balance_exhausted"_L1, AiProblem::Quota},
    {"billing_hard_limit_reached"_L1, AiProblem::Quota},
    {"API_KEY_INVALID"_L1, AiProblem::Auth},
    {"invalid_api_key"_L1, AiProblem::Auth},
    {"model_not_found"_L1, AiProblem::NotFound},
    {"context_length_exceeded"_L1, AiProblem::TooLarge},
    {"exceed_context_size_error"_L1, AiProblem::TooLarge},
    {"server_is_overloaded"_L1, AiProblem::Overloaded},
    {"slow_down"_L1, AiProblem::Overloaded},
    {"overloaded_error"_L1, AiProblem::Overloaded},
    {"unavailable_error"_L1, AiProblem::Overloaded},
    {"UNAVAILABLE"_L1, AiProblem::Overloaded},
    {"rate_limit_exceeded"_L1, AiProblem::RateLimited},
    {"rate_limit_error"_L1, AiProblem::RateLimited},
    {"RESOURCE_EXHAUSTED"_L1, AiProblem::RateLimited},
    {"authentication_error"_L1, AiProblem::Auth},
    {"UNAUTHENTICATED"_L1, AiProblem::Auth},
    {"billing_error"_L1, AiProblem::Billing},
    {"billing_not_active"_L1, AiProblem::Billing},
    {"permission_error"_L1, AiProblem::Permission},
    {"PERMISSION_DENIED"_L1, AiProblem::Permission},
    {"not_found_error"_L1, AiProblem::NotFound},
    {"NOT_FOUND"_L1, AiProblem::NotFound},
    {"request_too_large"_L1, AiProblem::TooLarge},
    {"conflict_error"_L1, AiProblem::Server},
    {"api_error"_L1, AiProblem::Server},
    {"server_error"_L1, AiProblem::Server},
    {"timeout_error"_L1, AiProblem::Server},
    {"INTERNAL"_L1, AiProblem::Server},
    {"DEADLINE_EXCEEDED"_L1, AiProblem::Server},
    {"invalid_request_error"_L1, AiProblem::BadRequest},
    {"INVALID_ARGUMENT"_L1, AiProblem::BadRequest},
    {"FAILED_PRECONDITION"_L1, AiProblem::BadRequest},
};

AiProblem problemOfStatus(int status)
{
    switch (status) {
    case 401: return AiProblem::Auth;
    case 402: return AiProblem::Billing;
    case 403: return AiProblem::Permission;
    case 404: return AiProblem::NotFound;
    case 413: return AiProblem::TooLarge;
    case 429: return AiProblem::RateLimited;
    case 503:
    case 529: return AiProblem::Overloaded;
    case 511: return AiProblem::CaptivePortal;
    case 408:
    case 409: return AiProblem::Server;
    default: break;
    }
    if (status >= 300 && status < 400)
        return AiProblem::Redirect;
    return status >= 400 && status < 500 ? AiProblem::BadRequest : AiProblem::Server;
}

// Everything in an error object that may tell what it is about.
struct Told {
    QStringList words;
    QString message;
    int status = 0; // a number in it that is a status of HTTP
    std::optional<std::chrono::milliseconds> retryAfter;
};

// "34s", "1.5s" of google.rpc.RetryInfo.
std::optional<std::chrono::milliseconds> durationOf(const QString &text)
{
    bool isNumber = false;
    const double seconds = text.endsWith(u's') ? text.chopped(1).toDouble(&isNumber) : 0;
    if (!isNumber || seconds <= 0 || seconds > 86'400)
        return std::nullopt;
    return std::chrono::milliseconds(qint64(seconds * 1000));
}

void readDetails(const QJsonArray &details, Told &told)
{
    for (const QJsonValue &each : details) {
        const QJsonObject detail = each.toObject();
        if (const QString reason = detail.value(u"reason"_s).toString(); !reason.isEmpty())
            told.words.prepend(reason);
        if (const auto wait = durationOf(detail.value(u"retryDelay"_s).toString()))
            told.retryAfter = wait;
        const QJsonArray violations = detail.value(u"violations"_s).toArray();
        for (const QJsonValue &violation : violations) {
            const QJsonObject quota = violation.toObject();
            told.message +=
                u' ' + quota.value(u"quotaId"_s).toString() + u' ' + quota.value(u"description"_s).toString();
        }
    }
}

Told read(const QJsonObject &object)
{
    Told told;
    const QJsonValue error = object.value(u"error"_s);
    const QJsonObject inner = error.isObject() ? error.toObject() : object;
    told.message = error.isString() ? error.toString() : inner.value(u"message"_s).toString();
    for (const QString &key : {u"code"_s, u"type"_s, u"status"_s}) {
        const QJsonValue value = inner.value(key);
        if (value.isString() && !value.toString().isEmpty())
            told.words.append(value.toString());
        else if (value.toInt() >= 300 && value.toInt() < 600)
            told.status = value.toInt();
    }
    readDetails(inner.value(u"details"_s).toArray(), told);
    return told;
}

std::optional<Word> knownWord(const QStringList &words)
{
    for (const Word &known : kWords) {
        if (words.contains(known.word))
            return known;
    }
    return std::nullopt;
}

// Limits that no waiting of minutes lifts; the wording is the providers' and changes.
bool speaksOfSpentQuota(const QString &message)
{
    static const QRegularExpression words(u"spend(ing)? limit|usage limit|monthly limit|per[ _-]?day|perday|daily"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return words.match(message).hasMatch();
}

AiProblem problemOf(const Told &told, int status)
{
    const int best = status != 0 ? status : told.status;
    const auto known = knownWord(told.words);
    // OpenAI calls a wrong key and a missing model an invalid request, too: the status says more than such a word.
    const bool isVague = !known || known->problem == AiProblem::BadRequest || known->problem == AiProblem::Server;
    AiProblem problem = known ? known->problem : AiProblem::Server;
    if (isVague && best != 0)
        problem = problemOfStatus(best);
    const bool mayBeQuota = problem == AiProblem::RateLimited || problem == AiProblem::BadRequest;
    return mayBeQuota && speaksOfSpentQuota(told.message) ? AiProblem::Quota : problem;
}

std::optional<std::chrono::milliseconds> waitIn(const HttpHeaders &headers, const QDateTime &now)
{
    bool isNumber = false;
    const double ms = headers.value("retry-after-ms").trimmed().toDouble(&isNumber);
    if (isNumber && ms > 0 && ms < 1e9)
        return std::chrono::milliseconds(qint64(ms));
    return retryAfterOf({0, headers, {}}, now);
}

std::optional<bool> adviceIn(const HttpHeaders &headers)
{
    const QByteArray advice = headers.value("x-should-retry").trimmed().toLower();
    if (advice != "true" && advice != "false")
        return std::nullopt;
    return advice == "true";
}

QString requestIdIn(const HttpHeaders &headers, const QJsonObject &body)
{
    for (const char *name : {"request-id", "x-request-id"}) {
        if (headers.contains(name))
            return QString::fromLatin1(headers.value(name)).left(100);
    }
    return body.value(u"request_id"_s).toString().left(100);
}

} // namespace

bool holdsError(const QJsonValue &error)
{
    return error.isObject() || (error.isString() && !error.toString().isEmpty());
}

AiError aiErrorIn(const QJsonObject &object, int status)
{
    const Told told = read(object);
    AiError error;
    error.problem = problemOf(told, status);
    error.status = status;
    error.word = told.words.value(0).left(60);
    error.requestId = object.value(u"request_id"_s).toString().left(100);
    error.retryAfter = told.retryAfter;
    return error;
}

AiError aiErrorOf(int status, const HttpHeaders &headers, const QByteArray &body, const QDateTime &now)
{
    if ((status >= 300 && status < 400) || status == 511)
        return {problemOfStatus(status), status, {}, {}, {}, {}, {}};
    QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isArray()) // Gemini without alt=sse
        document = QJsonDocument(document.array().first().toObject());
    AiError error = aiErrorIn(document.object(), status);
    error.requestId = requestIdIn(headers, document.object());
    error.retryAdvised = adviceIn(headers);
    if (const auto wait = waitIn(headers, now))
        error.retryAfter = wait;
    // Anthropic's limits of a minute say when they end; the one of the month does not.
    if (status == 429 && error.word == u"rate_limit_error" && !error.retryAfter)
        error.problem = AiProblem::Quota;
    return error;
}

} // namespace kjc
