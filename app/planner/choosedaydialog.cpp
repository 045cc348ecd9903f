// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/choosedaydialog.h"

#include "app/common/format.h"
#include "app/common/messages.h"
#include "app/common/metrics.h"
#include "app/common/stepper.h"
#include "app/common/text.h"
#include "app/common/whendone.h"
#include "core/planning/weekview.h"
#include "core/store/householdstore.h"
#include "core/store/planstore.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace metrics;

static constexpr int kMostServings = 99;

static QString question(int recipes)
{
    return recipes == 1 ? ChooseDayDialog::tr("When do you want to eat it?")
                        : ChooseDayDialog::tr("When do you want to eat these %n recipes?", nullptr, recipes);
}

ChooseDayDialog::ChooseDayDialog(Services &services, const QDate &suggested, int recipeCount, QWidget *parent)
    : ChooseDayDialog(services, suggested, Words{question(recipeCount), tr("Add to plan")}, parent)
{
}

ChooseDayDialog::ChooseDayDialog(Services &services, const QDate &suggested, const Words &words, QWidget *parent)
    : Dialog(words.question, {}, parent),
      m_services(services),
      m_wanted{suggested.isValid() ? suggested : services.clock.today(), {}}
{
    setContent(makeContent(words.servings));
    setSafeChoice(tr("Not now"));
    m_add = addChoice(words.verb);
    m_add->setDefault(true);
    m_add->setEnabled(false);
    connect(this, &QDialog::accepted, this, &ChooseDayDialog::take);
    connect(m_grid, &DayGrid::placeAsked, this, [this](const PlanPlace &place) {
        m_focusGrid = true;
        goTo(place);
    });
    connect(m_grid, &DayGrid::placeChanged, this, [this] { m_wanted = m_grid->place().value_or(m_wanted); });
    connect(m_grid, &DayGrid::taken, this, &QDialog::accept);
    connect(&services.store, &Store::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(Kind::PlannedMeal) || changes.touches(Kind::Slot) || changes.touches(Kind::Household))
            load();
    });
    load();
}

QWidget *ChooseDayDialog::makeContent(bool servings)
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(space::md);
    column->addWidget(makeWeekRow());
    m_grid = new DayGrid(m_services.clock.today(), content);
    column->addWidget(m_grid);
    m_problem = (new Text({}, Type::Body, Role::Danger, content))->wrapped();
    m_problem->hide();
    column->addWidget(m_problem);
    QWidget *servingsRow = makeServingsRow();
    servingsRow->setVisible(servings);
    column->addWidget(servingsRow);
    return content;
}

QWidget *ChooseDayDialog::makeWeekRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(space::xs);
    m_weekName = new Text({}, Type::BodyStrong, Role::Text, row);
    layout->addWidget(m_weekName, 1);
    QToolButton *previous = makeIconButton(u"previous", tr("Previous week"), row);
    QToolButton *next = makeIconButton(u"next", tr("Next week"), row);
    connect(previous, &QToolButton::clicked, this, [this] { moveWeek(-1); });
    connect(next, &QToolButton::clicked, this, [this] { moveWeek(1); });
    layout->addWidget(previous);
    layout->addWidget(next);
    return row;
}

QWidget *ChooseDayDialog::makeServingsRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(space::md);
    layout->addWidget(new Text(tr("Servings"), Type::Body, Role::Text, row));
    m_servings = new Stepper(row);
    m_servings->setAccessibleName(tr("Servings"));
    m_servings->setRange(1, kMostServings);
    connect(m_servings, &Stepper::valueEdited, this, [this] { m_servingsChosen = true; });
    layout->addWidget(m_servings);
    layout->addStretch(1);
    return row;
}

void ChooseDayDialog::moveWeek(int weeks)
{
    m_focusGrid = false; // stays on the button
    goTo({m_wanted.day.addDays(7 * weeks), m_wanted.slot});
}

void ChooseDayDialog::goTo(const PlanPlace &place)
{
    m_wanted = place;
    load();
}

void ChooseDayDialog::load()
{
    const int asked = ++m_asked;
    const QDate first = weekview::startOfWeek(m_wanted.day, m_services.locale.firstDayOfWeek());
    const auto task = [first](Connection &connection) -> Result<Loaded> {
        KJC_TRY_ASSIGN(slots, planstore::slots(connection));
        KJC_TRY_ASSIGN(meals, planstore::between(connection, first, first.addDays(6)));
        KJC_TRY_ASSIGN(household, householdstore::load(connection));
        return Loaded{{first, std::move(slots), std::move(meals)}, household.servings()};
    };
    whenDone(m_services.store.read(task), this, [this, asked](const Result<Loaded> &loaded) {
        if (asked != m_asked)
            return;
        m_problem->setVisible(!loaded);
        if (loaded)
            display(loaded.value());
        else
            m_problem->setText(messages::forUser(loaded.error(), messages::Doing::Loading).oneLine());
    });
}

// The first of dinner, lunch and the others that is free on that day; dinner when none is.
SlotId ChooseDayDialog::slotFor(const QDate &day, const WeekPlaces &week) const
{
    std::vector<Slot> order = week.slots;
    const auto rank = [](const Slot &slot) { return slot.key == u"dinner"_s ? 0 : slot.key == u"lunch"_s ? 1 : 2; };
    std::stable_sort(order.begin(), order.end(), [&](const Slot &a, const Slot &b) { return rank(a) < rank(b); });
    const auto isFree = [&](const Slot &slot) {
        return std::none_of(week.meals.begin(), week.meals.end(),
                            [&](const PlannedMeal &meal) { return meal.day == day && meal.slot == slot.id; });
    };
    const auto found = std::find_if(order.begin(), order.end(), isFree);
    if (found != order.end())
        return found->id;
    return order.empty() ? SlotId() : order.front().id;
}

void ChooseDayDialog::display(const Loaded &loaded)
{
    const WeekPlaces &week = loaded.week;
    const bool known = std::any_of(week.slots.begin(), week.slots.end(),
                                   [this](const Slot &slot) { return slot.id == m_wanted.slot; });
    if (!known)
        m_wanted.slot = slotFor(m_wanted.day, week);
    m_grid->setWeek(week);
    m_grid->setPlace(m_wanted);
    m_weekName->setText(format::span(week.first, week.first.addDays(6)));
    m_add->setEnabled(m_grid->place().has_value());
    if (!m_servingsChosen)
        m_servings->setValue(qMax(1, loaded.servings));
    if (std::exchange(m_focusGrid, false))
        m_grid->focusPlace();
}

void ChooseDayDialog::take()
{
    if (const std::optional<PlanPlace> place = m_grid->place())
        Q_EMIT chosen(*place, qRound(m_servings->value()));
}

} // namespace kjc
