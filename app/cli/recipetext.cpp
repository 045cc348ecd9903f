// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/recipetext.h"

#include <QJsonArray>

namespace kjc::cli {

using namespace Qt::StringLiterals;

static void addFact(QStringList &facts, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        facts.append(name + u": "_s + value);
}

static QString minutesText(const std::optional<int> &minutes)
{
    return minutes ? u"%1 min"_s.arg(*minutes) : QString();
}

static QStringList factsOf(const Recipe &recipe)
{
    QStringList facts;
    addFact(facts, u"Id"_s, recipe.id.toString());
    addFact(facts, u"Serves"_s,
            recipe.yieldText.isEmpty() && recipe.servings ? recipe.servings->toString() : recipe.yieldText);
    addFact(facts, u"Preparation"_s, minutesText(recipe.prepMinutes));
    addFact(facts, u"Cooking"_s, minutesText(recipe.cookMinutes));
    addFact(facts, u"Total"_s, minutesText(minutesOf(recipe)));
    addFact(facts, u"Tags"_s, recipe.tags.join(u", "_s));
    addFact(facts, u"Author"_s, recipe.author);
    addFact(facts, u"Source"_s, recipe.sourceUrl.isEmpty() ? recipe.sourceName : recipe.sourceUrl);
    addFact(facts, u"Rating"_s, recipe.rating > 0 ? QString::number(recipe.rating) : QString());
    return facts;
}

// Under its heading where a new section begins.
static void addHeading(QStringList &lines, QString &current, const QString &section)
{
    if (section != current && !section.isEmpty())
        lines << QString() << section;
    current = section;
}

QStringList textOf(const Recipe &recipe)
{
    QStringList lines{recipe.title};
    lines.append(factsOf(recipe));
    if (!recipe.description.isEmpty())
        lines << QString() << recipe.description;
    lines << QString() << u"Ingredients"_s;
    QString section;
    for (const IngredientLine &line : recipe.ingredients) {
        addHeading(lines, section, line.section);
        lines.append(u"  - "_s + line.text);
    }
    lines << QString() << u"Method"_s;
    section.clear();
    int number = 0;
    for (const RecipeStep &step : recipe.steps) {
        addHeading(lines, section, step.section);
        lines.append(u"  %1. "_s.arg(++number) + step.text);
    }
    if (!recipe.notes.isEmpty())
        lines << QString() << u"Notes"_s << recipe.notes;
    return lines;
}

QString lineOf(const RecipeSummary &recipe)
{
    const QString minutes = recipe.minutes ? u"%1 min"_s.arg(*recipe.minutes) : QString();
    return QString(recipe.id.toString() + u"  "_s + minutes.rightJustified(8) + u"  "_s + recipe.title);
}

QJsonObject toJson(const RecipeSummary &recipe)
{
    QJsonObject out{{u"id"_s, recipe.id.toString()},        {u"title"_s, recipe.title},
                    {u"favourite"_s, recipe.favourite},     {u"meals"_s, QJsonArray::fromStringList(recipe.meals)},
                    {u"ingredients"_s, recipe.ingredients}, {u"inStock"_s, recipe.inStock}};
    if (recipe.minutes)
        out.insert(u"minutes"_s, *recipe.minutes);
    if (recipe.servings > 0)
        out.insert(u"servings"_s, recipe.servings);
    if (recipe.rating > 0)
        out.insert(u"rating"_s, recipe.rating);
    if (!recipe.useSoon.isEmpty())
        out.insert(u"useSoon"_s, recipe.useSoon);
    return out;
}

} // namespace kjc::cli
