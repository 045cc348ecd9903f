// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/schemaorgwriter.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

void put(QJsonObject &out, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        out.insert(name, text);
}

void putDuration(QJsonObject &out, const QString &name, std::optional<int> minutes)
{
    if (minutes)
        out.insert(name, QString(u"PT"_s + QString::number(*minutes) + u'M'));
}

QJsonArray ingredients(const Recipe &recipe)
{
    QJsonArray out;
    QString section;
    for (const IngredientLine &line : recipe.ingredients) {
        if (line.section != section && !line.section.isEmpty())
            out.append(QString(line.section + u':'));
        section = line.section;
        out.append(line.text);
    }
    return out;
}

QJsonArray instructions(const Recipe &recipe)
{
    QJsonArray out;
    for (size_t i = 0; i < recipe.steps.size();) {
        const QString &section = recipe.steps[i].section;
        QJsonArray steps;
        for (; i < recipe.steps.size() && recipe.steps[i].section == section; ++i)
            steps.append(QJsonObject{{u"@type"_s, u"HowToStep"_s}, {u"text"_s, recipe.steps[i].text}});
        if (section.isEmpty()) {
            for (const QJsonValue step : std::as_const(steps))
                out.append(step);
            continue;
        }
        out.append(QJsonObject{{u"@type"_s, u"HowToSection"_s}, {u"name"_s, section}, {u"itemListElement"_s, steps}});
    }
    return out;
}

QString yieldOf(const Recipe &recipe)
{
    if (!recipe.yieldText.isEmpty() || !recipe.servings)
        return recipe.yieldText;
    return recipe.servings->toString();
}

void putPeople(QJsonObject &out, const Recipe &recipe)
{
    if (!recipe.author.isEmpty())
        out.insert(u"author"_s, QJsonObject{{u"@type"_s, u"Person"_s}, {u"name"_s, recipe.author}});
    if (!recipe.sourceName.isEmpty())
        out.insert(u"publisher"_s, QJsonObject{{u"@type"_s, u"Organization"_s}, {u"name"_s, recipe.sourceName}});
}

void putNutrition(QJsonObject &out, const Recipe &recipe)
{
    if (recipe.nutrition.isEmpty())
        return;
    QJsonObject nutrition{{u"@type"_s, u"NutritionInformation"_s}};
    for (auto it = recipe.nutrition.begin(); it != recipe.nutrition.end(); ++it)
        nutrition.insert(it.key(), it.value());
    out.insert(u"nutrition"_s, nutrition);
}

} // namespace

QJsonObject schemaOrgObject(const Recipe &recipe)
{
    QJsonObject out{{u"@context"_s, u"https://schema.org"_s}, {u"@type"_s, u"Recipe"_s}};
    put(out, u"name"_s, recipe.title);
    put(out, u"description"_s, recipe.description);
    put(out, u"inLanguage"_s, recipe.language);
    put(out, u"url"_s, recipe.sourceUrl);
    put(out, u"image"_s, recipe.imageUrl);
    put(out, u"recipeYield"_s, yieldOf(recipe));
    putDuration(out, u"prepTime"_s, recipe.prepMinutes);
    putDuration(out, u"cookTime"_s, recipe.cookMinutes);
    putDuration(out, u"totalTime"_s, recipe.totalMinutes);
    putPeople(out, recipe);
    putNutrition(out, recipe);
    out.insert(u"recipeIngredient"_s, ingredients(recipe));
    out.insert(u"recipeInstructions"_s, instructions(recipe));
    if (!recipe.tags.isEmpty())
        out.insert(u"keywords"_s, QJsonArray::fromStringList(recipe.tags));
    return out;
}

QByteArray toSchemaOrg(const Recipe &recipe)
{
    return QJsonDocument(schemaOrgObject(recipe)).toJson(QJsonDocument::Indented);
}

} // namespace kjc::formats
