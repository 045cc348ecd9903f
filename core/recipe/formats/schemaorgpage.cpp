// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/schemaorgpage.h"

#include "core/recipe/formats/headedlists.h"
#include "core/recipe/formats/jsonld.h"
#include "core/recipe/formats/labelledfacts.h"
#include "core/recipe/formats/microdata.h"
#include "core/recipe/formats/pagemeta.h"
#include "core/recipe/formats/plaintext.h"
#include "core/recipe/formats/recipemarkup.h"
#include "core/recipe/formats/sectionmatch.h"
#include "core/recipe/formats/steptext.h"

#include <QRegularExpression>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

LinkedData readScripts(const HtmlDocument &page)
{
    LinkedData out;
    const HtmlNode root = page.root();
    for (HtmlNode node = root; !node.isNull(); node = node.next(root)) {
        if (node.is("script") && node.attribute("type").contains("ld+json"_L1, Qt::CaseInsensitive))
            out.addText(node.rawText().toUtf8());
    }
    return out;
}

// How much of a recipe an object is: of several on a page the fullest is the page's own.
int fullness(const QJsonObject &recipe)
{
    const size_t ingredients = ingredientsOf(firstOf(recipe, {"recipeIngredient"_L1, "ingredients"_L1})).size();
    const size_t steps = stepsOf(firstOf(recipe, {"recipeInstructions"_L1, "instructions"_L1})).size();
    return (ingredients > 0 ? 2 : 0) + (steps > 0 ? 2 : 0) + (recipe.contains("name"_L1) ? 1 : 0);
}

QJsonObject fullest(const std::vector<QJsonObject> &recipes)
{
    const auto best = std::max_element(recipes.begin(), recipes.end(), [](const QJsonObject &a, const QJsonObject &b) {
        return fullness(a) < fullness(b);
    });
    return best == recipes.end() ? QJsonObject() : *best;
}

void fillMissing(QJsonObject &object, const QJsonObject &other)
{
    for (auto it = other.begin(); it != other.end(); ++it) {
        if (firstOf(object, {QLatin1StringView(it.key().toLatin1())}).isUndefined())
            object.insert(it.key(), it.value());
    }
}

// Everything that the page says in machine-readable form about its recipe, as one object.
QJsonObject structuredRecipe(const HtmlDocument &page, const LinkedData &data)
{
    QJsonObject recipe = fullest(data.recipes);
    fillMissing(recipe, fullest(microdataRecipes(page)));
    if (!hasContent(recipe))
        fillMissing(recipe, fullest(microformatRecipes(page)));
    return recipe;
}

bool isPlaceholder(const QString &image)
{
    const QString name = image.section(u'/', -1).toLower();
    return name.contains("logo"_L1) || name.contains("default"_L1) || name.contains("placeholder"_L1) ||
           name.contains("favicon"_L1);
}

// Whether the address says that the picture was cut small: "…-225x225.jpg".
bool isCrop(const QString &image)
{
    static const QRegularExpression size(uR"(-\d{2,4}x\d{2,4}\.[a-z]{3,4}(?:\?|$))"_s);
    return size.match(image).hasMatch();
}

// A recipe plugin names crops of some picture of the text; the page's own picture is then the better one.
void choosePicture(const PageMeta &meta, const LinkedData &data, Recipe &recipe)
{
    const QString image = absoluteUrl(meta.image, meta.base);
    const bool better = data.hasPrimaryImage || data.recipes.empty() || isCrop(recipe.imageUrl);
    if (!image.isEmpty() && (recipe.imageUrl.isEmpty() || (better && !isPlaceholder(image) && !isCrop(image))))
        recipe.imageUrl = image;
}

void fillFromMeta(const PageMeta &meta, Recipe &recipe)
{
    if (recipe.title.isEmpty())
        recipe.title = meta.heading.isEmpty() ? meta.title : meta.heading;
    if (recipe.description.isEmpty())
        recipe.description = meta.description;
    if (recipe.author.isEmpty())
        recipe.author = meta.author.startsWith("http"_L1) ? QString() : meta.author;
    if (!meta.siteName.isEmpty())
        recipe.sourceName = meta.siteName;
    if (recipe.sourceName.isEmpty())
        recipe.sourceName = meta.base.host();
    if (recipe.language.isEmpty())
        recipe.language = meta.language;
}

// What stands around the ingredients in words.
void fillFromWords(const std::vector<PageLine> &lines, Recipe &recipe)
{
    if (recipe.ingredients.empty() || (recipe.servings && minutesOf(recipe)))
        return;
    const Recipe facts = recipeFromSchemaOrg(labelledFacts(lines, recipe.ingredients.front().text), {}, {}).recipe;
    if (!recipe.servings) {
        recipe.servings = facts.servings;
        recipe.yieldText = facts.yieldText;
    }
    if (minutesOf(recipe))
        return;
    recipe.prepMinutes = facts.prepMinutes;
    recipe.cookMinutes = facts.cookMinutes;
    recipe.totalMinutes = facts.totalMinutes;
}

void dropWarning(std::vector<ImportWarning> &warnings, QLatin1StringView code)
{
    std::erase_if(warnings, [&](const ImportWarning &warning) { return warning.code == code; });
}

// What the page shows stands in for what it does not say; a guess, so it is announced.
void fillFromMarkup(const RecipeMarkup &markup, ImportedRecipe &out)
{
    if (out.recipe.ingredients.empty() && !markup.ingredients.empty()) {
        for (const SectionedLine &line : withHeadingsAsSections(markup.ingredients))
            out.recipe.ingredients.push_back({{}, line.section, line.text, {}});
        dropWarning(out.warnings, "no-ingredients"_L1);
        out.warnings.push_back({u"recipeIngredient"_s, u"taken from the visible page"_s, u"guessed-ingredients"_s});
    } else {
        takeSections(markup.ingredients, out.recipe.ingredients);
    }
    if (out.recipe.steps.empty() && !markup.steps.empty()) {
        for (const SectionedLine &line : withoutNumbering(markup.steps))
            out.recipe.steps.push_back({{}, line.section, line.text});
        dropWarning(out.warnings, "no-steps"_L1);
        out.warnings.push_back({u"recipeInstructions"_s, u"taken from the visible page"_s, u"guessed-steps"_s});
    }
}

void nameOthers(const std::vector<QJsonObject> &recipes, ImportedRecipe &out)
{
    QStringList names;
    for (const QJsonObject &recipe : recipes) {
        const QString name = textOf(recipe.value("name"_L1));
        if (fullness(recipe) >= 4 && name != out.recipe.title && !names.contains(name))
            names += name;
    }
    if (!names.isEmpty())
        out.warnings.push_back({u"page"_s, u"other recipes on the page: "_s + names.join(u", "_s), u"other-recipes"_s});
}

ImportedRecipe readPage(const ImportSource &source)
{
    const HtmlDocument page(source.bytes);
    const LinkedData data = readScripts(page);
    const PageMeta meta = readPageMeta(page, source.url);
    ImportedRecipe out = recipeFromSchemaOrg(structuredRecipe(page, data), data.byId, meta.base);
    const std::vector<PageLine> lines = page.lines();
    if (out.recipe.ingredients.empty() || out.recipe.steps.empty())
        fillFromMarkup(readHeadedLists(lines), out);
    fillFromMarkup(readRecipeMarkup(page), out);
    if (out.recipe.ingredients.empty())
        fillFromMarkup(readUnheadedLists(lines), out);
    fillFromWords(lines, out.recipe);
    choosePicture(meta, data, out.recipe);
    fillFromMeta(meta, out.recipe);
    if (out.recipe.language.isEmpty())
        out.recipe.language = data.pageLanguage;
    if (!source.url.isEmpty()) // not what <base> makes of it
        out.recipe.sourceUrl = source.url.toString(QUrl::FullyEncoded);
    if (data.repaired)
        out.warnings.push_back({u"JSON-LD"_s, u"the page's JSON was not valid and was repaired"_s, u"repaired-json"_s});
    nameOthers(data.recipes, out);
    return out;
}

} // namespace

QString SchemaOrgPage::id() const
{
    return u"schema-org"_s;
}

int SchemaOrgPage::confidence(const ImportSource &source) const
{
    const QString name = source.fileName.toLower();
    const QByteArray head = source.bytes.left(4096).trimmed().toLower();
    if (head.contains("<!doctype html") || head.contains("<html"))
        return 80;
    return name.endsWith(".html"_L1) || name.endsWith(".htm"_L1) || name.endsWith(".xhtml"_L1) ? 70 : 0;
}

Result<ImportBatch> SchemaOrgPage::read(const ImportSource &source) const
{
    ImportedRecipe found = readPage(source);
    if (isBare(found) && found.recipe.title.isEmpty())
        return Error{Error::Kind::Empty, u"the page holds no recipe that can be read"_s, source.fileName};
    if (isBare(found)) {
        dropWarning(found.warnings, "no-ingredients"_L1);
        dropWarning(found.warnings, "no-steps"_L1);
        found.warnings.push_back({u"page"_s, u"no ingredients found"_s, u"no-ingredients"_s});
        found.warnings.push_back({u"page"_s, u"no steps found"_s, u"no-steps"_s});
    }
    found.recipe.original = source.bytes;
    found.recipe.originalFormat = id();
    return ImportBatch{{std::move(found)}, {}};
}

} // namespace kjc::formats
