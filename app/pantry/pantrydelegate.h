// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pantry/pantrymodel.h"

#include <QStyledItemDelegate>

namespace kjc {

// Paints the groups of the pantry as cards and their lots as rows with an amount that can be stepped or typed.
class PantryDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    // What of a row lies under a point.
    enum class Part { Row, Less, Amount, More, Menu };

    PantryDelegate(const PantryModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

    // `row` is the visual rectangle of a lot.
    [[nodiscard]] Part partAt(const QRect &row, QPoint point, Qt::LayoutDirection direction) const;
    [[nodiscard]] QRect menuRect(const QRect &row, Qt::LayoutDirection direction) const;
    // The height of a group's index without its heading: the gap above a card.
    [[nodiscard]] static int gapAbove(const QModelIndex &group);

    void setExpanded(std::function<bool(const QModelIndex &)> isExpanded) { m_isExpanded = std::move(isExpanded); }
    void setPointer(QPoint pointer) { m_pointer = pointer; } // in the viewport; for the parts under it

Q_SIGNALS:
    // A person typed another amount. QStyledItemDelegate's functions are const, and so is this.
    void amountTyped(const QModelIndex &index, const QString &text) const;

private:
    struct Columns;
    [[nodiscard]] static Columns columns(const QRect &row, Qt::LayoutDirection direction);
    void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const PantryGroup &group, bool expanded,
                    bool withColumns) const;
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const PantryGroup &group,
                      const QRect &heading, bool expanded) const;
    void paintLot(QPainter *painter, const QStyleOptionViewItem &option, const PantryEntry &entry, bool last) const;
    void paintAmount(QPainter *painter, const QRect &rect, const PantryEntry &entry, bool hovered,
                     Qt::LayoutDirection direction) const;
    void paintName(QPainter *painter, const Columns &at, const PantryEntry &entry, Qt::LayoutDirection direction) const;
    void paintExpiry(QPainter *painter, const QRect &rect, const PantryEntry &entry,
                     Qt::LayoutDirection direction) const;

    const PantryModel &m_model;
    std::function<bool(const QModelIndex &)> m_isExpanded;
    QPoint m_pointer{-1, -1};
};

} // namespace kjc
