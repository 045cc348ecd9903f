// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/mealmime.h"
#include "app/planner/dragdwell.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestDragDwell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDragThatRestsOnAButtonPressesIt();
};

void TestDragDwell::aDragThatRestsOnAButtonPressesIt()
{
    QToolButton button;
    letDragsPress(button);
    const QSignalSpy clicks(&button, &QAbstractButton::clicked);
    const auto enter = [&](const QMimeData &mime) {
        QDragEnterEvent event({5, 5}, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(&button, &event);
        return event.isAccepted();
    };
    QMimeData text;
    text.setText(u"Soup"_s);
    QVERIFY(!enter(text));
    QVERIFY(enter(*encodeRecipes({RecipeId(QUuid::createUuid())})));
    QTRY_COMPARE_WITH_TIMEOUT(clicks.count(), 1, 3 * DragDwell::kFirstMs);
    QDragLeaveEvent leave;
    QApplication::sendEvent(&button, &leave);
    QTest::qWait(DragDwell::kAgainMs + 100);
    QCOMPARE(clicks.count(), 1);
}

QTEST_MAIN(TestDragDwell)
#include "test_dragdwell.moc"
