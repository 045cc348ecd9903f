// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/mealmime.h"
#include "app/planner/shelfmodel.h"
#include "tests/support/testlibrary.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestShelfModel : public QObject
{
    Q_OBJECT

    // A model under the tester, loaded.
    struct Shelf {
        explicit Shelf(TestLibrary &library) : model(library.store)
        {
            settle(library);
            model.setFilter({});
            wait();
        }
        void wait()
        {
            QSignalSpy loaded(&model, &ShelfModel::loaded);
            QVERIFY(loaded.wait());
        }
        [[nodiscard]] QStringList titles() const
        {
            QStringList titles;
            for (int row = 0; row < model.rowCount(); ++row) {
                const QString caption = model.index(row).data(ShelfModel::CaptionRole).toString();
                if (!caption.isEmpty())
                    titles.append(QString(u'[' + caption + u']'));
                titles.append(model.index(row).data().toString());
            }
            return titles;
        }
        ShelfModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    };

    // What was told of earlier changes is not to be taken for news of later ones.
    static void settle(TestLibrary &library)
    {
        library.store.read([](Connection &) -> Result<Done> { return Done{}; }).waitForFinished();
        QCoreApplication::processEvents();
    }

    static void fill(TestLibrary &library)
    {
        library.addRecipe(u"Spanakopita"_s, {u"500 g spinach"_s, u"1 packet filo pastry"_s});
        library.addRecipe(u"Boiled eggs"_s, {u"4 eggs"_s});
        library.addRecipe(u"Duck à l’orange"_s, {u"1 duck"_s, u"2 oranges"_s});
        library.stock(u"6 eggs"_s);
        library.stock(u"500 g spinach exp 12/2/2026"_s);
    }

private Q_SLOTS:
    void loadsNothingBeforeItIsAsked()
    {
        TestLibrary library;
        fill(library);
        ShelfModel model(library.store);
        QTest::qWait(20);
        QCOMPARE(model.rowCount(), 0);
    }

    void groupsByWhatThePantryAsksFor()
    {
        TestLibrary library;
        fill(library);
        const Shelf shelf(library);
        const QStringList expected{u"[Uses what expires first]"_s,
                                   u"Spanakopita"_s,
                                   u"[Everything in the pantry]"_s,
                                   u"Boiled eggs"_s,
                                   u"[More recipes]"_s,
                                   u"Duck à l’orange"_s};
        QCOMPARE(shelf.titles(), expected);
    }

    void listsWhatWasSearchedForWithoutGroups()
    {
        TestLibrary library;
        fill(library);
        Shelf shelf(library);
        RecipeFilter filter;
        filter.text = u"egg"_s;
        shelf.model.setFilter(filter);
        shelf.wait();
        QCOMPARE(shelf.titles(), QStringList{u"Boiled eggs"_s});
    }

    void ofSeveralQuestionsOnlyTheNewestIsAnswered()
    {
        TestLibrary library;
        fill(library);
        Shelf shelf(library);
        QSignalSpy loaded(&shelf.model, &ShelfModel::loaded);
        for (const QString &text : {u"s"_s, u"sp"_s, u"duck"_s}) {
            RecipeFilter filter;
            filter.text = text;
            shelf.model.setFilter(filter);
        }
        QVERIFY(loaded.wait());
        QCOMPARE(loaded.size(), 1);
        QCOMPARE(shelf.titles(), QStringList{u"Duck à l’orange"_s});
    }

    void everyRecipeStandsOnceOverSeveralPages()
    {
        TestLibrary library;
        const int recipes = 2 * ShelfModel::kPage + 30;
        for (int n = 0; n < recipes; ++n)
            library.addRecipe(u"Dish %1"_s.arg(n, 3, 10, QLatin1Char('0')), {n % 3 == 0   ? u"2 eggs"_s
                                                                             : n % 3 == 1 ? u"500 g spinach"_s
                                                                                          : u"1 duck"_s});
        library.stock(u"6 eggs"_s);
        library.stock(u"500 g spinach exp 12/2/2026"_s);
        settle(library);
        ShelfModel model(library.store); // without the tester, which fetches on its own
        QSignalSpy loaded(&model, &ShelfModel::loaded);
        model.setFilter({});
        QVERIFY(loaded.wait());
        QVERIFY(model.rowCount() >= ShelfModel::kPage);
        QVERIFY(model.rowCount() < recipes);
        QSet<QUuid> seen;
        while (model.canFetchMore({})) {
            model.fetchMore({});
            QVERIFY(loaded.wait());
        }
        for (int row = 0; row < model.rowCount(); ++row)
            seen.insert(model.index(row).data(ShelfModel::IdRole).toUuid());
        QCOMPARE(model.rowCount(), recipes);
        QCOMPARE(int(seen.size()), recipes);
    }

    void aChangeOfThePantryMovesARecipeAndKeepsItsIndex()
    {
        TestLibrary library;
        fill(library);
        Shelf shelf(library);
        const QPersistentModelIndex duck = shelf.model.index(2);
        QCOMPARE(duck.data().toString(), u"Duck à l’orange"_s);
        library.stock(u"1 duck exp 12/2/2026"_s);
        shelf.wait();
        QVERIFY(duck.isValid());
        QCOMPARE(duck.data().toString(), u"Duck à l’orange"_s);
        QCOMPARE(duck.row(), 0);
        QCOMPARE(shelf.titles().filter(u"["_s).size(), 2);
    }

    void aNewRecipeAppearsAndADeletedOneGoes()
    {
        TestLibrary library;
        fill(library);
        Shelf shelf(library);
        const RecipeId id = library.addRecipe(u"Apple pie"_s, {u"6 apples"_s});
        shelf.wait();
        QVERIFY(shelf.titles().contains(u"Apple pie"_s));
        library.recipes.remove({id}).waitForFinished();
        shelf.wait();
        QVERIFY(!shelf.titles().contains(u"Apple pie"_s));
    }

    void countsWhatAFilterWouldLeave()
    {
        TestLibrary library;
        fill(library);
        Shelf shelf(library);
        QSignalSpy counted(&shelf.model, &ShelfModel::counted);
        QVERIFY(counted.wait());
        const auto counts = counted.first().first().value<ShelfCounts>();
        QCOMPARE(counts.all, 3);
        QCOMPARE(counts.canCook, 1);
        QCOMPARE(counts.useSoon, 1);
    }

    void aScreenReaderHearsTheWholeRow()
    {
        TestLibrary library;
        fill(library);
        const Shelf shelf(library);
        QCOMPARE(shelf.model.index(0).data(Qt::AccessibleTextRole).toString(),
                 u"Spanakopita, 1 of 2 in stock, uses spinach soon"_s);
        QCOMPARE(shelf.model.index(1).data(Qt::AccessibleTextRole).toString(), u"Boiled eggs, all in stock"_s);
    }

    void aRowIsDraggedAsARecipe()
    {
        TestLibrary library;
        fill(library);
        const Shelf shelf(library);
        const std::unique_ptr<QMimeData> mime(shelf.model.mimeData({shelf.model.index(1)}));
        QCOMPARE(decodeRecipes(mime.get()), QList<RecipeId>{shelf.model.at(1).recipe.id});
        QCOMPARE(mime->text(), u"Boiled eggs"_s);
    }
};

QTEST_MAIN(TestShelfModel)
#include "test_shelfmodel.moc"
