// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/panel.h"
#include "app/common/services.h"

class QPushButton;
class QStackedWidget;

namespace kjc {

class Chip;
class SearchField;
class ShelfModel;
class ShelfView;
class Text;
struct RecipeFilter;
struct ShelfCounts;

// The recipes beside the week, what the pantry asks for first: to be dragged into it, or to be given a day.
class RecipeShelf : public Panel
{
    Q_OBJECT
public:
    RecipeShelf(Services &services, QWidget *parent);

    void activate(); // loads, the first time; nothing is loaded before
    void focusSearch();

Q_SIGNALS:
    void addRequested(kjc::RecipeId recipe); // choose a day for it
    void recipeRequested(kjc::RecipeId recipe);
    void problem(const kjc::Error &error); // something asked for here was not saved

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *makeSortButton();
    QWidget *makeFilters();
    QWidget *makeBody();
    void connectView();
    void look(); // for what the field and the chips say now
    void showAll();
    void showState();
    void showCounts(const ShelfCounts &counts);
    void showFailure(const Error &error);

    Services &m_services;
    ShelfModel *m_model;
    ShelfView *m_view = nullptr;
    SearchField *m_search = nullptr;
    Chip *m_canCook = nullptr;
    Chip *m_useSoon = nullptr;
    Chip *m_quick = nullptr;
    Chip *m_favourites = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_note = nullptr; // stands in for the list
    Text *m_noteText = nullptr;
    QPushButton *m_noteAction = nullptr;
    bool m_started = false;
    bool m_fromTop = false; // the next rows answer another question than those shown
    bool m_failed = false;
};

} // namespace kjc
