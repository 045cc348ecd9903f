// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/page.h"
#include "app/common/services.h"
#include "app/pantry/pantrymodel.h"

class QStackedWidget;
class QToolButton;

namespace kjc {

class EmptyState;
class PanelHost;
class PantryView;
class QuickAddCard;
class SearchField;
class Segmented;
class Text;
class UseSoonPanel;

// What is at home: quick-add, the lots by place, expiry or name, what to use first and what runs low.
class PantryPage : public Page
{
    Q_OBJECT
public:
    explicit PantryPage(Services &services, QWidget *parent = nullptr); // `services` outlives the page

    void activate() override;
    bool focusSearch() override;
    bool toggleSidePanel() override;
    void setCompact(bool compact) override;
    void setSingleLetterKeys(bool on);

private:
    QWidget *buildContent();
    QWidget *buildHeader();
    void buildStates();
    void buildKeys();
    void connectView();
    void connectPanel();
    void reload();
    void showContents(const Result<PantryContents> &loaded);
    void showState();
    void showMenu(const PantryEntry &entry, QPoint globalPos);
    void showMore();

    void add(const QuickAdd &line);
    void step(const PantryEntry &entry, int direction);
    void correct(const PantryEntry &entry, const QString &text);
    void useAll(const PantryEntry &entry);
    void remove(const QList<PantryLotId> &lots, MovementReason reason);
    void edit(const PantryEntry &entry);
    void putOnList(const PantryEntry &entry);
    void report(const QFuture<Result<ChangeSet>> &changed);

    Services &m_services;
    PantryModel *m_model;
    PantryView *m_view;
    QuickAddCard *m_quickAdd;
    UseSoonPanel *m_panel;
    PanelHost *m_host;
    QStackedWidget *m_states;
    EmptyState *m_empty;
    EmptyState *m_failed;
    EmptyState *m_noMatch;
    Text *m_count;
    SearchField *m_search;
    Segmented *m_grouping;
    QToolButton *m_more;
    QToolButton *m_panelButton;
    bool m_loading = false;
    bool m_again = false; // something changed while loading
    bool m_loaded = false;
};

} // namespace kjc
