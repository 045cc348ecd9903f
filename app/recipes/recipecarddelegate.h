// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recipes/recipelistmodel.h"

#include <QStyledItemDelegate>

namespace kjc {

class PictureSource;

enum class RecipeLayout { Grid, List };

// Paints a recipe as a card of the grid or a row of the list; the view asks it where the heart is. Cells carry the gap to
// their neighbours inside them: the card lies kGutter within, so that its focus ring has room.
class RecipeCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int kGutter = 8;

    explicit RecipeCardDelegate(PictureSource &pictures, QObject *parent = nullptr); // `pictures` outlives this

    void setLayout(RecipeLayout layout) { m_layout = layout; }
    [[nodiscard]] RecipeLayout layout() const { return m_layout; }
    void setSearch(const QString &typed) { m_search = typed; }
    // Of a grid cell `width` wide, and of a row.
    [[nodiscard]] QSize cellSize(int width) const;
    // The part of a cell that makes a recipe a favourite.
    [[nodiscard]] QRectF heartRect(const QRectF &cell, Qt::LayoutDirection direction) const;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintCard(QPainter *painter, const QStyleOptionViewItem &option, const RecipeSummary &recipe) const;
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const RecipeSummary &recipe) const;
    void paintTitle(QPainter *painter, const QRectF &rect, const QString &title, Qt::LayoutDirection direction) const;
    [[nodiscard]] QRectF cardRect(const QRectF &cell) const;
    [[nodiscard]] qreal pictureHeight(qreal width) const;

    PictureSource &m_pictures;
    RecipeLayout m_layout = RecipeLayout::Grid;
    QString m_search;
};

} // namespace kjc
