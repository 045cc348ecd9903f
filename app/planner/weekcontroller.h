// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/services.h"
#include "app/planner/plannerview.h"

#include <QObject>

#include <functional>

class QMenu;

namespace kjc {

// Does what a person asks of the week grid: one command each, dialogs where something must be asked.
class WeekController : public QObject
{
    Q_OBJECT
public:
    // All outlive this; `view` is where menus and dialogs open.
    WeekController(Services &services, WeekModel &model, PlannerView &view, QObject *parent);

    void addRecipes(const QList<RecipeId> &recipes, const PlanPlace &place, int servings = 0);
    // Asks for a day first.
    void chooseDayFor(const QList<RecipeId> &recipes, const QDate &suggested);
    // Plans the empty places of the days from `from` to `to`.
    void fill(const QDate &from, const QDate &to);

Q_SIGNALS:
    void recipeRequested(kjc::RecipeId recipe);
    void weekRequested(int step);
    void planRequested();
    void problem(const kjc::Error &error);
    void notice(const QString &sentence);

private:
    void connectMoves();
    void connectEdits();
    void open(PlannedMealId meal);
    void addAt(const PlanPlace &place);
    void openDraft(const QUuid &draft);
    void fillGhostMenu(QMenu *menu, const QModelIndex &place);
    void meet(PlannedMealId dragged, PlannedMealId target);
    void toggleCooked(const QList<PlannedMealId> &meals);
    void changeServings(const QList<PlannedMealId> &meals, int change);
    void planLeftovers(PlannedMealId meal);
    void editDetails(PlannedMealId meal);
    void moveElsewhere(const QList<PlannedMealId> &meals);
    void repeat(const QList<PlannedMealId> &meals);
    void showMenu(const QModelIndex &index, const QPoint &at);
    void showMore(const PlanPlace &place);
    void addAction(QMenu *menu, QStringView icon, const QString &text, const QString &keys, std::function<void()> run);
    void fillMenu(QMenu *menu, PlannedMealId meal);
    void fillPlanMenu(QMenu *menu, const PlannedMeal &meal, const QList<PlannedMealId> &chosen);
    [[nodiscard]] const MealCard *card(PlannedMealId meal) const;
    template <typename T>
    void run(const QFuture<Result<T>> &future);

    Services &m_services;
    WeekModel &m_model;
    PlannerView &m_view;
};

} // namespace kjc
