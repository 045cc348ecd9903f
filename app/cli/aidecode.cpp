// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/aicommands.h"
#include "app/cli/commandline.h"
#include "core/base/clock.h"
#include "sync/ai/provider.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace kjc::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonArray mealsOf(const AiReply &reply)
{
    QJsonArray meals;
    for (const Suggestion &suggestion : reply.suggestions)
        meals.append(QJsonObject{{u"title"_s, suggestion.title},
                                 {u"day"_s, suggestion.day.toString(Qt::ISODate)},
                                 {u"slot"_s, suggestion.slot},
                                 {u"servings"_s, suggestion.servings}});
    return meals;
}

QJsonArray toolsOf(const AiReply &reply)
{
    QJsonArray tools;
    for (const AiToolCall &call : reply.toolCalls)
        tools.append(QJsonObject{{u"name"_s, call.name}, {u"input"_s, call.arguments}});
    return tools;
}

QJsonObject usageOf(const TokenUsage &usage)
{
    QJsonObject object{{u"in"_s, usage.in},
                       {u"cacheRead"_s, usage.cacheRead},
                       {u"cacheWrite"_s, usage.cacheWrite()},
                       {u"out"_s, usage.out}};
    if (usage.estimated)
        object.insert(u"estimated"_s, true);
    return object;
}

void addError(const AiError &error, QJsonObject &object)
{
    if (error.retryAfter)
        object.insert(u"retryAfter"_s, double(error.retryAfter->count()) / 1000);
    if (!error.cause.isEmpty())
        object.insert(error.problem == AiProblem::Truncated ? u"cause"_s : u"category"_s, error.cause);
    if (!error.requestId.isEmpty())
        object.insert(u"requestId"_s, error.requestId);
}

QJsonObject jsonOf(const AiReply &reply)
{
    const auto &error = reply.error;
    const QString good = reply.wantsTool ? u"tool_use"_s : u"ok"_s;
    QJsonObject object{{u"outcome"_s, error ? nameOf(error->problem) : good},
                       {u"meals"_s, mealsOf(reply)},
                       {u"rejected"_s, reply.rejected.size()},
                       {u"usage"_s, usageOf(reply.usage)},
                       {u"retry"_s, error && isWorthRetrying(*error, qsizetype(reply.suggestions.size()))}};
    if (error)
        addError(*error, object);
    if (!reply.toolCalls.empty())
        object.insert(u"tools"_s, toolsOf(reply));
    if (!reply.model.isEmpty())
        object.insert(u"model"_s, reply.model);
    return object;
}

std::optional<HttpHeaders> headersOf(const CommandLine &line)
{
    HttpHeaders headers;
    if (line.isSet(u"content-type"_s))
        headers.append("content-type", line.value(u"content-type"_s).toUtf8());
    const QStringList given = line.values(u"header"_s);
    for (const QString &field : given) {
        const qsizetype colon = field.indexOf(u':');
        if (colon <= 0)
            return std::nullopt;
        headers.append(field.left(colon).trimmed().toUtf8(), field.mid(colon + 1).trimmed().toUtf8());
    }
    return headers;
}

AiReply decode(ReplyReader &reader, const QByteArray &body, qint64 step)
{
    const qint64 piece = step == 0 ? body.size() : step;
    for (qint64 at = 0; at < body.size(); at += piece)
        reader.feed(QByteArrayView(body).sliced(at, std::min<qint64>(piece, body.size() - at)));
    return reader.finish();
}

void addOptions(CommandLine &line)
{
    line.addOption(u"provider"_s, u"Whose answer it is: claude, gemini, openai or ollama."_s, u"NAME"_s);
    line.addOption(u"status"_s, u"The status it came with; 200 if not said."_s, u"N"_s);
    line.addOption(u"content-type"_s, u"The content type it came with."_s, u"TYPE"_s);
    line.addOption(u"header"_s, u"A header field it came with; may be given again."_s, u"'K: V'"_s);
    line.addOption(u"step"_s, u"Feeds so many bytes at a time; 0: all at once."_s, u"BYTES"_s);
    line.addArgument(u"FILE"_s, u"The body of the answer."_s);
}

} // namespace

Exit runAiDecode(Context &context, const Call &call)
{
    CommandLine line(context, call);
    addOptions(line);
    if (const auto exit = line.read(1, 1))
        return *exit;
    const auto provider = makeAiProvider(line.value(u"provider"_s), {});
    const auto status = line.number(u"status"_s, 200, 100);
    const auto step = line.number(u"step"_s, 0);
    const auto headers = headersOf(line);
    if (!provider)
        return line.wrong(u"--provider is one of claude, gemini, openai, ollama"_s);
    if (!status || *status > 599 || !step)
        return line.wrong(u"--status and --step are numbers"_s);
    if (!headers)
        return line.wrong(u"--header is 'Name: value'"_s);
    QFile file(line.arguments().constFirst());
    if (!file.open(QIODevice::ReadOnly)) {
        context.console.problem(file.fileName(), {Error::Kind::Io, file.errorString(), {}});
        return Exit::Nothing;
    }
    ReplyReader reader(provider->parser(), provider->framing(), int(*status), *headers, SystemClock().now());
    context.console.print(jsonOf(decode(reader, file.readAll(), *step)));
    return Exit::Done;
}

} // namespace kjc::cli
