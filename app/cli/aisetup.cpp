// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/aiaccess.h"
#include "app/cli/aicommands.h"
#include "app/cli/commandline.h"
#include "app/cli/planwords.h"
#include "app/cli/secretinput.h"
#include "app/cli/waitfor.h"

#include <algorithm>

namespace kjc::cli {

using namespace Qt::StringLiterals;

static const QString kNames = u"claude, gemini, openai, ollama"_s;

static ProviderChoice *choiceNamed(AssistantRecord &record, const QString &name)
{
    const auto found = std::ranges::find(record.providers, name, &ProviderChoice::id);
    return found == record.providers.end() ? nullptr : &*found;
}

static QString inWords(const ProviderStatus &status)
{
    QStringList facts{status.model.isEmpty() ? u"no model chosen"_s : status.model};
    if (status.needsKey)
        facts.append(status.hasKey ? u"key known"_s : u"no key"_s);
    if (!status.isHere)
        facts.append(status.consented ? u"may be asked"_s : u"may not be asked yet"_s);
    facts.append(status.isReady() ? u"ready"_s : u"not ready"_s);
    return u"%1: %2"_s.arg(status.id, facts.join(u", "_s));
}

Exit runAiProviders(Context &context, const Call &call)
{
    CommandLine line(context, call);
    if (const auto exit = line.read(0, 0))
        return *exit;
    const auto access = AiAccess::open(context);
    if (!access)
        return Exit::Nothing;
    for (const ProviderStatus &status : access->service.providers())
        if (context.json)
            context.console.print(QJsonObject{{u"id"_s, status.id},
                                              {u"model"_s, status.model},
                                              {u"local"_s, status.isLocal},
                                              {u"key"_s, status.hasKey},
                                              {u"consent"_s, status.consented},
                                              {u"ready"_s, status.isReady()}});
        else
            context.console.print(inWords(status));
    const double spent = double(access->service.spentThisMonth()) / 1e9;
    const qint64 cap = access->service.record().monthlyCap;
    const QString limit = cap < 0 ? u"no limit"_s : u"limit $%1"_s.arg(double(cap) / 1e9, 0, 'f', 2);
    context.console.note(u"this month about $%1, %2"_s.arg(QString::number(spent, 'f', 4), limit));
    return Exit::Done;
}

// Takes what was said of the assistant as a whole. False when a value is none of those there are.
static bool setShared(const CommandLine &line, SharedData &shared)
{
    const QString share = line.value(u"share"_s);
    if (!line.isSet(u"share"_s))
        return true;
    const QStringList kinds = share == u"nothing" ? QStringList() : share.split(u',');
    for (const QString &kind : kinds)
        if (kind != u"pantry" && kind != u"diets" && kind != u"recent" && kind != u"library")
            return false;
    shared = {kinds.contains(u"pantry"_s), kinds.contains(u"diets"_s), kinds.contains(u"recent"_s),
              kinds.contains(u"library"_s)};
    return true;
}

static bool setCap(const CommandLine &line, AssistantRecord &record)
{
    bool isNumber = true;
    if (line.isSet(u"budget"_s))
        record.monthlyCap = qint64(line.value(u"budget"_s).toDouble(&isNumber) * 1e9);
    return isNumber;
}

static void setChoice(const CommandLine &line, ProviderChoice &choice, const QDate &today)
{
    if (line.isSet(u"model"_s))
        choice.model = line.value(u"model"_s);
    if (line.isSet(u"base"_s))
        choice.base = QUrl(line.value(u"base"_s), QUrl::StrictMode);
    if (line.isSet(u"allow"_s))
        choice.consentGiven = today;
    if (line.isSet(u"forbid"_s))
        choice.consentGiven = {};
}

Exit runAiSet(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addArgument(u"NAME"_s, u"One of "_s + kNames + u"."_s);
    line.addOption(u"model"_s, u"The model to ask; empty for the usual one."_s, u"MODEL"_s);
    line.addOption(u"base"_s, u"Another address than the provider's own."_s, u"URL"_s);
    line.addOption(u"allow"_s, u"What is shared may be sent there; 'kjc ai preview' shows it."_s);
    line.addOption(u"forbid"_s, u"Nothing may be sent there any more."_s);
    line.addOption(u"share"_s, u"What may be told, for all: pantry,diets,recent,library or nothing."_s, u"KINDS"_s);
    line.addOption(u"budget"_s, u"Most dollars a month, for all; negative for no limit."_s, u"DOLLARS"_s);
    if (const auto exit = line.read(1, 1))
        return *exit;
    const auto access = AiAccess::open(context);
    if (!access)
        return Exit::Nothing;
    AssistantRecord record = access->service.record();
    ProviderChoice *choice = choiceNamed(record, line.arguments().constFirst());
    if (!choice)
        return line.wrong(u"NAME is one of "_s + kNames);
    if (!setShared(line, record.shared) || !setCap(line, record))
        return line.wrong(u"--share takes pantry,diets,recent,library or nothing; --budget a number"_s);
    setChoice(line, *choice, access->library->clock.today());
    if (const auto saved = access->service.save(record); !saved) {
        context.console.problem(u"nothing was changed"_s, saved.error());
        return Exit::Nothing;
    }
    return Exit::Done;
}

Exit runAiKey(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addArgument(u"NAME"_s, u"One of "_s + kNames + u"."_s);
    line.addOption(u"forget"_s, u"Removes it."_s);
    if (const auto exit = line.read(1, 1))
        return *exit;
    const auto access = AiAccess::open(context);
    if (!access)
        return Exit::Nothing;
    AssistantRecord record = access->service.record();
    const QString name = line.arguments().constFirst();
    if (!choiceNamed(record, name))
        return line.wrong(u"NAME is one of "_s + kNames);
    const auto key = line.isSet(u"forget"_s) ? QString() : askSecret(context.console, u"Key for "_s + name);
    if (!key)
        return Exit::Nothing;
    if (waitFor(access->service.setKey(name, key->trimmed().toUtf8())) == VaultState::Ready)
        return Exit::Done;
    context.console.problem(u"no keychain took it: nothing was kept"_s);
    return Exit::Nothing;
}

Exit runAiPreview(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addOption(u"provider"_s, u"One of "_s + kNames + u"."_s, u"NAME"_s);
    line.addOption(u"week"_s, u"The week, as in 2026-W48; this week without it."_s, u"WEEK"_s);
    line.addOption(u"wish"_s, u"What you would like, in your own words."_s, u"TEXT"_s);
    if (const auto exit = line.read(0, 0))
        return *exit;
    const auto week = weekNamed(line.value(u"week"_s), SystemClock().today());
    if (!week)
        return line.wrong(week.error().place + u": "_s + week.error().detail);
    const auto access = AiAccess::open(context);
    if (!access)
        return Exit::Nothing;
    const DraftRequest request{week.value().first, week.value().last(), {}, line.value(u"wish"_s), {}};
    const auto preview = waitFor(access->service.preview(line.value(u"provider"_s), request));
    if (!preview) {
        context.console.problem({}, preview.error());
        return Exit::Nothing;
    }
    context.console.print(preview.value());
    return Exit::Done;
}

} // namespace kjc::cli
