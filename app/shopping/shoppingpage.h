// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/page.h"
#include "app/common/services.h"
#include "app/shopping/shoppingmodel.h"

class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace kjc {

class AisleBoard;
class CoveredCard;
class EmptyState;
class ListProgress;
class PanelHost;
class Segmented;
class SharePanel;
class Text;

// A shopping list: what to buy by aisle or by dish, ticked off in the shop and then put into the pantry.
class ShoppingPage : public Page
{
    Q_OBJECT
public:
    explicit ShoppingPage(Services &services, QWidget *parent = nullptr); // `services` outlives the page

    void activate() override;
    bool print() override;
    bool toggleSidePanel() override;
    void setCompact(bool compact) override;
    void setSingleLetterKeys(bool on) { m_singleLetters = on; }

    // Makes the list of those days, or makes it again, and shows it.
    void openSpan(const QDate &from, const QDate &to);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void openWeek(int weeksAhead);
    QWidget *buildContent();
    QWidget *buildHeader();
    QWidget *buildList();
    QWidget *buildBar();
    void buildStates();
    void fitHeader();
    void buildKeys();
    void connectShare();

    void chooseList();
    void openList(ShoppingListId list);
    void reload();
    void showView(const Result<ShoppingListView> &view);
    void showProblem(const Error &error);
    void showState();
    void showListMenu();
    void fillListMenu(QMenu *menu, const std::vector<ShoppingList> &lists);
    void askForSpan();
    void openItem(const ShoppingRow &row, const QRect &globalRow);

    void addLine();
    void updateFromPlan();
    void report(const QFuture<Result<ChangeSet>> &changed);
    void copy(const QString &text, const QString &said);
    void savePdf();
    void mail();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString asText() const;
    [[nodiscard]] QString asMarkdown() const;

    Services &m_services;
    ShoppingModel *m_model;
    ShoppingListView m_view;
    ShoppingListId m_list;
    PanelHost *m_host;
    SharePanel *m_share;
    AisleBoard *m_board;
    CoveredCard *m_covered;
    QStackedWidget *m_states;
    EmptyState *m_none;
    EmptyState *m_empty;
    EmptyState *m_failed;
    QPushButton *m_lists;
    QToolButton *m_update;
    QPushButton *m_hide;
    QPushButton *m_shareButton;
    QLineEdit *m_add;
    QWidget *m_bar;
    Text *m_left;
    Text *m_done;
    ListProgress *m_progress;
    QPushButton *m_stock;
    bool m_loading = false;
    bool m_again = false;
    bool m_singleLetters = true;
};

} // namespace kjc
