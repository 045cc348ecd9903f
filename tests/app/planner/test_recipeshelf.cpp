// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/chip.h"
#include "app/common/searchfield.h"
#include "app/planner/recipeshelf.h"
#include "app/planner/shelfview.h"
#include "tests/app/planner/testservices.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestRecipeShelf : public QObject
{
    Q_OBJECT

    struct Scene : TestServices {
        explicit Scene()
        {
            eggs = addRecipe(u"Boiled eggs"_s, {u"4 eggs"_s});
            duck = addRecipe(u"Duck"_s, {u"1 duck"_s});
            stock(u"6 eggs"_s);
            shelf.resize(272, 800);
            shelf.show();
        }
        void load()
        {
            shelf.activate();
            QTRY_COMPARE(view->model()->rowCount(), 2);
            view->setFocus();
            view->setCurrentIndex(view->model()->index(0, 0));
        }
        Chip *chip(const QString &text)
        {
            for (Chip *chip : shelf.findChildren<Chip *>())
                if (chip->text() == text)
                    return chip;
            return nullptr;
        }

        RecipeId eggs, duck;
        RecipeShelf shelf{services, nullptr};
        ShelfView *view = shelf.findChild<ShelfView *>();
        SearchField *search = shelf.findChild<SearchField *>();
    };

private Q_SLOTS:
    void loadsWhenActivatedAndCountsAfterwards()
    {
        Scene scene;
        QTest::qWait(20);
        QCOMPARE(scene.view->model()->rowCount(), 0);
        scene.load();
        QTRY_COMPARE(scene.chip(u"Can cook now"_s)->accessibleName(), u"Can cook now, 1"_s);
        QVERIFY(scene.search->placeholderText().contains(u'2'));
    }

    void keysAskForADayForThePageAndForTheFavourites()
    {
        Scene scene;
        scene.load();
        QSignalSpy added(&scene.shelf, &RecipeShelf::addRequested);
        QSignalSpy opened(&scene.shelf, &RecipeShelf::recipeRequested);
        QTest::keyClick(scene.view, Qt::Key_Return);
        QTest::keyClick(scene.view, Qt::Key_P);
        QCOMPARE(added.size(), 2);
        QCOMPARE(added.first().first().value<RecipeId>(), scene.eggs);
        QTest::keyClick(scene.view, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(opened.size(), 1);
        QTest::keyClick(scene.view, Qt::Key_F);
        QTRY_VERIFY(scene.view->currentIndex().data(Qt::AccessibleTextRole).toString().contains(u"favourite"_s));
        QCOMPARE(scene.view->currentIndex().row(), 0); // where it was
    }

    void theMouseAsksToo()
    {
        Scene scene;
        scene.load();
        QSignalSpy added(&scene.shelf, &RecipeShelf::addRequested);
        QSignalSpy opened(&scene.shelf, &RecipeShelf::recipeRequested);
        const QRect row = scene.view->visualRect(scene.view->model()->index(0, 0));
        const QPoint onRow(row.center().x(), row.bottom() - 10), onCaption(row.center().x(), row.top() + 8);
        QTest::mouseDClick(scene.view->viewport(), Qt::LeftButton, {}, onRow);
        QCOMPARE(added.size(), 1);
        QTest::mouseClick(scene.view->viewport(), Qt::MiddleButton, {}, onRow);
        QCOMPARE(opened.size(), 1);
        QTest::mouseClick(scene.view->viewport(), Qt::MiddleButton, {}, onCaption);
        QCOMPARE(opened.size(), 1);
    }

    void filtersAndSearchNarrowAndShowAllWidens()
    {
        Scene scene;
        scene.load();
        scene.chip(u"Can cook now"_s)->click();
        QTRY_COMPARE(scene.view->model()->rowCount(), 1);
        QTest::keyClicks(scene.search, u"duck"_s);
        QTRY_COMPARE(scene.view->model()->rowCount(), 0);
        QPushButton *showAll = nullptr;
        for (QPushButton *button : scene.shelf.findChildren<QPushButton *>())
            if (button->isVisible())
                showAll = button;
        QVERIFY(showAll);
        showAll->click();
        QTRY_COMPARE(scene.view->model()->rowCount(), 2);
        QVERIFY(!scene.chip(u"Can cook now"_s)->isChecked());
    }

    void escEmptiesTheFieldAndThenCloses()
    {
        Scene scene;
        scene.load();
        QSignalSpy closed(&scene.shelf, &RecipeShelf::closeRequested);
        scene.search->setFocus();
        QTest::keyClicks(scene.search, u"duck"_s);
        QTest::keyClick(scene.search, Qt::Key_Escape);
        QCOMPARE(closed.size(), 0);
        QVERIFY(scene.search->text().isEmpty());
        QTest::keyClick(scene.search, Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
    }
};

QTEST_MAIN(TestRecipeShelf)
#include "test_recipeshelf.moc"
