// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recipesearch.h"
#include "core/store/recipestore.h"
#include "tests/support/testlibrary.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

// Seals by turning bytes around: enough to see that what lies on the disk went through the sealer.
class ReversingSealer final : public OpSealer
{
public:
    Result<SealedPayload> seal(const QByteArray &payload, const QByteArray &context) override
    {
        contexts.append(context);
        payloads.append(payload);
        QByteArray turned = payload;
        std::reverse(turned.begin(), turned.end());
        return SealedPayload{"nonce", turned, "tag"};
    }
    Result<QByteArray> open(const SealedPayload &sealed, const QByteArray &) const override
    {
        QByteArray turned = sealed.cipher;
        std::reverse(turned.begin(), turned.end());
        return turned;
    }
    QList<QByteArray> contexts, payloads;
};

// Every row of every table, for comparing the whole library before and after.
QStringList dump(Store &store)
{
    return store
        .read([](Connection &connection) -> Result<QStringList> {
            QStringList tables, rows;
            KJC_TRY(connection.query(
                u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'recipe_fts%' ORDER BY name"_s,
                {}, [&](const Columns &row) { tables.append(row.text(0)); }));
            for (const QString &table : tables) {
                int columns = 0;
                KJC_TRY(connection.query(u"SELECT count(*) FROM pragma_table_info(?)"_s, {table},
                                         [&](const Columns &row) { columns = int(row.integer(0)); }));
                KJC_TRY(connection.query(u"SELECT * FROM "_s + table, {}, [&](const Columns &row) {
                    QStringList cells{table};
                    for (int i = 0; i < columns; ++i)
                        cells.append(row.text(i));
                    rows.append(cells.join(u'|'));
                }));
            }
            rows.sort();
            return rows;
        })
        .result()
        .value();
}

QStringList titles(TestLibrary &library, const QString &text)
{
    RecipeFilter filter;
    filter.text = text;
    const auto found =
        library.store.read([=](Connection &connection) { return recipesearch::find(connection, filter, {}, 0, 50); })
            .result()
            .value();
    QStringList result;
    for (const RecipeSummary &recipe : found)
        result.append(recipe.title);
    return result;
}

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSavedRecipeComesBackEqual();
    void editingKeepsRowsOfLinesThatStay();
    void searchFindsWordsOfEveryFieldWithoutAccents();
    void undoAndRedoWriteTheRowsBack();
    void aNewStepForgetsWhatWasUndone();
    void aFailingStatementLeavesAllOrNothing();
    void aLinkedHouseholdSealsEachEditInItsTransaction();
    void aRemoteChangeAddsNothingToTheQueue();
    void changesAreAnnouncedOnceAndInOrder();
    void nothingChangedAnnouncesNothing();
    void everythingIsThereAfterReopening();
    void whatAnotherProgramWritesIsAnnouncedOnce();
};

void TestStore::aSavedRecipeComesBackEqual()
{
    TestLibrary library;
    Recipe recipe;
    recipe.title = u"Lentejas"_s;
    recipe.servings = Fraction(9, 2);
    recipe.prepMinutes = 10;
    recipe.tags = {u"cena"_s, u"vegano"_s};
    recipe.meals = {u"lunch"_s};
    recipe.nutrition = {{u"calories"_s, u"250 kcal"_s}};
    recipe.original = "<html>";
    recipe.originalFormat = u"schema-org"_s;
    recipe.ingredients.push_back({{}, u"Guiso"_s, u"½ cebolla"_s, parseIngredient(u"½ cebolla"_s, u"es"_s)});
    recipe.ingredients.push_back({{}, u"Guiso"_s, u"sal"_s, parseIngredient(u"sal"_s, u"es"_s)});
    recipe.steps.push_back({{}, {}, u"Cuece."_s});
    const RecipeId id = library.recipes.save(recipe).result().value();
    const Recipe loaded = library.store.read([=](Connection &c) { return recipestore::load(c, id); }).result().value();
    Recipe expected = recipe;
    expected.id = id;
    expected.original.clear(); // read on its own
    for (size_t i = 0; i < expected.ingredients.size(); ++i)
        expected.ingredients[i].id = loaded.ingredients.at(i).id;
    expected.steps[0].id = loaded.steps.at(0).id;
    QVERIFY(loaded == expected);
    QCOMPARE(library.store.read([=](Connection &c) { return recipestore::original(c, id); }).result().value(),
             recipe.original);
}

void TestStore::editingKeepsRowsOfLinesThatStay()
{
    TestLibrary library;
    const RecipeId id = library.addRecipe(u"Soup"_s, {u"1 onion"_s, u"2 carrots"_s, u"1 l water"_s});
    const auto load = [&] {
        return library.store.read([=](Connection &c) { return recipestore::load(c, id); }).result().value();
    };
    Recipe recipe = load();
    const std::vector<IngredientLine> before = recipe.ingredients;
    std::swap(recipe.ingredients[0], recipe.ingredients[2]);
    recipe.ingredients.insert(recipe.ingredients.begin() + 1, {{}, {}, u"1 leek"_s, {}});
    QVERIFY(library.recipes.save(recipe).result());
    const Recipe after = load();
    QCOMPARE(after.ingredients.size(), size_t(4));
    QCOMPARE(after.ingredients[0].id, before[2].id);
    QCOMPARE(after.ingredients[1].parsed.name, u"leek"_s);
    QCOMPARE(after.ingredients[2].id, before[1].id);
    QCOMPARE(after.ingredients[3].id, before[0].id);
}

void TestStore::searchFindsWordsOfEveryFieldWithoutAccents()
{
    TestLibrary library;
    const RecipeId salmon = library.addRecipe(u"Salmón con hinojo"_s, {u"1 fennel"_s});
    library.addRecipe(u"Rice"_s, {u"200 g rice"_s, u"1 jalapeño"_s});
    QCOMPARE(titles(library, u"salmon"_s), QStringList{u"Salmón con hinojo"_s});
    QCOMPARE(titles(library, u"hino"_s), QStringList{u"Salmón con hinojo"_s});
    QCOMPARE(titles(library, u"JALAPEN"_s), QStringList{u"Rice"_s});
    QCOMPARE(titles(library, u"fennel salm"_s), QStringList{u"Salmón con hinojo"_s});
    QCOMPARE(titles(library, u"fennel rice"_s), QStringList{});
    QCOMPARE(titles(library, u"\"*( OR"_s), QStringList{});
    QVERIFY(library.recipes.remove({salmon}).result());
    QCOMPARE(titles(library, u"salmon"_s), QStringList{});
    QVERIFY(library.store.undo().result());
    QCOMPARE(titles(library, u"salmon"_s), QStringList{u"Salmón con hinojo"_s});
}

void TestStore::undoAndRedoWriteTheRowsBack()
{
    TestLibrary library;
    const RecipeId recipe = library.addRecipe(u"Soup"_s, {u"1 onion"_s});
    const QDate day(2026, 2, 13);
    QVERIFY(library.plan.addRecipe(recipe, {day, library.slot(u"dinner"_s)}).result());
    const PlannedMeal meal = library.meals(day, day).at(0);
    QVERIFY(library.plan.move({meal.id}, {day.addDays(1), library.slot(u"lunch"_s)}).result());
    QVERIFY(library.plan.remove({meal.id}).result());
    QVERIFY(library.meals(day, day.addDays(1)).empty());
    QCOMPARE(library.store.undo().result().value(), (Operation{OperationKind::RemoveMeal, u"Soup"_s, 1}));
    QCOMPARE(library.meals(day.addDays(1), day.addDays(1)).size(), size_t(1));
    QCOMPARE(library.store.undo().result().value().kind, OperationKind::MoveMeal);
    QVERIFY(library.meals(day, day).at(0) == meal);
    QCOMPARE(library.store.undo().result().value().kind, OperationKind::AddMeal);
    QVERIFY(library.meals(day, day.addDays(1)).empty());
    for (const OperationKind kind : {OperationKind::AddMeal, OperationKind::MoveMeal, OperationKind::RemoveMeal})
        QCOMPARE(library.store.redo().result().value().kind, kind);
    QVERIFY(library.meals(day, day.addDays(1)).empty());
    QCOMPARE(library.store.redo().result().error().kind, Error::Kind::NotFound);
}

void TestStore::aNewStepForgetsWhatWasUndone()
{
    TestLibrary library;
    const QDate day(2026, 2, 13);
    QVERIFY(library.plan.addText(u"Eat out"_s, {day, library.slot(u"dinner"_s)}).result());
    QVERIFY(library.store.undo().result());
    QVERIFY(library.plan.addText(u"Pizza"_s, {day, library.slot(u"dinner"_s)}).result());
    QCOMPARE(library.store.redo().result().error().kind, Error::Kind::NotFound);
    QCOMPARE(library.meals(day, day).at(0).text, u"Pizza"_s);
}

void TestStore::aFailingStatementLeavesAllOrNothing()
{
    ReversingSealer sealer;
    TestLibrary library(u":memory:"_s, &sealer);
    library.store.read([](Connection &c) { return c.exec(u"UPDATE device SET linked = 1, user_id = 'u'"_s); })
        .waitForFinished();
    const RecipeId recipe = library.addRecipe(u"Soup"_s, {u"1 onion"_s, u"salt"_s});
    const QDate day(2026, 2, 13);
    const SlotId dinner = library.slot(u"dinner"_s);
    bool succeeded = false;
    int failures = 0;
    for (int n = 1; !succeeded; ++n) {
        const QStringList before = dump(library.store);
        int seen = 0;
        library.store
            .setFaultProbe([&, n](const QString &sql) -> std::optional<Error> {
                return sql != u"ROLLBACK" && ++seen == n
                           ? std::optional(Error{Error::Kind::DiskFull, u"injected"_s, sql})
                           : std::nullopt;
            })
            .waitForFinished();
        const auto result = library.plan.addRecipe(recipe, {day, dinner}).result();
        library.store.setFaultProbe({}).waitForFinished();
        const QStringList after = dump(library.store);
        succeeded = bool(result);
        failures += succeeded ? 0 : 1;
        QVERIFY2(succeeded || after == before, qPrintable(u"statement %1 left traces"_s.arg(n)));
    }
    QVERIFY(failures > 10);
    QCOMPARE(library.meals(day, day).size(), size_t(1));
}

void TestStore::aLinkedHouseholdSealsEachEditInItsTransaction()
{
    ReversingSealer sealer;
    TestLibrary library(u":memory:"_s, &sealer);
    QVERIFY(sealer.payloads.isEmpty());
    library.store.read([](Connection &c) { return c.exec(u"UPDATE device SET linked = 1, user_id = 'u'"_s); })
        .waitForFinished();
    library.addRecipe(u"Quokka stew"_s, {u"1 onion"_s});
    QCOMPARE(sealer.payloads.size(), 1);
    QVERIFY(sealer.payloads[0].contains("Quokka"));
    const auto queue =
        library.store.read([](Connection &c) { return c.value(u"SELECT cipher FROM op WHERE state = 'new'"_s); })
            .result()
            .value()
            .toByteArray();
    QVERIFY(!queue.isEmpty() && !queue.contains("Quokka"));
    const auto dirty =
        library.store
            .read([](Connection &c) {
                return c.value(u"SELECT count(*) FROM dirty WHERE kind = 'recipe' AND field = 'title'"_s);
            })
            .result()
            .value();
    QCOMPARE(dirty.toInt(), 1);
}

void TestStore::aRemoteChangeAddsNothingToTheQueue()
{
    ReversingSealer sealer;
    TestLibrary library(u":memory:"_s, &sealer);
    library.store.read([](Connection &c) { return c.exec(u"UPDATE device SET linked = 1, user_id = 'u'"_s); })
        .waitForFinished();
    const RecipeId recipe = library.addRecipe(u"Soup"_s, {u"1 onion"_s});
    sealer.payloads.clear();
    QVERIFY(library.store
                .transact(
                    {OperationKind::SaveRecipe, {}, 1},
                    [=](Writer &writer) -> Result<Done> {
                        KJC_TRY(writer.put(Kind::Recipe, recipe.uuid(), {{u"title"_s, u"Borscht"_s}}));
                        return Done{};
                    },
                    Origin::Remote)
                .result());
    QVERIFY(sealer.payloads.isEmpty());
    QCOMPARE(titles(library, u"borscht"_s).size(), 1);
    QCOMPARE(library.store.undo().result().error().kind, Error::Kind::NotFound); // our step touched the row that came
}

void TestStore::changesAreAnnouncedOnceAndInOrder()
{
    TestLibrary library;
    QCoreApplication::processEvents();
    QSignalSpy spy(&library.store, &Store::changed);
    const RecipeId recipe = library.addRecipe(u"Soup"_s, {u"1 onion"_s});
    QVERIFY(library.recipes.setFavourite(recipe, true).result());
    QTRY_COMPARE(spy.count(), 2);
    QVERIFY(spy[0][0].value<ChangeSet>().touches(Kind::RecipeIngredient));
    QVERIFY(spy[1][0].value<ChangeSet>().touches(Kind::Recipe, recipe.uuid()));
    QVERIFY(!spy[1][0].value<ChangeSet>().touches(Kind::RecipeIngredient));
}

void TestStore::nothingChangedAnnouncesNothing()
{
    TestLibrary library;
    const RecipeId recipe = library.addRecipe(u"Soup"_s, {u"1 onion"_s});
    QCoreApplication::processEvents();
    QSignalSpy spy(&library.store, &Store::changed);
    QVERIFY(library.recipes.setFavourite(recipe, false).result().value().isEmpty());
    QTest::qWait(20);
    QCOMPARE(spy.count(), 0);
}

void TestStore::everythingIsThereAfterReopening()
{
    QTemporaryDir folder;
    QStringList before;
    {
        TestLibrary library(folder.path());
        library.addRecipe(u"Soup"_s, {u"1 onion"_s});
        before = dump(library.store);
    }
    TestClock clock(u"2026-02-12T10:00:00Z"_s);
    UuidV7Source ids(clock, 1);
    Store store({folder.path(), clock, ids});
    const auto report = store.open().result();
    QVERIFY(report);
    QVERIFY(!report.value().created);
    QCOMPARE(dump(store), before);
    QVERIFY(store.undo().result()); // also undo reaches over a restart
}

// kjc beside the window: one announcement, and none of what the window wrote itself.
void TestStore::whatAnotherProgramWritesIsAnnouncedOnce()
{
    const QTemporaryDir folder;
    TestLibrary window(folder.path());
    TestClock clock(u"2026-02-11T10:00:00Z"_s);
    UuidV7Source ids(clock, 7);
    Store other({folder.path(), clock, ids});
    QVERIFY(other.open().result());
    QCoreApplication::processEvents(); // what the window itself wrote at its start is told
    QList<std::pair<ChangeSet, Origin>> seen;
    connect(&window.store, &Store::changed, this, [&](const ChangeSet &changes, Origin origin) {
        seen.append({changes, origin});
    });
    QSignalSpy undo(&window.store, &Store::undoStateChanged);
    RecipeCommands recipes(other);
    for (const QString &title : {u"Soup"_s, u"Bread"_s}) {
        Recipe recipe;
        recipe.title = title;
        QVERIFY(recipes.save(recipe).result());
    }
    QTRY_COMPARE_WITH_TIMEOUT(seen.size(), 1, 5 * Store::kNoticeOthersMs);
    QVERIFY(seen.first().second == Origin::OtherProgram);
    QVERIFY(seen.first().first.touches(Kind::Recipe) && seen.first().first.touches(Kind::PlannedMeal));
    QCOMPARE(undo.last().first().value<UndoState>().undo->subject, u"Bread"_s); // it can be undone here too
    window.addRecipe(u"Mine"_s, {});
    QTest::qWait(2 * Store::kNoticeOthersMs + 500);
    QCOMPARE(seen.size(), 2);
    QVERIFY(seen.last().second == Origin::Local);
}

QTEST_GUILESS_MAIN(TestStore)
#include "test_store.moc"
