// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/library.h"
#include "app/common/aislenames.h"
#include "core/food/quantityformat.h"
#include "core/store/pantrystore.h"

namespace kjc::cli {

using namespace Qt::StringLiterals;

static QLocale english()
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom);
}

static QJsonObject toJson(const PantryStock &entry)
{
    QJsonObject out{{u"id"_s, entry.lot.id.toString()},
                    {u"name"_s, entry.lot.name},
                    {u"amount"_s, entry.amount.toDouble()},
                    {u"place"_s, placeName(entry.lot.place).toLower()}};
    if (!entry.lot.unit.isEmpty())
        out.insert(u"unit"_s, entry.lot.unit);
    if (entry.lot.bestBefore.isValid())
        out.insert(u"bestBefore"_s, entry.lot.bestBefore.toString(Qt::ISODate));
    return out;
}

static QString lineOf(const PantryStock &entry)
{
    const QString amount = formatQuantity({entry.amount, entry.lot.unit}, english(), FractionStyle::Decimal);
    const QString date = entry.lot.bestBefore.isValid() ? entry.lot.bestBefore.toString(Qt::ISODate) : QString();
    return QString(amount.rightJustified(12) + u"  "_s + placeName(entry.lot.place).leftJustified(9) + u' ' +
                   date.leftJustified(11) + entry.lot.name);
}

static Exit runList(Context &context, const Call &call)
{
    CommandLine line(context, call);
    if (const auto exit = line.read(0, 0))
        return *exit;
    const auto library = Library::open(context);
    if (!library)
        return Exit::Nothing;
    const auto stock = library->read([](Connection &connection) { return pantrystore::stock(connection); });
    if (!stock) {
        context.console.problem({}, stock.error());
        return Exit::Nothing;
    }
    for (const PantryStock &entry : stock.value())
        context.json ? context.console.print(toJson(entry)) : context.console.print(lineOf(entry));
    return Exit::Done;
}

// The line that was typed, as one argument or many. What it does to the pantry is `act`.
static Exit withLine(Context &context, const Call &call,
                     const std::function<Result<Done>(Library &, const QuickAdd &)> &act)
{
    CommandLine line(context, call);
    line.addArgument(u"LINE"_s, u"As in '2 kg flour exp 12/03' or '6 eggs in the fridge'."_s);
    if (const auto exit = line.read(1))
        return *exit;
    const QString text = line.arguments().join(u' ');
    const QuickAdd understood = parseQuickAdd(text, QLocale::system(), SystemClock().today());
    if (!understood.problem.isEmpty()) {
        context.console.problem(text, {Error::Kind::Invalid, understood.problem, understood.problemText});
        return Exit::Nothing;
    }
    const auto library = Library::open(context);
    if (!library)
        return Exit::Nothing;
    const auto done = act(*library, understood);
    if (done)
        return Exit::Done;
    context.console.problem(text, done.error());
    return Exit::Nothing;
}

static Exit runAdd(Context &context, const Call &call)
{
    return withLine(context, call, [&](Library &library, const QuickAdd &line) -> Result<Done> {
        KJC_TRY_ASSIGN(id, library.pantry.add(line).result());
        KJC_TRY_ASSIGN(entry, library.read([id](Connection &connection) { return pantrystore::load(connection, id); }));
        context.json ? context.console.print(toJson(entry)) : context.console.print(lineOf(entry));
        return Done{};
    });
}

static Exit runUse(Context &context, const Call &call)
{
    return withLine(context, call, [](Library &library, const QuickAdd &line) -> Result<Done> {
        KJC_TRY(library.pantry.useFood(line.foodKey, line.quantity, line.name).result());
        return Done{};
    });
}

Exit runPantry(Context &context, const Call &call)
{
    static constexpr Command kCommands[] = {
        {"list"_L1, "Lists what is at home"_L1, &runList},
        {"add"_L1, "Puts something in the pantry"_L1, &runAdd},
        {"use"_L1, "Takes something out, oldest first"_L1, &runUse},
    };
    return runOneOf(context, call, kCommands);
}

} // namespace kjc::cli
