// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/mealmime.h"
#include "app/planner/accessibleweek.h"
#include "app/planner/plannermime.h"
#include "app/planner/plannerview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>

namespace kjc {

// The next meal or place in a direction; inside a place the meals come one after the other.
QModelIndex PlannerView::neighbour(const QModelIndex &from, int rows, int columns) const
{
    const QModelIndex place = placeOf(from);
    const int shown = std::min(m_week->rowCount(place), PlannerLayout::kMostShown);
    if (WeekModel::isMeal(from) && rows != 0 && from.row() + rows >= 0 && from.row() + rows < shown)
        return m_week->index(from.row() + rows, 0, place);
    const int row = std::clamp(place.row() + rows, 0, m_week->rowCount() - 1);
    const int column = std::clamp(place.column() + columns, 0, m_week->columnCount() - 1);
    const QModelIndex next = m_week->place(row, column);
    if (next == place)
        return from;
    const int meals = std::min(m_week->rowCount(next), PlannerLayout::kMostShown);
    return meals == 0 ? next : m_week->index(rows < 0 ? meals - 1 : 0, 0, next);
}

QModelIndex PlannerView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (!m_week || m_week->rowCount() == 0)
        return {};
    const QModelIndex current =
        currentIndex().isValid() ? currentIndex() : QModelIndex(m_week->place(0, std::max(0, m_week->todayColumn())));
    if (!currentIndex().isValid())
        return current;
    const bool control = modifiers.testFlag(Qt::ControlModifier);
    const int forward = isRightToLeft() ? -1 : 1; // arrows follow the screen
    constexpr int kFar = 1000;
    switch (action) {
    case MoveLeft: return neighbour(current, 0, -forward);
    case MoveRight: return neighbour(current, 0, forward);
    case MoveUp:
    case MovePrevious: return neighbour(current, -1, 0);
    case MoveDown:
    case MoveNext: return neighbour(current, 1, 0);
    case MoveHome:
        return control ? neighbour(m_week->place(placeOf(current).row(), placeOf(current).column()), -kFar, 0)
                       : neighbour(placeOf(current), 0, -kFar);
    case MoveEnd: return control ? neighbour(placeOf(current), kFar, 0) : neighbour(placeOf(current), 0, kFar);
    default: return current;
    }
}

void PlannerView::activate(const QModelIndex &index)
{
    if (WeekModel::isMeal(index))
        Q_EMIT openRequested(m_week->cardOf(index)->meal.id);
    else if (const MealDraft *draft = m_week->draftOf(index))
        Q_EMIT draftOpened(draft->id);
    else if (index.isValid())
        Q_EMIT addRequested(m_week->placeOf(index));
}

void PlannerView::pickUp(const QList<PlannedMealId> &meals)
{
    if (meals.isEmpty())
        return;
    m_carried = meals;
    setTarget(placeOf(currentIndex()));
}

// One meal on another asks what is meant, as when it is dropped there.
void PlannerView::putDown(bool copy)
{
    const QList<PlannedMealId> meals = std::exchange(m_carried, {});
    const QModelIndex target = m_target;
    setTarget({});
    viewport()->update();
    if (!target.isValid())
        return;
    const QModelIndex first = m_week->index(0, 0, target);
    const bool there = placeOf(m_week->indexOf(meals.first())) == target;
    if (copy)
        Q_EMIT copyRequested(meals, m_week->placeOf(target));
    else if (meals.size() == 1 && first.isValid() && !there)
        Q_EMIT meetRequested(meals.first(), m_week->cardOf(first)->meal.id);
    else if (!there)
        Q_EMIT moveRequested(meals, m_week->placeOf(target));
}

// With meals in hand: arrows choose where, also in another week; Enter puts them down, Esc puts them back.
bool PlannerView::carryKey(QKeyEvent *event)
{
    const int forward = isRightToLeft() ? -1 : 1;
    const auto go = [&](int rows, int columns) {
        setTarget(m_week->place(std::clamp(m_target.row() + rows, 0, m_week->rowCount() - 1),
                                std::clamp(m_target.column() + columns, 0, m_week->columnCount() - 1)));
        scrollTo(m_target);
        announcePlace(*this, m_target);
    };
    switch (event->key()) {
    case Qt::Key_Left: go(0, -forward); return true;
    case Qt::Key_Right: go(0, forward); return true;
    case Qt::Key_Up: go(-1, 0); return true;
    case Qt::Key_Down: go(1, 0); return true;
    case Qt::Key_PageUp: Q_EMIT weekRequested(-1); return true;
    case Qt::Key_PageDown: Q_EMIT weekRequested(1); return true;
    case Qt::Key_Escape:
        m_carried.clear();
        setTarget({});
        viewport()->update();
        return true;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter: putDown(event->modifiers().testFlag(Qt::ControlModifier)); return true;
    default: return false;
    }
}

bool PlannerView::letterKey(QKeyEvent *event)
{
    const QList<PlannedMealId> meals = chosenMeals();
    const PlannedMealId current =
        WeekModel::isMeal(currentIndex()) ? m_week->cardOf(currentIndex())->meal.id : PlannedMealId();
    switch (event->key()) {
    case Qt::Key_T: Q_EMIT weekRequested(0); return true;
    case Qt::Key_Plus: Q_EMIT servingsRequested(meals, 1); return true;
    case Qt::Key_Minus: Q_EMIT servingsRequested(meals, -1); return true;
    case Qt::Key_M: Q_EMIT cookedRequested(meals); return true;
    case Qt::Key_D: Q_EMIT repeatRequested(meals); return true;
    case Qt::Key_C: activate(WeekModel::isMeal(currentIndex()) ? currentIndex() : QModelIndex()); return true;
    case Qt::Key_L:
        if (!current.isNull())
            Q_EMIT leftoversRequested(current);
        return true;
    case Qt::Key_R:
        if (!current.isNull())
            Q_EMIT anotherRequested(current);
        return true;
    default: return false;
    }
}

bool PlannerView::commandKey(QKeyEvent *event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const QList<PlannedMealId> meals = chosenMeals();
    switch (event->key()) {
    case Qt::Key_PageUp: Q_EMIT weekRequested(-1); return true;
    case Qt::Key_PageDown: Q_EMIT weekRequested(1); return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!meals.isEmpty())
            Q_EMIT removeRequested(meals);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (control)
            Q_EMIT planRequested();
        else
            activate(currentIndex());
        return true;
    case Qt::Key_Space: pickUp(meals); return true;
    default: break;
    }
    return false;
}

bool PlannerView::clipboardKey(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyChosen(false);
    else if (event->matches(QKeySequence::Cut))
        copyChosen(true);
    else if (event->matches(QKeySequence::Paste))
        paste();
    else
        return false;
    return true;
}

void PlannerView::copyChosen(bool cut)
{
    const QList<PlannedMealId> meals = chosenMeals();
    if (meals.isEmpty())
        return;
    QStringList titles;
    for (const PlannedMealId &meal : meals)
        titles.append(m_week->indexOf(meal).data(TitleRole).toString());
    QGuiApplication::clipboard()->setMimeData(plannermime::encode(meals, titles).release());
    m_cut = cut ? meals : QList<PlannedMealId>();
    viewport()->update();
}

bool PlannerView::canPaste() const
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    return hasRecipes(mime) || !plannermime::decode(mime).isEmpty();
}

// What was cut moves, what was copied is planned once more.
void PlannerView::paste()
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    const QList<PlannedMealId> meals = plannermime::decode(mime);
    const QList<RecipeId> recipes = decodeRecipes(mime);
    if (!currentIndex().isValid())
        return;
    if (!recipes.isEmpty())
        Q_EMIT recipesDropped(recipes, currentPlace());
    else if (!meals.isEmpty() && meals == m_cut)
        Q_EMIT moveRequested(meals, currentPlace());
    else if (!meals.isEmpty())
        Q_EMIT copyRequested(meals, currentPlace());
    m_cut.clear();
    viewport()->update();
}

void PlannerView::keyPressEvent(QKeyEvent *event)
{
    if (!m_week || m_week->rowCount() == 0)
        return;
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isCarrying() ? carryKey(event)
                     : ghostKey(event) || commandKey(event) || clipboardKey(event) ||
                           (plain && m_letterKeys && letterKey(event))) {
        event->accept();
        return;
    }
    QAbstractItemView::keyPressEvent(event);
}

} // namespace kjc
