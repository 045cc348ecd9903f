// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/plannerlayout.h"

#include <QTest>

using namespace kjc;
using Row = PlannerLayout::RowKind;

namespace {

PlannerLayout::Input ordinaryWeek(QSize viewport)
{
    PlannerLayout::Input input;
    input.viewport = viewport;
    input.rows = {Row::Low, Row::Tall, Row::Tall, Row::Low};
    return input;
}

} // namespace

class TestPlannerLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsShareTheWidth();
    void narrowGridsAreWiderThanTheView();
    void lunchAndDinnerShareTheFreeHeight();
    void lowViewsScroll();
    void rowsMeetWithoutGaps();
    void mealsOfAPlaceNeverOverlap_data();
    void mealsOfAPlaceNeverOverlap();
    void everyPointOfACellIsFound();
    void theFooterLiesBelowTheLastRow();
};

void TestPlannerLayout::columnsShareTheWidth()
{
    const PlannerLayout layout(ordinaryWeek({1000, 700}));
    QCOMPARE(layout.contentSize(), QSize(1000, 700));
    for (int day = 0; day < 7; ++day)
        QVERIFY(qAbs(layout.cell(0, day).width() - (1000 - 72) / 7) <= 1);
    QCOMPARE(layout.cell(0, 6).right(), 999);
}

void TestPlannerLayout::narrowGridsAreWiderThanTheView()
{
    const PlannerLayout layout(ordinaryWeek({500, 700}));
    QCOMPARE(layout.contentSize().width(), 72 + 7 * 108);
}

void TestPlannerLayout::lunchAndDinnerShareTheFreeHeight()
{
    const PlannerLayout layout(ordinaryWeek({1000, 700}));
    QCOMPARE(layout.cell(0, 0).height(), 80);
    QCOMPARE(layout.cell(3, 0).height(), 80);
    QCOMPARE(layout.cell(1, 0).height(), layout.cell(2, 0).height());
    QCOMPARE(layout.cell(1, 0).height(), (700 - 44 - 160) / 2);
}

void TestPlannerLayout::lowViewsScroll()
{
    const PlannerLayout layout(ordinaryWeek({1000, 300}));
    QCOMPARE(layout.cell(1, 0).height(), 150);
    QVERIFY(layout.contentSize().height() > 300);
}

void TestPlannerLayout::rowsMeetWithoutGaps()
{
    PlannerLayout::Input input = ordinaryWeek({1001, 703});
    input.rows[3] = Row::Folded;
    const PlannerLayout layout(input);
    QCOMPARE(layout.cell(0, 0).top(), 44);
    for (int row = 1; row < 4; ++row)
        QCOMPARE(layout.cell(row, 0).top(), layout.cell(row - 1, 0).bottom() + 1);
    for (int day = 1; day < 7; ++day)
        QCOMPARE(layout.cell(0, day).left(), layout.cell(0, day - 1).right() + 1);
    QCOMPARE(layout.cell(3, 0).height(), PlannerLayout::kFoldedHeight);
}

void TestPlannerLayout::mealsOfAPlaceNeverOverlap_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 2, 3, 9})
        QTest::addRow("%d meals", count) << count;
}

void TestPlannerLayout::mealsOfAPlaceNeverOverlap()
{
    QFETCH(int, count);
    const PlannerLayout layout(ordinaryWeek({1000, 700}));
    for (int row = 0; row < 4; ++row) {
        const QRect cell = layout.cell(row, 3);
        QRect before;
        for (int n = 0; n < count; ++n) {
            const QRect meal = layout.meal(row, 3, n, count);
            QCOMPARE(meal.isEmpty(), n >= PlannerLayout::kMostShown);
            if (meal.isEmpty())
                continue;
            QVERIFY(cell.contains(meal));
            QVERIFY(!before.intersects(meal));
            QVERIFY(!layout.moreStrip(row, 3, count).intersects(meal));
            before = meal;
        }
        QCOMPARE(layout.moreStrip(row, 3, count).isEmpty(), count <= PlannerLayout::kMostShown);
        QVERIFY(layout.moreStrip(row, 3, count).isEmpty() || cell.contains(layout.moreStrip(row, 3, count)));
    }
}

void TestPlannerLayout::everyPointOfACellIsFound()
{
    const PlannerLayout layout(ordinaryWeek({997, 701}));
    for (int row = 0; row < 4; ++row)
        for (int day = 0; day < 7; ++day)
            for (const QPoint point : {layout.cell(row, day).topLeft(), layout.cell(row, day).bottomRight()}) {
                QCOMPARE(layout.rowAt(point.y()), row);
                QCOMPARE(layout.columnAt(point.x()), day);
            }
    QCOMPARE(layout.rowAt(10), -1);
    QCOMPARE(layout.columnAt(10), -1);
    QCOMPARE(layout.rowAt(5000), -1);
}

void TestPlannerLayout::theFooterLiesBelowTheLastRow()
{
    PlannerLayout::Input input = ordinaryWeek({1000, 700});
    QVERIFY(PlannerLayout(input).footer(0).isEmpty());
    input.footerHeight = 40;
    const PlannerLayout layout(input);
    const int last = int(input.rows.size()) - 1;
    QCOMPARE(layout.footer(6).top(), layout.cell(last, 6).bottom() + 1);
    QCOMPARE(layout.footer(6).bottom(), 699);
    QCOMPARE(layout.contentSize(), QSize(1000, 700));
    QCOMPARE(layout.rowAt(680), -1);
}

QTEST_MAIN(TestPlannerLayout)
#include "test_plannerlayout.moc"
