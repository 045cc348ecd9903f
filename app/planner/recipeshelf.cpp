// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/recipeshelf.h"

#include "app/common/button.h"
#include "app/common/chip.h"
#include "app/common/flowlayout.h"
#include "app/common/messages.h"
#include "app/common/metrics.h"
#include "app/common/searchfield.h"
#include "app/common/text.h"
#include "app/common/whendone.h"
#include "app/planner/shelfmodel.h"
#include "app/planner/shelfview.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kjc {

using namespace metrics;

static constexpr int kQuickMinutes = 30;
static constexpr int kChipGap = 6;

namespace {

// The list, below a hairline that parts it from the filters.
class ShelfBody : public QWidget
{
public:
    explicit ShelfBody(QWidget *parent) : QWidget(parent)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 1, 0, 0);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(QRect(0, 0, width(), 1), color(Role::Line));
    }
};

} // namespace

RecipeShelf::RecipeShelf(Services &services, QWidget *parent)
    : Panel(tr("Recipe shelf"), parent),
      m_services(services),
      m_model(new ShelfModel(services.store, this))
{
    addHeaderWidget(makeSortButton());
    setFixedPart(makeFilters());
    setBody(makeBody(), false);
    setFooter((new Text(tr("Drag a recipe to a slot, or press Enter to choose a day."), Type::Caption,
                        Role::TextSecondary, this))
                  ->wrapped());
    connectView();
    connect(m_model, &ShelfModel::loaded, this, &RecipeShelf::showState);
    connect(m_model, &ShelfModel::counted, this, &RecipeShelf::showCounts);
    connect(m_model, &ShelfModel::failed, this, &RecipeShelf::showFailure);
}

QToolButton *RecipeShelf::makeSortButton()
{
    QToolButton *button = makeIconButton(u"sort", tr("Sort"), this);
    auto *menu = new QMenu(button);
    auto *group = new QActionGroup(menu);
    //: A way to sort: what fits the search best comes first
    const std::pair<RecipeSort, QString> ways[] = {{RecipeSort::BestMatch, tr("Best match")},
                                                   {RecipeSort::Title, tr("Title")},
                                                   {RecipeSort::Time, tr("Time")},
                                                   {RecipeSort::Rating, tr("Rating")}};
    for (const auto &[sort, name] : ways) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(sort == RecipeSort::BestMatch);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, sort = sort] {
            RecipeFilter filter = m_model->filter();
            filter.sort = sort;
            m_fromTop = true;
            m_model->setFilter(filter);
        });
    }
    connect(button, &QToolButton::clicked, menu, [button, menu] {
        const bool rtl = button->layoutDirection() == Qt::RightToLeft;
        const QPoint corner = rtl ? button->rect().bottomRight() : button->rect().bottomLeft();
        menu->popup(button->mapToGlobal(corner + QPoint(rtl ? -menu->sizeHint().width() : 0, space::xs)));
    });
    return button;
}

QWidget *RecipeShelf::makeFilters()
{
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->setSpacing(kChipGap + 4);
    m_search = new SearchField(tr("Search recipes"), part);
    layout->addWidget(m_search);
    auto *chips = new FlowLayout(nullptr, kChipGap);
    layout->addLayout(chips);
    const auto add = [&](const QString &text, QStringView icon = {}) {
        auto *chip = new Chip(text, icon, part);
        chips->addWidget(chip);
        connect(chip, &Chip::clicked, this, &RecipeShelf::look);
        return chip;
    };
    //: A filter: all that is needed is at home
    m_canCook = add(tr("Can cook now"), u"pantry");
    //: A filter: recipes with food that expires soon
    m_useSoon = add(tr("Use soon"), u"expiring");
    m_quick = add(tr("Under %n min", nullptr, kQuickMinutes));
    m_favourites = add(tr("Favourites"));
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textEdited, this, &RecipeShelf::look);
    return part;
}

QWidget *RecipeShelf::makeBody()
{
    auto *body = new ShelfBody(this);
    m_stack = new QStackedWidget(body);
    body->layout()->addWidget(m_stack);
    m_note = new QWidget(m_stack);
    auto *column = new QVBoxLayout(m_note);
    column->setContentsMargins(space::panel, space::xxl, space::panel, space::panel);
    column->setSpacing(space::md);
    m_noteText = (new Text(tr("Loading your recipes…"), Type::Body, Role::TextSecondary, m_note))->wrapped();
    m_noteText->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_noteText);
    m_noteAction = makeButton({}, ButtonRole::Secondary, m_note);
    m_noteAction->hide();
    column->addWidget(m_noteAction, 0, Qt::AlignHCenter);
    column->addStretch(1);
    m_view = new ShelfView(*m_model, m_services.pictures, m_stack);
    m_stack->addWidget(m_note);
    m_stack->addWidget(m_view);
    connect(m_noteAction, &QPushButton::clicked, this, &RecipeShelf::showAll);
    return body;
}

void RecipeShelf::connectView()
{
    connect(m_view, &ShelfView::addAsked, this, &RecipeShelf::addRequested);
    connect(m_view, &ShelfView::openAsked, this, &RecipeShelf::recipeRequested);
    connect(m_view, &ShelfView::favouriteAsked, this, [this](RecipeId recipe, bool favourite) {
        whenDone(m_services.recipes.setFavourite(recipe, favourite), this, [this](const Result<ChangeSet> &done) {
            if (!done)
                Q_EMIT problem(done.error());
        });
    });
    connect(m_view, &ShelfView::typed, this, [this](const QString &text) {
        m_search->setFocus();
        m_search->setText(QString(m_search->text() + text));
        look();
    });
    connect(m_view, &ShelfView::leftUpwards, this, [this] { m_search->setFocus(Qt::TabFocusReason); });
    connect(m_search, &SearchField::leftDownwards, m_view, [this] { m_view->setFocus(Qt::TabFocusReason); });
}

void RecipeShelf::activate()
{
    if (std::exchange(m_started, true))
        return;
    m_model->setFilter(m_model->filter());
}

void RecipeShelf::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void RecipeShelf::look()
{
    RecipeFilter filter = m_model->filter();
    filter.text = m_search->text();
    filter.mostMissing = m_canCook->isChecked() ? std::optional(0) : std::nullopt;
    filter.useSoon = m_useSoon->isChecked();
    filter.mostMinutes = m_quick->isChecked() ? std::optional(kQuickMinutes) : std::nullopt;
    filter.favourites = m_favourites->isChecked();
    m_fromTop = true;
    m_started = true;
    m_model->setFilter(filter);
}

// What the button of the note does: tries again after a failure, else takes the filters away.
void RecipeShelf::showAll()
{
    if (!m_failed) {
        m_search->clear();
        for (Chip *chip : {m_canCook, m_useSoon, m_quick, m_favourites})
            chip->setChecked(false);
    }
    look();
    m_search->setFocus(Qt::OtherFocusReason);
}

static bool narrows(const RecipeFilter &filter)
{
    return !filter.text.trimmed().isEmpty() || filter.favourites || filter.mostMinutes || filter.mostMissing ||
           filter.useSoon;
}

void RecipeShelf::showState()
{
    m_failed = false;
    const bool none = m_model->rowCount() == 0;
    if (none) {
        const bool looking = narrows(m_model->filter());
        m_noteText->setText(looking ? tr("No recipe fits.") : tr("The recipes you add or import wait here for a day."));
        m_noteAction->setText(tr("Show all recipes"));
        m_noteAction->setVisible(looking);
    }
    m_stack->setCurrentWidget(none ? m_note : static_cast<QWidget *>(m_view));
    if (std::exchange(m_fromTop, false)) {
        m_view->scrollToTop();
        if (!m_view->hasFocus())
            m_view->selectionModel()->clear();
    }
}

void RecipeShelf::showFailure(const Error &error)
{
    m_failed = true;
    m_noteText->setText(messages::forUser(error, messages::Doing::Loading).oneLine());
    m_noteAction->setText(tr("Try again"));
    m_noteAction->show();
    m_stack->setCurrentWidget(m_note);
}

void RecipeShelf::showCounts(const ShelfCounts &counts)
{
    const QString search = tr("Search %n recipe(s)", nullptr, counts.all);
    m_search->setPlaceholderText(search);
    m_search->setAccessibleName(search);
    m_canCook->setCount(counts.canCook);
    m_useSoon->setCount(counts.useSoon);
}

// Enter in the field goes on to the first result.
bool RecipeShelf::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_model->rowCount() > 0) {
            m_view->setFocus(Qt::TabFocusReason);
            m_view->setCurrentIndex(m_model->index(0));
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

} // namespace kjc
