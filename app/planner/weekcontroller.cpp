// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/weekcontroller.h"

#include "app/common/icons.h"
#include "app/common/whendone.h"
#include "app/planner/addmealpopup.h"
#include "app/planner/choosedaydialog.h"
#include "app/planner/mealdialog.h"

#include <QMenu>
#include <QRandomGenerator>

#include <algorithm>

namespace kjc {

WeekController::WeekController(Services &services, WeekModel &model, PlannerView &view, QObject *parent)
    : QObject(parent),
      m_services(services),
      m_model(model),
      m_view(view)
{
    connectMoves();
    connectEdits();
}

void WeekController::connectMoves()
{
    PlanCommands &plan = m_services.plan;
    connect(&m_view, &PlannerView::moveRequested, this,
            [&](const QList<PlannedMealId> &meals, const PlanPlace &place) { run(plan.move(meals, place)); });
    connect(&m_view, &PlannerView::copyRequested, this,
            [&](const QList<PlannedMealId> &meals, const PlanPlace &place) { run(plan.copy(meals, place)); });
    connect(&m_view, &PlannerView::removeRequested, this,
            [&](const QList<PlannedMealId> &meals) { run(plan.remove(meals)); });
    connect(&m_view, &PlannerView::recipesDropped, this,
            [this](const QList<RecipeId> &recipes, const PlanPlace &place) { addRecipes(recipes, place); });
    connect(&m_view, &PlannerView::meetRequested, this, &WeekController::meet);
    connect(&m_view, &PlannerView::repeatRequested, this, &WeekController::repeat);
    connect(&m_view, &PlannerView::weekRequested, this, &WeekController::weekRequested);
    connect(&m_view, &PlannerView::planRequested, this, &WeekController::planRequested);
}

void WeekController::connectEdits()
{
    connect(&m_view, &PlannerView::openRequested, this, &WeekController::open);
    connect(&m_view, &PlannerView::addRequested, this, &WeekController::addAt);
    connect(&m_view, &PlannerView::draftOpened, this, &WeekController::openDraft);
    connect(&m_view, &PlannerView::servingsRequested, this, &WeekController::changeServings);
    connect(&m_view, &PlannerView::cookedRequested, this, &WeekController::toggleCooked);
    connect(&m_view, &PlannerView::leftoversRequested, this, &WeekController::planLeftovers);
    connect(&m_view, &PlannerView::anotherRequested, this,
            [this](PlannedMealId meal) { run(m_services.plan.another(meal, QRandomGenerator::global()->generate())); });
    connect(&m_view, &PlannerView::menuRequested, this, &WeekController::showMenu);
    connect(&m_view, &PlannerView::moreRequested, this, &WeekController::showMore);
}

template <typename T>
void WeekController::run(const QFuture<Result<T>> &future)
{
    whenDone(future, this, [this](const Result<T> &result) {
        if (!result)
            Q_EMIT problem(result.error());
    });
}

const MealCard *WeekController::card(PlannedMealId meal) const
{
    return m_model.cardOf(m_model.indexOf(meal));
}

void WeekController::addRecipes(const QList<RecipeId> &recipes, const PlanPlace &place, int servings)
{
    for (const RecipeId &recipe : recipes)
        run(m_services.plan.addRecipe(recipe, place, servings));
}

void WeekController::chooseDayFor(const QList<RecipeId> &recipes, const QDate &suggested)
{
    auto *dialog = new ChooseDayDialog(m_services, suggested, int(recipes.size()), m_view.window());
    connect(dialog, &ChooseDayDialog::chosen, this,
            [this, recipes](const PlanPlace &place, int servings) { addRecipes(recipes, place, servings); });
    dialog->open();
}

void WeekController::fill(const QDate &from, const QDate &to)
{
    const auto filled = m_services.plan.fill(from, to, QRandomGenerator::global()->generate());
    whenDone(filled, this, [this](const Result<FillOutcome> &outcome) {
        if (!outcome)
            Q_EMIT problem(outcome.error());
        else if (outcome.value().choices.empty() && outcome.value().emptySlots == 0)
            Q_EMIT notice(tr("Every meal has its place already."));
        else if (outcome.value().choices.empty())
            Q_EMIT notice(tr("No recipe suits the empty places. Add recipes, or say which meals they suit."));
    });
}

void WeekController::open(PlannedMealId meal)
{
    const MealCard *shown = card(meal);
    if (!shown)
        return;
    if (shown->meal.recipe.isNull())
        editDetails(meal);
    else
        Q_EMIT recipeRequested(shown->meal.recipe);
}

// A dish that the library does not have has no page: what can be answered to it is offered instead.
void WeekController::openDraft(const QUuid &draft)
{
    const QModelIndex place = m_model.placeOfDraft(draft);
    const MealDraft *shown = m_model.draftOf(place);
    if (shown && !shown->recipe.isNull())
        Q_EMIT recipeRequested(shown->recipe);
    else if (shown)
        showMenu(place, m_view.viewport()->mapToGlobal(m_view.placeRect(place).center()));
}

void WeekController::addAt(const PlanPlace &place)
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        for (int column = 0; column < m_model.columnCount(); ++column) {
            const QModelIndex index = m_model.place(row, column);
            if (m_model.placeOf(index) != place)
                continue;
            auto *popup = new AddMealPopup(m_services, m_model.placeName(index), m_model.slotAt(row).key, &m_view);
            connect(popup, &AddMealPopup::recipeChosen, this,
                    [this, place](RecipeId recipe) { addRecipes({recipe}, place); });
            connect(popup, &AddMealPopup::textChosen, this,
                    [this, place](const QString &text) { run(m_services.plan.addText(text, place)); });
            const QRect cell = m_view.placeRect(index);
            popup->openAt({m_view.viewport()->mapToGlobal(cell.topLeft()), cell.size()});
            return;
        }
}

// Dropped on another meal: trade places, or eat both.
void WeekController::meet(PlannedMealId dragged, PlannedMealId target)
{
    const MealCard *met = card(target);
    if (!met)
        return;
    const PlanPlace place{met->meal.day, met->meal.slot};
    auto *menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    //: Menu after dropping a meal on another one
    menu->addAction(themeIcon(u"swap"), tr("Swap the two"), this,
                    [this, dragged, target] { run(m_services.plan.swap(dragged, target)); });
    menu->addAction(themeIcon(u"add"), tr("Put both there"), this,
                    [this, dragged, place] { run(m_services.plan.move({dragged}, place)); });
    menu->addAction(themeIcon(u"close"), tr("Leave as it was"));
    menu->popup(m_view.viewport()->mapToGlobal(m_view.visualRect(m_model.indexOf(target)).center()));
}

void WeekController::toggleCooked(const QList<PlannedMealId> &meals)
{
    const bool allCooked = std::ranges::all_of(
        meals, [this](PlannedMealId meal) { return card(meal) && card(meal)->meal.state == MealState::Cooked; });
    if (!meals.isEmpty())
        run(m_services.plan.setState(meals, allCooked ? MealState::Planned : MealState::Cooked));
}

void WeekController::changeServings(const QList<PlannedMealId> &meals, int change)
{
    if (!meals.isEmpty())
        run(m_services.plan.changeServings(meals, change));
}

void WeekController::planLeftovers(PlannedMealId meal)
{
    const MealCard *shown = card(meal);
    if (!shown)
        return;
    //: Question of a dialog; %1 is a dish
    const ChooseDayDialog::Words words{tr("When do you want to eat the leftovers of “%1”?").arg(shown->title),
                                       tr("Plan leftovers")};
    auto *dialog = new ChooseDayDialog(m_services, shown->meal.day.addDays(1), words, m_view.window());
    connect(dialog, &ChooseDayDialog::chosen, this, [this, meal](const PlanPlace &place, int servings) {
        run(m_services.plan.planLeftovers(meal, place, servings));
    });
    dialog->open();
}

void WeekController::moveElsewhere(const QList<PlannedMealId> &meals)
{
    const MealCard *first = meals.isEmpty() ? nullptr : card(meals.first());
    if (!first)
        return;
    const ChooseDayDialog::Words words{//: Question of a dialog; %1 is a dish
                                       meals.size() == 1
                                           ? tr("Where should “%1” go?").arg(first->title)
                                           : tr("Where should these %n meals go?", nullptr, int(meals.size())),
                                       tr("Move there"), false};
    auto *dialog = new ChooseDayDialog(m_services, first->meal.day, words, m_view.window());
    connect(dialog, &ChooseDayDialog::chosen, this,
            [this, meals](const PlanPlace &place) { run(m_services.plan.move(meals, place)); });
    dialog->open();
}

void WeekController::repeat(const QList<PlannedMealId> &meals)
{
    if (meals.isEmpty() || !card(meals.first()))
        return;
    const PlannedMeal &first = card(meals.first())->meal;
    run(m_services.plan.copy(meals, {first.day.addDays(1), first.slot}));
}

void WeekController::editDetails(PlannedMealId meal)
{
    const MealCard *shown = card(meal);
    if (!shown)
        return;
    auto *dialog = new MealDialog(*shown, m_view.window());
    connect(dialog, &QDialog::accepted, this, [this, dialog] { run(m_services.plan.setDetails(dialog->meal())); });
    dialog->open();
}

void WeekController::addAction(QMenu *menu, QStringView icon, const QString &text, const QString &keys,
                               std::function<void()> run)
{
    QAction *action =
        menu->addAction(themeIcon(icon), keys.isEmpty() ? text : QString(text + QLatin1Char('\t') + keys));
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
}

void WeekController::fillMenu(QMenu *menu, PlannedMealId id)
{
    const MealCard *shown = card(id);
    if (!shown)
        return;
    const PlannedMeal meal = shown->meal;
    const QList<PlannedMealId> chosen =
        m_view.chosenMeals().contains(id) ? m_view.chosenMeals() : QList<PlannedMealId>{id};
    PlanCommands &plan = m_services.plan;
    if (!meal.recipe.isNull())
        addAction(menu, u"recipes", tr("Open recipe"), tr("Enter"), [=, this] { open(id); });
    addAction(menu, u"check", meal.state == MealState::Cooked ? tr("Not cooked yet") : tr("Mark as cooked"),
              QStringLiteral("M"), [=, this] { toggleCooked(chosen); });
    if (meal.state == MealState::Planned)
        addAction(menu, u"close", tr("Skip this meal"), {},
                  [=, this, &plan] { run(plan.setState(chosen, MealState::Skipped)); });
    else if (meal.state == MealState::Skipped)
        addAction(menu, u"undo", tr("Plan it after all"), {},
                  [=, this, &plan] { run(plan.setState(chosen, MealState::Planned)); });
    addAction(menu, u"edit", tr("Servings and note…"), {}, [=, this] { editDetails(id); });
    addAction(menu, u"lock", meal.locked ? tr("Unlock") : tr("Lock"), {},
              [=, this, &plan] { run(plan.setLocked(chosen, !meal.locked)); });
    menu->addSeparator();
    fillPlanMenu(menu, meal, chosen);
    menu->addSeparator();
    addAction(menu, u"trash", tr("Remove from plan"), QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText),
              [=, this, &plan] { run(plan.remove(chosen)); });
}

// Where and what else it could be.
void WeekController::fillPlanMenu(QMenu *menu, const PlannedMeal &meal, const QList<PlannedMealId> &chosen)
{
    const PlannedMealId id = meal.id;
    addAction(menu, u"leftovers", tr("Plan leftovers…"), QStringLiteral("L"), [=, this] { planLeftovers(id); });
    if (!meal.recipe.isNull())
        addAction(menu, u"swap", tr("Suggest another"), QStringLiteral("R"),
                  [=, this] { Q_EMIT m_view.anotherRequested(id); });
    addAction(menu, u"plan", tr("Move to…"), {}, [=, this] { moveElsewhere(chosen); });
    addAction(menu, u"next", tr("Repeat the next day"), QStringLiteral("D"), [=, this] { repeat(chosen); });
    addAction(menu, u"copy", tr("Copy"), QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText),
              [=, this] {
                  if (!m_view.chosenMeals().contains(id))
                      m_view.setCurrentIndex(m_model.indexOf(id));
                  m_view.copyChosen(false);
              });
}

void WeekController::fillGhostMenu(QMenu *menu, const QModelIndex &place)
{
    if (const MealDraft *draft = m_model.draftOf(place); !draft->recipe.isNull())
        addAction(menu, u"recipes", tr("Open recipe"), tr("Enter"),
                  [this, id = draft->recipe] { Q_EMIT recipeRequested(id); });
    const QPersistentModelIndex here(place);
    for (const GhostButton button : kGhostButtons)
        addAction(menu, GhostCardPainter::iconOf(button), GhostCardPainter::nameOf(button),
                  GhostCardPainter::keyOf(button), [this, here, button] { m_view.answer(here, button); });
    menu->addSeparator();
}

void WeekController::showMenu(const QModelIndex &index, const QPoint &at)
{
    auto *menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const PlanPlace place = m_model.placeOf(index);
    if (const MealCard *shown = m_model.cardOf(index)) {
        fillMenu(menu, shown->meal.id);
        menu->addSeparator();
    }
    if (m_model.draftOf(index))
        fillGhostMenu(menu, index);
    menu->addAction(themeIcon(u"add"), tr("Add a meal here…"), this, [this, place] { addAt(place); });
    menu->addAction(themeIcon(u"paste"), tr("Paste"), QKeySequence::Paste, &m_view, &PlannerView::paste)
        ->setEnabled(m_view.canPaste());
    const QModelIndex here = WeekModel::isMeal(index) ? index.parent() : index;
    if (m_model.rowCount(here) > PlannerLayout::kMostShown)
        menu->addAction(themeIcon(u"list"), tr("All meals of this place"), this, [this, place] { showMore(place); });
    menu->popup(at);
}

// The meals of a crowded place, each with its own menu.
void WeekController::showMore(const PlanPlace &place)
{
    auto *menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const MealCard &each : m_model.cards())
        if (each.meal.day == place.day && each.meal.slot == place.slot)
            fillMenu(menu->addMenu(each.title), each.meal.id);
    menu->popup(QCursor::pos());
}

} // namespace kjc
