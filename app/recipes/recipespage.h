// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/page.h"
#include "app/common/services.h"
#include "app/recipes/recipecarddelegate.h"

class QPushButton;
class QStackedWidget;

namespace kjc {

class ActiveFilters;
class EmptyState;
class RecipeFilters;
class RecipeGridView;
class RecipeListModel;
class SearchField;
class Segmented;
class Text;

// Everything in the library, found by typing and narrowed down by filters.
class RecipesPage : public Page
{
    Q_OBJECT
public:
    explicit RecipesPage(Services &services, QWidget *parent = nullptr); // `services` outlive this

    void activate() override;
    bool focusSearch() override;
    void setCompact(bool compact) override;

    [[nodiscard]] RecipeListModel &model() { return *m_model; }
    [[nodiscard]] RecipeGridView &view() { return *m_view; }
    void setRecipeLayout(RecipeLayout layout);
    void setSingleLetterKeys(bool on);
    void showTag(const QString &tag); // only the recipes that carry it

Q_SIGNALS:
    // Where to import from is chosen already; with importRequested() it is not.
    void importAddressRequested();
    void importTextRequested();
    void importFilesRequested(const QStringList &files); // empty: to be picked
    void samplesRequested();                             // add the recipes that come with the program

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHeader();
    QPushButton *makeSortButton();
    QPushButton *makeImportButton();
    QWidget *makeContent();
    void connectView();
    void search();
    void setFilter(const RecipeFilter &filter);
    void showState();
    void showCount(int fits);
    void loadTags();
    void follow(const ChangeSet &changes);
    template <typename T>
    void report(const QFuture<Result<T>> &future);

    Services &m_services;
    RecipeListModel *m_model;
    Text *m_count;
    SearchField *m_search;
    Segmented *m_layouts;
    QPushButton *m_sort;
    QPushButton *m_new;
    RecipeFilters *m_filters;
    ActiveFilters *m_active;
    RecipeGridView *m_view;
    QStackedWidget *m_stack;
    QWidget *m_loading;
    EmptyState *m_empty;
    EmptyState *m_noMatch;
    EmptyState *m_failed;
    std::optional<int> m_all; // recipes in the library; absent until counted
    bool m_started = false;
};

} // namespace kjc
