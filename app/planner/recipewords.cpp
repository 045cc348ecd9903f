// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/recipewords.h"

#include "app/common/format.h"

#include <QCoreApplication>

namespace kjc::recipewords {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RecipeShelf)
};

} // namespace

QString stock(const RecipeSummary &recipe)
{
    if (recipe.ingredients == 0)
        return {};
    if (recipe.inStock >= recipe.ingredients)
        return Words::tr("All in stock");
    const QLocale locale = format::locale();
    //: %1 of %2 ingredients are at home: "7/9 in stock"
    return Words::tr("%1/%2 in stock").arg(locale.toString(recipe.inStock), locale.toString(recipe.ingredients));
}

QString useSoon(const RecipeSummary &recipe)
{
    const QString &food = recipe.useSoon;
    return QString(format::locale().toUpper(food.left(1)) + food.mid(1));
}

QString spoken(const RecipeSummary &recipe)
{
    const QLocale locale = format::locale();
    QStringList parts{recipe.title};
    if (recipe.minutes)
        parts.append(format::spokenMinutes(*recipe.minutes));
    if (recipe.ingredients > 0)
        parts.append(recipe.inStock >= recipe.ingredients
                         ? Words::tr("all in stock")
                         //: Spoken: %1 of the recipe's %2 ingredients are at home
                         : Words::tr("%1 of %2 in stock")
                               .arg(locale.toString(recipe.inStock), locale.toString(recipe.ingredients)));
    if (!recipe.useSoon.isEmpty())
        //: Spoken: %1 is a food that expires soon
        parts.append(Words::tr("uses %1 soon").arg(recipe.useSoon));
    if (recipe.favourite)
        parts.append(Words::tr("favourite"));
    return parts.join(u", "_s);
}

} // namespace kjc::recipewords
