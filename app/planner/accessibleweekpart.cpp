// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/accessibleweek_p.h"
#include "app/planner/plannerview.h"

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

AccessibleWeekPart::AccessibleWeekPart(PlannerView &view, AccessiblePart part) : m_view(&view), m_part(part) {}

AccessibleWeek *AccessibleWeekPart::week() const
{
    return m_view ? dynamic_cast<AccessibleWeek *>(QAccessible::queryAccessibleInterface(m_view)) : nullptr;
}

void *AccessibleWeekPart::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface)
        return static_cast<QAccessibleTableCellInterface *>(this);
    if (type == QAccessible::ActionInterface && m_part.kind == AccessiblePart::Place)
        return static_cast<QAccessibleActionInterface *>(this);
    return nullptr;
}

bool AccessibleWeekPart::isValid() const
{
    const AccessibleWeek *table = week();
    return table && m_part.row < table->rowCount() && m_part.column < table->columnCount();
}

QAccessibleInterface *AccessibleWeekPart::parent() const
{
    return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
}

QModelIndex AccessibleWeekPart::place() const
{
    const AccessibleWeek *table = week();
    return table && table->week() ? table->week()->place(m_part.row, m_part.column) : QModelIndex();
}

QModelIndex AccessibleWeekPart::current() const
{
    const QModelIndex at = m_view ? m_view->currentIndex() : QModelIndex();
    const QModelIndex here = place();
    return here.isValid() && (at == here || at.parent() == here) ? at : QModelIndex();
}

// Says the meal that is current here; of several others, all.
QString AccessibleWeekPart::placeText() const
{
    const QModelIndex here = place();
    const int meals = here.isValid() ? here.model()->rowCount(here) : 0;
    if (const QModelIndex at = current(); at.isValid() && WeekModel::isMeal(at))
        return at.data(Qt::AccessibleTextRole).toString();
    if (meals == 1)
        return here.model()->index(0, 0, here).data(Qt::AccessibleTextRole).toString();
    QStringList parts{here.data(Qt::AccessibleTextRole).toString()};
    for (int i = 0; i < meals; ++i)
        parts.append(here.model()->index(i, 0, here).data(TitleRole).toString());
    return parts.join(u", "_s);
}

QString AccessibleWeekPart::text(QAccessible::Text text) const
{
    const AccessibleWeek *table = week();
    if (!table || !isValid())
        return {};
    if (text == QAccessible::Description)
        return current().data(Qt::AccessibleDescriptionRole).toString();
    if (text != QAccessible::Name)
        return {};
    switch (m_part.kind) {
    case AccessiblePart::Place: return placeText();
    case AccessiblePart::Day: return table->columnDescription(m_part.column);
    case AccessiblePart::Slot: return table->rowDescription(m_part.row);
    }
    return {};
}

QRect AccessibleWeekPart::rect() const
{
    if (!m_view || !isValid())
        return {};
    const QRect cell = m_view->placeRect(place());
    QRect at = cell;
    if (m_part.kind == AccessiblePart::Day)
        at = {cell.left(), 0, cell.width(), m_view->placeRect(m_view->model()->index(0, 0)).top()};
    else if (m_part.kind == AccessiblePart::Slot)
        at = m_view->isRightToLeft()
                 ? QRect(cell.right(), cell.top(), m_view->viewport()->width() - cell.right(), cell.height())
                 : QRect(0, cell.top(), cell.left(), cell.height());
    return {m_view->viewport()->mapToGlobal(at.topLeft()), at.size()};
}

QAccessible::Role AccessibleWeekPart::role() const
{
    switch (m_part.kind) {
    case AccessiblePart::Place: return QAccessible::Cell;
    case AccessiblePart::Day: return QAccessible::ColumnHeader;
    case AccessiblePart::Slot: return QAccessible::RowHeader;
    }
    return QAccessible::Cell;
}

QAccessible::State AccessibleWeekPart::state() const
{
    QAccessible::State state;
    state.invalid = !isValid();
    if (state.invalid || m_part.kind != AccessiblePart::Place)
        return state;
    state.focusable = true;
    state.selectable = true;
    state.selected = isSelected();
    state.active = current().isValid();
    state.focused = state.active && m_view->hasFocus();
    return state;
}

bool AccessibleWeekPart::isSelected() const
{
    if (m_part.kind != AccessiblePart::Place || !m_view || !m_view->selectionModel())
        return false;
    const QModelIndexList chosen = m_view->selectionModel()->selectedIndexes();
    const QModelIndex here = place();
    return std::any_of(chosen.begin(), chosen.end(),
                       [&](const QModelIndex &index) { return index == here || index.parent() == here; });
}

QList<QAccessibleInterface *> AccessibleWeekPart::columnHeaderCells() const
{
    const AccessibleWeek *table = week();
    if (!table || m_part.kind == AccessiblePart::Slot)
        return {};
    return {table->child(table->indexOf({AccessiblePart::Day, 0, m_part.column}))};
}

QList<QAccessibleInterface *> AccessibleWeekPart::rowHeaderCells() const
{
    const AccessibleWeek *table = week();
    if (!table || m_part.kind == AccessiblePart::Day)
        return {};
    return {table->child(table->indexOf({AccessiblePart::Slot, m_part.row, 0}))};
}

// What can be answered to a suggestion, by the names of its buttons.
QStringList AccessibleWeekPart::actionNames() const
{
    const AccessibleWeek *table = week();
    if (!table || !table->week() || !table->week()->draftOf(place()))
        return {setFocusAction()};
    return {setFocusAction(), GhostCardPainter::nameOf(GhostButton::Accept),
            GhostCardPainter::nameOf(GhostButton::Other), GhostCardPainter::nameOf(GhostButton::Dismiss)};
}

void AccessibleWeekPart::doAction(const QString &name)
{
    if (!m_view)
        return;
    const QModelIndex here = place();
    for (const GhostButton button : kGhostButtons)
        if (name == GhostCardPainter::nameOf(button))
            return m_view->answer(here, button);
    if (name != setFocusAction())
        return;
    m_view->setFocus(Qt::OtherFocusReason);
    m_view->setCurrentIndex(here.model()->rowCount(here) > 0 ? here.model()->index(0, 0, here) : here);
}

} // namespace kjc
