// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/recipepage.h"

#include "app/common/button.h"
#include "app/common/emptystate.h"
#include "app/common/messages.h"
#include "app/common/metrics.h"
#include "app/common/text.h"
#include "app/common/whendone.h"
#include "app/recipes/heart.h"
#include "app/recipes/ingredientscard.h"
#include "app/recipes/layouts.h"
#include "app/recipes/notescard.h"
#include "app/recipes/nutritioncard.h"
#include "app/recipes/photoentry.h"
#include "app/recipes/picturebox.h"
#include "app/recipes/recipehead.h"
#include "app/recipes/stepslist.h"
#include "core/store/pantrystore.h"
#include "core/store/recipestore.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedWidget>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace metrics;

static constexpr int kLeftWide = 392;
static constexpr int kLeftCompact = 332;
static constexpr int kNutrition = 272;

RecipePage::RecipePage(Services &services, QWidget *parent) : Page(parent), m_services(services)
{
    setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    m_stack = new QStackedWidget(this);
    auto *loading = new Text(tr("Loading the recipe…"), Type::Body, Role::TextMuted, m_stack);
    loading->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(loading);
    m_stack->addWidget(makeBody());
    m_gone = new EmptyState(services.pictures, u"food/pumpkin"_s, {}, {}, m_stack);
    connect(m_gone->addAction(tr("Back"), u"previous"), &QPushButton::clicked, this, &Page::backRequested);
    m_stack->addWidget(m_gone);
    layout->addWidget(m_stack, 1);
    connectParts();
    connect(&services.store, &Store::changed, this, &RecipePage::follow);
    connect(&Theme::current(), &Theme::changed, this, &RecipePage::showFavourite);
}

QWidget *RecipePage::makeHeader()
{
    auto *header = new QWidget(this);
    header->setFixedHeight(Theme::current().scaled(size::headerHeight));
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(space::page - space::sm, 0, space::page - space::sm, 0);
    layout->setSpacing(space::sm);
    QToolButton *back = makeIconButton(u"previous", tr("Back"), header);
    connect(back, &QToolButton::clicked, this, &Page::backRequested);
    layout->addWidget(back);
    //: The screen this one was reached from, before " / " and the title of a recipe
    QPushButton *parent = makeButton(tr("Recipes"), ButtonRole::Flat, header);
    setControlSize(parent, ControlSize::Small);
    connect(parent, &QPushButton::clicked, this, &Page::backRequested);
    layout->addWidget(parent);
    layout->addWidget(new Text(u"/"_s, Type::Label, Role::TextMuted, header));
    m_crumb = new Text({}, Type::Label, Role::Text, header);
    m_crumb->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_crumb, 1);
    m_heart = makeIconButton(u"favourite", tr("Make a favourite"), header);
    QToolButton *share = makeIconButton(u"share", tr("Copy as text"), header);
    QToolButton *edit = makeIconButton(u"edit", tr("Edit"), header);
    QToolButton *more = makeIconButton(u"more", tr("More"), header);
    addMoreMenu(more);
    m_tools = {m_heart, share, edit, more};
    for (QWidget *tool : std::as_const(m_tools))
        layout->addWidget(tool);
    connect(m_heart, &QToolButton::clicked, this, &RecipePage::toggleFavourite);
    connect(share, &QToolButton::clicked, this, &RecipePage::copyText);
    connect(edit, &QToolButton::clicked, this, [this] { Q_EMIT recipeEditRequested(m_id); });
    return header;
}

QWidget *RecipePage::makeBody()
{
    m_scroll = new QScrollArea(m_stack);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *content = new ScrolledContent(m_scroll);
    m_picture = new PictureBox(m_services.pictures, content);
    m_head = new RecipeHead(content);
    m_left = new QWidget(content);
    m_ingredients = new IngredientsCard(m_left);
    m_notes = new NotesCard(m_left);
    m_steps = new StepsList(content);
    m_nutrition = new NutritionCard(content);
    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins({});
    left->setSpacing(space::lg);
    left->addWidget(m_ingredients);
    left->addWidget(m_notes);
    left->addStretch(1);
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(space::page, space::xs, space::page, space::huge);
    m_grid->setHorizontalSpacing(space::xxl);
    m_grid->setVerticalSpacing(space::xxl);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    arrange();
    return m_scroll;
}

// Nutrition has a column of its own where there is room for it, else it follows the notes.
void RecipePage::arrange()
{
    const Theme &theme = Theme::current();
    const int left = theme.scaled(m_compact ? kLeftCompact : kLeftWide);
    m_picture->setFixedWidth(left);
    m_left->setFixedWidth(left);
    m_grid->addWidget(m_picture, 0, 0, Qt::AlignTop);
    m_grid->addWidget(m_head, 0, 1, 1, 2);
    m_grid->addWidget(m_left, 1, 0, Qt::AlignTop);
    m_grid->removeWidget(m_nutrition);
    m_left->layout()->removeWidget(m_nutrition);
    if (m_compact) {
        static_cast<QVBoxLayout *>(m_left->layout())->insertWidget(2, m_nutrition);
        m_nutrition->setMinimumWidth(0);
        m_nutrition->setMaximumWidth(QWIDGETSIZE_MAX);
        m_grid->addWidget(m_steps, 1, 1, 1, 2);
    } else {
        m_nutrition->setFixedWidth(theme.scaled(kNutrition));
        m_grid->addWidget(m_steps, 1, 1);
        m_grid->addWidget(m_nutrition, 1, 2, Qt::AlignTop);
    }
    m_grid->setColumnStretch(1, 1);
    m_grid->setRowStretch(1, 1);
}

void RecipePage::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    arrange();
}

template <typename T>
void RecipePage::report(const QFuture<Result<T>> &future)
{
    whenDone(future, this, [this](const Result<T> &result) {
        if (!result)
            Q_EMIT problem(result.error());
    });
}

void RecipePage::connectParts()
{
    connect(m_ingredients, &IngredientsCard::scaleChanged, this, &RecipePage::showStock);
    connect(m_notes, &NotesCard::written, this,
            [this](const QString &notes) { report(m_services.recipes.setNotes(m_id, notes)); });
    connect(m_head, &RecipeHead::rated, this,
            [this](int rating) { report(m_services.recipes.setRating(m_id, rating)); });
    connect(m_head, &RecipeHead::planAsked, this, [this] { Q_EMIT addToPlanRequested({m_id}); });
    connect(m_head, &RecipeHead::buyAsked, this, &RecipePage::buy);
    connect(m_head, &RecipeHead::tagChosen, this, &RecipePage::tagRequested);
    auto *photos = new PhotoEntry(this);
    connect(photos, &PhotoEntry::given, this, &RecipePage::addPhoto);
    connect(photos, &PhotoEntry::hovering, m_picture, &PictureBox::setInviting);
}

void RecipePage::showRecipe(RecipeId recipe)
{
    if (recipe != m_id) {
        m_stack->setCurrentIndex(0);
        m_scroll->ensureVisible(0, 0);
    }
    m_id = recipe;
    load();
}

void RecipePage::load()
{
    const RecipeId id = m_id;
    const auto task = [id](Connection &connection) -> Result<Loaded> {
        KJC_TRY_ASSIGN(recipe, recipestore::load(connection, id));
        KJC_TRY_ASSIGN(stock, pantrystore::stock(connection));
        return Loaded{recipe, stock};
    };
    whenDone(m_services.store.read(task), this, [this, id](const Result<Loaded> &loaded) {
        if (id == m_id)
            showLoaded(loaded);
    });
}

void RecipePage::showLoaded(const Result<Loaded> &loaded)
{
    for (QWidget *tool : std::as_const(m_tools))
        tool->setEnabled(loaded.ok());
    if (!loaded) {
        const messages::Message message = messages::forUser(loaded.error(), messages::Doing::Loading);
        m_gone->setWords(message.title, message.text);
        m_stack->setCurrentWidget(m_gone);
        return;
    }
    m_recipe = loaded.value().recipe;
    m_stock = loaded.value().stock;
    m_crumb->setText(m_recipe.title);
    showFavourite();
    m_picture->setPicture(m_recipe.picture, m_recipe.title);
    m_head->setRecipe(m_recipe);
    m_ingredients->setRecipe(m_recipe);
    m_steps->setSteps(m_recipe.steps);
    m_notes->setNotes(m_recipe.notes);
    m_nutrition->setNutrition(m_recipe.nutrition);
    showStock();
    m_stack->setCurrentWidget(m_scroll);
}

void RecipePage::showStock()
{
    const QDate today = m_services.clock.today();
    m_states = lineStates(m_recipe, m_ingredients->scale(), m_stock, today);
    m_ingredients->setStates(m_states, today);
    m_head->setStates(m_states);
}

void RecipePage::follow(const ChangeSet &changes)
{
    const bool ours = changes.touches(Kind::Recipe, m_id.uuid()) || changes.touches(Kind::RecipeIngredient) ||
                      changes.touches(Kind::RecipeStep) || changes.touches(Kind::RecipeTag);
    const bool pantry = changes.touches(Kind::PantryLot) || changes.touches(Kind::PantryMovement);
    if (!m_id.isNull() && (ours || pantry))
        load();
}

void RecipePage::keyPressEvent(QKeyEvent *event)
{
    const bool backwards = event->key() == (layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left);
    if (event->modifiers() == Qt::AltModifier && backwards) {
        Q_EMIT backRequested();
        return;
    }
    if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier) || m_stack->currentWidget() != m_scroll)
        return Page::keyPressEvent(event);
    const bool letter = event->key() >= Qt::Key_A && event->key() <= Qt::Key_Z;
    if (letter && !m_letters)
        return Page::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Escape: Q_EMIT backRequested(); return;
    case Qt::Key_P: Q_EMIT addToPlanRequested({m_id}); return;
    case Qt::Key_B: buy(); return;
    case Qt::Key_E: Q_EMIT recipeEditRequested(m_id); return;
    case Qt::Key_F: toggleFavourite(); return;
    case Qt::Key_Plus: m_ingredients->stepServings(1); return;
    case Qt::Key_Minus: m_ingredients->stepServings(-1); return;
    default: Page::keyPressEvent(event);
    }
}

void RecipePage::showFavourite()
{
    m_heart->setIcon(heartIcon(m_recipe.favourite));
    const QString name = m_recipe.favourite ? tr("No longer a favourite") : tr("Make a favourite");
    m_heart->setToolTip(name);
    m_heart->setAccessibleName(name);
}

void RecipePage::toggleFavourite()
{
    report(m_services.recipes.setFavourite(m_id, !m_recipe.favourite));
}

} // namespace kjc
