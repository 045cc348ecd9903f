// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conflicts.h"

#include "core/food/ingredientparser.h"
#include "core/merge/stamp.h"
#include "core/merge/wordmerge.h"
#include "core/store/columnread.h"
#include "core/store/planstore.h"
#include "core/store/recipestore.h"
#include "core/store/rowschema.h"

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

bool Disagreement::isMergeable() const
{
    return std::ranges::all_of(parts, [](const WordsConflict &part) { return part.merged.has_value(); });
}

namespace conflicts {

static QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

static WordsConflict::Version versionIn(const QString &value, const QString &stamp)
{
    constexpr qsizetype kTag = 8;
    const auto parsed = Stamp::fromString(stamp);
    return {value, value, parsed ? parsed->ms : 0, stamp.right(kTag)};
}

static Result<std::vector<WordsConflict>> noted(Connection &connection)
{
    std::vector<WordsConflict> all;
    KJC_TRY(connection.query(
        u"SELECT number, kind, id, field, lost, lost_stamp, won, won_stamp, ancestor FROM lost_words ORDER BY number"_s,
        {}, [&](const Columns &row) {
            const RowSchema *schema = schemaNamed(row.text(1));
            if (!schema)
                return;
            WordsConflict part{row.integer(0),
                               schema->kind,
                               QUuid::fromString(row.text(2)),
                               row.text(3),
                               versionIn(row.text(4), row.text(5)),
                               versionIn(row.text(6), row.text(7)),
                               {}};
            if (!row.isNull(8) && part.field != u"recipe_id")
                part.merged = wordmerge::merged(row.text(8), part.lost.value, part.won.value);
            all.push_back(part);
        }));
    return all;
}

// Of the recipe that a row is, or is a line of; a null id for none.
static Result<QUuid> recipeOf(Connection &connection, const WordsConflict &part)
{
    if (part.kind == Kind::Recipe)
        return part.id;
    KJC_TRY_ASSIGN(recipe, connection.value(u"SELECT recipe_id FROM %1 WHERE id = ?"_s.arg(schemaOf(part.kind).name),
                                            {idText(part.id)}));
    return QUuid::fromString(recipe.toString());
}

static Result<QString> titleOf(Connection &connection, const QString &recipeId)
{
    KJC_TRY_ASSIGN(title, connection.value(u"SELECT title FROM recipe WHERE id = ?"_s, {recipeId}));
    return title.toString();
}

// Fills in what it is called. False when it is gone.
static Result<bool> describeRecipe(Connection &connection, Disagreement &thing)
{
    bool found = false;
    KJC_TRY(connection.query(u"SELECT title FROM recipe WHERE live AND id = ?"_s, {idText(thing.id)},
                             [&](const Columns &row) {
                                 found = true;
                                 thing.title = row.text(0);
                             }));
    return found;
}

static Result<bool> describeMeal(Connection &connection, Disagreement &thing)
{
    bool found = false;
    QString recipe;
    KJC_TRY(connection.query(u"SELECT m.day, m.recipe_id, m.text, s.id, s.slot_key, s.name, s.icon FROM planned_meal m "
                             "LEFT JOIN slot s ON s.id = m.slot_id WHERE m.live AND m.id = ?"_s,
                             {idText(thing.id)}, [&](const Columns &row) {
                                 found = true;
                                 thing.day = dayIn(row, 0);
                                 recipe = row.text(1);
                                 thing.title = row.text(2);
                                 thing.slot = {
                                     SlotId::fromString(row.text(3)), row.text(4), row.text(5), row.text(6), {}, {}};
                             }));
    if (!recipe.isEmpty()) {
        KJC_TRY_ASSIGN(title, titleOf(connection, recipe));
        thing.title = title;
    }
    return found;
}

Result<std::vector<Disagreement>> open(Connection &connection)
{
    KJC_TRY_ASSIGN(parts, noted(connection));
    std::vector<Disagreement> things;
    for (WordsConflict &part : parts) {
        const bool isMeal = part.kind == Kind::PlannedMeal;
        QUuid id = part.id;
        if (!isMeal) {
            KJC_TRY_ASSIGN(recipe, recipeOf(connection, part));
            id = recipe;
        } else if (part.field == u"recipe_id") {
            KJC_TRY_ASSIGN(lost, titleOf(connection, part.lost.value));
            KJC_TRY_ASSIGN(won, titleOf(connection, part.won.value));
            part.lost.shown = lost;
            part.won.shown = won;
        }
        auto thing = std::ranges::find(things, id, &Disagreement::id);
        if (thing == things.end()) {
            Disagreement made{isMeal ? Kind::PlannedMeal : Kind::Recipe, id, {}, {}, {}, {}};
            KJC_TRY_ASSIGN(isThere, isMeal ? describeMeal(connection, made) : describeRecipe(connection, made));
            if (!isThere)
                continue;
            thing = things.insert(things.end(), made);
        }
        thing->parts.push_back(part);
    }
    return things;
}

static QString chosen(const WordsConflict &part, ConflictChoice choice)
{
    if (choice == ConflictChoice::Merged)
        return part.merged.value_or(part.lost.value);
    return choice == ConflictChoice::Won ? part.won.value : part.lost.value;
}

// A line that is gone comes back at the end; one without words goes.
template <typename Line, typename Id>
static Line *lineOf(std::vector<Line> &lines, Id id, const QString &text)
{
    auto line = std::ranges::find(lines, id, &Line::id);
    if (text.isEmpty()) {
        if (line != lines.end())
            lines.erase(line);
        return nullptr;
    }
    if (line == lines.end())
        line = lines.insert(lines.end(), Line{});
    return &*line;
}

static void write(Recipe &recipe, const WordsConflict &part, const QString &text)
{
    if (part.kind == Kind::RecipeIngredient) {
        IngredientLine *line = lineOf(recipe.ingredients, IngredientId(part.id), text);
        if (line && line->text != text) {
            line->text = text;
            line->parsed = parseIngredient(text, recipe.language);
        }
    } else if (part.kind == Kind::RecipeStep) {
        if (RecipeStep *step = lineOf(recipe.steps, StepId(part.id), text))
            step->text = text;
    } else if (part.field == u"title") {
        recipe.title = text.trimmed().isEmpty() ? recipe.title : text;
    } else if (part.field == u"description") {
        recipe.description = text;
    } else if (part.field == u"notes") {
        recipe.notes = text;
    }
}

static void makeAnother(Recipe &recipe)
{
    recipe.id = {};
    for (IngredientLine &line : recipe.ingredients)
        line.id = {};
    for (RecipeStep &step : recipe.steps)
        step.id = {};
}

static Result<Done> settleRecipe(Writer &writer, const Disagreement &thing, ConflictChoice choice,
                                 const QString &copyTitle)
{
    KJC_TRY_ASSIGN(recipe, recipestore::load(writer.connection(), RecipeId(thing.id)));
    const Recipe before = recipe;
    if (choice == ConflictChoice::Both && !copyTitle.isEmpty())
        recipe.title = copyTitle;
    for (const WordsConflict &part : thing.parts)
        write(recipe, part, chosen(part, choice));
    if (choice == ConflictChoice::Both)
        makeAnother(recipe);
    else if (recipe == before)
        return Done{};
    writer.nameSubject(recipe.title);
    return recipestore::save(writer, recipe);
}

static Result<Done> settleMeal(Writer &writer, const Disagreement &thing, ConflictChoice choice)
{
    KJC_TRY_ASSIGN(meal, planstore::load(writer.connection(), PlannedMealId(thing.id)));
    const PlannedMeal before = meal;
    for (const WordsConflict &part : thing.parts) {
        const QString value = chosen(part, choice);
        if (part.field == u"note")
            meal.note = value;
        else
            meal.recipe = RecipeId::fromString(value);
        if (!meal.recipe.isNull())
            meal.text.clear();
    }
    if (choice == ConflictChoice::Both)
        meal.id = {};
    else if (meal == before)
        return Done{};
    writer.nameSubject(thing.title);
    return planstore::save(writer, meal);
}

Result<Done> settle(Writer &writer, const Disagreement &disagreement, ConflictChoice choice, const QString &copyTitle)
{
    return disagreement.kind == Kind::PlannedMeal ? settleMeal(writer, disagreement, choice)
                                                  : settleRecipe(writer, disagreement, choice, copyTitle);
}

Result<Done> forget(Writer &writer, const Disagreement &disagreement)
{
    for (const WordsConflict &part : disagreement.parts)
        KJC_TRY(writer.connection().exec(u"DELETE FROM lost_words WHERE number = ?"_s, {part.number}));
    return Done{};
}

} // namespace conflicts
} // namespace kjc
