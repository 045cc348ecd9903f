// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recipes/recipecarddelegate.h"

#include <QListView>

namespace kjc {

// The recipes as a grid of cards or a list of rows. Columns share the width equally. Everything a person does to a recipe here
// is a signal; several recipes can be selected, dragged and acted upon.
class RecipeGridView : public QListView
{
    Q_OBJECT
public:
    RecipeGridView(RecipeListModel &model, PictureSource &pictures, QWidget *parent = nullptr);

    void setRecipeLayout(RecipeLayout layout);
    [[nodiscard]] RecipeLayout recipeLayout() const { return m_delegate->layout(); }
    void setSearch(const QString &typed); // marked in the titles
    // Whether P, F, E and G are commands; letters go to the search field otherwise.
    void setSingleLetterKeys(bool on) { m_letters = on; }
    // The selection, else the current one; in the order shown.
    [[nodiscard]] QList<RecipeId> chosen() const;

Q_SIGNALS:
    void opened(kjc::RecipeId recipe);
    void editAsked(kjc::RecipeId recipe);
    void favouriteAsked(kjc::RecipeId recipe, bool favourite);
    void planAsked(const QList<kjc::RecipeId> &recipes);
    void removeAsked(const QList<kjc::RecipeId> &recipes);
    void layoutAsked(kjc::RecipeLayout layout);
    void typed(const QString &text); // letters that are no command: for the search field

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    void fitCells();
    bool runCommand(int key);
    void openCurrent();
    void toggleFavourite(const QModelIndex &index);
    [[nodiscard]] bool isHeart(const QModelIndex &index, QPoint pos) const;

    RecipeListModel &m_recipes;
    RecipeCardDelegate *m_delegate;
    QPersistentModelIndex m_heartPressed;
    QPersistentModelIndex m_pressed;
    bool m_letters = true;
};

} // namespace kjc
