// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/recipesearch.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace kjc {

class PictureSource;

// A recipe in a row: thumbnail, title, minutes and how it stands to the pantry. Fills `rect`, without its background;
// `trailing` px at the end are left free.
void drawRecipeRow(QPainter *painter, const QRectF &rect, const RecipeSummary &recipe, PictureSource &pictures,
                   Qt::LayoutDirection direction, qreal trailing = 0);
int recipeRowHeight(); // at the current text size

// The rows of the recipe shelf; the first of a group has the caption of the group above it.
class ShelfDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ShelfDelegate(PictureSource &pictures, QObject *parent = nullptr); // `pictures` outlives this

    void setDragged(const QModelIndex &index); // dashed and faint; invalid for none
    // The part of a row's cell below its caption.
    [[nodiscard]] QRect rowRect(const QRect &cell, const QModelIndex &index) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                  const QRectF &card) const;

    PictureSource &m_pictures;
    QPersistentModelIndex m_dragged;
};

} // namespace kjc
