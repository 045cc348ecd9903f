// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/importsources.h"
#include "app/cli/library.h"
#include "app/cli/recipejson.h"
#include "core/recipe/formats/registry.h"
#include "resources/samples/samples.h"

namespace kjc::cli {

using namespace Qt::StringLiterals;

namespace {

// What came of reading everything that was named.
struct Harvest {
    std::vector<ImportedRecipe> recipes;
    qsizetype failed = 0;
    qsizetype leftOut = 0; // files of no known kind in folders and archives
};

class Reading
{
public:
    // `forSaving`: the bytes that recipes came from are kept with them.
    Reading(Context &context, QString format, bool forSaving)
        : m_context(context),
          m_format(std::move(format)),
          m_forSaving(forSaving)
    {
    }

    void read(const ImportSources::Item &item)
    {
        const auto batch = formats::read(item.source, m_format);
        if (batch) {
            for (const ImportedRecipe &recipe : batch.value().recipes)
                if (m_forSaving && isBare(recipe))
                    fail(item.source.fileName,
                         {Error::Kind::Empty, u"neither ingredients nor steps found"_s, recipe.recipe.title});
                else
                    keep(recipe);
            for (const Error &error : batch.value().failures)
                fail(item.source.fileName, error);
        } else if (!item.isNamed && batch.error().kind == Error::Kind::Unsupported) {
            ++m_harvest.leftOut;
        } else {
            fail(item.source.fileName, batch.error());
        }
    }
    void fail(const QString &what, const Error &error)
    {
        ++m_harvest.failed;
        m_context.console.problem(what.isEmpty() ? u"stdin"_s : what, error);
    }
    Harvest &harvest() { return m_harvest; }

private:
    void keep(const ImportedRecipe &imported)
    {
        if (m_context.json)
            m_context.console.print(toJson(imported));
        for (const ImportWarning &warning : imported.warnings)
            m_context.console.note(imported.recipe.title + u": "_s + warning.place + u": "_s + warning.message);
        m_harvest.recipes.push_back(imported);
        if (!m_forSaving)
            m_harvest.recipes.back().recipe.original.clear(); // thousands of pages would fill the memory
    }

    Context &m_context;
    QString m_format;
    bool m_forSaving;
    Harvest m_harvest;
};

} // namespace

static Exit exitFor(const Harvest &harvest)
{
    if (harvest.recipes.empty())
        return Exit::Nothing;
    return harvest.failed > 0 ? Exit::SomeFailed : Exit::Done;
}

static Exit save(Context &context, Harvest &harvest)
{
    const auto library = Library::open(context);
    if (!library)
        return Exit::Nothing;
    const Exit exit = exitFor(harvest);
    const auto outcome = library->recipes.import(std::move(harvest.recipes)).result();
    if (!outcome) {
        context.console.problem(context.dataFolder, outcome.error());
        return Exit::Nothing;
    }
    context.console.note(u"%1 imported, %2 already there, %3 failed"_s.arg(outcome.value().saved.size())
                             .arg(outcome.value().duplicates.size())
                             .arg(harvest.failed));
    return exit;
}

static Exit finish(Context &context, Harvest &harvest, bool dryRun)
{
    if (harvest.leftOut > 0)
        context.console.note(u"%1 files of no known kind left out"_s.arg(harvest.leftOut));
    if (harvest.recipes.empty()) {
        context.console.problem(u"no recipe could be read"_s);
        return Exit::Nothing;
    }
    if (!dryRun)
        return save(context, harvest);
    if (!context.json)
        for (const ImportedRecipe &imported : harvest.recipes)
            context.console.print(imported.recipe.title);
    return exitFor(harvest);
}

static QString formatNames()
{
    QStringList names;
    for (const RecipeFormat *format : formats::all())
        names.append(format->id());
    return names.join(u", "_s);
}

static void readAll(Context &context, Reading &reading, const ImportSources &sources)
{
    for (qsizetype i = 0; i < sources.count(); ++i) {
        context.console.progress(i, sources.count());
        sources.open(
            i, [&](const ImportSources::Item &item) { reading.read(item); },
            [&](const Error &error) { reading.fail(error.place, error); });
    }
    context.console.progress(sources.count(), sources.count());
}

Exit runImport(Context &context, const Call &call)
{
    CommandLine line(context, call);
    line.addOption(u"dry-run"_s, u"Reads and reports, but writes nothing."_s);
    line.addOption(u"format"_s, u"Reads everything as this format: %1."_s.arg(formatNames()), u"FORMAT"_s);
    line.addOption(u"url"_s, u"Where the page in FILE came from."_s, u"URL"_s);
    line.addHiddenOption(u"samples"_s); // what the program brings along, for trying it out
    line.addArgument(u"FILE|FOLDER|ARCHIVE|URL|-…"_s, u"What to read; '-' is stdin. Files may be gzipped."_s);
    if (const auto exit = line.read(0))
        return *exit;
    if (line.arguments().isEmpty() && !line.isSet(u"samples"_s))
        return line.wrong(u"nothing to import was named"_s);
    const QString format = line.value(u"format"_s);
    if (!format.isEmpty() && !formats::find(format))
        return line.wrong(u"there is no format '%1', but %2"_s.arg(format, formatNames()));
    const bool dryRun = line.isSet(u"dry-run"_s);
    Reading reading(context, format, !dryRun);
    if (line.isSet(u"samples"_s))
        for (const ImportSource &source : sampleRecipes())
            reading.read({source, true});
    readAll(context, reading, ImportSources(line.arguments(), QUrl(line.value(u"url"_s))));
    return finish(context, reading.harvest(), dryRun);
}

} // namespace kjc::cli
