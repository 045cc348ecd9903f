// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recipesearch.h"

#include "core/store/jsontext.h"
#include "core/store/searchindex.h"

namespace kjc::recipesearch {

using namespace Qt::StringLiterals;

namespace {
// A query in the making: conditions with the values they bind, in order.
struct Conditions {
    QStringList clauses{u"r.live"_s};
    QVariantList bindings;

    void add(const QString &clause, const QVariantList &values = {})
    {
        clauses.append(clause);
        bindings.append(values);
    }
    [[nodiscard]] QString where() const { return clauses.join(u" AND "_s); }
};
} // namespace

// Shorter than this, a prefix matches so much of a big library that scoring every hit costs more than it helps.
static constexpr int kShortestRanked = 3;

static const QString kStocked = u"SELECT value FROM json_each(?)"_s;

static void addText(Conditions &conditions, const QString &text)
{
    const QString match = searchindex::matchExpression(text);
    if (match.isEmpty())
        return;
    conditions.add(u"recipe_fts MATCH ?"_s, {match});
    conditions.add(u"rank MATCH 'bm25(10.0, 3.0, 5.0, 1.0)'"_s); // title, ingredients, tags, notes
}

// What a recipe still needs from a shop: lines whose food is neither at home nor a staple. All recipes at once, from the
// index alone: asking for each recipe by itself takes seconds in a big library.
static void addMissing(Conditions &conditions, int most, const StockedFoods &stocked)
{
    conditions.add(u"r.id IN (SELECT i.recipe_id FROM recipe_ingredient i WHERE i.live GROUP BY i.recipe_id "
                   "HAVING total(i.optional = 0 AND i.food_key <> '' AND i.food_key NOT IN (%1)) <= ?)"_s.arg(kStocked),
                   {jsontext::fromList(stocked.keys + stocked.staples), most});
}

static Conditions conditionsOf(const RecipeFilter &filter, const StockedFoods &stocked)
{
    Conditions conditions;
    addText(conditions, filter.text);
    if (filter.favourites)
        conditions.add(u"r.favourite = 1"_s);
    if (filter.mostMinutes)
        conditions.add(
            u"coalesce(r.total_minutes, coalesce(r.prep_minutes, 0) + r.cook_minutes, r.prep_minutes) <= ?"_s,
            {*filter.mostMinutes});
    for (const QString &tag : filter.tags)
        conditions.add(u"EXISTS (SELECT 1 FROM recipe_tag t WHERE t.live AND t.recipe_id = r.id AND t.tag = ?)"_s,
                       {tag});
    if (!filter.meal.isEmpty())
        conditions.add(u"(r.meals = '[]' OR EXISTS (SELECT 1 FROM json_each(r.meals) m WHERE m.value = ?))"_s,
                       {filter.meal});
    if (filter.mostMissing)
        addMissing(conditions, *filter.mostMissing, stocked);
    if (filter.useSoon)
        conditions.add(
            u"r.id IN (SELECT i.recipe_id FROM recipe_ingredient i WHERE i.live AND i.food_key IN (%1))"_s.arg(
                kStocked),
            {jsontext::fromList(stocked.expiring.keys())});
    return conditions;
}

static bool usesIndex(const RecipeFilter &filter)
{
    return !searchindex::matchExpression(filter.text).isEmpty();
}

static QString fromOf(const RecipeFilter &filter)
{
    return usesIndex(filter) ? u"recipe_fts JOIN recipe r ON r.rowid = recipe_fts.rowid"_s : u"recipe r"_s;
}

// Title counts ten times, tags five, ingredients three.
static QString orderOf(const RecipeFilter &filter)
{
    const QString byTitle = u"r.title COLLATE NOCASE, r.id"_s;
    switch (filter.sort) {
    case RecipeSort::BestMatch:
        if (usesIndex(filter) && filter.text.trimmed().size() >= kShortestRanked)
            return u"rank"_s;
        return usesIndex(filter) ? u"recipe_fts.rowid"_s : byTitle;
    case RecipeSort::Title: return byTitle;
    case RecipeSort::Newest: return u"r.created_at DESC, r.id DESC"_s;
    case RecipeSort::Time:
        return u"coalesce(r.total_minutes, coalesce(r.prep_minutes, 0) + r.cook_minutes, 100000), "_s + byTitle;
    case RecipeSort::Rating: return u"r.rating DESC, "_s + byTitle;
    }
    return byTitle;
}

static RecipeSummary summaryIn(const Columns &row, const StockedFoods &stocked)
{
    RecipeSummary summary;
    summary.id = RecipeId::fromString(row.text(0));
    summary.title = row.text(1);
    if (!row.isNull(2))
        summary.minutes = int(row.integer(2));
    else if (!row.isNull(3) || !row.isNull(4))
        summary.minutes = int(row.integer(3) + row.integer(4));
    if (const auto servings = Fraction::fromString(row.text(5)))
        summary.servings = qRound(servings->toDouble());
    summary.picture = row.text(6);
    summary.favourite = row.boolean(7);
    summary.rating = int(row.integer(8));
    summary.meals = jsontext::toList(row.text(9));
    summary.ingredients = int(row.integer(10));
    summary.inStock = int(row.integer(11));
    summary.useSoon = stocked.expiring.value(row.text(12));
    return summary;
}

// The index holds live recipes only, so words alone are answered without looking at a single recipe.
static bool needsRecipe(const RecipeFilter &filter)
{
    RecipeFilter wordsOnly;
    wordsOnly.text = filter.text;
    return !usesIndex(filter) || filter != wordsOnly;
}

static QString rowsQuery(const RecipeFilter &filter, const Conditions &conditions)
{
    if (needsRecipe(filter))
        return u"SELECT r.rowid AS at FROM %1 WHERE %2 ORDER BY %3 LIMIT ? OFFSET ?"_s.arg(
            fromOf(filter), conditions.where(), orderOf(filter));
    const QStringList onWords = conditions.clauses.mid(1);
    return u"SELECT rowid AS at FROM recipe_fts WHERE %1 ORDER BY %2 LIMIT ? OFFSET ?"_s.arg(onWords.join(u" AND "_s),
                                                                                             orderOf(filter));
}

// The counts come after the page is cut, so they cost its rows only. CROSS JOIN keeps the page's order.
static QString pageQuery(const RecipeFilter &filter, const Conditions &conditions)
{
    const QString lines =
        u"FROM recipe_ingredient i WHERE i.live AND i.recipe_id = r.id AND i.optional = 0 AND i.food_key"_s;
    return u"WITH page AS MATERIALIZED (%1) "
           "SELECT r.id, r.title, r.total_minutes, r.prep_minutes, r.cook_minutes, r.servings, r.picture, r.favourite, "
           "r.rating, r.meals, "
           "(SELECT count(*) %2 <> '' AND i.food_key NOT IN (%3)), (SELECT count(*) %2 IN (%3)), (SELECT "
           "min(i.food_key) %2 IN (%3)) "
           "FROM page CROSS JOIN recipe r ON r.rowid = page.at"_s.arg(rowsQuery(filter, conditions), lines, kStocked);
}

Result<std::vector<RecipeSummary>> find(Connection &connection, const RecipeFilter &filter, const StockedFoods &stocked,
                                        int offset, int limit)
{
    const Conditions conditions = conditionsOf(filter, stocked);
    QVariantList bindings = conditions.bindings;
    bindings << limit << offset << jsontext::fromList(stocked.staples) << jsontext::fromList(stocked.keys)
             << jsontext::fromList(stocked.expiring.keys());
    std::vector<RecipeSummary> page;
    KJC_TRY(connection.query(pageQuery(filter, conditions), bindings,
                             [&](const Columns &row) { page.push_back(summaryIn(row, stocked)); }));
    return page;
}

Result<int> count(Connection &connection, const RecipeFilter &filter, const StockedFoods &stocked)
{
    const Conditions conditions = conditionsOf(filter, stocked);
    KJC_TRY_ASSIGN(number,
                   connection.value(u"SELECT count(*) FROM %1 WHERE %2"_s.arg(fromOf(filter), conditions.where()),
                                    conditions.bindings));
    return number.toInt();
}

Result<std::vector<TagCount>> tags(Connection &connection, int limit)
{
    std::vector<TagCount> counts;
    KJC_TRY(connection.query(u"SELECT t.tag, count(*) AS n FROM recipe_tag t JOIN recipe r ON r.id = t.recipe_id "
                             "WHERE t.live AND r.live GROUP BY t.tag ORDER BY n DESC, t.tag LIMIT ?"_s,
                             {limit}, [&](const Columns &row) {
                                 counts.push_back({row.text(0), int(row.integer(1))});
                             }));
    return counts;
}

} // namespace kjc::recipesearch
