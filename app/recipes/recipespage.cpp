// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/recipespage.h"

#include "app/common/button.h"
#include "app/common/emptystate.h"
#include "app/common/margins.h"
#include "app/common/messages.h"
#include "app/common/metrics.h"
#include "app/common/searchfield.h"
#include "app/common/segmented.h"
#include "app/common/text.h"
#include "app/common/whendone.h"
#include "app/recipes/activefilters.h"
#include "app/recipes/menurow.h"
#include "app/recipes/recipefilters.h"
#include "app/recipes/recipegridview.h"
#include "core/store/recipestore.h"

#include <QActionGroup>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace metrics;

static constexpr int kSearchWidth = 340;
static constexpr int kMostTags = 60;

RecipesPage::RecipesPage(Services &services, QWidget *parent)
    : Page(parent),
      m_services(services),
      m_model(new RecipeListModel(services.store, this)),
      m_filters(new RecipeFilters(this)),
      m_active(new ActiveFilters(this)),
      m_view(new RecipeGridView(*m_model, services.pictures, this))
{
    setAcceptDrops(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(turnedMargins(space::page, 0, 0, 0));
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    auto *body = new QHBoxLayout;
    body->setSpacing(space::sm);
    body->addWidget(m_filters);
    body->addWidget(makeContent(), 1);
    layout->addLayout(body, 1);
    connectView();
    connect(m_search, &QLineEdit::textEdited, this, &RecipesPage::search);
    connect(m_search, &SearchField::leftDownwards, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_filters, &RecipeFilters::changed, this, [this] { setFilter(m_filters->applied(m_model->filter())); });
    connect(m_active, &ActiveFilters::changed, this, &RecipesPage::setFilter);
    connect(m_model, &RecipeListModel::loaded, this, &RecipesPage::showState);
    connect(m_model, &RecipeListModel::counted, this, &RecipesPage::showCount);
    connect(m_model, &RecipeListModel::failed, this, [this](const Error &error) {
        const messages::Message message = messages::forUser(error, messages::Doing::Loading);
        m_failed->setWords(message.title, message.text);
        m_stack->setCurrentWidget(m_failed);
    });
    connect(&services.store, &Store::changed, this, &RecipesPage::follow);
}

QWidget *RecipesPage::makeHeader()
{
    auto *header = new QWidget(this);
    header->setFixedHeight(Theme::current().scaled(size::headerHeight));
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(turnedMargins(0, 0, space::page, 0));
    layout->setSpacing(space::md);
    layout->addWidget(new Text(tr("Recipes"), Type::Title1, Role::Text, header));
    m_count = new Text({}, Type::Label, Role::TextMuted, header);
    layout->addWidget(m_count);
    layout->addStretch(1);
    m_search = new SearchField(tr("Search recipes"), header);
    m_search->setMinimumWidth(160);
    m_search->setMaximumWidth(Theme::current().scaled(kSearchWidth));
    m_search->setKeyHint(QKeySequence::Find);
    layout->addWidget(m_search, 4);
    layout->addStretch(1);
    m_layouts = new Segmented(header);
    m_layouts->addSegment(int(RecipeLayout::Grid), {}, u"grid", tr("Grid"));
    m_layouts->addSegment(int(RecipeLayout::List), {}, u"list", tr("List"));
    connect(m_layouts, &Segmented::chosen, this, [this](int layout) { setRecipeLayout(RecipeLayout(layout)); });
    layout->addWidget(m_layouts);
    m_sort = makeSortButton();
    layout->addWidget(m_sort);
    layout->addWidget(makeImportButton());
    m_new = makeButton(tr("New recipe"), ButtonRole::Primary, header, u"add");
    connect(m_new, &QPushButton::clicked, this, [this] { Q_EMIT recipeEditRequested(RecipeId()); });
    layout->addWidget(m_new);
    return header;
}

QPushButton *RecipesPage::makeSortButton()
{
    //: A way to sort: what fits the search best comes first
    const std::pair<RecipeSort, QString> ways[] = {{RecipeSort::BestMatch, tr("Best match")},
                                                   {RecipeSort::Title, tr("Title")},
                                                   {RecipeSort::Newest, tr("Newest first")},
                                                   {RecipeSort::Time, tr("Quickest first")},
                                                   {RecipeSort::Rating, tr("Best rated first")}};
    QPushButton *button = makeButton(ways[0].second, ButtonRole::Secondary, this, u"sort");
    auto *menu = new QMenu(button);
    auto *group = new QActionGroup(menu);
    for (const auto &[sort, name] : ways) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(sort == RecipeSort::BestMatch);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, sort = sort, name = name] {
            m_sort->setText(name);
            RecipeFilter filter = m_model->filter();
            filter.sort = sort;
            setFilter(filter);
        });
    }
    button->setMenu(menu);
    //: Tooltip of the button that shows how the recipes are sorted
    button->setToolTip(tr("Sort"));
    return button;
}

QPushButton *RecipesPage::makeImportButton()
{
    QPushButton *button = makeButton(tr("Import"), ButtonRole::Secondary, this, u"import");
    auto *menu = new QMenu(button);
    if (m_services.fetchPage)
        addMenuRow(menu, u"web", tr("From a web address…"), tr("Reads the recipe, skips the story"),
                   [this] { Q_EMIT importAddressRequested(); });
    addMenuRow(menu, u"file", tr("From a file…"), tr("Saved pages, JSON, Cooklang, archives of them"),
               [this] { Q_EMIT importFilesRequested({}); });
    addMenuRow(menu, u"paste", tr("Paste text…"), tr("The source of a page, JSON or Cooklang"),
               [this] { Q_EMIT importTextRequested(); });
    menu->addSeparator();
    QAction *note = menu->addAction(tr("You check every recipe before it is saved."));
    note->setEnabled(false);
    button->setMenu(menu);
    return button;
}

QWidget *RecipesPage::makeContent()
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_active);
    m_stack = new QStackedWidget(content);
    auto *loading = new Text(tr("Loading your recipes…"), Type::Body, Role::TextMuted, m_stack);
    loading->setAlignment(Qt::AlignCenter);
    m_loading = loading;
    m_empty = new EmptyState(m_services.pictures, u"food/tortilla"_s, tr("No recipes yet"),
                             tr("Bring in the ones you have, write one down, or start with ours."), m_stack);
    connect(m_empty->addAction(tr("Import"), u"import"), &QPushButton::clicked, this, &Page::importRequested);
    connect(m_empty->addAction(tr("Add sample recipes")), &QPushButton::clicked, this, &RecipesPage::samplesRequested);
    connect(m_empty->addAction(tr("New recipe"), u"add"), &QPushButton::clicked, m_new, &QPushButton::click);
    m_noMatch = new EmptyState(m_services.pictures, u"food/applenuts"_s, tr("Nothing fits"), {}, m_stack);
    connect(m_noMatch->addAction(tr("Show all recipes")), &QPushButton::clicked, this, [this] {
        RecipeFilter all;
        all.sort = m_model->filter().sort;
        setFilter(all);
    });
    m_failed = new EmptyState(m_services.pictures, u"food/pumpkin"_s, {}, {}, m_stack);
    connect(m_failed->addAction(tr("Try again")), &QPushButton::clicked, this,
            [this] { m_model->setFilter(m_model->filter()); });
    for (QWidget *state : std::initializer_list<QWidget *>{m_loading, m_view, m_empty, m_noMatch, m_failed})
        m_stack->addWidget(state);
    layout->addWidget(m_stack, 1);
    m_search->installEventFilter(this);
    return content;
}

template <typename T>
void RecipesPage::report(const QFuture<Result<T>> &future)
{
    whenDone(future, this, [this](const Result<T> &result) {
        if (!result)
            Q_EMIT problem(result.error());
    });
}

void RecipesPage::connectView()
{
    connect(m_view, &RecipeGridView::opened, this, &Page::recipeRequested);
    connect(m_view, &RecipeGridView::editAsked, this, &Page::recipeEditRequested);
    connect(m_view, &RecipeGridView::planAsked, this, &Page::addToPlanRequested);
    connect(m_view, &RecipeGridView::layoutAsked, this, &RecipesPage::setRecipeLayout);
    connect(m_view, &RecipeGridView::favouriteAsked, this,
            [this](RecipeId recipe, bool favourite) { report(m_services.recipes.setFavourite(recipe, favourite)); });
    connect(m_view, &RecipeGridView::removeAsked, this,
            [this](const QList<RecipeId> &recipes) { report(m_services.recipes.remove(recipes)); });
    connect(m_view, &RecipeGridView::typed, this, [this](const QString &text) {
        m_search->setFocus();
        m_search->setText(QString(m_search->text() + text));
        search();
    });
}

void RecipesPage::activate()
{
    if (std::exchange(m_started, true))
        return;
    m_model->setFilter(m_model->filter());
    loadTags();
}

bool RecipesPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

void RecipesPage::setCompact(bool compact)
{
    m_filters->setCompact(compact);
}

void RecipesPage::setRecipeLayout(RecipeLayout layout)
{
    m_layouts->setCurrent(int(layout));
    m_view->setRecipeLayout(layout);
}

void RecipesPage::setSingleLetterKeys(bool on)
{
    m_view->setSingleLetterKeys(on);
}

void RecipesPage::showTag(const QString &tag)
{
    RecipeFilter filter;
    filter.sort = m_model->filter().sort;
    filter.tags = {tag};
    setFilter(filter);
}

void RecipesPage::search()
{
    RecipeFilter filter = m_model->filter();
    filter.text = m_search->text();
    setFilter(filter);
}

void RecipesPage::setFilter(const RecipeFilter &filter)
{
    if (m_search->text() != filter.text)
        m_search->setText(filter.text);
    m_filters->setFilter(filter);
    m_active->setFilter(filter);
    m_model->setFilter(filter);
}

// What stands in the middle: the recipes, or why there are none.
void RecipesPage::showState()
{
    const RecipeFilter &filter = m_model->filter();
    m_view->setSearch(filter.text);
    const bool none = m_model->rowCount() == 0;
    const bool looking = narrows(filter) || !filter.text.trimmed().isEmpty();
    if (none && looking) {
        const QString typed = filter.text.trimmed();
        m_noMatch->setWords(tr("Nothing fits"),
                            typed.isEmpty()
                                ? tr("No recipe passes all of these filters.")
                                //: %1 is what was searched for
                                : tr("No recipe has “%1” in title, ingredients, tags or notes.").arg(typed));
    }
    m_stack->setCurrentWidget(!none ? static_cast<QWidget *>(m_view) : looking ? m_noMatch : m_empty);
    m_filters->setVisible(!none || looking);
}

void RecipesPage::showCount(int fits)
{
    const RecipeFilter &filter = m_model->filter();
    const bool looking = narrows(filter) || !filter.text.trimmed().isEmpty();
    if (!looking)
        m_all = fits;
    const QString count = locale().toString(fits);
    //: How many of all recipes fit: "12 of 214"
    m_count->setText(looking && m_all ? tr("%1 of %2").arg(count, locale().toString(*m_all)) : count);
    m_count->setVisible(fits > 0 || looking);
    m_count->setAccessibleName(tr("%n recipe(s)", nullptr, fits));
}

void RecipesPage::loadTags()
{
    const auto task = [](Connection &connection) { return recipesearch::tags(connection, kMostTags); };
    whenDone(m_services.store.read(task), this, [this](const Result<std::vector<TagCount>> &tags) {
        if (tags)
            m_filters->setTags(tags.value());
        else
            Q_EMIT problem(tags.error());
    });
}

void RecipesPage::follow(const ChangeSet &changes)
{
    if (!m_started || !(changes.touches(Kind::RecipeTag) || changes.touches(Kind::Recipe)))
        return;
    loadTags();
    const auto task = [](Connection &connection) { return recipestore::count(connection); };
    whenDone(m_services.store.read(task), this, [this](const Result<int> &all) {
        if (all)
            m_all = all.value();
    });
}

void RecipesPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void RecipesPage::dropEvent(QDropEvent *event)
{
    QStringList files;
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl &url : urls)
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    if (!files.isEmpty())
        Q_EMIT importFilesRequested(files);
    event->setAccepted(!files.isEmpty());
}

// Enter in the field goes on to the first result.
bool RecipesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_model->rowCount() > 0) {
            m_view->setFocus();
            m_view->setCurrentIndex(m_model->index(0));
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace kjc
