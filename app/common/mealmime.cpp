// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/mealmime.h"

#include <QMimeData>
#include <QStringList>

namespace kjc {

namespace {

QString mimeType()
{
    return QString::fromLatin1(kRecipesMimeType);
}

} // namespace

std::unique_ptr<QMimeData> encodeRecipes(const QList<RecipeId> &recipes, const QStringList &titles)
{
    QByteArrayList ids;
    ids.reserve(recipes.size());
    for (const RecipeId &recipe : recipes)
        ids.append(recipe.toString().toLatin1());
    auto mime = std::make_unique<QMimeData>();
    mime->setData(mimeType(), ids.join('\n'));
    if (!titles.isEmpty())
        mime->setText(titles.join(QLatin1Char('\n')));
    return mime;
}

QList<RecipeId> decodeRecipes(const QMimeData *mime)
{
    QList<RecipeId> recipes;
    if (!hasRecipes(mime))
        return recipes;
    const QByteArrayList lines = mime->data(mimeType()).split('\n');
    for (const QByteArray &line : lines) {
        const RecipeId recipe = RecipeId::fromString(QString::fromLatin1(line.trimmed()));
        if (!recipe.isNull() && !recipes.contains(recipe))
            recipes.append(recipe);
    }
    return recipes;
}

bool hasRecipes(const QMimeData *mime)
{
    return mime && mime->hasFormat(mimeType());
}

} // namespace kjc
