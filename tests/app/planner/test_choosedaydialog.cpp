// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/choosedaydialog.h"
#include "app/planner/daycell.h"
#include "tests/app/planner/testservices.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestChooseDayDialog : public QObject
{
    Q_OBJECT

    struct Scene : TestServices {
        ~Scene() { delete dialog; }
        void open(const QDate &suggested = {})
        {
            auto *made = new ChooseDayDialog(services, suggested, 1, nullptr);
            dialog = made;
            chosen = std::make_unique<QSignalSpy>(made, &ChooseDayDialog::chosen);
            made->open();
            grid = made->findChild<DayGrid *>();
            QVERIFY(grid);
            QTRY_VERIFY(grid->place());
        }
        [[nodiscard]] DayCell *current() const
        {
            for (DayCell *cell : dialog->findChildren<DayCell *>())
                if (cell->isChecked())
                    return cell;
            return nullptr;
        }
        void press(Qt::Key key) { QTest::keyClick(current(), key); }
        [[nodiscard]] PlanPlace answer() const { return chosen->first().first().value<PlanPlace>(); }

        QPointer<ChooseDayDialog> dialog;
        std::unique_ptr<QSignalSpy> chosen;
        DayGrid *grid = nullptr;
    };

private Q_SLOTS:
    void startsAtTodaysDinnerForTheHousehold()
    {
        Scene scene;
        scene.open();
        QCOMPARE(*scene.grid->place(), (PlanPlace{QDate(2026, 2, 11), scene.slot(u"dinner"_s)}));
        scene.press(Qt::Key_Return);
        QCOMPARE(scene.chosen->size(), 1);
        QCOMPARE(scene.answer(), (PlanPlace{QDate(2026, 2, 11), scene.slot(u"dinner"_s)}));
        QCOMPARE(scene.chosen->first().at(1).toInt(), 3);
    }

    void looksForAFreeSlotOfTheSuggestedDay()
    {
        Scene scene;
        const QDate friday(2026, 2, 13);
        scene.plan.addText(u"Pizza"_s, {friday, scene.slot(u"dinner"_s)}).waitForFinished();
        scene.open(friday);
        QCOMPARE(*scene.grid->place(), (PlanPlace{friday, scene.slot(u"lunch"_s)}));
        scene.press(Qt::Key_Down);
        QCOMPARE(scene.current()->accessibleName(), u"Friday dinner, 1 meal(s) planned"_s);
    }

    void arrowsGoOnIntoTheNextWeek()
    {
        Scene scene;
        scene.open(QDate(2026, 2, 14));
        scene.press(Qt::Key_Right);
        scene.press(Qt::Key_Right);
        QTRY_COMPARE(scene.grid->place()->day, QDate(2026, 2, 16));
        scene.press(Qt::Key_Up);
        QCOMPARE(*scene.grid->place(), (PlanPlace{QDate(2026, 2, 16), scene.slot(u"lunch"_s)}));
        scene.press(Qt::Key_PageUp);
        QTRY_COMPARE(scene.grid->place()->day, QDate(2026, 2, 9));
    }

    void leftGoesOnWhereTheScriptRunsRightToLeft()
    {
        Scene scene;
        scene.open();
        scene.dialog->setLayoutDirection(Qt::RightToLeft);
        scene.press(Qt::Key_Left);
        QCOMPARE(scene.grid->place()->day, QDate(2026, 2, 12));
    }

    void theButtonsTurnTheWeekAndKeepTheSlot()
    {
        Scene scene;
        scene.open();
        for (QToolButton *button : scene.dialog->findChildren<QToolButton *>())
            if (button->accessibleName() == u"Next week"_s)
                button->click();
        QTRY_COMPARE(*scene.grid->place(), (PlanPlace{QDate(2026, 2, 18), scene.slot(u"dinner"_s)}));
    }

    void aMealPlannedElsewhereShows()
    {
        Scene scene;
        scene.open();
        QCOMPARE(scene.current()->accessibleName(), u"Wednesday dinner, empty"_s);
        scene.plan.addText(u"Pizza"_s, {QDate(2026, 2, 11), scene.slot(u"dinner"_s)});
        QTRY_COMPARE(scene.current()->meals(), 1);
    }

    void escChoosesNothing()
    {
        Scene scene;
        scene.open();
        QTest::keyClick(scene.dialog.data(), Qt::Key_Escape);
        QTRY_VERIFY(!scene.dialog);
        QCOMPARE(scene.chosen->size(), 0);
    }
};

QTEST_MAIN(TestChooseDayDialog)
#include "test_choosedaydialog.moc"
