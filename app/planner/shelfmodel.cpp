// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/shelfmodel.h"

#include "app/common/mealmime.h"
#include "app/common/whendone.h"
#include "app/planner/recipewords.h"
#include "core/pantry/stockedfoods.h"
#include "core/store/pantrystore.h"

#include <QMimeData>
#include <QSet>

namespace kjc {

static constexpr int kGroups = int(ShelfGroup::More) + 1;
static constexpr int kCountAfter = 150; // ms: a person who types is answered first

ShelfGroup shelfGroupOf(const RecipeSummary &recipe)
{
    if (!recipe.useSoon.isEmpty())
        return ShelfGroup::UseSoon;
    return recipe.ingredients > 0 && recipe.inStock >= recipe.ingredients ? ShelfGroup::InStock : ShelfGroup::More;
}

// What is searched for is listed by how well it matches.
static bool isGrouped(const RecipeFilter &filter)
{
    return filter.text.trimmed().isEmpty();
}

ShelfModel::ShelfModel(Store &store, QObject *parent) : Rows(parent), m_store(store)
{
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(kCountAfter);
    connect(&m_countSoon, &QTimer::timeout, this, &ShelfModel::lookUpCounts);
    connect(&store, &Store::changed, this, &ShelfModel::follow);
    connect(&store, &Store::replaced, this, [this] {
        m_stocked.reset();
        if (m_loaded || m_running)
            reload();
    });
}

int ShelfModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

static QString captionOf(const ShelfRow &row)
{
    if (!row.opens)
        return {};
    switch (*row.opens) {
    //: Caption of a group of recipes: they use the food that expires first
    case ShelfGroup::UseSoon: return ShelfModel::tr("Uses what expires first");
    //: Caption of a group of recipes: all they need is at home
    case ShelfGroup::InStock: return ShelfModel::tr("Everything in the pantry");
    case ShelfGroup::More: return ShelfModel::tr("More recipes");
    }
    return {};
}

QVariant ShelfModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ShelfRow &row = at(index.row());
    const RecipeSummary &recipe = row.recipe;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case TitleRole: return recipe.title;
    case Qt::AccessibleTextRole: return recipewords::spoken(recipe);
    case Qt::AccessibleDescriptionRole:
    case CaptionRole: return captionOf(row);
    case IdRole: return recipe.id.uuid();
    case PictureRole: return recipe.picture;
    case MinutesRole: return recipe.minutes ? QVariant(*recipe.minutes) : QVariant();
    case InStockRole: return recipe.inStock;
    case NeededRole: return recipe.ingredients;
    case UseSoonRole: return recipe.useSoon;
    case FavouriteRole: return recipe.favourite;
    default: return {};
    }
}

QHash<int, QByteArray> ShelfModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{IdRole, "id"},
                  {TitleRole, "title"},
                  {PictureRole, "picture"},
                  {MinutesRole, "minutes"},
                  {InStockRole, "inStock"},
                  {NeededRole, "needed"},
                  {UseSoonRole, "useSoon"},
                  {FavouriteRole, "favourite"},
                  {CaptionRole, "caption"}});
    return names;
}

Qt::ItemFlags ShelfModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren : flags;
}

QStringList ShelfModel::mimeTypes() const
{
    return {QString::fromLatin1(kRecipesMimeType)};
}

QMimeData *ShelfModel::mimeData(const QModelIndexList &indexes) const
{
    QList<RecipeId> ids;
    QStringList titles;
    for (const QModelIndex &index : indexes) {
        ids.append(at(index.row()).recipe.id);
        titles.append(at(index.row()).recipe.title);
    }
    return encodeRecipes(ids, titles).release();
}

void ShelfModel::setFilter(const RecipeFilter &filter)
{
    if (m_loaded && filter == m_filter)
        return;
    m_filter = filter;
    m_fresh = true;
    reload();
}

void ShelfModel::reload()
{
    ++*m_newest;
    if (m_running) {
        m_again = true; // the answer on its way is too old; the newest question follows it
        return;
    }
    lookUp({isGrouped(m_filter) ? 0 : kGroups - 1, 0, false}, m_fresh ? kPage : qMax(kPage, int(m_rows.size())));
}

bool ShelfModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_loaded && !m_next.end && !m_running;
}

void ShelfModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        lookUp(m_next, kPage);
}

// The query of a group may find more than the group, never less.
static RecipeFilter filterOf(RecipeFilter filter, ShelfGroup group)
{
    if (group == ShelfGroup::UseSoon)
        filter.useSoon = true;
    else if (group == ShelfGroup::InStock)
        filter.mostMissing = 0;
    return filter;
}

// Appends at least `limit` recipes to the page, starting at its cursor, unless the library ends before.
Result<Done> ShelfModel::fill(Connection &connection, const RecipeFilter &filter, int limit, Page &page)
{
    Cursor &at = page.next;
    while (!at.end && int(page.rows.size()) < limit) {
        const auto group = ShelfGroup(at.group);
        KJC_TRY_ASSIGN(found, recipesearch::find(connection, filterOf(filter, group), page.stocked, at.offset, kPage));
        for (RecipeSummary &recipe : found)
            if (!isGrouped(filter) || shelfGroupOf(recipe) == group)
                page.rows.push_back(std::move(recipe));
        if (int(found.size()) == kPage)
            at.offset += kPage;
        else
            at = {at.group + 1, 0, at.group + 1 == kGroups};
    }
    return Done{};
}

void ShelfModel::lookUp(const Cursor &from, int limit)
{
    m_running = true;
    const QDate today = m_store.clock().today();
    if (m_stockedOn != today)
        m_stocked.reset();
    m_stockedOn = today;
    const auto task = [filter = m_filter, known = m_stocked, today, from,
                       limit](Connection &connection) -> Result<Page> {
        Page page;
        page.next = from;
        if (known) {
            page.stocked = *known;
        } else {
            KJC_TRY_ASSIGN(stock, pantrystore::stock(connection));
            page.stocked = stockedFoods(stock, today);
        }
        KJC_TRY(fill(connection, filter, limit, page));
        return page;
    };
    const bool append = from.group != (isGrouped(m_filter) ? 0 : kGroups - 1) || from.offset > 0;
    whenDone(m_store.read(task), this, [this, append](const Result<Page> &page) { take(page, append); });
}

void ShelfModel::take(const Result<Page> &page, bool append)
{
    m_running = false;
    if (std::exchange(m_again, false))
        return reload();
    if (!page) {
        m_next.end = true;
        m_loaded = false;
        Q_EMIT failed(page.error());
        return;
    }
    m_stocked = page.value().stocked;
    m_next = page.value().next;
    m_loaded = true;
    m_fresh = false;
    std::vector<RecipeSummary> recipes;
    if (append)
        for (const ShelfRow &row : m_rows)
            recipes.push_back(row.recipe);
    recipes.insert(recipes.end(), page.value().rows.begin(), page.value().rows.end());
    show(std::move(recipes));
    Q_EMIT loaded();
    if (!append)
        m_countSoon.start();
}

void ShelfModel::show(std::vector<RecipeSummary> recipes)
{
    // A page read between a change and the news of it may repeat a recipe; what is read after the news sets that right.
    QSet<RecipeId> seen;
    std::vector<ShelfRow> rows;
    rows.reserve(recipes.size());
    for (RecipeSummary &recipe : recipes) {
        if (seen.contains(recipe.id))
            continue;
        seen.insert(recipe.id);
        const ShelfGroup group = shelfGroupOf(recipe);
        const bool opens = isGrouped(m_filter) && (rows.empty() || shelfGroupOf(rows.back().recipe) != group);
        rows.push_back({std::move(recipe), opens ? std::optional(group) : std::nullopt});
    }
    listdiff::apply(
        m_rows, std::move(rows), [](const ShelfRow &row) { return row.recipe.id; }, *this);
}

Result<ShelfCounts> ShelfModel::count(Connection &connection, const RecipeFilter &filter, const StockedFoods &stocked)
{
    KJC_TRY_ASSIGN(all, recipesearch::count(connection, {}, stocked));
    KJC_TRY_ASSIGN(canCook, recipesearch::count(connection, filterOf(filter, ShelfGroup::InStock), stocked));
    KJC_TRY_ASSIGN(useSoon, recipesearch::count(connection, filterOf(filter, ShelfGroup::UseSoon), stocked));
    return ShelfCounts{all, canCook, useSoon};
}

// After the rows, so that counting never holds them up; dropped when a newer question waits.
void ShelfModel::lookUpCounts()
{
    const int question = *m_newest;
    if (!m_stocked)
        return;
    const auto task = [filter = m_filter, stocked = *m_stocked, newest = m_newest,
                       question](Connection &connection) -> Result<ShelfCounts> {
        if (*newest != question)
            return Error{Error::Kind::Cancelled, {}, {}};
        return count(connection, filter, stocked);
    };
    whenDone(m_store.read(task), this, [this, question](const Result<ShelfCounts> &counts) {
        if (counts && question == *m_newest)
            Q_EMIT counted(counts.value());
        else if (!counts && counts.error().kind != Error::Kind::Cancelled)
            Q_EMIT failed(counts.error());
    });
}

void ShelfModel::follow(const ChangeSet &changes)
{
    const bool pantry = changes.touches(Kind::PantryLot) || changes.touches(Kind::PantryMovement);
    const bool recipes = changes.touches(Kind::Recipe) || changes.touches(Kind::RecipeIngredient) ||
                         changes.touches(Kind::RecipeTag) || changes.touches(Kind::Food);
    if (pantry || changes.touches(Kind::Food))
        m_stocked.reset();
    if ((m_loaded || m_running) && (pantry || recipes))
        reload();
}

} // namespace kjc
