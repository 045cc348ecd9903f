// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/icons.h"
#include "app/common/mealmime.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/planner/plannermime.h"
#include "app/planner/plannerview.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

namespace kjc {

static constexpr int kEdge = 28; // at 100 % text size

void PlannerView::startDrag(Qt::DropActions)
{
    QModelIndex first = currentIndex();
    m_dragged = chosenMeals();
    if (m_dragged.isEmpty())
        return;
    if (!WeekModel::isMeal(first))
        first = m_week->indexOf(m_dragged.first());
    QStringList titles;
    for (const PlannedMealId &meal : std::as_const(m_dragged))
        titles.append(m_week->indexOf(meal).data(TitleRole).toString());
    auto *drag = new QDrag(this);
    drag->setMimeData(plannermime::encode(m_dragged, titles).release());
    const QPixmap picture = dragPicture(first, int(m_dragged.size()));
    drag->setPixmap(picture);
    drag->setHotSpot(QPointF(picture.deviceIndependentSize().width() / 2, 48).toPoint());
    viewport()->update();
    drag->exec(Qt::MoveAction | Qt::CopyAction, Qt::MoveAction);
    m_dragged.clear();
    setTarget({});
    restAtEdge(0);
    viewport()->update();
}

void PlannerView::setTarget(const QModelIndex &place)
{
    if (m_target == place)
        return;
    repaintPlace(std::exchange(m_target, place));
    repaintPlace(place);
}

int PlannerView::edgeAt(const QPoint &point) const
{
    for (const int step : {-1, 1})
        if (edgeRect(step).contains(point))
            return step;
    return 0;
}

// The labels of the rows, where nothing can be dropped, and a strip as wide as a thumb at the other end.
QRect PlannerView::edgeRect(int step) const
{
    const int width = step < 0 ? m_layout.label(0).width() : scaled(kEdge);
    const int top = m_layout.header(0).height();
    const QRect atEnd(viewport()->width() - width, top, width, viewport()->height() - top);
    const QRect atStart(0, top, width, viewport()->height() - top);
    return (step > 0) == isRightToLeft() ? atStart : atEnd;
}

void PlannerView::restAtEdge(int step)
{
    if (m_edge->spot() == step)
        return;
    m_edge->restAt(step);
    viewport()->update();
}

// First what of this week is out of sight, then the next one.
void PlannerView::goOnAtEdge(int step)
{
    QScrollBar *bar = horizontalScrollBar();
    const int before = bar->value();
    bar->setValue(before + step * m_layout.column(0).width());
    if (bar->value() != before)
        return;
    Q_EMIT weekRequested(step);
    bar->setValue(step > 0 ? bar->minimum() : bar->maximum());
}

void PlannerView::paintEdge(QPainter &painter) const
{
    const int step = m_edge->spot();
    if (step == 0)
        return;
    const QRect strip = edgeRect(step);
    drawRoundedCard(&painter, strip, color(Role::AccentTint), color(Role::AccentLine), metrics::radius::control);
    const int icon = scaled(metrics::size::icon);
    QRect at(0, 0, icon, icon);
    at.moveCenter(strip.center());
    drawIcon(&painter, step > 0 ? u"next" : u"previous", at, color(Role::AccentText), layoutDirection());
}

void PlannerView::dragEnterEvent(QDragEnterEvent *event)
{
    if (hasRecipes(event->mimeData()) || !plannermime::decode(event->mimeData()).isEmpty())
        event->acceptProposedAction();
    else
        event->ignore();
}

void PlannerView::dragMoveEvent(QDragMoveEvent *event)
{
    restAtEdge(edgeAt(event->position().toPoint()));
    const QModelIndex place = placeAt(event->position().toPoint());
    setTarget(place);
    if (!place.isValid()) {
        event->ignore();
        return;
    }
    const bool copy = hasRecipes(event->mimeData()) || event->modifiers().testFlag(Qt::ControlModifier);
    event->setDropAction(copy ? Qt::CopyAction : Qt::MoveAction);
    event->accept();
}

void PlannerView::dragLeaveEvent(QDragLeaveEvent *)
{
    setTarget({});
    restAtEdge(0);
}

// Recipes are added, meals move, with Ctrl they are copied; one meal on another asks what is meant.
void PlannerView::dropEvent(QDropEvent *event)
{
    const QPoint at = event->position().toPoint();
    const QModelIndex place = placeAt(at), index = indexAt(at);
    setTarget({});
    restAtEdge(0);
    setState(NoState);
    if (!place.isValid())
        return;
    const PlanPlace target = m_week->placeOf(place);
    const QList<RecipeId> recipes = decodeRecipes(event->mimeData());
    const QList<PlannedMealId> meals = plannermime::decode(event->mimeData());
    event->acceptProposedAction();
    if (!recipes.isEmpty()) {
        selectionModel()->setCurrentIndex(place, QItemSelectionModel::NoUpdate); // goes to the meal that comes
        Q_EMIT recipesDropped(recipes, target);
    } else if (event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT copyRequested(meals, target);
    } else if (meals.size() == 1 && WeekModel::isMeal(index)) {
        if (const PlannedMealId met = m_week->cardOf(index)->meal.id; met != meals.first())
            Q_EMIT meetRequested(meals.first(), met);
    } else if (!meals.isEmpty()) {
        Q_EMIT moveRequested(meals, target);
    }
}

} // namespace kjc
