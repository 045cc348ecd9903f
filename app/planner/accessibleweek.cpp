// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/accessibleweek.h"

#include "app/planner/accessibleweek_p.h"
#include "app/planner/plannerview.h"

namespace kjc {

AccessibleWeek::AccessibleWeek(PlannerView &view) : QAccessibleWidget(&view, QAccessible::Table, view.accessibleName())
{
}

AccessibleWeek::~AccessibleWeek()
{
    forget();
}

void AccessibleWeek::forget()
{
    for (const QAccessible::Id id : std::as_const(m_children))
        QAccessible::deleteAccessibleInterface(id);
    m_children.clear();
}

PlannerView &AccessibleWeek::view() const
{
    return *static_cast<PlannerView *>(widget());
}

WeekModel *AccessibleWeek::week() const
{
    return qobject_cast<WeekModel *>(view().model());
}

void *AccessibleWeek::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

int AccessibleWeek::rowCount() const
{
    return week() ? week()->rowCount() : 0;
}

int AccessibleWeek::columnCount() const
{
    return week() ? week()->columnCount() : 0;
}

int AccessibleWeek::childCount() const
{
    return rowCount() == 0 ? 0 : rowCount() * columnCount() + columnCount() + rowCount();
}

int AccessibleWeek::indexOf(const AccessiblePart &part) const
{
    const int places = rowCount() * columnCount();
    switch (part.kind) {
    case AccessiblePart::Place: return part.row * columnCount() + part.column;
    case AccessiblePart::Day: return places + part.column;
    case AccessiblePart::Slot: return places + columnCount() + part.row;
    }
    return -1;
}

AccessiblePart AccessibleWeek::partAt(int index) const
{
    const int places = rowCount() * columnCount();
    if (index < places)
        return {AccessiblePart::Place, index / columnCount(), index % columnCount()};
    if (index < places + columnCount())
        return {AccessiblePart::Day, 0, index - places};
    return {AccessiblePart::Slot, index - places - columnCount(), 0};
}

QAccessibleInterface *AccessibleWeek::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto known = m_children.constFind(index);
    if (known != m_children.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto *part = new AccessibleWeekPart(view(), partAt(index)); // owned by the cache of QAccessible until forget()
    m_children.insert(index, QAccessible::registerAccessibleInterface(part));
    return part;
}

int AccessibleWeek::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *part = dynamic_cast<const AccessibleWeekPart *>(child);
    return part ? indexOf(part->part()) : -1;
}

QAccessibleInterface *AccessibleWeek::childAt(int x, int y) const
{
    for (int i = 0; i < childCount(); ++i)
        if (QAccessibleInterface *part = child(i); part && part->rect().contains(x, y))
            return part;
    return nullptr;
}

QAccessibleInterface *AccessibleWeek::focusChild() const
{
    QModelIndex at = view().currentIndex();
    at = WeekModel::isMeal(at) ? at.parent() : at;
    return at.isValid() ? cellAt(at.row(), at.column()) : nullptr;
}

QAccessibleInterface *AccessibleWeek::cellAt(int row, int column) const
{
    if (row < 0 || column < 0 || row >= rowCount() || column >= columnCount())
        return nullptr;
    return child(indexOf({AccessiblePart::Place, row, column}));
}

QList<QAccessibleInterface *> AccessibleWeek::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    for (int i = 0; i < rowCount() * columnCount(); ++i)
        if (auto *cell = child(i); cell && cell->tableCellInterface()->isSelected())
            cells.append(cell);
    return cells;
}

QString AccessibleWeek::columnDescription(int column) const
{
    return week() ? week()->headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString() : QString();
}

QString AccessibleWeek::rowDescription(int row) const
{
    return week() ? week()->headerData(row, Qt::Vertical, Qt::AccessibleTextRole).toString() : QString();
}

// Meals come and go inside places that stay; only another span of days or other slots change the table.
void AccessibleWeek::modelChange(QAccessibleTableModelChangeEvent *event)
{
    if (event->modelChangeType() == QAccessibleTableModelChangeEvent::ModelReset)
        forget();
}

static QAccessibleInterface *makeAccessibleWeek(const QString &className, QObject *object)
{
    if (className != QLatin1String(PlannerView::staticMetaObject.className()))
        return nullptr;
    auto *view = qobject_cast<PlannerView *>(object);
    return view ? new AccessibleWeek(*view) : nullptr;
}

void announcePlace(PlannerView &view, const QModelIndex &place)
{
    if (!QAccessible::isActive() || !view.hasFocus() || !place.isValid())
        return;
    auto *week = dynamic_cast<AccessibleWeek *>(QAccessible::queryAccessibleInterface(&view));
    if (!week)
        return;
    QAccessibleEvent event(&view, QAccessible::Focus);
    event.setChild(week->indexOf({AccessiblePart::Place, place.row(), place.column()}));
    QAccessible::updateAccessibility(&event);
}

void describeWeeksForScreenReaders()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessibleWeek);
        return true;
    }();
    Q_UNUSED(installed)
}

void followForScreenReaders(PlannerView &view)
{
    QObject::connect(view.selectionModel(), &QItemSelectionModel::currentChanged, &view,
                     [&view](const QModelIndex &current) {
                         announcePlace(view, WeekModel::isMeal(current) ? current.parent() : current);
                     });
}

} // namespace kjc
