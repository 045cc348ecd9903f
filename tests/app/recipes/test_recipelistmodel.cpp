// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/mealmime.h"
#include "app/recipes/recipelistmodel.h"
#include "app/recipes/searchmatches.h"
#include "tests/support/testlibrary.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

RecipeFilter wordsFilter(const QString &text)
{
    RecipeFilter filter;
    filter.text = text;
    return filter;
}

bool answers(RecipeListModel &model, const RecipeFilter &filter)
{
    QSignalSpy loaded(&model, &RecipeListModel::loaded);
    model.setFilter(filter);
    return loaded.count() > 0 || loaded.wait();
}

// Every row as a person and a screen reader meet it.
QStringList dump(const RecipeListModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.index(row).data(Qt::AccessibleTextRole).toString());
    return rows;
}

void addMany(TestLibrary &library, int count)
{
    const QStringList dishes{u"soup"_s,  u"stew"_s,   u"salad"_s, u"pie"_s,
                             u"curry"_s, u"paella"_s, u"pasta"_s, u"bread"_s};
    const QStringList foods{u"2 onions"_s,   u"500 g potatoes"_s, u"1 kg rice"_s, u"3 eggs"_s,   u"200 g spinach"_s,
                            u"4 tomatoes"_s, u"100 g butter"_s,   u"1 l milk"_s,  u"2 lemons"_s, u"250 g flour"_s};
    std::vector<ImportedRecipe> batch;
    for (int i = 0; i < count; ++i) {
        ImportedRecipe imported;
        imported.recipe.title = u"%1 %2 number %3"_s.arg(foods[i % 10].section(u' ', -1), dishes[i / 7 % 8]).arg(i);
        for (int line = 0; line < 6; ++line) {
            const QString text = foods[(i + line * 3) % 10];
            imported.recipe.ingredients.push_back({{}, {}, text, parseIngredient(text, u"en"_s)});
        }
        imported.recipe.tags = {u"everyday"_s};
        batch.push_back(imported);
    }
    QVERIFY(library.recipes.import(std::move(batch), false).result().ok());
}

} // namespace

class TestRecipeListModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsReadWell();
    void pagesFollowOneAnother();
    void aChangeKeepsThePlace();
    void theNewestQuestionWins();
    void draggedRecipesCarryTheirIds();
    void matchesAreFoundInTitles_data();
    void matchesAreFoundInTitles();
};

void TestRecipeListModel::rowsReadWell()
{
    TestLibrary library;
    library.addRecipe(u"Shakshuka"_s, {u"6 eggs"_s, u"4 tomatoes"_s, u"salt"_s}, 2);
    library.addRecipe(u"Arroz con leche"_s, {u"1 l milk"_s, u"100 g rice"_s}, 6);
    library.stock(u"6 eggs exp 12/2"_s);
    library.stock(u"1 kg rice"_s);
    RecipeListModel model(library.store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(answers(model, {}));
    QCOMPARE(dump(model), QStringList({u"Arroz con leche, 6 serving(s), 1 of 2 in stock"_s,
                                       u"Shakshuka, 2 serving(s), 1 of 2 in stock, uses eggs soon"_s}));
    QCOMPARE(model.index(1).data(RecipeListModel::TitleRole).toString(), u"Shakshuka"_s);
    QCOMPARE(model.index(1).data(RecipeListModel::NeededRole).toInt(), 2); // salt is a staple: nobody counts it
}

void TestRecipeListModel::pagesFollowOneAnother()
{
    TestLibrary library;
    addMany(library, 250);
    RecipeListModel model(library.store);
    QSignalSpy counted(&model, &RecipeListModel::counted);
    QVERIFY(answers(model, {}));
    QCOMPARE(model.rowCount(), RecipeListModel::kPage);
    QVERIFY(counted.count() > 0 || counted.wait());
    QCOMPARE(counted.last().first().toInt(), 250);
    while (model.canFetchMore({})) {
        QSignalSpy loaded(&model, &RecipeListModel::loaded);
        model.fetchMore({});
        QVERIFY(loaded.wait());
    }
    QCOMPARE(model.rowCount(), 250);
}

void TestRecipeListModel::aChangeKeepsThePlace()
{
    TestLibrary library;
    addMany(library, 150);
    RecipeListModel model(library.store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(answers(model, {}));
    const QPersistentModelIndex place = model.index(40);
    const RecipeId there = model.at(40).id;
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const RecipeId first = model.at(0).id;
    library.recipes.remove({first});
    QTRY_COMPARE(model.rowOf(first), -1);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(place.row(), 39);
    QCOMPARE(model.at(place.row()).id, there);
}

void TestRecipeListModel::theNewestQuestionWins()
{
    TestLibrary library;
    addMany(library, 60);
    RecipeListModel model(library.store);
    QVERIFY(answers(model, {}));
    QSignalSpy loaded(&model, &RecipeListModel::loaded);
    for (const QString &typed : {u"p"_s, u"pa"_s, u"pae"_s, u"pael"_s})
        model.setFilter(wordsFilter(typed));
    QVERIFY(loaded.wait());
    QCOMPARE(loaded.count(), 1);
    QVERIFY(model.rowCount() > 0);
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(model.at(row).title.contains(u"paella"_s));
}

void TestRecipeListModel::draggedRecipesCarryTheirIds()
{
    TestLibrary library;
    const RecipeId soup = library.addRecipe(u"Soup"_s, {u"1 onion"_s});
    const RecipeId bread = library.addRecipe(u"Bread"_s, {u"500 g flour"_s});
    RecipeListModel model(library.store);
    QVERIFY(answers(model, {}));
    const std::unique_ptr<QMimeData> mime(model.mimeData({model.index(0), model.index(1)}));
    QCOMPARE(decodeRecipes(mime.get()), QList<RecipeId>({bread, soup}));
    QCOMPARE(mime->text(), u"Bread\nSoup"_s);
    QVERIFY(decodeRecipes(nullptr).isEmpty());
}

void TestRecipeListModel::matchesAreFoundInTitles_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("marked");
    QTest::newRow("starts of words") << u"Paella, spanakopita and pasta"_s << u"pa"_s << QStringList{u"Pa"_s, u"pa"_s};
    QTest::newRow("accents") << u"Puré de plátano"_s << u"plat pure"_s << QStringList{u"Puré"_s, u"plát"_s};
    QTest::newRow("nothing typed") << u"Soup"_s << u"  "_s << QStringList{};
    QTest::newRow("elsewhere") << u"Soup"_s << u"onion"_s << QStringList{};
}

void TestRecipeListModel::matchesAreFoundInTitles()
{
    QFETCH(QString, title);
    QFETCH(QString, typed);
    QFETCH(QStringList, marked);
    QStringList found;
    for (const TextSpan &span : searchMatches(title, typed))
        found.append(title.mid(span.start, span.length));
    QCOMPARE(found, marked);
}

// From the key to the rows, where every word fits most recipes; generous for a busy machine, the figures are printed.

QTEST_GUILESS_MAIN(TestRecipeListModel)
#include "test_recipelistmodel.moc"
