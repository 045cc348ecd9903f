// SPDX-License-Identifier: GPL-3.0-or-later
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
    else if (index.isValid())
        Q_EMIT addRequested(m_week->placeOf(index));
}

// With meals in hand: arrows choose where, Enter puts them down, Esc puts them back.
bool PlannerView::carryKey(QKeyEvent *event)
{
    const QModelIndex target = m_target;
    const int forward = isRightToLeft() ? -1 : 1;
    const auto go = [&](int rows, int columns) {
        setTarget(m_week->place(std::clamp(target.row() + rows, 0, m_week->rowCount() - 1),
                                std::clamp(target.column() + columns, 0, m_week->columnCount() - 1)));
        scrollTo(m_target);
    };
    switch (event->key()) {
    case Qt::Key_Left: go(0, -forward); return true;
    case Qt::Key_Right: go(0, forward); return true;
    case Qt::Key_Up: go(-1, 0); return true;
    case Qt::Key_Down: go(1, 0); return true;
    case Qt::Key_Escape: break;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers().testFlag(Qt::ControlModifier))
            Q_EMIT copyRequested(m_carried, m_week->placeOf(target));
        else
            Q_EMIT moveRequested(m_carried, m_week->placeOf(target));
        break;
    default: return false;
    }
    m_carried.clear();
    setTarget({});
    viewport()->update();
    return true;
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
    case Qt::Key_Space:
        if (!meals.isEmpty()) {
            m_carried = meals;
            setTarget(placeOf(currentIndex()));
        }
        return true;
    default: break;
    }
    if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut)) {
        QStringList titles;
        for (const PlannedMealId &meal : meals)
            titles.append(m_week->indexOf(meal).data(TitleRole).toString());
        if (!meals.isEmpty())
            QGuiApplication::clipboard()->setMimeData(plannermime::encode(meals, titles).release());
        m_cut = event->matches(QKeySequence::Cut) ? meals : QList<PlannedMealId>();
        viewport()->update();
        return true;
    }
    if (event->matches(QKeySequence::Paste)) {
        const QList<PlannedMealId> copied = plannermime::decode(QGuiApplication::clipboard()->mimeData());
        if (!copied.isEmpty() && currentIndex().isValid() && copied == m_cut)
            Q_EMIT moveRequested(copied, currentPlace());
        else if (!copied.isEmpty() && currentIndex().isValid())
            Q_EMIT copyRequested(copied, currentPlace());
        m_cut.clear();
        return true;
    }
    return false;
}

void PlannerView::keyPressEvent(QKeyEvent *event)
{
    if (!m_week || m_week->rowCount() == 0)
        return;
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isCarrying() ? carryKey(event) : commandKey(event) || (plain && m_letterKeys && letterKey(event))) {
        event->accept();
        return;
    }
    QAbstractItemView::keyPressEvent(event);
}

} // namespace kjc
