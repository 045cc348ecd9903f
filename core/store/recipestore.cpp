// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recipestore.h"

#include "core/store/jsontext.h"
#include "core/store/reciperows.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace kjc::recipestore {

using namespace Qt::StringLiterals;

static QString jsonIds(const QList<RecipeId> &ids)
{
    QJsonArray array;
    for (const RecipeId &id : ids)
        array.append(id.toString());
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Result<Recipe> load(Connection &connection, RecipeId id)
{
    KJC_TRY_ASSIGN(found, loadAll(connection, {id}));
    if (found.empty())
        return Error{Error::Kind::NotFound, id.toString(), u"recipe"_s};
    return std::move(found.front());
}

Result<std::vector<Recipe>> loadAll(Connection &connection, const QList<RecipeId> &ids)
{
    const QString list = jsonIds(ids);
    QHash<RecipeId, Recipe> byId;
    KJC_TRY(reciperows::readRecipes(connection, list, byId));
    KJC_TRY(reciperows::readIngredients(connection, list, byId));
    KJC_TRY(reciperows::readSteps(connection, list, byId));
    KJC_TRY(reciperows::readTags(connection, list, byId));
    std::vector<Recipe> recipes;
    for (const RecipeId &id : ids)
        if (const auto found = byId.constFind(id); found != byId.cend())
            recipes.push_back(*found);
    return recipes;
}

Result<QList<RecipeId>> allIds(Connection &connection)
{
    QList<RecipeId> ids;
    KJC_TRY(connection.query(u"SELECT id FROM recipe WHERE live ORDER BY title COLLATE NOCASE, id"_s, {},
                             [&](const Columns &row) { ids.append(RecipeId::fromString(row.text(0))); }));
    return ids;
}

Result<int> count(Connection &connection)
{
    KJC_TRY_ASSIGN(number, connection.value(u"SELECT count(*) FROM recipe WHERE live"_s));
    return number.toInt();
}

Result<QByteArray> original(Connection &connection, RecipeId id)
{
    KJC_TRY_ASSIGN(
        bytes,
        connection.value(u"SELECT o.bytes FROM recipe r JOIN original o ON o.hash = r.original_hash WHERE r.id = ?"_s,
                         {id.toString()}));
    return bytes.isValid() ? qUncompress(bytes.toByteArray()) : QByteArray();
}

Result<QHash<RecipeId, Makings>> makings(Connection &connection)
{
    QHash<RecipeId, Makings> byRecipe;
    KJC_TRY(connection.query(u"SELECT recipe_id, food_key, name, optional FROM recipe_ingredient WHERE live"_s, {},
                             [&](const Columns &row) {
                                 Makings &makings = byRecipe[RecipeId::fromString(row.text(0))];
                                 makings.names.append(row.text(2));
                                 if (!row.boolean(3) && !row.text(1).isEmpty())
                                     makings.foods.insert(row.text(1));
                             }));
    return byRecipe;
}

static bool sameLines(const Recipe &a, const Recipe &b)
{
    return std::ranges::equal(a.ingredients, b.ingredients, [](const IngredientLine &x, const IngredientLine &y) {
        return x.text.compare(y.text, Qt::CaseInsensitive) == 0;
    });
}

Result<RecipeId> duplicateOf(Connection &connection, const Recipe &recipe)
{
    if (!recipe.sourceUrl.isEmpty()) {
        KJC_TRY_ASSIGN(
            id, connection.value(u"SELECT id FROM recipe WHERE live AND source_url <> '' AND source_url = ? LIMIT 1"_s,
                                 {recipe.sourceUrl}));
        if (id.isValid())
            return RecipeId::fromString(id.toString());
    }
    QList<RecipeId> sameTitle;
    KJC_TRY(connection.query(u"SELECT id FROM recipe WHERE live AND title = ? COLLATE NOCASE LIMIT 20"_s,
                             {recipe.title},
                             [&](const Columns &row) { sameTitle.append(RecipeId::fromString(row.text(0))); }));
    if (sameTitle.isEmpty())
        return RecipeId();
    KJC_TRY_ASSIGN(candidates, loadAll(connection, sameTitle));
    for (const Recipe &candidate : candidates)
        if (sameLines(candidate, recipe))
            return candidate.id;
    return RecipeId();
}

// Content-addressed, so the same page imported twice is kept once.
static Result<QString> keepOriginal(Connection &connection, const QByteArray &bytes)
{
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    KJC_TRY(connection.exec(u"INSERT OR IGNORE INTO original (hash, bytes) VALUES (?, ?)"_s, {hash, qCompress(bytes)}));
    return hash;
}

Result<Done> save(Writer &writer, Recipe &recipe)
{
    const bool isNew = recipe.id.isNull();
    if (isNew)
        recipe.id = writer.ids().make<RecipeId>();
    Fields fields = reciperows::fieldsOf(recipe);
    if (isNew)
        fields.insert(u"created_at"_s, writer.clock().nowMs());
    if (!recipe.original.isEmpty()) {
        KJC_TRY_ASSIGN(hash, keepOriginal(writer.connection(), recipe.original));
        fields.insert(u"original_hash"_s, hash);
        fields.insert(u"original_format"_s, recipe.originalFormat);
    }
    KJC_TRY(writer.put(Kind::Recipe, recipe.id.uuid(), fields));
    KJC_TRY(reciperows::writeIngredients(writer, recipe));
    KJC_TRY(reciperows::writeSteps(writer, recipe));
    return reciperows::writeTags(writer, recipe);
}

Result<Done> remove(Writer &writer, RecipeId id)
{
    KJC_TRY(writer.remove(Kind::Recipe, id.uuid())); // lines, steps and tags are seen through their recipe
    return Done{};
}

Result<Done> setFavourite(Writer &writer, RecipeId id, bool favourite)
{
    KJC_TRY(writer.put(Kind::Recipe, id.uuid(), {{u"favourite"_s, favourite ? 1 : 0}}));
    return Done{};
}

Result<Done> setRating(Writer &writer, RecipeId id, int rating)
{
    KJC_TRY(writer.put(Kind::Recipe, id.uuid(), {{u"rating"_s, std::clamp(rating, 0, 5)}}));
    return Done{};
}

} // namespace kjc::recipestore
