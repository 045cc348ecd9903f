// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleTableCellInterface>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace kjc {

class PlannerView;
class WeekModel;

// What a cell of the table stands for; numbers of slot and day.
struct AccessiblePart {
    enum Kind { Place, Day, Slot };
    Kind kind = Place;
    int row = 0;    // 0 for a day
    int column = 0; // 0 for a slot

    friend bool operator==(const AccessiblePart &, const AccessiblePart &) = default;
};

// The week as a table. Its children are the places row by row, then the days, then the slots.
class AccessibleWeek final : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit AccessibleWeek(PlannerView &view);
    ~AccessibleWeek() override;
    Q_DISABLE_COPY_MOVE(AccessibleWeek)

    void *interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;

    [[nodiscard]] QAccessibleInterface *caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *summary() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *cellAt(int row, int column) const override;
    [[nodiscard]] int selectedCellCount() const override { return int(selectedCells().size()); }
    [[nodiscard]] QList<QAccessibleInterface *> selectedCells() const override;
    [[nodiscard]] QString columnDescription(int column) const override;
    [[nodiscard]] QString rowDescription(int row) const override;
    [[nodiscard]] int columnCount() const override;
    [[nodiscard]] int rowCount() const override;
    // Meals are selected, never whole rows or columns of them.
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] int selectedRowCount() const override { return 0; }
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] QList<int> selectedRows() const override { return {}; }
    [[nodiscard]] bool isColumnSelected(int) const override { return false; }
    [[nodiscard]] bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *event) override;

    [[nodiscard]] int indexOf(const AccessiblePart &part) const;
    [[nodiscard]] PlannerView &view() const;
    [[nodiscard]] WeekModel *week() const;

private:
    [[nodiscard]] AccessiblePart partAt(int index) const;
    void forget();

    mutable QHash<int, QAccessible::Id> m_children; // by index
};

// A place, a day's heading or a slot's.
class AccessibleWeekPart final : public QAccessibleInterface,
                                 public QAccessibleTableCellInterface,
                                 public QAccessibleActionInterface
{
public:
    AccessibleWeekPart(PlannerView &view, AccessiblePart part);

    [[nodiscard]] const AccessiblePart &part() const { return m_part; }
    void *interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text, const QString &) override {}
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QAccessible::State state() const override;

    [[nodiscard]] bool isSelected() const override;
    [[nodiscard]] QList<QAccessibleInterface *> columnHeaderCells() const override;
    [[nodiscard]] QList<QAccessibleInterface *> rowHeaderCells() const override;
    [[nodiscard]] int columnIndex() const override { return m_part.column; }
    [[nodiscard]] int rowIndex() const override { return m_part.row; }
    [[nodiscard]] int columnExtent() const override { return 1; }
    [[nodiscard]] int rowExtent() const override { return 1; }
    [[nodiscard]] QAccessibleInterface *table() const override { return parent(); }

    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString &name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    [[nodiscard]] AccessibleWeek *week() const;
    [[nodiscard]] QModelIndex place() const;
    [[nodiscard]] QModelIndex current() const; // the current index, where it is here; else invalid
    [[nodiscard]] QString placeText() const;

    QPointer<PlannerView> m_view;
    AccessiblePart m_part;
};

} // namespace kjc
