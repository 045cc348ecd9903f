// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/plannerview.h"
#include "app/planner/weekmodel.h"
#include "app/planner/weekpage.h"
#include "app/planner/weeksummary.h"
#include "tests/app/planner/testservices.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

// The page on Wednesday 11 February 2026, with soup on Wednesday and stew on Friday for dinner.
struct Open : TestServices {
    Open()
    {
        soup = addRecipe(u"Soup"_s, {u"1 onion"_s}, 3);
        stew = addRecipe(u"Stew"_s, {u"2 carrots"_s}, 3);
        plan.addRecipe(soup, at(11)).waitForFinished();
        plan.addRecipe(stew, at(13)).waitForFinished();
        page = std::make_unique<WeekPage>(services);
        page->resize(1272, 900);
        page->show();
        page->activate();
        QApplication::setActiveWindow(page.get());
        settle();
    }

    [[nodiscard]] PlanPlace at(int day, const QString &slot = u"dinner"_s)
    {
        return {QDate(2026, 2, day), TestLibrary::slot(slot)};
    }
    // Lets everything handed to the store so far be done and shown.
    void settle()
    {
        for (int round = 0; round < 3; ++round) {
            store.read([](Connection &) -> Result<Done> { return Done{}; }).waitForFinished();
            QTest::qWait(5);
        }
    }
    [[nodiscard]] int statements()
    {
        return store.read([](Connection &c) -> Result<int> { return c.statementCount(); }).result().value();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&page->view(), Qt::Key(key), modifiers);
        settle();
    }
    void goTo(const QString &title)
    {
        for (const MealCard &card : page->model().cards())
            if (card.title == title)
                page->view().setCurrentIndex(page->model().indexOf(card.meal.id));
    }
    [[nodiscard]] QString titles(int day)
    {
        QStringList found;
        for (const MealCard &card : page->model().cards())
            if (card.meal.day == QDate(2026, 2, day))
                found.append(card.title);
        return found.join(u", "_s);
    }

    RecipeId soup, stew;
    std::unique_ptr<WeekPage> page;
};

} // namespace

class TestWeekPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsPlanned();
    void carryingMovesTheMeal();
    void cursorFollowsAndUndoBringsBack();
    void meetingAnotherMealCanSwap();
    void lettersChangeThePlan();
    void anotherRecipeTakesThePlace();
    void plansTheRestOfTheWeek();
    void nextWeekKeepsTheCursor();
    void loadsOnlyForWhatItShows();
    void failedWritesAreSaid();
    void unreadableLibrariesSayWhy();
    void everyControlHasAName();
};

void TestWeekPage::showsWhatIsPlanned()
{
    Open open;
    QCOMPARE(open.titles(11), u"Soup"_s);
    QCOMPARE(open.titles(13), u"Stew"_s);
    QVERIFY(open.page->view().hasFocus());
    QCOMPARE(open.page->view().currentPlace().day, QDate(2026, 2, 11));
    const WeekTotals totals = totalsOf(open.page->model().cards(), 4, 7);
    QCOMPARE(totals.planned, 2);
    QCOMPARE(totals.places, 28);
    QCOMPARE(totals.missing, 2);
}

void TestWeekPage::carryingMovesTheMeal()
{
    Open open;
    open.goTo(u"Soup"_s);
    for (const int key : {Qt::Key_Space, Qt::Key_Right, Qt::Key_Return})
        open.press(key);
    QCOMPARE(open.titles(11), QString());
    QCOMPARE(open.titles(12), u"Soup"_s);
}

void TestWeekPage::cursorFollowsAndUndoBringsBack()
{
    Open open;
    open.goTo(u"Soup"_s);
    for (const int key : {Qt::Key_Space, Qt::Key_Left, Qt::Key_Return})
        open.press(key);
    QCOMPARE(open.page->view().currentIndex().data(TitleRole).toString(), u"Soup"_s);
    QCOMPARE(open.page->view().currentPlace().day, QDate(2026, 2, 10));
    QVERIFY(open.store.undo().result().ok());
    open.settle();
    QCOMPARE(open.titles(11), u"Soup"_s);
    QCOMPARE(open.page->view().currentPlace().day, QDate(2026, 2, 11));
}

void TestWeekPage::meetingAnotherMealCanSwap()
{
    Open open;
    open.goTo(u"Soup"_s);
    for (const int key : {Qt::Key_Space, Qt::Key_Right, Qt::Key_Right, Qt::Key_Return})
        open.press(key);
    auto *menu = open.page->view().findChild<QMenu *>();
    QVERIFY(menu && menu->isVisible());
    menu->actions().first()->trigger();
    menu->close();
    open.settle();
    QCOMPARE(open.titles(11), u"Stew"_s);
    QCOMPARE(open.titles(13), u"Soup"_s);
}

void TestWeekPage::lettersChangeThePlan()
{
    Open open;
    open.goTo(u"Soup"_s);
    open.press(Qt::Key_Plus);
    QCOMPARE(open.page->view().currentIndex().data(ServingsRole).toInt(), 4);
    open.press(Qt::Key_M);
    QCOMPARE(open.page->view().currentIndex().data(StateRole).toInt(), int(MealState::Cooked));
    open.press(Qt::Key_D);
    QCOMPARE(open.titles(12), u"Soup"_s);
    open.press(Qt::Key_Delete);
    QCOMPARE(open.titles(11), QString());
    QCOMPARE(open.page->view().currentPlace().day, QDate(2026, 2, 11));
}

void TestWeekPage::anotherRecipeTakesThePlace()
{
    Open open;
    open.addRecipe(u"Curry"_s, {u"1 cauliflower"_s}, 3);
    open.goTo(u"Soup"_s);
    open.press(Qt::Key_R);
    QCOMPARE(open.titles(11), u"Curry"_s);
}

void TestWeekPage::plansTheRestOfTheWeek()
{
    Open open;
    for (int n = 0; n < 12; ++n)
        open.addRecipe(u"Dish %1"_s.arg(n), {u"1 onion"_s}, 3);
    open.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(open.titles(14).contains(u"Dish"_s));
    QCOMPARE(open.titles(10), QString()); // what lies behind stays as it is
}

void TestWeekPage::nextWeekKeepsTheCursor()
{
    Open open;
    open.goTo(u"Stew"_s);
    open.press(Qt::Key_PageDown);
    QCOMPARE(open.page->view().currentPlace().day, QDate(2026, 2, 20));
    QCOMPARE(open.page->view().currentPlace().slot, open.at(20).slot);
    open.press(Qt::Key_T);
    QCOMPARE(open.page->view().currentPlace().day, QDate(2026, 2, 13));
}

void TestWeekPage::loadsOnlyForWhatItShows()
{
    Open open;
    open.page->setShelfOpen(false);
    open.settle();
    const auto list = open.shopping.make(QDate(2026, 2, 9), QDate(2026, 2, 15)).result().value();
    open.settle();
    const int before = open.statements();
    QVERIFY(open.shopping.add(list, u"6 eggs"_s, open.services.locale).result().ok());
    const int written = open.statements() - before;
    open.settle();
    QCOMPARE(open.statements() - before, written);
}

void TestWeekPage::failedWritesAreSaid()
{
    Open open;
    QSignalSpy problems(open.page.get(), &Page::problem);
    open.goTo(u"Soup"_s);
    open.store
        .setFaultProbe([](const QString &sql) -> std::optional<Error> {
            return sql.startsWith(u"UPDATE"_s) || sql.startsWith(u"INSERT"_s)
                       ? std::optional(Error{Error::Kind::DiskFull, {}, {}})
                       : std::nullopt;
        })
        .result();
    open.press(Qt::Key_Plus);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(open.page->view().currentIndex().data(ServingsRole).toInt(), 3);
}

void TestWeekPage::unreadableLibrariesSayWhy()
{
    TestServices services;
    services.store.setFaultProbe([](const QString &) { return Error{Error::Kind::FileDamaged, {}, {}}; }).result();
    WeekPage page(services.services);
    page.show();
    page.activate();
    QTRY_VERIFY(!page.view().isVisible());
    const auto labels = page.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"damaged"_s);
    }));
    services.store.setFaultProbe({}).result();
    for (QAbstractButton *button : page.findChildren<QAbstractButton *>())
        if (button->isVisible() && button->text() == u"Try again"_s)
            button->click();
    QTRY_VERIFY(page.view().isVisible());
}

void TestWeekPage::everyControlHasAName()
{
    Open open;
    const auto widgets = open.page->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestWeekPage)
#include "test_weekpage.moc"
