// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/library.h"
#include "app/cli/recipeexport.h"
#include "app/cli/recipejson.h"
#include "app/cli/recipetext.h"
#include "core/pantry/stockedfoods.h"
#include "core/store/pantrystore.h"
#include "core/store/recipestore.h"

namespace kjc::cli {

using namespace Qt::StringLiterals;

static constexpr int kPage = 500;

static Result<std::vector<RecipeSummary>> pageOf(Library &library, const RecipeFilter &filter, int offset)
{
    const QDate today = library.clock.today();
    return library.read([=](Connection &connection) -> Result<std::vector<RecipeSummary>> {
        KJC_TRY_ASSIGN(stock, pantrystore::stock(connection));
        return recipesearch::find(connection, filter, stockedFoods(stock, today), offset, kPage);
    });
}

static Exit printFound(Context &context, const RecipeFilter &filter)
{
    const auto library = Library::open(context);
    if (!library)
        return Exit::Nothing;
    for (int offset = 0;; offset += kPage) {
        const auto page = pageOf(*library, filter, offset);
        if (!page) {
            context.console.problem({}, page.error());
            return Exit::Nothing;
        }
        for (const RecipeSummary &recipe : page.value())
            context.json ? context.console.print(toJson(recipe)) : context.console.print(lineOf(recipe));
        if (page.value().size() < kPage)
            return Exit::Done;
    }
}

static Exit runList(Context &context, const Call &call)
{
    CommandLine line(context, call);
    if (const auto exit = line.read(0, 0))
        return *exit;
    return printFound(context, {});
}

static Exit runSearch(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addArgument(u"QUERY"_s, u"Words of title, ingredients, tags or notes."_s);
    if (const auto exit = line.read(1))
        return *exit;
    RecipeFilter filter;
    filter.text = line.arguments().join(u' ');
    return printFound(context, filter);
}

static Result<Recipe> load(Library &library, const QString &text)
{
    KJC_TRY_ASSIGN(id, library.findRecipe(text));
    return library.read([id](Connection &connection) { return recipestore::load(connection, id); });
}

static Exit runShow(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addArgument(u"ID"_s, u"The recipe's id, its title or words of it."_s);
    if (const auto exit = line.read(1))
        return *exit;
    const auto library = Library::open(context);
    if (!library)
        return Exit::Nothing;
    const QString text = line.arguments().join(u' ');
    const auto recipe = load(*library, text);
    if (!recipe) {
        context.console.problem(text, recipe.error());
        return Exit::Nothing;
    }
    if (context.json) {
        QJsonObject object = toJson(ImportedRecipe{recipe.value(), {}});
        object.insert(u"id"_s, recipe.value().id.toString());
        context.console.print(object);
        return Exit::Done;
    }
    context.console.print(textOf(recipe.value()).join(u'\n'));
    return Exit::Done;
}

// Every recipe that was named, or all of them; those that are not there are named and counted.
static Result<std::vector<Recipe>> wanted(Context &context, Library &library, const QStringList &names, int &missing)
{
    if (names.isEmpty())
        return library.read([](Connection &connection) -> Result<std::vector<Recipe>> {
            KJC_TRY_ASSIGN(ids, recipestore::allIds(connection));
            return recipestore::loadAll(connection, ids);
        });
    std::vector<Recipe> recipes;
    for (const QString &name : names) {
        auto recipe = load(library, name);
        if (recipe) {
            recipes.push_back(std::move(recipe).value());
            continue;
        }
        context.console.problem(name, recipe.error());
        ++missing;
    }
    return recipes;
}

static Exit exportThem(Context &context, CommandLine &line, ExportFormat format)
{
    const auto library = Library::open(context);
    if (!library)
        return Exit::Nothing;
    int missing = 0;
    const auto recipes = wanted(context, *library, line.arguments(), missing);
    if (!recipes || recipes.value().empty()) {
        context.console.problem(u"there is nothing to export"_s);
        return Exit::Nothing;
    }
    const QString folder = line.value(u"to"_s);
    if (folder.isEmpty() && format == ExportFormat::Cooklang && recipes.value().size() > 1)
        return line.wrong(u"a Cooklang file holds one recipe: name a folder with --to"_s);
    if (folder.isEmpty())
        printRecipes(context, recipes.value(), format);
    else
        missing += writeRecipes(context, recipes.value(), format, folder);
    return missing > 0 ? Exit::SomeFailed : Exit::Done;
}

static Exit runExport(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addOption(u"format"_s, u"schema-org (the default) or cooklang."_s, u"FORMAT"_s);
    line.addOption(u"to"_s, u"A file for each recipe in this folder, instead of stdout."_s, u"FOLDER"_s);
    line.addArgument(u"[ID…]"_s, u"Which recipes; all without it."_s);
    if (const auto exit = line.read(0))
        return *exit;
    const auto format = exportFormatNamed(line.value(u"format"_s));
    if (!format)
        return line.wrong(
            u"there is no format '%1' to write, but schema-org and cooklang"_s.arg(line.value(u"format"_s)));
    return exportThem(context, line, *format);
}

Exit runRecipes(Context &context, const Call &call)
{
    static constexpr Command kCommands[] = {
        {"list"_L1, "Lists every recipe by title"_L1, &runList},
        {"search"_L1, "Lists the recipes that words are found in, best first"_L1, &runSearch},
        {"show"_L1, "Shows one recipe"_L1, &runShow},
        {"export"_L1, "Writes recipes out"_L1, &runExport},
    };
    return runOneOf(context, call, kCommands);
}

} // namespace kjc::cli
