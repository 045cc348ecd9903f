// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/listdiff.h"
#include "core/commands/shoppingcommands.h"

#include <QAbstractItemModel>

#include <map>

namespace kjc {

enum class ShoppingGrouping { Aisle, Recipe };

// An item as one group shows it: by recipe, the amount is what that recipe takes.
struct ShoppingRow {
    ShoppingItem item;
    std::optional<Quantity> amount;
    QString detail; // "for: Shakshuka, Tacos"; may be empty

    [[nodiscard]] QString title() const; // the name with a capital

    friend bool operator==(const ShoppingRow &, const ShoppingRow &) = default;
};

struct ShoppingGroup {
    QString id; // of an aisle, or the name of a dish
    QString title;
    int items = 0;
    int done = 0;

    friend bool operator==(const ShoppingGroup &, const ShoppingGroup &) = default;
};

// A shopping list as groups of items, what is done at the end of each. Never reset.
class ShoppingModel : public listdiff::Rows<QAbstractItemModel>
{
    Q_OBJECT
public:
    explicit ShoppingModel(QObject *parent = nullptr);

    void setItems(std::vector<ShoppingItem> items);
    void setGrouping(ShoppingGrouping grouping);
    void setHideDone(bool hide);

    [[nodiscard]] const std::vector<ShoppingItem> &items() const { return m_items; }
    [[nodiscard]] int done() const; // how many are ticked, hidden ones included
    // Null when `index` is not of that kind. Valid until the model changes.
    [[nodiscard]] const ShoppingGroup *groupAt(const QModelIndex &index) const;
    [[nodiscard]] const ShoppingRow *rowAt(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex & = {}) const override { return 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    // Qt::CheckStateRole ticks: emits tickRequested(), and the row follows when it has been written.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void tickRequested(kjc::ShoppingItemId item, bool ticked);

private:
    struct Bucket {
        int number = 0; // stands for the group in indexes, as long as the model lives
        std::vector<ShoppingRow> rows;
    };
    using Arranged = std::vector<std::pair<ShoppingGroup, std::vector<ShoppingRow>>>;
    [[nodiscard]] Arranged byAisle() const;
    [[nodiscard]] Arranged byRecipe() const;
    void rearrange();
    [[nodiscard]] int rowOfNumber(int number) const;
    [[nodiscard]] const Bucket *bucketAt(const QModelIndex &group) const;
    [[nodiscard]] QString spoken(const ShoppingRow &row) const;

    std::vector<ShoppingItem> m_items;
    ShoppingGrouping m_grouping = ShoppingGrouping::Aisle;
    bool m_hideDone = false;
    std::vector<ShoppingGroup> m_groups;
    std::map<QString, Bucket> m_buckets; // by id of the group
    int m_lastNumber = 0;
};

} // namespace kjc
