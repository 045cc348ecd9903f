// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistant/aiproblemtext.h"
#include "app/assistant/announcer.h"
#include "app/assistant/assistantpanel.h"
#include "app/assistant/messagefield.h"
#include "app/assistant/suggestionrow.h"
#include "app/common/chip.h"
#include "app/common/pictures.h"
#include "app/common/text.h"
#include "app/planner/plannerview.h"
#include "app/planner/weekpage.h"
#include "app/weekassistant.h"
#include "tests/app/planner/testservices.h"
#include "tests/support/scriptedsource.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

AssistantSource named(const QString &id, const QString &name, MealSource &source)
{
    AssistantSource made;
    made.id = id;
    made.name = name;
    made.source = &source;
    return made;
}

// The page of a week with the assistant open beside it; two can be asked, the second over the network.
struct Beside : TestServices {
    Beside()
    {
        AssistantSource local = named(u"planner"_s, u"Built-in planner"_s, planner);
        local.isHere = true;
        AssistantSource remote = named(u"claude"_s, u"Claude"_s, claude);
        remote.model = u"m"_s;
        controller.setSources({local, remote});
        page.resize(1272, 900);
        assistant = new WeekAssistant(controller, pictures, page);
        page.show();
        QApplication::setActiveWindow(&page);
        page.activate();
        assistant->open();
        settle();
    }

    void settle()
    {
        for (int round = 0; round < 3; ++round) {
            store.read([](Connection &) -> Result<Done> { return Done{}; }).waitForFinished();
            QTest::qWait(5);
        }
    }
    [[nodiscard]] AssistantPanel &panel() { return assistant->panel(); }
    void type(const QString &text)
    {
        panel().focusField();
        QTest::keyClicks(&panel().field(), text);
        QTest::keyClick(&panel().field(), Qt::Key_Return);
        settle();
    }
    [[nodiscard]] QAbstractButton *button(const QString &text)
    {
        for (auto *each : panel().findChildren<QAbstractButton *>())
            if (each->text() == text && each->isVisible())
                return each;
        return nullptr;
    }
    [[nodiscard]] bool says(const QString &text)
    {
        for (auto *each : panel().findChildren<QLabel *>())
            if (each->text().contains(text) && each->isVisible())
                return true;
        return false;
    }
    [[nodiscard]] qsizetype rows() { return shownRows().size(); }
    QList<SuggestionRow *> shownRows()
    {
        QList<SuggestionRow *> rows;
        for (auto *row : panel().findChildren<SuggestionRow *>())
            if (row->isVisible())
                rows.append(row);
        return rows;
    }

    ScriptedSource planner;
    ScriptedSource claude{u"claude"_s};
    AssistantController controller{store, clock};
    WeekPage page{services};
    WeekAssistant *assistant = nullptr;
};

} // namespace

class TestAssistantPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void enterSendsAndShiftEnterDoesNot();
    void upRecallsTheLastMessage();
    void suggestionsComeIntoThePanelAndTheWeek();
    void theWeekAnswersForThePanel();
    void allCanBeTakenAtOnce();
    void escapeStopsFirstAndClosesThen();
    void whatIsSentIsSaidBefore();
    void oneThatNeedsAKeyIsNotAsked();
    void problemsSayWhatToDo();
    void everyProblemHasWords_data();
    void everyProblemHasWords();
    void readersHearWholeSentences();
    void everythingHasAName();
    void theShelfMakesRoomAndComesBack();
};

void TestAssistantPanel::initTestCase()
{
    auto *english = new QTranslator(qApp); // holds the plural forms
    QVERIFY(english->load(u":/i18n/app_en.qm"_s));
    QCoreApplication::installTranslator(english);
}

void TestAssistantPanel::enterSendsAndShiftEnterDoesNot()
{
    Beside beside;
    MessageField &field = beside.panel().field();
    QTest::keyClicks(&field, u"light"_s);
    QTest::keyClick(&field, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(&field, u"please"_s);
    QVERIFY(beside.planner.requests.empty());
    QTest::keyClick(&field, Qt::Key_Return);
    beside.settle();
    QCOMPARE(beside.planner.requests.size(), 1U);
    QCOMPARE(beside.planner.requests.front().wish, u"light\nplease"_s);
    QCOMPARE(beside.planner.requests.front().from, QDate(2026, 2, 11)); // today; what is past is not planned
    QVERIFY(field.toPlainText().isEmpty());
    QVERIFY(beside.says(u"light\nplease"_s));
}

void TestAssistantPanel::upRecallsTheLastMessage()
{
    Beside beside;
    beside.type(u"something warm"_s);
    QTest::keyClick(&beside.panel().field(), Qt::Key_Up);
    QCOMPARE(beside.panel().field().toPlainText(), u"something warm"_s);
}

void TestAssistantPanel::suggestionsComeIntoThePanelAndTheWeek()
{
    Beside beside;
    beside.planner.facts = {15, 3, 214, {u"vegetarian"_s}};
    beside.type(u"use the spinach"_s);
    QVERIFY(beside.says(u"3 items to use soon"_s));
    QVERIFY(beside.says(u"Compared 214 recipes"_s));
    QVERIFY(beside.says(u"vegetarian"_s));
    const MealDraft pasta = beside.planner.propose(u"Pasta"_s);
    const MealDraft rice = beside.planner.propose(u"Rice"_s);
    QTest::qWait(1);
    QCOMPARE(beside.rows(), 2);
    QVERIFY(beside.says(u"Writing"_s));
    QVERIFY(beside.page.model().placeOfDraft(rice.id).isValid());
    QTest::mouseClick(beside.shownRows().front(), Qt::LeftButton, {}, QPoint(80, 20));
    QCOMPARE(beside.page.view().currentIndex(), beside.page.model().placeOfDraft(pasta.id));
}

void TestAssistantPanel::theWeekAnswersForThePanel()
{
    Beside beside;
    beside.type(u"x"_s);
    const MealDraft pasta = beside.planner.propose(u"Pasta"_s);
    const MealDraft rice = beside.planner.propose(u"Rice"_s);
    beside.planner.end();
    PlannerView &view = beside.page.view();
    view.setFocus();
    view.setCurrentIndex(beside.page.model().placeOfDraft(pasta.id));
    QTest::keyClick(&view, Qt::Key_X);
    QCOMPARE(beside.rows(), 1);
    view.setCurrentIndex(beside.page.model().placeOfDraft(rice.id));
    QTest::keyClick(&view, Qt::Key_A);
    beside.settle();
    QTRY_COMPARE(beside.rows(), 0);
    QTRY_COMPARE(beside.page.model().cards().size(), 1U);
    QVERIFY(WeekModel::isMeal(view.currentIndex())); // the cursor met the meal
}

void TestAssistantPanel::allCanBeTakenAtOnce()
{
    Beside beside;
    beside.type(u"x"_s);
    for (const QString &title : {u"Pasta"_s, u"Rice"_s, u"Stew"_s})
        beside.planner.propose(title);
    beside.planner.end();
    QAbstractButton *all = beside.button(u"Accept all 3"_s);
    QVERIFY(all);
    all->click();
    beside.settle();
    QTRY_COMPARE(beside.page.model().cards().size(), 3U);
    QVERIFY(beside.store.undo().result());
    QTRY_COMPARE(beside.page.model().cards().size(), 0U);
}

void TestAssistantPanel::escapeStopsFirstAndClosesThen()
{
    Beside beside;
    beside.type(u"x"_s);
    beside.planner.propose(u"Pasta"_s);
    QTest::keyClick(&beside.panel().field(), Qt::Key_Escape);
    QVERIFY(!beside.controller.isBusy());
    QVERIFY(beside.page.isAssistantOpen());
    QCOMPARE(beside.rows(), 1);
    QTest::keyClick(&beside.panel().field(), Qt::Key_Escape);
    QVERIFY(!beside.page.isAssistantOpen());
}

void TestAssistantPanel::whatIsSentIsSaidBefore()
{
    Beside beside;
    QVERIFY(beside.says(u"Nothing is sent"_s));
    QVERIFY(beside.says(u"Free of charge"_s));
    for (auto *chip : beside.panel().findChildren<Chip *>())
        if (chip->text() == u"Claude"_s)
            chip->click();
    QVERIFY(beside.says(u"Sends your words, recipe titles, foods at home and recent meals. No names."_s) ||
            beside.says(u"Sends your words, recipe titles, foods at home, and recent meals. No names."_s));
    beside.controller.setSpentThisMonth(213'000'000);
    QVERIFY(beside.says(u"US$0.21 this month"_s));
}

void TestAssistantPanel::oneThatNeedsAKeyIsNotAsked()
{
    Beside beside;
    AssistantSource remote = named(u"claude"_s, u"Claude"_s, beside.claude);
    remote.lacks = AssistantSource::Lack::Key;
    beside.controller.setSources({remote});
    QSignalSpy settings(beside.assistant, &WeekAssistant::settingsRequested);
    beside.panel().focusField();
    QTest::keyClicks(&beside.panel().field(), u"soup"_s);
    QTest::keyClick(&beside.panel().field(), Qt::Key_Return);
    beside.settle();
    QVERIFY(beside.claude.requests.empty());
    QCOMPARE(beside.panel().field().toPlainText(), u"soup"_s); // not lost
    QVERIFY(beside.says(u"needs a key"_s));
    beside.button(u"Settings"_s)->click();
    QCOMPARE(settings.size(), 1);
}

void TestAssistantPanel::problemsSayWhatToDo()
{
    Beside beside;
    beside.controller.choose(u"claude"_s);
    beside.type(u"x"_s);
    beside.claude.propose(u"Pasta"_s);
    beside.claude.end(AiProblem::Overloaded);
    QTest::qWait(1);
    QVERIFY(beside.says(u"has too much to do"_s));
    QVERIFY(beside.says(u"The suggestion that came is kept"_s));
    QAbstractButton *instead = beside.button(nameOf(AiRemedy::BuiltIn));
    QVERIFY(instead && beside.button(nameOf(AiRemedy::Again)));
    instead->click();
    beside.settle();
    QCOMPARE(beside.planner.requests.size(), 1U);
    QCOMPARE(beside.controller.chosen()->id, kBuiltInPlanner);
    QCOMPARE(beside.rows(), 1);
}

void TestAssistantPanel::everyProblemHasWords_data()
{
    QTest::addColumn<int>("problem");
    for (int problem = 0; problem <= int(AiProblem::Cancelled); ++problem)
        QTest::newRow(qPrintable(nameOf(AiProblem(problem)))) << problem;
}

void TestAssistantPanel::everyProblemHasWords()
{
    QFETCH(int, problem);
    AiError error;
    error.problem = AiProblem(problem);
    const AiProblemText none = aiProblemText(error, u"Claude"_s, 0);
    const AiProblemText some = aiProblemText(error, u"Claude"_s, 3);
    QVERIFY(none.title.endsWith(u'.') && !none.title.contains(u"%1"_s));
    QVERIFY(none.text.startsWith(u"Your plan is as it was."_s));
    QVERIFY(some.text.startsWith(u"The 3 suggestions that came are kept."_s));
    if (error.problem != AiProblem::Cancelled)
        QVERIFY(!none.remedies.isEmpty());
}

void TestAssistantPanel::readersHearWholeSentences()
{
    Beside beside;
    auto *announcer = beside.panel().findChild<Announcer *>();
    QSignalSpy said(announcer, &Announcer::said);
    beside.type(u"x"_s);
    for (const QString &title : {u"Pasta"_s, u"Rice"_s, u"Stew"_s})
        beside.planner.propose(title);
    beside.planner.end();
    QCOMPARE(said.size(), 1);
    QVERIFY(said.first().first().toString().startsWith(u"Suggestion: Pasta, Wednesday"_s));
    QTRY_COMPARE(said.size(), 2); // the rest together, when one can listen again
    QVERIFY(said.last().first().toString().contains(u"Suggestion: Stew"_s));
    QVERIFY(said.last().first().toString().endsWith(u"stay empty: nothing suits."_s));
}

void TestAssistantPanel::everythingHasAName()
{
    Beside beside;
    beside.type(u"x"_s);
    beside.planner.propose(u"Pasta"_s);
    beside.planner.end(AiProblem::Server);
    for (QWidget *widget : beside.panel().findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

void TestAssistantPanel::theShelfMakesRoomAndComesBack()
{
    Beside beside; // opened beside an open shelf in a window of the usual size
    QSignalSpy shelf(&beside.page, &WeekPage::shelfOpenChanged);
    QVERIFY(beside.page.isAssistantOpen());
    beside.assistant->close();
    QVERIFY(shelf.isEmpty()); // what a person chose did not change
    beside.page.setShelfOpen(false);
    beside.page.setShelfOpen(true);
    beside.page.resize(1700, 900);
    beside.assistant->open();
    QVERIFY(beside.page.isAssistantOpen());
    shelf.clear();
    beside.page.resize(1272, 900);
    QTest::qWait(1);
    QVERIFY(beside.page.isAssistantOpen());
    beside.page.setShelfOpen(true); // one of them at a time
    QVERIFY(!beside.page.isAssistantOpen());
}

QTEST_MAIN(TestAssistantPanel)
#include "test_assistantpanel.moc"
