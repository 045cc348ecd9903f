// SPDX-License-Identifier: GPL-3.0-or-later
// bench_search [RECIPES]: 200 searches typed key by key into a library of generated recipes. For every key, the time from the
// filter's change on the main thread until the first page of rows is back there; beside it, in the same run, what the bare
// full-text query costs on the same keys. Fails when the 95th percentile of the keys is above the limit.
#include "app/common/whendone.h"
#include "core/pantry/stockedfoods.h"
#include "core/store/pantrystore.h"
#include "core/store/recipesearch.h"
#include "core/store/searchindex.h"
#include "latencies.h"
#include "librarymaker.h"
#include "recipegenerator.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

#include <cstdio>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kSeed = 1;
constexpr int kQueries = 200;
constexpr int kPage = 100;      // rows a list asks for
constexpr double kLimitMs = 10; // of the 95th percentile, with 10,000 recipes

// What the search field holds after each key, query after query.
QStringList keysOf(int recipes)
{
    RecipeGenerator generator(kSeed);
    for (int i = 0; i < recipes; ++i)
        generator.next();
    QStringList keys;
    for (int i = 0; i < kQueries; ++i) {
        const QString query = generator.query();
        for (int length = 1; length <= query.size(); ++length)
            if (!query.at(length - 1).isSpace())
                keys.append(query.left(length));
    }
    return keys;
}

Result<StockedFoods> stockedIn(Store &store)
{
    return store
        .read([today = store.clock().today()](Connection &connection) -> Result<StockedFoods> {
            KJC_TRY_ASSIGN(stock, pantrystore::stock(connection));
            return stockedFoods(stock, today);
        })
        .result();
}

// One pass over the keys, as the list of recipes asks.
Result<Latencies> typeKeys(Store &store, const QStringList &keys, const StockedFoods &stocked, qint64 &rows)
{
    Latencies latencies;
    std::vector<RecipeSummary> shown;
    for (const QString &key : keys) {
        QEventLoop loop;
        std::optional<Error> failure;
        QElapsedTimer timer;
        timer.start();
        RecipeFilter filter;
        filter.text = key;
        whenDone(store.read([filter, stocked](Connection &connection) {
            return recipesearch::find(connection, filter, stocked, 0, kPage);
        }),
                 &loop, [&](Result<std::vector<RecipeSummary>> found) {
                     if (found)
                         shown = std::move(found).value();
                     else
                         failure = found.error();
                     latencies.add(timer.nsecsElapsed());
                     loop.quit();
                 });
        loop.exec();
        if (failure)
            return *failure;
        rows += qint64(shown.size());
    }
    return latencies;
}

// The least that any search over the same index must do: its ranked query for id and title, already on the store thread.
Result<Latencies> queryBare(Store &store, const QStringList &keys)
{
    return store
        .read([keys](Connection &connection) -> Result<Latencies> {
            Latencies latencies;
            for (const QString &key : keys) {
                QElapsedTimer timer;
                timer.start();
                QStringList titles;
                KJC_TRY(connection.query(
                    u"SELECT r.id, r.title FROM (SELECT rowid FROM recipe_fts WHERE recipe_fts MATCH ? "
                    "ORDER BY rank LIMIT ?) f JOIN recipe r ON r.rowid = f.rowid"_s,
                    {searchindex::matchExpression(key), kPage},
                    [&](const Columns &row) { titles.append(row.text(1)); }));
                latencies.add(timer.nsecsElapsed());
            }
            return latencies;
        })
        .result();
}

void print(const char *what, const Latencies &latencies)
{
    std::printf("%-34s %6zu keys  p50 %6.2f  p95 %6.2f  p99 %6.2f  max %6.2f ms\n", what, latencies.count(),
                latencies.atMost(.5), latencies.atMost(.95), latencies.atMost(.99), latencies.atMost(1));
}

// The share of the keys' 95th percentile; an Error where something could not be run.
Result<double> measure(Store &store, int recipes)
{
    KJC_TRY(store.open().result());
    KJC_TRY(makeLibrary(store, kSeed, recipes));
    KJC_TRY_ASSIGN(stocked, stockedIn(store));
    const QStringList keys = keysOf(recipes);
    qint64 rows = 0;
    KJC_TRY_ASSIGN(cold, typeKeys(store, keys, stocked, rows));
    rows = 0;
    KJC_TRY_ASSIGN(warm, typeKeys(store, keys, stocked, rows));
    KJC_TRY_ASSIGN(bare, queryBare(store, keys));
    std::printf("%d recipes, %d queries, %.1f rows a key\n", recipes, kQueries, double(rows) / double(keys.size()));
    print("key to rows, first pass", cold);
    print("key to rows", warm);
    print("bare full-text query, bm25", bare);
    return warm.atMost(.95);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int recipes = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 10000;
    const QTemporaryDir folder;
    const SystemClock clock;
    UuidV7Source ids(clock, kSeed);
    Store store({folder.path(), clock, ids});
    const Result<double> p95 = measure(store, recipes);
    if (!p95) {
        std::fprintf(stderr, "%s\n", qPrintable(logForm(p95.error())));
        return 2;
    }
    const bool within = p95.value() <= kLimitMs;
    std::printf("p95 %.2f ms, limit %.0f ms: %s\n", p95.value(), kLimitMs, within ? "within" : "ABOVE");
    return within ? 0 : 1;
}
