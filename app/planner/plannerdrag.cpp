// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/mealmime.h"
#include "app/planner/plannermime.h"
#include "app/planner/plannerview.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QMimeData>

namespace kjc {

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
    viewport()->update();
}

void PlannerView::setTarget(const QModelIndex &place)
{
    if (m_target == place)
        return;
    repaintPlace(std::exchange(m_target, place));
    repaintPlace(place);
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
}

// Recipes are added, meals move, with Ctrl they are copied; one meal on another asks what is meant.
void PlannerView::dropEvent(QDropEvent *event)
{
    const QPoint at = event->position().toPoint();
    const QModelIndex place = placeAt(at), index = indexAt(at);
    setTarget({});
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
