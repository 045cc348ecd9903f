// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/pictures.h"
#include "app/common/theme.h"
#include "app/planner/plannerview.h"
#include "tests/app/planner/sampleweek.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

// The sample week with suggestions for Thursday lunch and Sunday breakfast, and a snack on Saturday still thought about.
struct Shown {
    explicit Shown(QSize size = {1000, 800}) : view(pictures)
    {
        model.setWeek(sample.week, sample.today);
        pasta.reason = FillReason::UsesSoon;
        pasta.detail = u"spinach"_s;
        model.setDrafts({pasta, tortilla}, {{sample.week.first.addDays(5), sample.week.slots[3].id}});
        view.setWeekModel(&model);
        view.resize(size);
        view.show();
        view.setFocus();
        QApplication::setActiveWindow(&view);
        view.setCurrentIndex(model.place(1, 3));
    }

    void press(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, Qt::Key(key), modifiers); }
    [[nodiscard]] QPoint button(const QModelIndex &place, GhostButton button) const
    {
        const QRectF card = QRectF(view.placeRect(place)).adjusted(4, 4, -4, -4);
        return GhostCardPainter::buttonRect(card, button, view.layoutDirection()).center().toPoint();
    }
    [[nodiscard]] QAccessibleInterface *cell(int row, int column)
    {
        return QAccessible::queryAccessibleInterface(&view)->tableInterface()->cellAt(row, column);
    }

    SampleWeek sample = SampleWeek::ofEachKind();
    MealDraft pasta = sample.draft(1, 1, 3, u"Pasta con espinacas"_s);
    MealDraft tortilla = sample.draft(2, 0, 6, u"Tortilla de patatas"_s);
    PictureSource pictures{{}, {}};
    WeekModel model;
    PlannerView view;
};

// What a person can say to a suggestion, as a name of a signal of the view.
const char *signalOf(GhostButton button)
{
    return button == GhostButton::Accept  ? SIGNAL(draftAccepted(QUuid))
           : button == GhostButton::Other ? SIGNAL(otherDraftRequested(QUuid))
                                          : SIGNAL(draftRejected(QUuid));
}

} // namespace

Q_DECLARE_METATYPE(kjc::GhostButton)

class TestSuggestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void keysAnswer_data();
    void keysAnswer();
    void buttonsAnswer_data();
    void buttonsAnswer();
    void aPressThatEndsElsewhereAnswersNothing();
    void noPlanCommandReachesASuggestion_data();
    void noPlanCommandReachesASuggestion();
    void lettersCanBeSwitchedOff();
    void nGoesFromOneToTheNext();
    void aClickOnACardAddsNothing();
    void enterOpensIt();
    void buttonsAreLargeEnough_data();
    void buttonsAreLargeEnough();
    void rowsMakeRoomForButtons();
    void readersHearAndAnswer();
};

void TestSuggestions::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::install(*qApp, Scheme::Light).setReducedMotion(true);
    qRegisterMetaType<PlanPlace>();
    qRegisterMetaType<QList<PlannedMealId>>();
}

void TestSuggestions::cleanup()
{
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    Theme::current().setTextSize(100);
}

void TestSuggestions::keysAnswer_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<GhostButton>("answer");
    QTest::newRow("A") << int(Qt::Key_A) << GhostButton::Accept;
    QTest::newRow("O") << int(Qt::Key_O) << GhostButton::Other;
    QTest::newRow("X") << int(Qt::Key_X) << GhostButton::Dismiss;
    QTest::newRow("Del") << int(Qt::Key_Delete) << GhostButton::Dismiss;
}

void TestSuggestions::keysAnswer()
{
    QFETCH(int, key);
    QFETCH(GhostButton, answer);
    Shown shown;
    QSignalSpy said(&shown.view, signalOf(answer));
    shown.press(key);
    QCOMPARE(said.size(), 1);
    QCOMPARE(said.first().first().toUuid(), shown.pasta.id);
    QSignalSpy all(&shown.view, &PlannerView::allDraftsAccepted);
    shown.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(all.size(), 1);
}

void TestSuggestions::buttonsAnswer_data()
{
    QTest::addColumn<GhostButton>("button");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft})
        for (const GhostButton button : kGhostButtons)
            QTest::addRow("%s %d", direction == Qt::LeftToRight ? "ltr" : "rtl", int(button)) << button << direction;
}

void TestSuggestions::buttonsAnswer()
{
    QFETCH(GhostButton, button);
    QFETCH(Qt::LayoutDirection, direction);
    QGuiApplication::setLayoutDirection(direction);
    Shown shown;
    QSignalSpy added(&shown.view, &PlannerView::addRequested);
    for (const auto &[place, draft] :
         {std::pair(shown.model.place(1, 3), shown.pasta.id), std::pair(shown.model.place(0, 6), shown.tortilla.id)}) {
        QSignalSpy said(&shown.view, signalOf(button));
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.button(place, button));
        QCOMPARE(said.size(), 1);
        QCOMPARE(said.first().first().toUuid(), draft);
    }
    QCOMPARE(added.size(), 0);
}

void TestSuggestions::aPressThatEndsElsewhereAnswersNothing()
{
    Shown shown;
    QSignalSpy accepted(&shown.view, &PlannerView::draftAccepted);
    QSignalSpy other(&shown.view, &PlannerView::otherDraftRequested);
    const QModelIndex place = shown.model.place(1, 3);
    QTest::mousePress(shown.view.viewport(), Qt::LeftButton, {}, shown.button(place, GhostButton::Accept));
    QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, {}, shown.button(place, GhostButton::Other));
    QCOMPARE(accepted.size() + other.size(), 0);
}

void TestSuggestions::noPlanCommandReachesASuggestion_data()
{
    QTest::addColumn<bool>("others"); // meals are selected elsewhere
    QTest::newRow("alone") << false;
    QTest::newRow("with selected meals") << true;
}

void TestSuggestions::noPlanCommandReachesASuggestion()
{
    QFETCH(bool, others);
    Shown shown;
    if (others) {
        shown.view.selectAll();
        shown.view.selectionModel()->setCurrentIndex(shown.model.place(1, 3), QItemSelectionModel::NoUpdate);
    } else {
        QVERIFY(shown.view.chosenMeals().isEmpty());
    }
    QList<QSignalSpy *> spies;
    for (const char *command :
         {SIGNAL(removeRequested(QList<kjc::PlannedMealId>)), SIGNAL(cookedRequested(QList<kjc::PlannedMealId>)),
          SIGNAL(servingsRequested(QList<kjc::PlannedMealId>, int)), SIGNAL(leftoversRequested(kjc::PlannedMealId)),
          SIGNAL(anotherRequested(kjc::PlannedMealId)), SIGNAL(repeatRequested(QList<kjc::PlannedMealId>)),
          SIGNAL(openRequested(kjc::PlannedMealId)), SIGNAL(addRequested(kjc::PlanPlace))})
        spies.append(new QSignalSpy(&shown.view, command));
    for (const int key : {Qt::Key_Delete, Qt::Key_M, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_L, Qt::Key_R, Qt::Key_D,
                          Qt::Key_C, Qt::Key_Return})
        shown.press(key);
    for (QSignalSpy *spy : std::as_const(spies))
        QVERIFY2(spy->isEmpty() || spy->first().first().value<QList<PlannedMealId>>().isEmpty(),
                 spy->signal().constData());
    qDeleteAll(spies);
}

void TestSuggestions::lettersCanBeSwitchedOff()
{
    Shown shown;
    shown.view.setLetterKeys(false);
    QSignalSpy accepted(&shown.view, &PlannerView::draftAccepted);
    QSignalSpy rejected(&shown.view, &PlannerView::draftRejected);
    shown.press(Qt::Key_A);
    QCOMPARE(accepted.size(), 0);
    shown.press(Qt::Key_Delete);
    QCOMPARE(rejected.size(), 1);
}

void TestSuggestions::nGoesFromOneToTheNext()
{
    Shown shown;
    shown.press(Qt::Key_N);
    QCOMPARE(shown.view.currentIndex(), shown.model.place(0, 6));
    shown.press(Qt::Key_N); // round the week
    QCOMPARE(shown.view.currentIndex(), shown.model.place(1, 3));
    shown.press(Qt::Key_N, Qt::ShiftModifier);
    QCOMPARE(shown.view.currentIndex(), shown.model.place(0, 6));
    shown.model.setDrafts({}, {});
    QVERIFY(!shown.view.goToSuggestion(1));
}

void TestSuggestions::aClickOnACardAddsNothing()
{
    Shown shown;
    QSignalSpy added(&shown.view, &PlannerView::addRequested);
    const QRect cell = shown.view.placeRect(shown.model.place(1, 3));
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(20, 20));
    QCOMPARE(added.size(), 0);
    QCOMPARE(shown.view.currentIndex(), shown.model.place(1, 3));
}

void TestSuggestions::enterOpensIt()
{
    Shown shown;
    QSignalSpy opened(&shown.view, &PlannerView::draftOpened);
    shown.press(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toUuid(), shown.pasta.id);
}

void TestSuggestions::buttonsAreLargeEnough_data()
{
    QTest::addColumn<int>("textSize");
    QTest::addColumn<QSize>("size");
    QTest::newRow("usual") << 100 << QSize(1000, 800);
    QTest::newRow("narrow") << 100 << QSize(830, 560);
    QTest::newRow("200 %") << 200 << QSize(1272, 900);
}

void TestSuggestions::buttonsAreLargeEnough()
{
    QFETCH(int, textSize);
    QFETCH(QSize, size);
    Theme::current().setTextSize(textSize);
    Shown shown(size);
    for (const QModelIndex &place : {shown.model.place(1, 3), shown.model.place(0, 6)}) {
        const QRectF card = QRectF(shown.view.placeRect(place)).adjusted(4, 4, -4, -4);
        QRectF before;
        for (const GhostButton button : kGhostButtons) {
            const QRectF at = GhostCardPainter::buttonRect(card, button, Qt::LeftToRight);
            QVERIFY(at.width() >= 28 && at.height() >= 28);
            QVERIFY(card.contains(at));
            QVERIFY(!before.intersects(at));
            before = at;
        }
    }
}

void TestSuggestions::rowsMakeRoomForButtons()
{
    Shown shown({1000, 500});
    const int with = shown.view.placeRect(shown.model.place(0, 6)).height();
    QVERIFY(with >= GhostCardPainter::compactHeight());
    QVERIFY(shown.view.placeRect(shown.model.place(3, 5)).height() > PlannerLayout::kFoldedHeight);
    shown.model.setDrafts({}, {});
    QCOMPARE(shown.view.placeRect(shown.model.place(3, 5)).height(), PlannerLayout::kFoldedHeight);
    QVERIFY(shown.view.placeRect(shown.model.place(0, 6)).height() < with);
}

void TestSuggestions::readersHearAndAnswer()
{
    Shown shown;
    QAccessibleInterface *cell = shown.cell(1, 3);
    QVERIFY(cell->text(QAccessible::Name)
                .startsWith(u"Suggestion: Pasta con espinacas, Thursday lunch, 20 minute(s), uses"_s));
    QAccessibleActionInterface *actions = cell->actionInterface();
    QCOMPARE(actions->actionNames().size(), 4);
    QSignalSpy accepted(&shown.view, &PlannerView::draftAccepted);
    actions->doAction(GhostCardPainter::nameOf(GhostButton::Accept));
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(shown.cell(1, 2)->actionInterface()->actionNames().size(), 1);
    QCOMPARE(shown.cell(3, 5)->text(QAccessible::Name), u"Saturday snack, a suggestion is on its way"_s);
}

QTEST_MAIN(TestSuggestions)
#include "test_suggestions.moc"
