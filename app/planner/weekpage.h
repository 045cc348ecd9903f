// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/page.h"
#include "app/common/services.h"
#include "core/planning/weekview.h"

class QPushButton;
class QStackedWidget;
class QToolButton;

namespace kjc {

class EmptyState;
class Panel;
class PanelHost;
class PlannerView;
class RecipeShelf;
class Text;
class WeekController;
class WeekModel;
class WeekSummary;

// The week: its grid, the recipe shelf beside it and what it adds up to below it.
class WeekPage : public Page
{
    Q_OBJECT
public:
    explicit WeekPage(Services &services, QWidget *parent = nullptr); // `services` outlive this

    void activate() override;
    bool focusSearch() override;
    bool print() override;
    bool toggleSidePanel() override;
    void setCompact(bool compact) override;

    void showWeekOf(const QDate &day);
    void setFirstDayOfWeek(Qt::DayOfWeek day);
    void setLetterKeys(bool on);
    void setShelfOpen(bool open);
    // Takes the panel that helps with the plan; it is closed at first. Together with the shelf only in a window that is wide
    // enough for both, else one of them at a time.
    void setAssistant(Panel *panel);
    void setAssistantOpen(bool open);
    [[nodiscard]] bool isAssistantOpen() const;
    // Goes to the place of a suggestion, in whatever week that is.
    void showDraft(const QUuid &draft, const QDate &day);
    [[nodiscard]] QDate firstDay() const { return m_first; } // of the week shown
    // Asks for a day and a meal, then adds the recipes there.
    void chooseDayFor(const QList<RecipeId> &recipes);
    [[nodiscard]] PlannerView &view() { return *m_view; }
    [[nodiscard]] WeekModel &model() { return *m_model; }

Q_SIGNALS:
    void searchRequested(); // Ctrl+K, from its field
    void shelfOpenChanged(bool open);
    void assistantOpenChanged(bool open);
    void weekLoaded();
    void weekPainted(); // the first time

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeContent();
    void connectParts();
    void step(int weeks);
    void openShelf();
    void followShelf(bool open);
    void followAssistant(bool open);
    [[nodiscard]] bool hasRoomForBoth() const;
    void load();
    void showWeek(const WeekView &week);
    void showFailure(const Error &error);
    void showTitle();
    void planWeek();
    void makeShoppingList();
    [[nodiscard]] QDate lastDay() const { return m_first.addDays(6); }

    Services &m_services;
    QDate m_first;
    Qt::DayOfWeek m_firstDayOfWeek;
    WeekView m_week;     // as shown
    bool m_seen = false; // a week was painted
    int m_asked = 0;     // number of the newest load: what older ones bring is dropped
    WeekModel *m_model;
    PlannerView *m_view;
    WeekController *m_controller;
    WeekSummary *m_summary;
    RecipeShelf *m_shelf;
    PanelHost *m_host = nullptr;      // of the shelf
    PanelHost *m_assistant = nullptr; // around that; null without an assistant
    bool m_shelfYielded = false;      // it was closed to make room for the assistant, and comes back
    QUuid m_wanted;                   // suggestion to go to once its week is shown
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_failed = nullptr; // why there is no week to show
    Text *m_title;
    Text *m_weekNumber;
    QPushButton *m_today;
    QPushButton *m_search;
    QPushButton *m_plan;
    QToolButton *m_panel;
};

} // namespace kjc
