// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shopping/grouprows.h"

#include <QStyledItemDelegate>

namespace kjc {

// Paints an item of a shopping list: check box, name with what it is for below, amount at the end. What is done is struck
// through and muted.
class ShoppingDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ShoppingDelegate(const GroupRows &rows, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    // Where a click ticks; larger than the box that is painted.
    [[nodiscard]] static QRect tickRect(const QRect &row, Qt::LayoutDirection direction);

private:
    void paintWords(QPainter *painter, const QRectF &rect, const ShoppingRow &row, Qt::LayoutDirection direction) const;

    const GroupRows &m_rows;
};

} // namespace kjc
