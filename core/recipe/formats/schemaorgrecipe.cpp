// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/schemaorgrecipe.h"

#include "core/recipe/formats/amounttext.h"
#include "core/recipe/formats/plaintext.h"
#include "core/recipe/formats/schemaorgvalues.h"
#include "core/recipe/formats/steptext.h"

#include <QJsonArray>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

bool isEmptyValue(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().trimmed().isEmpty();
    if (value.isArray())
        return value.toArray().isEmpty();
    if (value.isObject())
        return value.toObject().isEmpty();
    return value.isNull() || value.isUndefined();
}

std::optional<int> readMinutes(const QJsonObject &object, QLatin1StringView name, ImportedRecipe &out)
{
    const QJsonValue value = object.value(name);
    if (isEmptyValue(value))
        return std::nullopt;
    const auto minutes = minutesOf(value);
    if (!minutes)
        out.warnings.push_back({name, u"not a duration: "_s + textOf(value).left(80), u"bad-duration"_s});
    return minutes;
}

void readTimes(const QJsonObject &object, ImportedRecipe &out)
{
    out.recipe.prepMinutes = readMinutes(object, "prepTime"_L1, out);
    out.recipe.cookMinutes = readMinutes(object, "cookTime"_L1, out);
    if (!out.recipe.cookMinutes)
        out.recipe.cookMinutes = readMinutes(object, "performTime"_L1, out);
    out.recipe.totalMinutes = readMinutes(object, "totalTime"_L1, out);
    if (out.recipe.totalMinutes == 0)
        out.recipe.totalMinutes.reset();
}

// Of ["4", "4 servings"] the second says more.
void readYield(const QJsonObject &object, Recipe &recipe)
{
    const QStringList texts = textsOf(firstOf(object, {"recipeYield"_L1, "yield"_L1, "yields"_L1, "servings"_L1}));
    for (const QString &text : texts) {
        if (!recipe.servings)
            recipe.servings = servingsFromText(text);
        if (text.size() > recipe.yieldText.size())
            recipe.yieldText = text;
    }
}

void readLists(const QJsonObject &object, ImportedRecipe &out)
{
    const auto ingredients = withHeadingsAsSections(
        ingredientsOf(firstOf(object, {"recipeIngredient"_L1, "ingredients"_L1, "ingredient"_L1})));
    for (const SectionedLine &line : ingredients)
        out.recipe.ingredients.push_back({{}, line.section, line.text, {}});
    const auto steps =
        withoutNumbering(stepsOf(firstOf(object, {"recipeInstructions"_L1, "instructions"_L1, "steps"_L1, "step"_L1})));
    for (const SectionedLine &line : steps)
        out.recipe.steps.push_back({{}, line.section, line.text});
    if (ingredients.empty())
        out.warnings.push_back({u"recipeIngredient"_s, u"no ingredients found"_s, u"no-ingredients"_s});
    if (steps.empty())
        out.warnings.push_back({u"recipeInstructions"_s, u"no steps found"_s, u"no-steps"_s});
}

void readTags(const QJsonObject &object, Recipe &recipe)
{
    for (const auto name : {"recipeCategory"_L1, "recipeCuisine"_L1, "keywords"_L1}) {
        const QStringList tags = tagsOf(object.value(name));
        for (const QString &tag : tags) {
            if (!recipe.tags.contains(tag, Qt::CaseInsensitive))
                recipe.tags += tag;
        }
    }
}

QString languageOf(const QJsonValue &value)
{
    const QJsonValue code = value.isObject() ? firstOf(value.toObject(), {"alternateName"_L1, "name"_L1}) : value;
    QString text = textOf(code).replace(u'_', u'-');
    const qsizetype primary = text.indexOf(u'-') < 0 ? text.size() : text.indexOf(u'-');
    return primary == 2 || primary == 3 ? text : QString();
}

} // namespace

bool isOfType(const QJsonObject &object, QLatin1StringView type)
{
    const QJsonValue value = object.contains("@type"_L1) ? object.value("@type"_L1) : object.value("type"_L1);
    const QJsonArray types = value.isArray() ? value.toArray() : QJsonArray{value};
    return std::any_of(types.begin(), types.end(), [&](const QJsonValue &one) {
        const QString name = one.toString();
        const qsizetype cut = std::max({name.lastIndexOf(u'/'), name.lastIndexOf(u':'), name.lastIndexOf(u'#')});
        return QStringView(name).mid(cut + 1).trimmed().compare(type, Qt::CaseInsensitive) == 0;
    });
}

QJsonValue firstOf(const QJsonObject &object, std::initializer_list<QLatin1StringView> names)
{
    for (const auto name : names) {
        if (const QJsonValue value = object.value(name); !isEmptyValue(value))
            return value;
    }
    return QJsonValue(QJsonValue::Undefined);
}

bool hasContent(const QJsonObject &recipe)
{
    const auto filled = [&](std::initializer_list<QLatin1StringView> names) {
        return !isEmptyValue(firstOf(recipe, names));
    };
    return filled({"recipeIngredient"_L1, "ingredients"_L1, "ingredient"_L1}) ||
           filled({"recipeInstructions"_L1, "instructions"_L1, "steps"_L1});
}

ImportedRecipe recipeFromSchemaOrg(const QJsonObject &object, const ObjectsById &others, const QUrl &base)
{
    ImportedRecipe out;
    Recipe &recipe = out.recipe;
    recipe.title = textOf(firstOf(object, {"name"_L1, "headline"_L1, "title"_L1}));
    recipe.description = plainText(firstOf(object, {"description"_L1, "summary"_L1}).toString());
    readLists(object, out);
    readYield(object, recipe);
    readTimes(object, out);
    readTags(object, recipe);
    recipe.language = languageOf(object.value("inLanguage"_L1));
    recipe.author = namesOf(firstOf(object, {"author"_L1, "creator"_L1, "Author"_L1}), others).join(u", "_s);
    recipe.sourceName = namesOf(object.value("publisher"_L1), others).value(0);
    recipe.imageUrl = imageOf(firstOf(object, {"image"_L1, "photo"_L1, "thumbnailUrl"_L1}), others, base);
    recipe.sourceUrl = base.isEmpty() ? absoluteUrl(firstOf(object, {"url"_L1, "mainEntityOfPage"_L1}).toString(), base)
                                      : base.toString(QUrl::FullyEncoded);
    recipe.nutrition = nutritionOf(firstOf(object, {"nutrition"_L1, "nutritionInformation"_L1}));
    return out;
}

} // namespace kjc::formats
