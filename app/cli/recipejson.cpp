// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/recipejson.h"

#include <QJsonArray>

namespace kjc::cli {

using namespace Qt::StringLiterals;

namespace {

void put(QJsonObject &out, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        out.insert(name, text);
}

void put(QJsonObject &out, const QString &name, std::optional<int> minutes)
{
    if (minutes)
        out.insert(name, *minutes);
}

QJsonArray ingredients(const Recipe &recipe)
{
    QJsonArray out;
    for (const IngredientLine &line : recipe.ingredients)
        out.append(line.text);
    return out;
}

QJsonArray ingredientGroups(const Recipe &recipe)
{
    QJsonArray out;
    QJsonArray lines;
    for (size_t i = 0; i < recipe.ingredients.size(); ++i) {
        const QString &section = recipe.ingredients[i].section;
        lines.append(recipe.ingredients[i].text);
        const bool last = i + 1 == recipe.ingredients.size() || recipe.ingredients[i + 1].section != section;
        if (!last)
            continue;
        out.append(QJsonObject{{u"name"_s, section}, {u"ingredients"_s, lines}});
        lines = {};
    }
    const bool plain = out.size() == 1 && out.first().toObject().value("name"_L1).toString().isEmpty();
    return plain ? QJsonArray() : out;
}

QJsonArray instructions(const Recipe &recipe)
{
    QJsonArray out;
    QString section;
    for (const RecipeStep &step : recipe.steps) {
        if (step.section != section && !step.section.isEmpty())
            out.append(step.section);
        section = step.section;
        out.append(step.text);
    }
    return out;
}

QJsonArray warnings(const std::vector<ImportWarning> &warnings)
{
    QJsonArray out;
    for (const ImportWarning &warning : warnings)
        out.append(QJsonObject{{u"place"_s, warning.place}, {u"message"_s, warning.message}});
    return out;
}

void putArray(QJsonObject &out, const QString &name, const QJsonArray &array)
{
    if (!array.isEmpty())
        out.insert(name, array);
}

} // namespace

QJsonObject toJson(const ImportedRecipe &imported)
{
    const Recipe &recipe = imported.recipe;
    QJsonObject out;
    put(out, u"name"_s, recipe.title);
    put(out, u"description"_s, recipe.description);
    put(out, u"image"_s, recipe.imageUrl.isEmpty() ? recipe.picture : recipe.imageUrl);
    put(out, u"author"_s, recipe.author);
    put(out, u"language"_s, recipe.language);
    put(out, u"url"_s, recipe.sourceUrl);
    put(out, u"yields"_s, recipe.yieldText);
    if (recipe.servings)
        out.insert(u"servings"_s, recipe.servings->toDouble());
    put(out, u"totalMinutes"_s, minutesOf(recipe));
    put(out, u"prepMinutes"_s, recipe.prepMinutes);
    put(out, u"cookMinutes"_s, recipe.cookMinutes);
    putArray(out, u"ingredients"_s, ingredients(recipe));
    putArray(out, u"ingredientGroups"_s, ingredientGroups(recipe));
    putArray(out, u"instructions"_s, instructions(recipe));
    QJsonObject nutrition;
    for (auto it = recipe.nutrition.begin(); it != recipe.nutrition.end(); ++it)
        nutrition.insert(it.key(), it.value());
    if (!nutrition.isEmpty())
        out.insert(u"nutrition"_s, nutrition);
    putArray(out, u"tags"_s, QJsonArray::fromStringList(recipe.tags));
    putArray(out, u"warnings"_s, warnings(imported.warnings));
    return out;
}

} // namespace kjc::cli
