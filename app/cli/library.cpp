// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/library.h"

#include "core/store/householdstore.h"
#include "core/store/planstore.h"
#include "core/store/recipesearch.h"
#include "core/store/recipestore.h"

namespace kjc::cli {

using namespace Qt::StringLiterals;

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

static Result<RecipeId> onlyOne(const std::vector<RecipeSummary> &found, const QString &text)
{
    if (found.empty())
        return Error{Error::Kind::NotFound, u"no such recipe"_s, text};
    std::vector<RecipeSummary> sameTitle;
    for (const RecipeSummary &recipe : found)
        if (recipe.title.compare(text, Qt::CaseInsensitive) == 0)
            sameTitle.push_back(recipe);
    const std::vector<RecipeSummary> &fitting = sameTitle.empty() ? found : sameTitle;
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
