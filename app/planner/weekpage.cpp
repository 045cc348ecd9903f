// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/weekpage.h"

#include "app/common/button.h"
#include "app/common/emptystate.h"
#include "app/common/format.h"
#include "app/common/messages.h"
#include "app/common/metrics.h"
#include "app/common/panelhost.h"
#include "app/common/text.h"
#include "app/common/whendone.h"
#include "app/planner/plannerview.h"
#include "app/planner/recipeshelf.h"
#include "app/planner/searchbutton.h"
#include "app/planner/weekcontroller.h"
#include "app/planner/weekmodel.h"
#include "app/planner/weeksummary.h"
#include "app/printing/printout.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kjc {

WeekPage::WeekPage(Services &services, QWidget *parent)
    : Page(parent),
      m_services(services),
      m_firstDayOfWeek(services.locale.firstDayOfWeek()),
      m_model(new WeekModel(this)),
      m_view(new PlannerView(services.pictures)),
      m_controller(new WeekController(services, *m_model, *m_view, this)),
      m_summary(new WeekSummary),
      m_shelf(new RecipeShelf(services, nullptr))
{
    m_first = weekview::startOfWeek(services.clock.today(), m_firstDayOfWeek);
    m_view->setWeekModel(m_model);
    m_host = new PanelHost(makeContent(), m_shelf, metrics::size::shelfWidth, this);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_host);
    connectParts();
    showTitle();
}

QWidget *WeekPage::makeHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(4, 0, 4, 0);
    row->setSpacing(metrics::space::sm);
    m_title = new Text({}, Type::Title1, Role::Text, header);
    m_weekNumber = new Text({}, Type::Body, Role::TextMuted, header);
    QToolButton *previous = makeIconButton(u"previous", tr("Previous week"), header);
    m_today = makeButton(tr("Today"), ButtonRole::Secondary, header);
    QToolButton *next = makeIconButton(u"next", tr("Next week"), header);
    m_search = new SearchButton(tr("Search"), QKeySequence(Qt::CTRL | Qt::Key_K), header);
    m_plan = makeButton(tr("Plan my week"), ButtonRole::Primary, header, u"assistant");
    m_panel = makeIconButton(u"panel", tr("Recipe shelf"), header);
    m_panel->setCheckable(true);
    row->addWidget(m_title);
    row->addSpacing(metrics::space::xs);
    row->addWidget(m_weekNumber);
    row->addSpacing(metrics::space::sm);
    for (QWidget *widget : std::initializer_list<QWidget *>{previous, m_today, next})
        row->addWidget(widget);
    row->addStretch(1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_search, m_plan, m_panel})
        row->addWidget(widget);
    letDragsPress(*previous);
    letDragsPress(*next);
    connect(previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_today, &QPushButton::clicked, this, [this] { step(0); });
    connect(m_search, &QPushButton::clicked, this, &WeekPage::searchRequested);
    connect(m_plan, &QPushButton::clicked, this, &WeekPage::planWeek);
    connect(m_panel, &QToolButton::clicked, this, [this] { toggleSidePanel(); });
    return header;
}

QWidget *WeekPage::makeContent()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::space::lg, metrics::space::lg, metrics::space::lg, metrics::space::lg);
    column->setSpacing(metrics::space::sm);
    column->addWidget(makeHeader());
    m_stack = new QStackedWidget(content);
    m_stack->addWidget(m_view);
    column->addWidget(m_stack, 1);
    column->addWidget(m_summary);
    return content;
}

void WeekPage::connectParts()
{
    connect(m_controller, &WeekController::recipeRequested, this, &Page::recipeRequested);
    connect(m_controller, &WeekController::problem, this, &Page::problem);
    connect(m_controller, &WeekController::notice, this, &Page::notice);
    connect(m_controller, &WeekController::weekRequested, this, &WeekPage::step);
    connect(m_controller, &WeekController::planRequested, this, &WeekPage::planWeek);
    connect(m_view, &PlannerView::weekPainted, this, [this] {
        openShelf();
        Q_EMIT weekPainted();
    });
    connect(m_summary, &WeekSummary::shoppingRequested, this, &WeekPage::makeShoppingList);
    connect(m_shelf, &RecipeShelf::addRequested, this, [this](RecipeId recipe) { chooseDayFor({recipe}); });
    connect(m_shelf, &RecipeShelf::recipeRequested, this, &Page::recipeRequested);
    connect(m_shelf, &RecipeShelf::problem, this, &Page::problem);
    connect(m_shelf, &Panel::closeRequested, this, [this] { setShelfOpen(false); });
    connect(m_host, &PanelHost::openChanged, this, &WeekPage::followShelf);
    connect(&m_services.store, &Store::changed, this, [this](const ChangeSet &changes) {
        for (const Kind kind : {Kind::PlannedMeal, Kind::Slot, Kind::Recipe, Kind::RecipeIngredient, Kind::PantryLot,
                                Kind::PantryMovement})
            if (changes.touches(kind)) {
                load();
                return;
            }
    });
}

void WeekPage::activate()
{
    load();
    if (m_seen)
        openShelf();
    m_view->setFocus();
}

// The week first: the shelf reads and paints only when that is on the screen.
void WeekPage::openShelf()
{
    m_seen = true;
    if (m_host->isOpen())
        m_shelf->activate();
}

void WeekPage::load()
{
    const int asked = ++m_asked;
    const QDate first = m_first, today = m_services.clock.today();
    const auto week =
        m_services.store.read([=](Connection &connection) { return weekview::load(connection, first, 7, today); });
    whenDone(week, this, [this, asked](const Result<WeekView> &loaded) {
        if (asked != m_asked)
            return;
        if (loaded)
            showWeek(loaded.value());
        else
            showFailure(loaded.error());
    });
}

void WeekPage::showWeek(const WeekView &week)
{
    PlannerView::Bookmark mark = m_view->bookmark();
    m_model->setWeek(week, m_services.clock.today());
    if (mark.column < 0)
        mark.column = m_model->todayColumn();
    m_view->restore(mark);
    m_stack->setCurrentWidget(m_view);
    m_plan->setEnabled(true);
    m_summary->setVisible(true);
    m_week = week;
    if (m_model->rowCount() == 0)
        openShelf(); // nothing of the week will be painted
    m_summary->setTotals(totalsOf(week.meals, int(week.slots.size()), week.days));
    if (const QModelIndex wanted = m_model->placeOfDraft(m_wanted); wanted.isValid()) {
        m_wanted = {};
        m_view->setCurrentIndex(wanted);
        m_view->scrollTo(wanted);
    }
    Q_EMIT weekLoaded();
}

// A week that is shown already stays, with a toast; without one the page says why.
void WeekPage::showFailure(const Error &error)
{
    if (m_model->isLoaded()) {
        Q_EMIT problem(error);
        return;
    }
    const messages::Message message = messages::forUser(error, messages::Doing::Loading);
    if (!m_failed) {
        m_failed = new EmptyState(m_services.pictures, QStringLiteral("food/pumpkin"), message.title, message.text);
        connect(m_failed->addAction(tr("Try again")), &QPushButton::clicked, this, &WeekPage::load);
        m_stack->addWidget(m_failed);
    }
    m_failed->setWords(message.title, message.text);
    m_stack->setCurrentWidget(m_failed);
    m_plan->setEnabled(false);
    m_summary->hide();
}

bool WeekPage::print()
{
    printing::printWeek(m_week, this);
    return true;
}

void WeekPage::showTitle()
{
    m_title->setText(format::span(m_first, lastDay()));
    //: Number of the calendar week
    m_weekNumber->setText(tr("Week %1").arg(format::locale().toString(m_first.addDays(3).weekNumber())));
}

// 0 goes to the week of today.
void WeekPage::step(int weeks)
{
    showWeekOf(weeks == 0 ? m_services.clock.today() : m_first.addDays(7 * weeks));
}

void WeekPage::showWeekOf(const QDate &day)
{
    m_first = weekview::startOfWeek(day, m_firstDayOfWeek);
    showTitle();
    load();
}

void WeekPage::setFirstDayOfWeek(Qt::DayOfWeek day)
{
    if (day == m_firstDayOfWeek)
        return;
    m_firstDayOfWeek = day;
    showWeekOf(m_first.addDays(3));
}

void WeekPage::setLetterKeys(bool on)
{
    m_view->setLetterKeys(on);
}

bool WeekPage::toggleSidePanel()
{
    setShelfOpen(!m_host->isOpen());
    return true;
}

bool WeekPage::focusSearch()
{
    setShelfOpen(true);
    m_shelf->activate();
    m_shelf->focusSearch();
    return true;
}

void WeekPage::setCompact(bool compact)
{
    m_host->setCompact(compact);
    if (m_assistant)
        m_assistant->setCompact(compact);
    m_view->setCompact(compact);
    m_summary->setCompact(compact);
    m_panel->setChecked(m_host->isOpen());
}

void WeekPage::chooseDayFor(const QList<RecipeId> &recipes)
{
    m_controller->chooseDayFor(recipes, std::max(m_first, m_services.clock.today()));
}

// What lies behind us is not planned any more.
void WeekPage::planWeek()
{
    const QDate from = std::max(m_first, m_services.clock.today());
    if (from > lastDay())
        Q_EMIT notice(tr("This week is over. Go to a later one to plan it."));
    else
        m_controller->fill(from, lastDay());
}

void WeekPage::makeShoppingList()
{
    Q_EMIT shoppingRequested(m_first, lastDay());
}

} // namespace kjc
