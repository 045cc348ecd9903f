// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the week in its states: gallery_planner <folder> writes one PNG per scene.
#include "app/common/pictures.h"
#include "app/common/theme.h"
#include "app/planner/plannermime.h"
#include "app/planner/plannerview.h"
#include "app/planner/weekpage.h"
#include "tests/gallery/plannedweek.h"
#include "tests/gallery/scene.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>

using namespace kjc;
using namespace Qt::StringLiterals;
using gallery::must;
using gallery::PlannedWeek;

namespace {

constexpr QSize kWide(1440 - 168, 900);
constexpr QSize kNarrow(1024 - 60, 700);
constexpr int kCompactBelow = 1200 - 168;

// What the page does before its picture is taken.
using Act = std::function<void(WeekPage &)>;

void week(const gallery::Frame &frame, TestLibrary &library, PictureSource &pictures, const Act &act = {},
          int textSize = 100)
{
    Theme::current().setTextSize(textSize);
    Services services{
        .store = library.store, .clock = library.clock, .pictures = pictures, .locale = QLocale(), .fetchPage = {}};
    WeekPage page(services);
    page.resize(frame.size);
    page.setCompact(frame.size.width() < kCompactBelow);
    page.show();
    page.activate();
    gallery::settle(600);
    if (act)
        act(page);
    gallery::settle(400);
    gallery::save(page, frame);
    Theme::current().setTextSize(100);
}

// Puts the cursor on a place, or on its first meal.
Act at(int row, int column)
{
    return [=](WeekPage &page) {
        const QModelIndex place = page.model().place(row, column);
        const QModelIndex meal = page.model().index(0, 0, place);
        page.view().setFocus();
        page.view().setCurrentIndex(meal.isValid() ? meal : place);
    };
}

void pickUp(WeekPage &page)
{
    at(2, 2)(page);
    for (const int key : {Qt::Key_Space, Qt::Key_Right, Qt::Key_Right})
        QApplication::postEvent(&page.view(), new QKeyEvent(QEvent::KeyPress, key, Qt::NoModifier));
}

// A dragged meal at the edge, just before the next week comes.
void dragToTheEdge(WeekPage &page)
{
    PlannerView &view = page.view();
    const std::vector<MealCard> cards = page.model().cards();
    const auto mime = plannermime::encode({cards.front().meal.id}, {});
    const QPoint at(view.viewport()->width() - 8, 300);
    QDragEnterEvent enter(at, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &enter);
    QDragMoveEvent move(at, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &move);
}

// What a key opens over the page, alone.
void floating(const QString &name, TestLibrary &library, PictureSource &pictures, const Act &act)
{
    Services services{
        .store = library.store, .clock = library.clock, .pictures = pictures, .locale = QLocale(), .fetchPage = {}};
    WeekPage page(services);
    page.resize(kWide);
    page.show();
    page.activate();
    gallery::settle(400);
    act(page);
    gallery::settle(600);
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (widget != &page && widget->isVisible() && !widget->size().isEmpty())
            gallery::save(*widget, {name, widget->size()});
}

Act pressAt(int row, int column, int key)
{
    return [=](WeekPage &page) {
        at(row, column)(page);
        QApplication::postEvent(&page.view(), new QKeyEvent(QEvent::KeyPress, key, Qt::NoModifier));
    };
}

Act menuAt(int row, int column)
{
    return [=](WeekPage &page) {
        at(row, column)(page);
        Q_EMIT page.view().menuRequested(page.view().currentIndex(), page.mapToGlobal(QPoint(200, 100)));
    };
}

void crowd(TestLibrary &library, PlannedWeek &planned)
{
    planned.plan(12, "lunch", u"Tabbouleh"_s);
    planned.plan(12, "lunch", u"Pasta al pesto"_s);
    planned.plan(12, "lunch", u"Sopa de ajo"_s);
    planned.plan(14, "breakfast", u"Yogur con fruta"_s);
    planned.plan(15, "breakfast", u"Yogur con fruta"_s);
    const PlannedMealId skipped = planned.plan(13, "dinner", u"Chilli with beans"_s);
    planned.plan(13, "dinner", u"Spanakopita"_s);
    must(library.plan.setState({skipped}, MealState::Skipped).result());
    must(library.plan
             .addText(u"Birthday dinner at Nora’s, bring the cake"_s, {QDate(2026, 2, 15), library.slot(u"snack"_s)})
             .result());
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    return gallery::run(app, [] {
        TestLibrary empty;
        TestLibrary library;
        PlannedWeek planned(library);
        PictureSource pictures({}, {});
        week({u"planner-light"_s, kWide}, library, pictures, at(2, 4));
        week({u"planner-carried"_s, kWide}, library, pictures, pickUp);
        week({u"planner-edge"_s, kWide}, library, pictures, dragToTheEdge);
        week({u"planner-1024"_s, kNarrow}, library, pictures, at(2, 2));
        week({u"planner-1024-shelf"_s, kNarrow}, library, pictures, [](WeekPage &page) { page.toggleSidePanel(); });
        week({u"planner-empty"_s, kWide}, empty, pictures);
        week({u"planner-text-200"_s, kWide}, library, pictures, {}, 200);
        week({u"planner-text-150"_s, kNarrow}, library, pictures, {}, 150);
        floating(u"planner-add"_s, library, pictures, pressAt(2, 4, Qt::Key_Return));
        floating(u"planner-leftovers"_s, library, pictures, pressAt(2, 2, Qt::Key_L));
        floating(u"planner-menu"_s, library, pictures, menuAt(2, 2));
        Theme::current().setScheme(Scheme::Dark);
        week({u"planner-dark"_s, kWide}, library, pictures, at(1, 4));
        Theme::current().setScheme(Scheme::Light);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        week({u"planner-rtl"_s, kWide}, library, pictures, at(1, 3));
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        crowd(library, planned);
        week({u"planner-crowded"_s, kWide}, library, pictures, [](WeekPage &page) { page.view().selectAll(); });
        library.store.setFaultProbe([](const QString &) { return Error{Error::Kind::FileDamaged, {}, {}}; }).result();
        week({u"planner-unreadable"_s, kWide}, library, pictures);
    });
}
