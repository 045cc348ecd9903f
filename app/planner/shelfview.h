// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recipe.h"

#include <QListView>

namespace kjc {

class PictureSource;
class ShelfDelegate;
class ShelfModel;

// The list of the recipe shelf. Everything a person does to a recipe here is a signal; a recipe can be dragged out.
class ShelfView : public QListView
{
    Q_OBJECT
public:
    // Both outlive this.
    ShelfView(ShelfModel &model, PictureSource &pictures, QWidget *parent = nullptr);

    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override; // captions belong to no recipe

Q_SIGNALS:
    void addAsked(kjc::RecipeId recipe);
    void openAsked(kjc::RecipeId recipe);
    void favouriteAsked(kjc::RecipeId recipe, bool favourite);
    void typed(const QString &text); // letters that are no command: for the search field
    void leftUpwards();              // Up on the first row

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    bool runCommand(const QKeyEvent &event);
    [[nodiscard]] RecipeId recipeAt(const QModelIndex &index) const; // null when there is none

    ShelfModel &m_shelf;
    PictureSource &m_pictures;
    ShelfDelegate *m_delegate;
};

} // namespace kjc
