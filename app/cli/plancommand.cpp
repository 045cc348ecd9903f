// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/library.h"
#include "app/cli/plantable.h"
#include "app/cli/planwords.h"
#include "core/store/planstore.h"

#include <QRandomGenerator>

#include <functional>

namespace kjc::cli {

using namespace Qt::StringLiterals;

namespace {

// What every command about a week begins with: its options read, the week known, the library open.
struct Opened {
    Week week;
    std::unique_ptr<Library> library;
};

} // namespace

static void addWeekOption(CommandLine &line)
{
    line.addOption(u"week"_s, u"The week, as in 2026-W48; this week without it."_s, u"WEEK"_s);
}

// Does `act` to the week that was named.
static Exit onWeek(Context &context, CommandLine &line, const std::function<Exit(const Opened &)> &act)
{
    const auto week = weekNamed(line.value(u"week"_s), SystemClock().today());
    if (!week)
        return line.wrong(week.error().place + u": "_s + week.error().detail);
    auto library = Library::open(context);
    if (!library)
        return Exit::Nothing;
    return act({week.value(), std::move(library)});
}

static Exit showWeek(Context &context, const Opened &opened, const std::vector<FillChoice> &why = {})
{
    const QDate today = opened.library->clock.today();
    const auto view = opened.library->read([first = opened.week.first, today](Connection &connection) {
        return weekview::load(connection, first, 7, today);
    });
    if (!view) {
        context.console.problem({}, view.error());
        return Exit::Nothing;
    }
    if (!context.json) {
        context.console.print(u"Week "_s + opened.week.name());
        for (const QString &line : tableOf(view.value(), why))
            context.console.print(line);
        return Exit::Done;
    }
    for (const MealCard &card : view.value().meals)
        context.console.print(toJson(card, view.value().slots, choiceFor(card, why)));
    return Exit::Done;
}

static Exit runShow(Context &context, const Call &call)
{
    CommandLine line(context, call);
    addWeekOption(line);
    if (const auto exit = line.read(0, 0))
        return *exit;
    return onWeek(context, line, [&](const Opened &opened) { return showWeek(context, opened); });
}

static Exit filled(Context &context, const Opened &opened, const FillOutcome &outcome)
{
    if (const Exit shown = showWeek(context, opened, outcome.choices); shown != Exit::Done)
        return shown;
    if (outcome.emptySlots == 0)
        return Exit::Done;
    context.console.problem(u"%1 meals stay empty: no recipe of the library fits them"_s.arg(outcome.emptySlots));
    return outcome.choices.empty() ? Exit::Nothing : Exit::SomeFailed;
}

static Exit runFill(Context &context, const Call &call)
{
    CommandLine line(context, call);
    addWeekOption(line);
    line.addOption(u"seed"_s, u"The same number makes the same plan of the same library."_s, u"N"_s);
    if (const auto exit = line.read(0, 0))
        return *exit;
    const auto seed = line.number(u"seed"_s, QRandomGenerator::global()->generate());
    if (!seed || *seed > std::numeric_limits<quint32>::max())
        return line.wrong(u"--seed takes a number from 0 to 4294967295"_s);
    return onWeek(context, line, [&](const Opened &opened) {
        const Week &week = opened.week;
        const auto outcome = opened.library->plan.fill(week.first, week.last(), quint32(*seed)).result();
        if (outcome)
            return filled(context, opened, outcome.value());
        context.console.problem(week.name(), outcome.error());
        return Exit::Nothing;
    });
}

static Exit changed(Context &context, const Changed &change, const QString &how)
{
    const auto changes = change.result();
    if (!changes) {
        context.console.problem({}, changes.error());
        return Exit::Nothing;
    }
    context.console.note(u"%1 meals %2"_s.arg(changes.value().ids(Kind::PlannedMeal).size()).arg(how));
    return Exit::Done;
}

static Exit runClear(Context &context, const Call &call)
{
    CommandLine line(context, call);
    addWeekOption(line);
    if (const auto exit = line.read(0, 0))
        return *exit;
    return onWeek(context, line, [&](const Opened &opened) {
        const Week &week = opened.week;
        return changed(context, opened.library->plan.clear(week.first, week.last()), u"removed from "_s + week.name());
    });
}

static Exit runCopy(Context &context, const Call &call)
{
    CommandLine line(context, call);
    addWeekOption(line);
    line.addOption(u"to"_s, u"The week to copy to; the one after without it."_s, u"WEEK"_s);
    if (const auto exit = line.read(0, 0))
        return *exit;
    return onWeek(context, line, [&](const Opened &opened) {
        const QDate first = opened.week.first;
        const auto target = line.isSet(u"to"_s) ? weekNamed(line.value(u"to"_s), first) : opened.week.next();
        if (!target)
            return line.wrong(target.error().place + u": "_s + target.error().detail);
        return changed(context, opened.library->plan.copyDays(first, target.value().first, 7),
                       u"copied to "_s + target.value().name());
    });
}

static Result<Done> addMeal(const Opened &opened, const QStringList &words, int servings)
{
    Library &library = *opened.library;
    KJC_TRY_ASSIGN(day, dayNamed(words.at(0), opened.week, library.clock.today()));
    KJC_TRY_ASSIGN(slots, library.read([](Connection &connection) { return planstore::slots(connection); }));
    KJC_TRY_ASSIGN(slot, slotNamed(slots, words.at(1)));
    KJC_TRY_ASSIGN(recipe, library.findRecipe(words.mid(2).join(u' ')));
    KJC_TRY(library.plan.addRecipe(recipe, {day, slot}, servings).result());
    return Done{};
}

static Exit runAdd(Context &context, const Call &call)
{
    CommandLine line(context, call);
    addWeekOption(line);
    line.addOption(u"servings"_s, u"For how many; the household's without it."_s, u"N"_s);
    line.addArgument(u"DAY"_s, u"A date like 2026-11-23, or a day of the week in English or Spanish."_s);
    line.addArgument(u"SLOT"_s, u"The meal: breakfast, lunch, dinner, snack, or the name you gave it."_s);
    line.addArgument(u"RECIPE"_s, u"Its id, its title or words of it."_s);
    if (const auto exit = line.read(3))
        return *exit;
    const auto servings = line.number(u"servings"_s, 0, 1);
    if (!servings || *servings > 99)
        return line.wrong(u"--servings takes a number from 1 to 99"_s);
    return onWeek(context, line, [&](const Opened &opened) {
        const auto added = addMeal(opened, line.arguments(), int(*servings));
        if (added)
            return Exit::Done;
        context.console.problem(added.error().place, added.error());
        return Exit::Nothing;
    });
}

Exit runPlan(Context &context, const Call &call)
{
    static constexpr Command kCommands[] = {
        {"show"_L1, "Shows the meals of a week"_L1, &runShow},
        {"fill"_L1, "Plans the empty slots of a week from the library"_L1, &runFill},
        {"clear"_L1, "Removes the meals of a week but locked and cooked ones"_L1, &runClear},
        {"copy"_L1, "Copies the meals of a week to another"_L1, &runCopy},
        {"add"_L1, "Plans a recipe for a day"_L1, &runAdd},
    };
    return runOneOf(context, call, kCommands);
}

} // namespace kjc::cli
