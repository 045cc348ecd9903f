// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/plannerview.h"

#include <algorithm>

namespace kjc {

PlannerView::Bookmark PlannerView::bookmark() const
{
    Bookmark mark;
    const QModelIndex place = placeOf(isCarrying() && m_target.isValid() ? QModelIndex(m_target) : currentIndex());
    mark.row = place.row();
    mark.column = place.column();
    if (const MealCard *card = m_week ? m_week->cardOf(currentIndex()) : nullptr)
        mark.meal = card->meal.id;
    if (selectionModel()->hasSelection())
        mark.selected = chosenMeals();
    return mark;
}

void PlannerView::selectAll()
{
    QItemSelection selection;
    for (int row = 0; m_week && row < m_week->rowCount(); ++row)
        for (int column = 0; column < m_week->columnCount(); ++column) {
            const QModelIndex place = m_week->place(row, column);
            if (const int meals = m_week->rowCount(place); meals > 0)
                selection.select(m_week->index(0, 0, place), m_week->index(meals - 1, 0, place));
        }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void PlannerView::restore(const Bookmark &mark)
{
    if (m_week->rowCount() == 0)
        return;
    QItemSelection selection;
    for (const PlannedMealId &meal : mark.selected)
        if (const QModelIndex index = m_week->indexOf(meal); index.isValid())
            selection.select(index, index);
    selectionModel()->select(selection, QItemSelectionModel::Select);
    const QModelIndex place = m_week->place(std::clamp(mark.row, 0, m_week->rowCount() - 1),
                                            std::clamp(mark.column, 0, m_week->columnCount() - 1));
    if (isCarrying()) {
        setTarget(place);
        return;
    }
    const int meals = m_week->rowCount(place);
    QModelIndex next = m_week->indexOf(mark.meal);
    if (!next.isValid() || isIndexHidden(next))
        next = meals == 0 ? place : m_week->index(std::min(meals, PlannerLayout::kMostShown) - 1, 0, place);
    if (next == currentIndex())
        return;
    selectionModel()->setCurrentIndex(next, QItemSelectionModel::NoUpdate);
    scrollTo(next);
}

} // namespace kjc
