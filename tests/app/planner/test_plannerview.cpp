// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/mealmime.h"
#include "app/common/pictures.h"
#include "app/common/theme.h"
#include "app/planner/plannermime.h"
#include "app/planner/plannerview.h"
#include "tests/app/planner/sampleweek.h"

#include <QAccessible>
#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(kjc::PlanPlace)

namespace {

// A view of the sample week; the cursor stands on Wednesday's risotto.
struct Shown {
    explicit Shown(QSize size = {1000, 800}) : view(pictures)
    {
        model.setWeek(sample.week, sample.today);
        view.setWeekModel(&model);
        view.resize(size);
        view.show();
        view.setFocus();
        view.setCurrentIndex(meal(3));
        QApplication::setActiveWindow(&view);
    }

    [[nodiscard]] QModelIndex meal(size_t n) const { return model.indexOf(sample.week.meals[n].meal.id); }
    [[nodiscard]] PlannedMealId id(size_t n) const { return sample.week.meals[n].meal.id; }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, Qt::Key(key), modifiers); }
    [[nodiscard]] QString title() const { return view.currentIndex().data(TitleRole).toString(); }
    [[nodiscard]] QModelIndex place() const
    {
        const QModelIndex at = view.currentIndex();
        return WeekModel::isMeal(at) ? at.parent() : at;
    }
    // Lets `mime` fall on the middle of `index`.
    void drop(const QMimeData &mime, const QModelIndex &index, Qt::KeyboardModifiers modifiers = {})
    {
        const QPoint at = view.visualRect(index).center();
        QDragEnterEvent enter(at, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, modifiers);
        QApplication::sendEvent(view.viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(at, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, modifiers);
        QApplication::sendEvent(view.viewport(), &move);
        QDropEvent event(at, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, modifiers);
        QApplication::sendEvent(view.viewport(), &event);
    }

    // Holds `mime` over a point of the viewport.
    void hold(const QMimeData &mime, const QPoint &at)
    {
        QDragEnterEvent enter(at, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(view.viewport(), &enter);
        QDragMoveEvent move(at, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(view.viewport(), &move);
    }

    SampleWeek sample = SampleWeek::ofEachKind();
    PictureSource pictures{{}, {}};
    WeekModel model;
    PlannerView view;
};

} // namespace

class TestPlannerView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }
    void everyMealIsHitWhereItIsShown_data();
    void everyMealIsHitWhereItIsShown();
    void theNamesOfDaysAndMealsAreNotHit();
    void arrowsFollowTheScreen_data();
    void arrowsFollowTheScreen();
    void homeAndEndReachTheEdges();
    void arrowsVisitEachMealOfAPlace();
    void shiftAndArrowsSelectMore();
    void lettersAskForWhatTheySay_data();
    void lettersAskForWhatTheySay();
    void lettersCanBeSwitchedOff();
    void carriedMealsGoWhereTheArrowsSay();
    void carriedOnAnotherMealAsks();
    void escapePutsBack();
    void enterAddsInAnEmptyPlace();
    void cutMovesAndCopyPlansAgain();
    void recipesFallOnAPlace();
    void mealsFallOnAPlace();
    void aMealOnAMealAsks();
    void aDragThatRestsAtAnEdgeGoesToTheNextWeek_data();
    void aDragThatRestsAtAnEdgeGoesToTheNextWeek();
    void aDragAtTheEdgeOfANarrowViewScrollsFirst();
    void theCursorGoesWithAMovedMeal();
    void theCursorMeetsTheMealThatCame();
    void anotherWeekKeepsTheCursorsPlace();
    void narrowViewsScrollToTheCursor();
    void largeTextMakesRowsHigher();
    void readersMeetATable();
};

void TestPlannerView::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::install(*qApp, Scheme::Light).setReducedMotion(true);
    qRegisterMetaType<PlanPlace>();
    qRegisterMetaType<QList<PlannedMealId>>();
}

void TestPlannerView::everyMealIsHitWhereItIsShown_data()
{
    QTest::addColumn<int>("direction");
    QTest::newRow("left to right") << int(Qt::LeftToRight);
    QTest::newRow("right to left") << int(Qt::RightToLeft);
}

void TestPlannerView::everyMealIsHitWhereItIsShown()
{
    QFETCH(int, direction);
    QGuiApplication::setLayoutDirection(Qt::LayoutDirection(direction));
    Shown shown;
    for (size_t n = 0; n < shown.sample.week.meals.size(); ++n) {
        const QRect rect = shown.view.visualRect(shown.meal(n));
        QVERIFY(shown.view.viewport()->rect().contains(rect));
        for (const QPoint point : {rect.center(), rect.topLeft(), rect.bottomRight()})
            QCOMPARE(shown.view.indexAt(point), shown.meal(n));
    }
    const QModelIndex empty = shown.model.place(0, 6);
    QCOMPARE(shown.view.indexAt(shown.view.visualRect(empty).center()), empty);
    const int monday = shown.view.visualRect(shown.model.place(0, 0)).center().x();
    const int sunday = shown.view.visualRect(empty).center().x();
    QCOMPARE(monday < sunday, direction == Qt::LeftToRight);
}

void TestPlannerView::theNamesOfDaysAndMealsAreNotHit()
{
    Shown shown;
    QVERIFY(!shown.view.indexAt({500, 10}).isValid());
    QVERIFY(!shown.view.indexAt({10, 300}).isValid());
}

void TestPlannerView::arrowsFollowTheScreen_data()
{
    QTest::addColumn<int>("direction");
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("column");
    QTest::newRow("right") << int(Qt::LeftToRight) << int(Qt::Key_Right) << 3;
    QTest::newRow("left") << int(Qt::LeftToRight) << int(Qt::Key_Left) << 1;
    QTest::newRow("right, mirrored") << int(Qt::RightToLeft) << int(Qt::Key_Right) << 1;
    QTest::newRow("left, mirrored") << int(Qt::RightToLeft) << int(Qt::Key_Left) << 3;
}

void TestPlannerView::arrowsFollowTheScreen()
{
    QFETCH(int, direction);
    QFETCH(int, key);
    QFETCH(int, column);
    QGuiApplication::setLayoutDirection(Qt::LayoutDirection(direction));
    Shown shown;
    shown.press(key);
    QCOMPARE(shown.place(), shown.model.place(2, column));
}

void TestPlannerView::homeAndEndReachTheEdges()
{
    Shown shown;
    shown.press(Qt::Key_Home);
    QCOMPARE(shown.place(), shown.model.place(2, 0));
    shown.press(Qt::Key_End);
    QCOMPARE(shown.place(), shown.model.place(2, 6));
    shown.press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(shown.place(), shown.model.place(0, 6));
    shown.press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(shown.place(), shown.model.place(3, 6));
}

void TestPlannerView::arrowsVisitEachMealOfAPlace()
{
    Shown shown;
    shown.press(Qt::Key_Right);
    QCOMPARE(shown.title(), u"Crema de calabaza"_s);
    shown.press(Qt::Key_Down);
    QCOMPARE(shown.title(), u"Greek salad"_s);
    shown.press(Qt::Key_Down);
    QCOMPARE(shown.place(), shown.model.place(3, 3));
    shown.press(Qt::Key_Up);
    QCOMPARE(shown.title(), u"Greek salad"_s);
}

void TestPlannerView::shiftAndArrowsSelectMore()
{
    Shown shown;
    shown.press(Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(shown.view.chosenMeals().contains(shown.id(3)));
    QVERIFY(shown.view.chosenMeals().contains(shown.id(4)));
    shown.view.selectAll();
    QCOMPARE(shown.view.chosenMeals().size(), qsizetype(shown.sample.week.meals.size()));
}

void TestPlannerView::lettersAskForWhatTheySay_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QByteArray>("signal");
    QTest::newRow("T: today") << int(Qt::Key_T) << QByteArray(SIGNAL(weekRequested(int)));
    QTest::newRow("PgDn: next week") << int(Qt::Key_PageDown) << QByteArray(SIGNAL(weekRequested(int)));
    QTest::newRow("+: more servings") << int(Qt::Key_Plus)
                                      << QByteArray(SIGNAL(servingsRequested(QList<kjc::PlannedMealId>, int)));
    QTest::newRow("M: cooked") << int(Qt::Key_M) << QByteArray(SIGNAL(cookedRequested(QList<kjc::PlannedMealId>)));
    QTest::newRow("C: cook") << int(Qt::Key_C) << QByteArray(SIGNAL(openRequested(kjc::PlannedMealId)));
    QTest::newRow("L: leftovers") << int(Qt::Key_L) << QByteArray(SIGNAL(leftoversRequested(kjc::PlannedMealId)));
    QTest::newRow("R: another") << int(Qt::Key_R) << QByteArray(SIGNAL(anotherRequested(kjc::PlannedMealId)));
    QTest::newRow("D: repeat") << int(Qt::Key_D) << QByteArray(SIGNAL(repeatRequested(QList<kjc::PlannedMealId>)));
    QTest::newRow("Del: remove") << int(Qt::Key_Delete)
                                 << QByteArray(SIGNAL(removeRequested(QList<kjc::PlannedMealId>)));
    QTest::newRow("Enter: open") << int(Qt::Key_Return) << QByteArray(SIGNAL(openRequested(kjc::PlannedMealId)));
}

void TestPlannerView::lettersAskForWhatTheySay()
{
    QFETCH(int, key);
    QFETCH(QByteArray, signal);
    Shown shown;
    QSignalSpy asked(&shown.view, signal.constData());
    QVERIFY(asked.isValid());
    shown.press(key);
    QCOMPARE(asked.size(), 1);
}

void TestPlannerView::lettersCanBeSwitchedOff()
{
    Shown shown;
    shown.view.setLetterKeys(false);
    QSignalSpy cooked(&shown.view, &PlannerView::cookedRequested);
    QSignalSpy removed(&shown.view, &PlannerView::removeRequested);
    shown.press(Qt::Key_M);
    shown.press(Qt::Key_Delete);
    QCOMPARE(cooked.size(), 0);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(shown.title(), u"Mushroom risotto"_s);
}

void TestPlannerView::carriedMealsGoWhereTheArrowsSay()
{
    Shown shown;
    QSignalSpy moved(&shown.view, &PlannerView::moveRequested);
    shown.press(Qt::Key_Space);
    QVERIFY(shown.view.isCarrying());
    shown.press(Qt::Key_Right);
    shown.press(Qt::Key_Up);
    shown.press(Qt::Key_Return);
    QVERIFY(!shown.view.isCarrying());
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved.first().at(0).value<QList<PlannedMealId>>(), QList<PlannedMealId>{shown.id(3)});
    QCOMPARE(moved.first().at(1).value<PlanPlace>(), shown.model.placeOf(shown.model.place(1, 3)));
}

void TestPlannerView::carriedOnAnotherMealAsks()
{
    Shown shown;
    QSignalSpy moved(&shown.view, &PlannerView::moveRequested);
    QSignalSpy met(&shown.view, &PlannerView::meetRequested);
    shown.press(Qt::Key_Space);
    shown.press(Qt::Key_Right);
    shown.press(Qt::Key_Space);
    QCOMPARE(moved.size(), 0);
    QCOMPARE(met.size(), 1);
    QCOMPARE(met.first().at(1).value<PlannedMealId>(), shown.id(4));
}

void TestPlannerView::escapePutsBack()
{
    Shown shown;
    QSignalSpy moved(&shown.view, &PlannerView::moveRequested);
    shown.press(Qt::Key_Space);
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_Escape);
    QVERIFY(!shown.view.isCarrying());
    QCOMPARE(moved.size(), 0);
    QCOMPARE(shown.title(), u"Mushroom risotto"_s);
}

void TestPlannerView::enterAddsInAnEmptyPlace()
{
    Shown shown;
    QSignalSpy added(&shown.view, &PlannerView::addRequested);
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_Return);
    QCOMPARE(added.size(), 1);
    QCOMPARE(added.first().first().value<PlanPlace>(), shown.model.placeOf(shown.model.place(3, 2)));
}

void TestPlannerView::cutMovesAndCopyPlansAgain()
{
    Shown shown;
    QSignalSpy moved(&shown.view, &PlannerView::moveRequested);
    QSignalSpy copied(&shown.view, &PlannerView::copyRequested);
    shown.press(Qt::Key_C, Qt::ControlModifier);
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(copied.size(), 1);
    QCOMPARE(moved.size(), 0);
    shown.view.setCurrentIndex(shown.meal(3));
    shown.press(Qt::Key_X, Qt::ControlModifier);
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(copied.size(), 1);
    QCOMPARE(moved.size(), 1);
}

void TestPlannerView::recipesFallOnAPlace()
{
    Shown shown;
    QSignalSpy dropped(&shown.view, &PlannerView::recipesDropped);
    const RecipeId recipe(SampleWeek::uuid(77));
    shown.drop(*encodeRecipes({recipe}), shown.model.place(0, 6));
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.first().at(0).value<QList<RecipeId>>(), QList<RecipeId>{recipe});
    QCOMPARE(dropped.first().at(1).value<PlanPlace>().day, QDate(2026, 2, 15));
    QCOMPARE(shown.place(), shown.model.place(0, 6));
}

void TestPlannerView::mealsFallOnAPlace()
{
    Shown shown;
    QSignalSpy moved(&shown.view, &PlannerView::moveRequested);
    QSignalSpy copied(&shown.view, &PlannerView::copyRequested);
    const auto mime = plannermime::encode({shown.id(0), shown.id(3)}, {});
    shown.drop(*mime, shown.model.place(0, 6));
    QCOMPARE(moved.size(), 1);
    shown.drop(*mime, shown.model.place(0, 6), Qt::ControlModifier);
    QCOMPARE(copied.size(), 1);
    QCOMPARE(moved.size(), 1);
}

void TestPlannerView::aMealOnAMealAsks()
{
    Shown shown;
    QSignalSpy met(&shown.view, &PlannerView::meetRequested);
    shown.drop(*plannermime::encode({shown.id(0)}, {}), shown.meal(6));
    QCOMPARE(met.size(), 1);
    shown.drop(*plannermime::encode({shown.id(6)}, {}), shown.meal(6));
    QCOMPARE(met.size(), 1);
}

void TestPlannerView::aDragThatRestsAtAnEdgeGoesToTheNextWeek_data()
{
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<bool>("atRight");
    QTest::addColumn<int>("step");
    QTest::newRow("right") << false << true << 1;
    QTest::newRow("left") << false << false << -1;
    QTest::newRow("right, mirrored") << true << true << -1;
    QTest::newRow("left, mirrored") << true << false << 1;
}

void TestPlannerView::aDragThatRestsAtAnEdgeGoesToTheNextWeek()
{
    QFETCH(bool, mirrored);
    QFETCH(bool, atRight);
    QFETCH(int, step);
    QGuiApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    Shown shown;
    QSignalSpy weeks(&shown.view, &PlannerView::weekRequested);
    const auto mime = plannermime::encode({shown.id(3)}, {});
    shown.hold(*mime, {atRight ? shown.view.viewport()->width() - 3 : 3, 300});
    QVERIFY(weeks.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(weeks.count(), 1, 3 * DragDwell::kFirstMs);
    QCOMPARE(weeks.first().first().toInt(), step);
    QTRY_COMPARE_WITH_TIMEOUT(weeks.count(), 2, 3 * DragDwell::kAgainMs); // and on, as long as it rests
    shown.hold(*mime, shown.view.visualRect(shown.meal(3)).center());
    QTest::qWait(DragDwell::kAgainMs + 100);
    QCOMPARE(weeks.count(), 2);
}

void TestPlannerView::aDragAtTheEdgeOfANarrowViewScrollsFirst()
{
    Shown shown({500, 800});
    QScrollBar *bar = shown.view.horizontalScrollBar();
    bar->setValue(bar->maximum() - 1);
    QSignalSpy weeks(&shown.view, &PlannerView::weekRequested);
    const auto mime = plannermime::encode({shown.id(3)}, {});
    shown.hold(*mime, {shown.view.viewport()->width() - 3, 300});
    QTRY_COMPARE_WITH_TIMEOUT(bar->value(), bar->maximum(), 3 * DragDwell::kFirstMs);
    QVERIFY(weeks.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(weeks.count(), 1, 3 * DragDwell::kAgainMs);
    QCOMPARE(bar->value(), bar->minimum());
}

void TestPlannerView::theCursorGoesWithAMovedMeal()
{
    Shown shown;
    const auto mark = shown.view.bookmark();
    shown.sample.week.meals[3].meal.day = QDate(2026, 2, 15);
    shown.model.setWeek(shown.sample.week, shown.sample.today);
    shown.view.restore(mark);
    QCOMPARE(shown.place(), shown.model.place(2, 6));
    QCOMPARE(shown.title(), u"Mushroom risotto"_s);
    QCOMPARE(shown.view.chosenMeals(), QList<PlannedMealId>{shown.id(3)});
}

void TestPlannerView::theCursorMeetsTheMealThatCame()
{
    Shown shown;
    shown.view.setCurrentIndex(shown.model.place(3, 1));
    const auto mark = shown.view.bookmark();
    shown.sample.add(3, 1, u"Banana bread"_s);
    shown.model.setWeek(shown.sample.week, shown.sample.today);
    shown.view.restore(mark);
    QCOMPARE(shown.title(), u"Banana bread"_s);
}

void TestPlannerView::anotherWeekKeepsTheCursorsPlace()
{
    Shown shown;
    const auto mark = shown.view.bookmark();
    shown.sample.week.first = QDate(2026, 2, 16);
    shown.sample.week.meals.clear();
    shown.model.setWeek(shown.sample.week, shown.sample.today);
    shown.view.restore(mark);
    QCOMPARE(shown.view.currentIndex(), shown.model.place(2, 2));
}

void TestPlannerView::narrowViewsScrollToTheCursor()
{
    Shown shown({500, 300});
    QVERIFY(shown.view.horizontalScrollBar()->maximum() > 0);
    QVERIFY(shown.view.verticalScrollBar()->maximum() > 0);
    for (const auto &[row, column] : {std::pair(3, 6), std::pair(0, 1), std::pair(1, 5)}) {
        shown.view.setCurrentIndex(shown.model.place(row, column));
        const QRect rect = shown.view.visualRect(shown.view.currentIndex());
        QVERIFY2(shown.view.viewport()->rect().contains(rect.center()), qPrintable(u"%1 %2"_s.arg(row).arg(column)));
        QCOMPARE(shown.view.indexAt(rect.center()), shown.view.currentIndex());
    }
}

void TestPlannerView::largeTextMakesRowsHigher()
{
    Shown shown;
    const int before = shown.view.visualRect(shown.meal(0)).height();
    Theme::current().setTextSize(200);
    const int after = shown.view.visualRect(shown.meal(0)).height();
    Theme::current().setTextSize(100);
    QVERIFY2(after > before * 3 / 2, qPrintable(u"%1 to %2"_s.arg(before).arg(after)));
}

void TestPlannerView::readersMeetATable()
{
    Shown shown;
    QAccessibleInterface *week = QAccessible::queryAccessibleInterface(&shown.view);
    QVERIFY(week && week->tableInterface());
    QCOMPARE(week->role(), QAccessible::Table);
    QCOMPARE(week->tableInterface()->rowCount(), 4);
    QCOMPARE(week->tableInterface()->columnCount(), 7);
    QCOMPARE(week->childCount(), 28 + 7 + 4);
    QAccessibleInterface *risotto = week->tableInterface()->cellAt(2, 2);
    QCOMPARE(risotto->text(QAccessible::Name), shown.meal(3).data(Qt::AccessibleTextRole).toString());
    QVERIFY(risotto->state().selected);
    QCOMPARE(week->focusChild(), risotto);
    const auto headers = risotto->tableCellInterface()->columnHeaderCells();
    QVERIFY(headers.first()->text(QAccessible::Name).contains(u"11 February"_s));
    QCOMPARE(risotto->tableCellInterface()->rowHeaderCells().first()->text(QAccessible::Name), u"Dinner"_s);
    for (int i = 0; i < week->childCount(); ++i) {
        QVERIFY(!week->child(i)->text(QAccessible::Name).isEmpty());
        QCOMPARE(week->indexOfChild(week->child(i)), i);
        QVERIFY(week->child(i)->rect().isValid());
    }
    QVERIFY(week->tableInterface()->cellAt(2, 3)->text(QAccessible::Name).contains(u"Greek salad"_s));
}

QTEST_MAIN(TestPlannerView)
#include "test_plannerview.moc"
