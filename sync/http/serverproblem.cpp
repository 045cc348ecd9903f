// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/serverproblem.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kjc {

using namespace Qt::StringLiterals;

// QJsonDocument of Qt 6.4 reads arrays and objects only, hence the brackets.
std::optional<QJsonValue> parseJson(const QByteArray &bytes)
{
    const QByteArray wrapped = QByteArray("[" + bytes + "]");
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(wrapped, &error);
    if (error.error != QJsonParseError::NoError || document.array().size() != 1)
        return std::nullopt;
    return document.array().at(0);
}

bool isHtml(const HttpReply &reply)
{
    const QByteArray type = reply.headers.value("content-type").toLower();
    if (type.contains("html"))
        return true;
    return type.isEmpty() && reply.body.trimmed().startsWith('<');
}

static QString firstString(const QJsonObject &body, std::initializer_list<QLatin1String> names)
{
    for (const QLatin1String name : names) {
        const QString text = body.value(name).toString();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

// "PostgREST; error=PGRST303": the only place a code is in when the answer has no body.
static QString proxyStatusCode(const HttpReply &reply)
{
    const QByteArray text = reply.headers.value("proxy-status");
    const auto at = text.indexOf("error=");
    if (at < 0)
        return {};
    const QByteArray rest = text.mid(at + 6);
    const auto end = rest.indexOf(';');
    return QString::fromLatin1(end < 0 ? rest.trimmed() : rest.left(end).trimmed());
}

ServerProblem problemOf(const HttpReply &reply)
{
    ServerProblem problem;
    problem.body = parseJson(reply.body).value_or(QJsonValue()).toObject();
    problem.code = QString::fromLatin1(reply.headers.value("x-sb-error-code"));
    if (problem.code.isEmpty())
        problem.code = firstString(problem.body, {"error_code"_L1, "code"_L1});
    if (problem.code.isEmpty())
        problem.code = proxyStatusCode(reply);
    problem.message = firstString(problem.body, {"message"_L1, "msg"_L1, "error_description"_L1, "error"_L1});
    problem.statedStatus = problem.body.value("statusCode"_L1).toString().toInt();
    return problem;
}

} // namespace kjc
