// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/listdiff.h"
#include "core/domain/changeset.h"
#include "core/store/recipesearch.h"
#include "core/store/store.h"

#include <QAbstractListModel>

#include <atomic>
#include <memory>

namespace kjc {

// The recipes that fit a filter, a page at a time. Follows the library: a change elsewhere shows without losing selection or
// place. Answers come later, on the GUI thread; of several filters set quickly only the newest is looked up.
class RecipeListModel : public listdiff::Rows<QAbstractListModel>
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1, // QUuid
        TitleRole,
        PictureRole,
        MinutesRole,   // int, invalid when not known
        ServingsRole,  // 0 when not known
        InStockRole,   // lines at home
        NeededRole,    // lines that need a food
        UseSoonRole,   // name of the food, empty for none
        FavouriteRole, // bool
        RatingRole,    // 0 to 5
    };
    static constexpr int kPage = 100;

    explicit RecipeListModel(Store &store, QObject *parent = nullptr); // `store` outlives this

    // Looks up the first page; also the way to load for the first time and to try again after failed().
    void setFilter(const RecipeFilter &filter);
    [[nodiscard]] const RecipeFilter &filter() const { return m_filter; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; } // an answer to some filter has arrived
    [[nodiscard]] const RecipeSummary &at(int row) const { return m_rows[size_t(row)]; }
    [[nodiscard]] int rowOf(RecipeId recipe) const; // -1 when not loaded

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
    void loaded();          // the rows answer filter() now
    void counted(int fits); // how many recipes fit filter() in all
    void failed(const kjc::Error &error);

private:
    struct Page {
        std::vector<RecipeSummary> rows;
        StockedFoods stocked;
    };
    void reload();
    void lookUp(int offset, int limit);
    void take(const Result<Page> &page, int offset, int limit);
    void lookUpCount();
    void count(int question);
    void follow(const ChangeSet &changes);
    [[nodiscard]] QString spoken(const RecipeSummary &recipe) const;

    Store &m_store;
    RecipeFilter m_filter;
    std::vector<RecipeSummary> m_rows;
    std::optional<StockedFoods> m_stocked; // absent: to be computed with the next page
    std::shared_ptr<std::atomic<int>> m_newest = std::make_shared<std::atomic<int>>(0); // read on the store thread
    int m_wanted = kPage; // rows to look up when reloading
    bool m_running = false;
    bool m_again = false;
    bool m_more = false;
    bool m_loaded = false;
};

} // namespace kjc
