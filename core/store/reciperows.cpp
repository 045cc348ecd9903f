// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reciperows.h"

#include "core/domain/position.h"
#include "core/food/foodcatalogue.h"
#include "core/store/columnread.h"
#include "core/store/jsontext.h"

#include <algorithm>

namespace kjc::reciperows {

using namespace Qt::StringLiterals;

static Recipe recipeIn(const Columns &row)
{
    Recipe recipe;
    recipe.id = RecipeId::fromString(row.text(0));
    recipe.title = row.text(1);
    recipe.description = row.text(2);
    recipe.servings = fractionIn(row, 3);
    recipe.yieldText = row.text(4);
    recipe.prepMinutes = numberIn(row, 5);
    recipe.cookMinutes = numberIn(row, 6);
    recipe.totalMinutes = numberIn(row, 7);
    recipe.language = row.text(8);
    recipe.author = row.text(9);
    recipe.sourceUrl = row.text(10);
    recipe.sourceName = row.text(11);
    recipe.imageUrl = row.text(12);
    recipe.picture = row.text(13);
    recipe.notes = row.text(14);
    recipe.rating = int(row.integer(15));
    recipe.favourite = row.boolean(16);
    recipe.meals = jsontext::toList(row.text(17));
    recipe.nutrition = jsontext::toMap(row.text(18));
    recipe.originalFormat = row.text(19);
    return recipe;
}

Result<Done> readRecipes(Connection &connection, const QString &ids, Recipes &recipes)
{
    return connection.query(
        u"SELECT id, title, description, servings, yield_text, prep_minutes, cook_minutes, total_minutes, language, "
        "author, source_url, source_name, image_url, picture, notes, rating, favourite, meals, nutrition, "
        "original_format "
        "FROM recipe WHERE live AND id IN (SELECT value FROM json_each(?))"_s,
        {ids}, [&](const Columns &row) {
            Recipe recipe = recipeIn(row);
            recipes.insert(recipe.id, std::move(recipe));
        });
}

Result<Done> readIngredients(Connection &connection, const QString &ids, Recipes &recipes)
{
    return connection.query(
        u"SELECT recipe_id, id, section, text, quantity, quantity_max, unit, name, preparation, comment, size, "
        u"optional "
        "FROM recipe_ingredient WHERE live AND recipe_id IN (SELECT value FROM json_each(?)) ORDER BY recipe_id, position, id"_s,
        {ids}, [&](const Columns &row) {
            const auto owner = recipes.find(RecipeId::fromString(row.text(0)));
            if (owner == recipes.end())
                return;
            ParsedIngredient parsed{fractionIn(row, 4), fractionIn(row, 5), row.text(6),  row.text(7),
                                    row.text(8),        row.text(9),        row.text(10), row.boolean(11)};
            owner->ingredients.push_back(
                {IngredientId::fromString(row.text(1)), row.text(2), row.text(3), std::move(parsed)});
        });
}

Result<Done> readSteps(Connection &connection, const QString &ids, Recipes &recipes)
{
    return connection.query(
        u"SELECT recipe_id, id, section, text FROM recipe_step "
        "WHERE live AND recipe_id IN (SELECT value FROM json_each(?)) ORDER BY recipe_id, position, id"_s,
        {ids}, [&](const Columns &row) {
            const auto owner = recipes.find(RecipeId::fromString(row.text(0)));
            if (owner != recipes.end())
                owner->steps.push_back({StepId::fromString(row.text(1)), row.text(2), row.text(3)});
        });
}

Result<Done> readTags(Connection &connection, const QString &ids, Recipes &recipes)
{
    return connection.query(
        u"SELECT recipe_id, tag FROM recipe_tag WHERE live AND recipe_id IN (SELECT value FROM json_each(?)) "
        "ORDER BY recipe_id, tag COLLATE NOCASE"_s,
        {ids}, [&](const Columns &row) {
            const auto owner = recipes.find(RecipeId::fromString(row.text(0)));
            if (owner != recipes.end())
                owner->tags.append(row.text(1));
        });
}

Fields fieldsOf(const Recipe &recipe)
{
    return {{u"title"_s, recipe.title},
            {u"description"_s, recipe.description},
            {u"servings"_s, fractionValue(recipe.servings)},
            {u"yield_text"_s, recipe.yieldText},
            {u"prep_minutes"_s, numberValue(recipe.prepMinutes)},
            {u"cook_minutes"_s, numberValue(recipe.cookMinutes)},
            {u"total_minutes"_s, numberValue(recipe.totalMinutes)},
            {u"language"_s, recipe.language},
            {u"author"_s, recipe.author},
            {u"source_url"_s, recipe.sourceUrl},
            {u"source_name"_s, recipe.sourceName},
            {u"image_url"_s, recipe.imageUrl},
            {u"picture"_s, recipe.picture},
            {u"notes"_s, recipe.notes},
            {u"rating"_s, recipe.rating},
            {u"favourite"_s, recipe.favourite ? 1 : 0},
            {u"meals"_s, jsontext::fromList(recipe.meals)},
            {u"nutrition"_s, jsontext::fromMap(recipe.nutrition)}};
}

QStringList positionsFor(const QStringList &kept)
{
    if (std::ranges::all_of(kept, &QString::isEmpty)) {
        QStringList fresh;
        for (int i = 0; i < kept.size(); ++i)
            fresh.append(position::at(i));
        return fresh;
    }
    QStringList positions;
    QString last;
    for (qsizetype i = 0; i < kept.size(); ++i) {
        QString place = kept[i];
        if (place.isEmpty() || place <= last) {
            const auto next =
                std::find_if(kept.begin() + i + 1, kept.end(), [&](const QString &later) { return later > last; });
            place = position::between(last, next == kept.end() ? QString() : *next);
        }
        positions.append(place);
        last = place;
    }
    return positions;
}

namespace {
// The child rows a recipe has now: id to position.
using Places = QMap<QUuid, QString>;
} // namespace

static Result<Places> placesOf(Connection &connection, const QString &table, RecipeId recipe)
{
    Places places;
    KJC_TRY(connection.query(u"SELECT id, position FROM %1 WHERE live AND recipe_id = ?"_s.arg(table),
                             {recipe.toString()},
                             [&](const Columns &row) { places.insert(QUuid::fromString(row.text(0)), row.text(1)); }));
    return places;
}

// Writes the children of `recipe` in their order: `ids` gives each its row (a null one is new), `fieldsAt` its content.
static Result<Done> writeChildren(Writer &writer, Kind kind, const QString &table, RecipeId recipe, QList<QUuid> &ids,
                                  const std::function<Fields(int)> &fieldsAt)
{
    KJC_TRY_ASSIGN(places, placesOf(writer.connection(), table, recipe));
    QStringList kept;
    for (QUuid &id : ids) {
        kept.append(id.isNull() ? QString() : places.take(id));
        if (id.isNull())
            id = writer.ids().next();
    }
    const QStringList positions = positionsFor(kept);
    for (int i = 0; i < ids.size(); ++i) {
        Fields fields = fieldsAt(i);
        fields.insert(u"recipe_id"_s, recipe.toString());
        fields.insert(u"position"_s, positions[i]);
        KJC_TRY(writer.put(kind, ids[i], fields));
    }
    for (auto gone = places.cbegin(); gone != places.cend(); ++gone)
        KJC_TRY(writer.remove(kind, gone.key()));
    return Done{};
}

static Fields fieldsOf(const IngredientLine &line)
{
    const ParsedIngredient &parsed = line.parsed;
    return {{u"section"_s, line.section},
            {u"text"_s, line.text},
            {u"quantity"_s, fractionValue(parsed.quantity)},
            {u"quantity_max"_s, fractionValue(parsed.quantityMax)},
            {u"unit"_s, parsed.unit},
            {u"name"_s, parsed.name},
            {u"preparation"_s, parsed.preparation},
            {u"comment"_s, parsed.comment},
            {u"size"_s, parsed.size},
            {u"optional"_s, parsed.optional ? 1 : 0},
            {u"food_key"_s, FoodCatalogue::bundled().keyFor(parsed.name)}};
}

Result<Done> writeIngredients(Writer &writer, Recipe &recipe)
{
    QList<QUuid> ids;
    for (const IngredientLine &line : recipe.ingredients)
        ids.append(line.id.uuid());
    KJC_TRY(writeChildren(writer, Kind::RecipeIngredient, u"recipe_ingredient"_s, recipe.id, ids,
                          [&](int i) { return fieldsOf(recipe.ingredients[size_t(i)]); }));
    for (int i = 0; i < ids.size(); ++i)
        recipe.ingredients[size_t(i)].id = IngredientId(ids[i]);
    return Done{};
}

Result<Done> writeSteps(Writer &writer, Recipe &recipe)
{
    QList<QUuid> ids;
    for (const RecipeStep &step : recipe.steps)
        ids.append(step.id.uuid());
    KJC_TRY(writeChildren(writer, Kind::RecipeStep, u"recipe_step"_s, recipe.id, ids, [&](int i) {
        const RecipeStep &step = recipe.steps[size_t(i)];
        return Fields{{u"section"_s, step.section}, {u"text"_s, step.text}};
    }));
    for (int i = 0; i < ids.size(); ++i)
        recipe.steps[size_t(i)].id = StepId(ids[i]);
    return Done{};
}

// One row per recipe and tag with an id made of both: two devices that add the same tag meet in one row.
Result<Done> writeTags(Writer &writer, const Recipe &recipe)
{
    QSet<QUuid> gone;
    KJC_TRY(writer.connection().query(u"SELECT id FROM recipe_tag WHERE live AND recipe_id = ?"_s,
                                      {recipe.id.toString()},
                                      [&](const Columns &row) { gone.insert(QUuid::fromString(row.text(0))); }));
    for (const QString &tag : recipe.tags) {
        const QUuid id = QUuid::createUuidV5(recipe.id.uuid(), u"tag:"_s + tag.trimmed().toCaseFolded());
        if (!gone.remove(id))
            KJC_TRY(
                writer.put(Kind::RecipeTag, id, {{u"recipe_id"_s, recipe.id.toString()}, {u"tag"_s, tag.trimmed()}}));
    }
    for (const QUuid &id : gone)
        KJC_TRY(writer.remove(Kind::RecipeTag, id));
    return Done{};
}

} // namespace kjc::reciperows
