// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/aicommands.h"
#include "app/cli/commandline.h"
#include "app/cli/plantable.h"
#include "app/cli/planwords.h"
#include "core/assistant/plannersource.h"
#include "core/commands/draftcommands.h"
#include "core/store/planstore.h"
#ifdef KJC_HAS_SYNC
#include "app/cli/aiaccess.h"
#else
#include "app/cli/library.h"
#endif

#include <QEventLoop>
#include <QRandomGenerator>

#include <algorithm>

namespace kjc::cli {

using namespace Qt::StringLiterals;

namespace {

// A library with those who can propose meals for it.
struct Proposers {
#ifdef KJC_HAS_SYNC
    explicit Proposers(Context &context) : access(AiAccess::open(context)) {}
    [[nodiscard]] Library *library() const
    {
        return access ? access->library.get() : nullptr;
    }
    [[nodiscard]] MealSource *named(const QString &name) const
    {
        return access->service.source(name);
    }
    std::unique_ptr<AiAccess> access;
#else
    explicit Proposers(Context &context) : opened(Library::open(context)) {}
    [[nodiscard]] Library *library() const
    {
        return opened.get();
    }
    [[nodiscard]] MealSource *named(const QString &) const
    {
        return nullptr;
    }
    std::unique_ptr<Library> opened;
#endif
};

QString wordsFor(const MealDraft &draft)
{
    QStringList facts{u"for %1"_s.arg(draft.servings)};
    if (draft.minutes)
        facts.append(u"%1 min"_s.arg(*draft.minutes));
    if (draft.recipe.isNull())
        facts.append(u"new"_s);
    facts.append(inWords({draft.place, draft.recipe, draft.reason, draft.detail}));
    const QString day = QLocale(QLocale::English).toString(draft.place.day, u"ddd d MMM"_s);
    const QString slot = draft.place.key.isEmpty() ? u"meal"_s : draft.place.key;
    return u"%1, %2: %3  (%4)"_s.arg(day, slot, draft.title, facts.join(u", "_s));
}

QJsonObject jsonOf(const MealDraft &draft)
{
    QJsonObject out{{u"day"_s, draft.place.day.toString(Qt::ISODate)},
                    {u"slot"_s, draft.place.key},
                    {u"title"_s, draft.title},
                    {u"servings"_s, draft.servings},
                    {u"source"_s, draft.source}};
    if (!draft.recipe.isNull())
        out.insert(u"recipe"_s, draft.recipe.toString());
    if (draft.minutes)
        out.insert(u"minutes"_s, *draft.minutes);
    if (draft.reason == FillReason::UsesSoon)
        out.insert(u"usesSoon"_s, draft.detail);
    if (!draft.model.isEmpty())
        out.insert(u"model"_s, draft.model);
    return out;
}

struct Proposed {
    std::vector<MealDraft> drafts;
    DraftOutcome outcome;
};

Proposed propose(Context &context, MealSource &source, const DraftRequest &request)
{
    Proposed proposed;
    QEventLoop loop;
    QObject::connect(&source, &MealSource::drafted, &loop, [&](const MealDraft &draft) {
        proposed.drafts.push_back(draft);
        if (context.json)
            context.console.print(jsonOf(draft));
        else
            context.console.print(wordsFor(draft));
        context.console.flush();
    });
    QObject::connect(&source, &MealSource::withdrawn, &loop, [&](const QList<QUuid> &gone) {
        std::erase_if(proposed.drafts, [&](const MealDraft &draft) { return gone.contains(draft.id); });
        context.console.problem(u"%1 of these were taken back"_s.arg(gone.size()));
    });
    QObject::connect(&source, &MealSource::waiting, &loop, [&](std::chrono::milliseconds time) {
        context.console.note(u"busy: asked again in %1 s"_s.arg(double(time.count()) / 1000));
    });
    QObject::connect(&source, &MealSource::finished, &loop, [&](const DraftOutcome &outcome) {
        proposed.outcome = outcome;
        loop.quit();
    });
    source.start(request);
    loop.exec();
    return proposed;
}

bool accept(Context &context, Library &library, const Proposed &proposed)
{
    if (proposed.drafts.empty())
        return true;
    const auto taken = DraftCommands(library.store).accept(proposed.drafts, u"Suggested by an assistant"_s).result();
    if (!taken)
        context.console.problem(u"nothing was planned"_s, taken.error());
    else
        context.console.note(u"%1 meals planned"_s.arg(proposed.drafts.size()));
    return taken.ok();
}

Exit told(Context &context, const Proposed &proposed)
{
    const DraftOutcome &outcome = proposed.outcome;
    if (outcome.nanoDollars > 0)
        context.console.note(u"cost about $%1"_s.arg(double(outcome.nanoDollars) / 1e9, 0, 'f', 4));
    if (outcome.error)
        context.console.problem(
            u"%1%2; what was proposed is kept. 'kjc ai suggest --provider planner' works offline"_s.arg(
                nameOf(outcome.error->problem),
                outcome.error->word.isEmpty() ? QString() : QString(u": "_s + outcome.error->word)));
    if (outcome.missing > 0)
        context.console.problem(u"%1 places stay without a proposal"_s.arg(outcome.missing));
    if (!outcome.error && outcome.missing == 0)
        return Exit::Done;
    return proposed.drafts.empty() ? Exit::Nothing : Exit::SomeFailed;
}

void addOptions(CommandLine &line)
{
    line.addOption(u"provider"_s, u"Who proposes: planner (offline), claude, gemini, openai or ollama."_s, u"NAME"_s);
    line.addOption(u"week"_s, u"The week, as in 2026-W48; this week without it."_s, u"WEEK"_s);
    line.addOption(u"wish"_s, u"What you would like, in your own words."_s, u"TEXT"_s);
    line.addOption(u"accept"_s, u"Puts all that was proposed into the plan, as one step."_s);
    line.addOption(u"seed"_s, u"Makes the planner's choice repeatable."_s, u"N"_s);
}

} // namespace

Exit runAiSuggest(Context &context, const Call &call)
{
    CommandLine line(context, call);
    addOptions(line);
    if (const auto exit = line.read(0, 0))
        return *exit;
    const auto week = weekNamed(line.value(u"week"_s), SystemClock().today());
    const auto seed = line.number(u"seed"_s, QRandomGenerator::global()->generate());
    if (!week)
        return line.wrong(week.error().place + u": "_s + week.error().detail);
    if (!seed)
        return line.wrong(u"--seed is a number"_s);
    const Proposers proposers(context);
    if (!proposers.library())
        return Exit::Nothing;
    Library &library = *proposers.library();
    PlannerSource planner(library.store, library.ids, [&] { return quint32(*seed); });
    const QString name = line.value(u"provider"_s);
    MealSource *source = name.isEmpty() || name == u"planner" ? &planner : proposers.named(name);
    if (!source)
        return line.wrong(u"--provider is one of planner, claude, gemini, openai, ollama"_s);
    const Proposed proposed =
        propose(context, *source, {week.value().first, week.value().last(), {}, line.value(u"wish"_s), {}});
    if (line.isSet(u"accept"_s) && !accept(context, library, proposed))
        return Exit::Nothing;
    return told(context, proposed);
}

} // namespace kjc::cli
