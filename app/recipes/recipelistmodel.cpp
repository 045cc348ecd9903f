// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/recipelistmodel.h"

#include "app/common/format.h"
#include "app/common/mealmime.h"
#include "app/common/whendone.h"
#include "core/pantry/stockedfoods.h"
#include "core/store/pantrystore.h"

#include <QMimeData>
#include <QTimer>

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr int kCountAfter = 120; // milliseconds

RecipeListModel::RecipeListModel(Store &store, QObject *parent) : Rows(parent), m_store(store)
{
    connect(&store, &Store::changed, this, &RecipeListModel::follow);
}

int RecipeListModel::rowOf(RecipeId recipe) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const RecipeSummary &r) { return r.id == recipe; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int RecipeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RecipeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RecipeSummary &recipe = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case TitleRole: return recipe.title;
    case Qt::AccessibleTextRole: return spoken(recipe);
    case IdRole: return recipe.id.uuid();
    case PictureRole: return recipe.picture;
    case MinutesRole: return recipe.minutes ? QVariant(*recipe.minutes) : QVariant();
    case ServingsRole: return recipe.servings;
    case InStockRole: return recipe.inStock;
    case NeededRole: return recipe.ingredients;
    case UseSoonRole: return recipe.useSoon;
    case FavouriteRole: return recipe.favourite;
    case RatingRole: return recipe.rating;
    default: return {};
    }
}

QHash<int, QByteArray> RecipeListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{IdRole, "id"},
                  {TitleRole, "title"},
                  {PictureRole, "picture"},
                  {MinutesRole, "minutes"},
                  {ServingsRole, "servings"},
                  {InStockRole, "inStock"},
                  {NeededRole, "needed"},
                  {UseSoonRole, "useSoon"},
                  {FavouriteRole, "favourite"},
                  {RatingRole, "rating"}});
    return names;
}

Qt::ItemFlags RecipeListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren : flags;
}

QStringList RecipeListModel::mimeTypes() const
{
    return {QString::fromLatin1(kRecipesMimeType)};
}

QMimeData *RecipeListModel::mimeData(const QModelIndexList &indexes) const
{
    QList<RecipeId> ids;
    QStringList titles;
    for (const QModelIndex &index : indexes) {
        ids.append(at(index.row()).id);
        titles.append(at(index.row()).title);
    }
    return encodeRecipes(ids, titles).release();
}

QString RecipeListModel::spoken(const RecipeSummary &recipe) const
{
    QStringList parts{recipe.title};
    if (recipe.minutes)
        parts.append(format::spokenMinutes(*recipe.minutes));
    if (recipe.servings > 0)
        parts.append(tr("%n serving(s)", nullptr, recipe.servings));
    if (recipe.ingredients > 0)
        parts.append(recipe.inStock >= recipe.ingredients
                         ? tr("all in stock")
                         //: Spoken: %1 of the recipe's %2 ingredients are at home
                         : tr("%1 of %2 in stock").arg(recipe.inStock).arg(recipe.ingredients));
    if (!recipe.useSoon.isEmpty())
        //: Spoken: %1 is a food that expires soon
        parts.append(tr("uses %1 soon").arg(recipe.useSoon));
    if (recipe.favourite)
        parts.append(tr("favourite"));
    return parts.join(u", "_s);
}

void RecipeListModel::setFilter(const RecipeFilter &filter)
{
    if (m_loaded && filter == m_filter)
        return;
    m_filter = filter;
    m_wanted = kPage;
    reload();
}

void RecipeListModel::reload()
{
    ++*m_newest;
    if (m_running) {
        m_again = true; // the answer on its way is too old; the newest question follows it
        return;
    }
    lookUp(0, m_wanted);
}

bool RecipeListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_running;
}

void RecipeListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        lookUp(int(m_rows.size()), kPage);
}

void RecipeListModel::lookUp(int offset, int limit)
{
    m_running = true;
    const auto task = [filter = m_filter, known = m_stocked, today = m_store.clock().today(), offset,
                       limit](Connection &connection) -> Result<Page> {
        Page page;
        if (known) {
            page.stocked = *known;
        } else {
            KJC_TRY_ASSIGN(stock, pantrystore::stock(connection));
            page.stocked = stockedFoods(stock, today);
        }
        KJC_TRY_ASSIGN(rows, recipesearch::find(connection, filter, page.stocked, offset, limit));
        page.rows = std::move(rows);
        return page;
    };
    whenDone(m_store.read(task), this, [this, offset, limit](const Result<Page> &page) { take(page, offset, limit); });
}

void RecipeListModel::take(const Result<Page> &page, int offset, int limit)
{
    m_running = false;
    if (std::exchange(m_again, false))
        return lookUp(0, m_wanted);
    if (!page) {
        m_more = false;
        m_loaded = false;
        Q_EMIT failed(page.error());
        return;
    }
    m_stocked = page.value().stocked;
    m_more = int(page.value().rows.size()) == limit;
    std::vector<RecipeSummary> fresh = page.value().rows;
    if (offset > 0)
        fresh.insert(fresh.begin(), m_rows.begin(), m_rows.end());
    listdiff::apply(
        m_rows, std::move(fresh), [](const RecipeSummary &recipe) { return recipe.id; }, *this);
    m_wanted = qMax(kPage, int(m_rows.size()));
    m_loaded = true;
    Q_EMIT loaded();
    if (offset == 0)
        lookUpCount();
}

// When typing pauses, so that counting never holds up the rows of the next key; dropped when a newer question waits.
void RecipeListModel::lookUpCount()
{
    const int question = *m_newest;
    if (!m_more) {
        Q_EMIT counted(int(m_rows.size()));
        return;
    }
    QTimer::singleShot(kCountAfter, this, [this, question] {
        if (question == *m_newest && !m_running)
            count(question);
    });
}

void RecipeListModel::count(int question)
{
    const auto task = [filter = m_filter, stocked = *m_stocked, newest = m_newest,
                       question](Connection &connection) -> Result<int> {
        if (*newest != question)
            return Error{Error::Kind::Cancelled, {}, {}};
        return recipesearch::count(connection, filter, stocked);
    };
    whenDone(m_store.read(task), this, [this, question](const Result<int> &fits) {
        if (fits && question == *m_newest)
            Q_EMIT counted(fits.value());
        else if (!fits && fits.error().kind != Error::Kind::Cancelled)
            Q_EMIT failed(fits.error());
    });
}

void RecipeListModel::follow(const ChangeSet &changes)
{
    const bool pantry = changes.touches(Kind::PantryLot) || changes.touches(Kind::PantryMovement);
    const bool recipes = changes.touches(Kind::Recipe) || changes.touches(Kind::RecipeIngredient) ||
                         changes.touches(Kind::RecipeTag) || changes.touches(Kind::Food);
    if (pantry)
        m_stocked.reset();
    if (m_loaded && (pantry || recipes))
        reload();
}

} // namespace kjc
