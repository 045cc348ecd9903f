// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/library.h"

#include "core/food/foldedtext.h"
#include "core/store/householdstore.h"
#include "core/store/planstore.h"
#include "core/store/recipesearch.h"
#include "core/store/recipestore.h"

#include <algorithm>

namespace kjc::cli {

using namespace Qt::StringLiterals;

#ifdef KJC_HAS_SYNC
Library::Library(const QString &folder) : store({folder, clock, ids, &sealer}) {}
#else
Library::Library(const QString &folder) : store({folder, clock, ids}) {}
#endif

Result<std::unique_ptr<Library>> Library::open(const QString &folder)
{
    std::unique_ptr<Library> library(new Library(folder));
    KJC_TRY(library->store.open().result());
    KJC_TRY(library->prepare());
    return library;
}

std::unique_ptr<Library> Library::open(Context &context)
{
    Result<std::unique_ptr<Library>> library = open(context.dataFolder);
    if (library)
        return std::move(library).value();
    context.console.problem(context.dataFolder, library.error());
    return nullptr;
}

// Not only where the file was made just now: a start that was cut short left a library without meals.
Result<Done> Library::prepare()
{
    KJC_TRY_ASSIGN(present, read([](Connection &connection) { return planstore::slots(connection); }));
    if (!present.empty())
        return Done{};
    KJC_TRY_ASSIGN(kept, read([](Connection &connection) { return householdstore::load(connection); }));
    KJC_TRY(household.setUp(kept, {}, {u"breakfast"_s, u"lunch"_s, u"dinner"_s, u"snack"_s}).result());
    return Done{};
}

// Whether each word of `wanted` begins a word of `title`; both folded.
static bool hasWords(const QString &title, const QString &wanted)
{
    const QStringList words = title.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(wanted.split(u' ', Qt::SkipEmptyParts), [&](const QString &part) {
        return std::ranges::any_of(words, [&](const QString &word) { return word.startsWith(part); });
    });
}

// The recipes of that very title, else those with the words in their title, else all.
static std::vector<RecipeSummary> closest(const std::vector<RecipeSummary> &found, const QString &text)
{
    const QString wanted = foldText(text.simplified());
    std::vector<RecipeSummary> same, alike;
    for (const RecipeSummary &recipe : found) {
        const QString title = foldText(recipe.title.simplified());
        if (title == wanted)
            same.push_back(recipe);
        if (hasWords(title, wanted))
            alike.push_back(recipe);
    }
    return !same.empty() ? same : !alike.empty() ? alike : found;
}

static Result<RecipeId> onlyOne(const std::vector<RecipeSummary> &found, const QString &text)
{
    const std::vector<RecipeSummary> fitting = closest(found, text);
    if (fitting.empty())
        return Error{Error::Kind::NotFound, u"no such recipe"_s, text};
    if (fitting.size() == 1)
        return fitting.front().id;
    QStringList choices;
    for (const RecipeSummary &recipe : fitting)
        choices.append(u"\n  "_s + recipe.id.toString() + u"  "_s + recipe.title);
    return Error{Error::Kind::Invalid, u"several recipes fit, name one by its id:"_s + choices.join(u""), text};
}

Result<RecipeId> Library::findRecipe(const QString &text)
{
    const RecipeId id = RecipeId::fromString(text);
    if (!id.isNull()) {
        KJC_TRY(read([id](Connection &connection) { return recipestore::load(connection, id); }));
        return id;
    }
    RecipeFilter filter;
    filter.text = text;
    constexpr int kMost = 20;
    KJC_TRY_ASSIGN(
        found, read([filter](Connection &connection) { return recipesearch::find(connection, filter, {}, 0, kMost); }));
    return onlyOne(found, text);
}

} // namespace kjc::cli
