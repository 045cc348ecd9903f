// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/library.h"
#include "app/cli/planwords.h"
#include "app/cli/shoppingjson.h"
#include "app/common/aislenames.h"
#include "core/planning/shoppingtext.h"
#include "core/store/shoppingstore.h"

#include <functional>

namespace kjc::cli {

using namespace Qt::StringLiterals;

namespace {

// How a list is written: by its name on the command line.
struct ListFormat {
    QLatin1StringView name;
    QString (*write)(const ShoppingListView &);
};

} // namespace

// English, as everything kjc says; in the order of the list's aisles.
static QString written(QString (*write)(std::span<const ShoppingItem>, const ShoppingWords &),
                       const ShoppingListView &view)
{
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const QString title =
        u"Shopping from %1 to %2"_s.arg(view.list.from.toString(Qt::ISODate), view.list.to.toString(Qt::ISODate));
    return write(view.items, {title, &aisleName, english});
}

static constexpr ListFormat kFormats[] = {
    {"text"_L1, [](const ShoppingListView &view) { return written(&shoppingtext::asText, view); }},
    {"markdown"_L1, [](const ShoppingListView &view) { return written(&shoppingtext::asMarkdown, view); }},
    {"csv"_L1, [](const ShoppingListView &view) { return written(&shoppingtext::asCsv, view); }},
    {"json"_L1, &jsonOf},
};

static const ListFormat *formatNamed(const QString &name)
{
    for (const ListFormat &format : kFormats)
        if (name == format.name)
            return &format;
    return nullptr;
}

static Result<QString> listText(Library &library, ShoppingListId list, const ListFormat &format)
{
    KJC_TRY_ASSIGN(view, library.shopping.view(list).result());
    return format.write(view);
}

// Both commands end by showing a list; which one is found or made by `choose`.
static Exit showList(Context &context, const Call &call,
                     const std::function<Result<ShoppingListId>(Library &, const Week &)> &choose)
{
    CommandLine line(context, call);
    line.addOption(u"week"_s, u"The week, as in 2026-W48; this week without it."_s, u"WEEK"_s);
    line.addOption(u"format"_s, u"text (the default), markdown, csv or json."_s, u"FORMAT"_s);
    if (const auto exit = line.read(0, 0))
        return *exit;
    const QString wanted = line.value(u"format"_s);
    const ListFormat *format = formatNamed(!wanted.isEmpty() ? wanted : context.json ? u"json"_s : u"text"_s);
    if (!format)
        return line.wrong(u"there is no format '%1', but text, markdown, csv and json"_s.arg(wanted));
    const auto week = weekNamed(line.value(u"week"_s), SystemClock().today());
    if (!week)
        return line.wrong(week.error().place + u": "_s + week.error().detail);
    const auto library = Library::open(context);
    if (!library)
        return Exit::Nothing;
    const auto list = choose(*library, week.value());
    const auto text = list ? listText(*library, list.value(), *format) : Result<QString>(list.error());
    if (!text) {
        context.console.problem(week.value().name(), text.error());
        return Exit::Nothing;
    }
    context.console.printRaw(text.value().toUtf8());
    return Exit::Done;
}

static Exit runMake(Context &context, const Call &call)
{
    return showList(context, call, [](Library &library, const Week &week) {
        return library.shopping.make(week.first, week.last()).result();
    });
}

static Exit runShow(Context &context, const Call &call)
{
    return showList(context, call, [](Library &library, const Week &week) -> Result<ShoppingListId> {
        KJC_TRY_ASSIGN(lists, library.read([](Connection &connection) { return shoppingstore::lists(connection); }));
        for (const ShoppingList &list : lists)
            if (list.from == week.first && list.to == week.last())
                return list.id;
        return Error{Error::Kind::NotFound, u"no list was made of this week: 'kjc shopping make' makes it"_s, {}};
    });
}

Exit runShopping(Context &context, const Call &call)
{
    static constexpr Command kCommands[] = {
        {"make"_L1, "Makes the list of a week, or again, keeping ticks and edits"_L1, &runMake},
        {"show"_L1, "Shows the list of a week"_L1, &runShow},
    };
    return runOneOf(context, call, kCommands);
}

} // namespace kjc::cli
