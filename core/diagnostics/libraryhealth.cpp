// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnostics/libraryhealth.h"

#include "core/pantry/stockedfoods.h"
#include "core/planning/weekview.h"
#include "core/store/migrator.h"
#include "core/store/pantrystore.h"
#include "core/store/recipesearch.h"
#include "core/store/recipestore.h"
#include "core/store/rowschema.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <functional>

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr int kRounds = 15;

static Result<Done> checkIntegrity(Connection &connection, LibraryHealth &health)
{
    KJC_TRY(connection.query(u"PRAGMA integrity_check(20)"_s, {}, [&](const Columns &row) {
        if (row.text(0) != u"ok")
            health.damages.append(row.text(0));
    }));
    return connection.query(u"PRAGMA foreign_key_check"_s, {}, [&](const Columns &row) {
        health.damages.append(u"%1 row %2 points to nothing"_s.arg(row.text(0), row.text(1)));
    });
}

// The index holds a row for each live recipe, and finds its title.
static Result<Done> checkSearch(Connection &connection, LibraryHealth &health)
{
    KJC_TRY_ASSIGN(apart,
                   connection.value(u"SELECT (SELECT count(*) FROM recipe r WHERE r.live AND NOT EXISTS "
                                    "(SELECT 1 FROM recipe_fts f WHERE f.rowid = r.rowid AND f.title IS r.title)) + "
                                    "(SELECT count(*) FROM recipe_fts f WHERE NOT EXISTS "
                                    "(SELECT 1 FROM recipe r WHERE r.rowid = f.rowid AND r.live))"_s));
    health.searchInStep = apart.toLongLong() == 0;
    return Done{};
}

static Result<Done> count(Connection &connection, LibraryHealth &health)
{
    for (const RowSchema &schema : allSchemas()) {
        RowCount rows{schema.name, 0, 0};
        KJC_TRY(connection.query(
            u"SELECT live, count(*) FROM %1 GROUP BY live"_s.arg(schema.name), {},
            [&](const Columns &row) { (row.boolean(0) ? rows.live : rows.deleted) = row.integer(1); }));
        health.rows.push_back(rows);
    }
    KJC_TRY_ASSIGN(steps, connection.value(u"SELECT count(*) FROM undo_entry"_s));
    KJC_TRY_ASSIGN(waiting, connection.value(u"SELECT count(*) FROM op"_s));
    health.undoSteps = steps.toLongLong();
    health.waiting = waiting.toLongLong();
    return Done{};
}

static Result<QueryTime> timed(const QString &name, const std::function<Result<Done>()> &query)
{
    std::vector<double> times;
    for (int i = 0; i < kRounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        KJC_TRY(query());
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return QueryTime{name, times[times.size() / 2], times.back()};
}

// What the window asks most often.
static Result<Done> timeQueries(Connection &connection, LibraryHealth &health, const QDate &today)
{
    const auto search = [&](const QString &text) -> Result<Done> {
        RecipeFilter filter;
        filter.text = text;
        KJC_TRY(recipesearch::find(connection, filter, {}, 0, 50));
        return Done{};
    };
    const auto week = [&]() -> Result<Done> {
        KJC_TRY(weekview::load(connection, weekview::startOfWeek(today, Qt::Monday), 7, today));
        return Done{};
    };
    const auto pantry = [&]() -> Result<Done> {
        KJC_TRY(pantrystore::stock(connection));
        return Done{};
    };
    const auto firstRecipe = [&]() -> Result<Done> {
        KJC_TRY_ASSIGN(id, connection.value(u"SELECT id FROM recipe WHERE live LIMIT 1"_s));
        if (id.isValid())
            KJC_TRY(recipestore::load(connection, RecipeId::fromString(id.toString())));
        return Done{};
    };
    const std::vector<std::pair<QString, std::function<Result<Done>()>>> queries{
        {u"list of recipes"_s, [&] { return search({}); }},
        {u"search for one letter"_s, [&] { return search(u"a"_s); }},
        {u"search for a word"_s, [&] { return search(u"tomato"_s); }},
        {u"a whole recipe"_s, firstRecipe},
        {u"this week"_s, week},
        {u"the pantry"_s, pantry},
    };
    for (const auto &[name, query] : queries) {
        KJC_TRY_ASSIGN(time, timed(name, query));
        health.timings.push_back(time);
    }
    return Done{};
}

Result<LibraryHealth> examineLibrary(const QString &file, const QDate &today)
{
    if (!QFileInfo::exists(file))
        return Error{Error::Kind::NotFound, u"there is no library yet"_s, file};
    KJC_TRY_ASSIGN(connection, Connection::open(file, Connection::Mode::ReadOnly));
    LibraryHealth health;
    KJC_TRY_ASSIGN(sqlite, connection->value(u"SELECT sqlite_version()"_s));
    KJC_TRY_ASSIGN(version, migrator::versionOf(*connection));
    health.sqliteVersion = sqlite.toString();
    health.schemaVersion = version;
    health.newestVersion = migrator::newestVersion();
    KJC_TRY(checkIntegrity(*connection, health));
    if (version != health.newestVersion || !health.damages.isEmpty())
        return health; // other tables, or ones that cannot be read
    KJC_TRY(checkSearch(*connection, health));
    KJC_TRY(count(*connection, health));
    KJC_TRY(timeQueries(*connection, health, today));
    return health;
}

} // namespace kjc
