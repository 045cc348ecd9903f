// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/listdiff.h"
#include "core/domain/changeset.h"
#include "core/store/recipesearch.h"
#include "core/store/store.h"

#include <QAbstractListModel>
#include <QTimer>

#include <atomic>
#include <memory>

namespace kjc {

// Why a recipe stands where it does while nothing is searched for.
enum class ShelfGroup { UseSoon, InStock, More };
ShelfGroup shelfGroupOf(const RecipeSummary &recipe);

struct ShelfRow {
    RecipeSummary recipe;
    std::optional<ShelfGroup> opens; // the group this row is the first of; absent for the others and while searching

    friend bool operator==(const ShelfRow &, const ShelfRow &) = default;
};

// How many recipes there are, and would be with one more filter switched on.
struct ShelfCounts {
    int all = 0; // in the library
    int canCook = 0;
    int useSoon = 0;
};

// Recipes to plan, in groups by what the pantry asks for, a page at a time. Follows the library and the pantry without losing
// selection or place. Answers come later, on the GUI thread; of several filters set quickly only the newest is looked up.
class ShelfModel : public listdiff::Rows<QAbstractListModel>
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1, // QUuid
        TitleRole,
        PictureRole,
        MinutesRole,   // int, invalid when not known
        InStockRole,   // lines at home
        NeededRole,    // lines that need a food
        UseSoonRole,   // name of the food, empty for none
        FavouriteRole, // bool
        CaptionRole,   // of the group the row is the first of, else empty
    };
    static constexpr int kPage = 100;

    explicit ShelfModel(Store &store, QObject *parent = nullptr); // `store` outlives this

    // Looks up the first page; also the way to load for the first time and to try again after failed().
    void setFilter(const RecipeFilter &filter);
    [[nodiscard]] const RecipeFilter &filter() const { return m_filter; }
    [[nodiscard]] const ShelfRow &at(int row) const { return m_rows[size_t(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

Q_SIGNALS:
    void loaded(); // the rows answer filter() now
    void counted(const kjc::ShelfCounts &counts);
    void failed(const kjc::Error &error);

private:
    // How far the library was read: groups are read one after the other.
    struct Cursor {
        int group = 0;
        int offset = 0; // of the group's query
        bool end = false;
    };
    struct Page {
        std::vector<RecipeSummary> rows;
        StockedFoods stocked;
        Cursor next;
    };
    static Result<Done> fill(Connection &connection, const RecipeFilter &filter, int limit, Page &page);
    static Result<ShelfCounts> count(Connection &connection, const RecipeFilter &filter, const StockedFoods &stocked);
    void reload();
    void lookUp(const Cursor &from, int limit);
    void take(const Result<Page> &page, bool append);
    void show(std::vector<RecipeSummary> recipes);
    void lookUpCounts();
    void follow(const ChangeSet &changes);

    Store &m_store;
    RecipeFilter m_filter;
    std::vector<ShelfRow> m_rows;
    std::optional<StockedFoods> m_stocked; // absent: to be computed with the next page
    QDate m_stockedOn;                     // what is to be used soon depends on the day
    Cursor m_next;
    std::shared_ptr<std::atomic<int>> m_newest = std::make_shared<std::atomic<int>>(0); // read on the store thread
    QTimer m_countSoon;
    bool m_running = false;
    bool m_again = false;
    bool m_loaded = false;
    bool m_fresh = true; // the rows belong to another filter: do not keep their number
};

} // namespace kjc
