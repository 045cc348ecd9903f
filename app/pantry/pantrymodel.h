// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/listdiff.h"
#include "app/pantry/pantrycontents.h"

#include <QAbstractItemModel>

#include <map>

namespace kjc {

enum class PantryGrouping { Place, Expiry, Name };

// The heading of a group and what it counts.
struct PantryGroup {
    int id = 0; // of a grouping; unique among all of them
    QString title;
    QString icon;
    int items = 0;
    int expired = 0;
    int useSoon = 0;

    friend bool operator==(const PantryGroup &, const PantryGroup &) = default;
};

// The pantry as groups of lots. Never reset: rows come, go, move and change, so that selection and folding survive.
class PantryModel : public listdiff::Rows<QAbstractItemModel>
{
    Q_OBJECT
public:
    explicit PantryModel(QObject *parent = nullptr);

    void setContents(PantryContents contents, const QDate &today);
    void setGrouping(PantryGrouping grouping);
    void setFilter(const QString &text); // names that hold every word of it; empty: all

    [[nodiscard]] const PantryContents &contents() const { return m_contents; }
    [[nodiscard]] PantryGrouping grouping() const { return m_grouping; }
    [[nodiscard]] const QDate &today() const { return m_today; }
    // Null when `index` is not of that kind. Valid until the model changes.
    [[nodiscard]] const PantryGroup *groupAt(const QModelIndex &index) const;
    [[nodiscard]] const PantryEntry *entryAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(PantryLotId lot) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex & = {}) const override { return 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Fresh;
    void rearrange();
    [[nodiscard]] int rowOfGroup(int id) const;
    [[nodiscard]] QString spokenGroup(const PantryGroup &group) const;

    PantryContents m_contents;
    PantryGrouping m_grouping = PantryGrouping::Place;
    QString m_filter;
    QDate m_today;
    std::vector<PantryGroup> m_groups;
    std::map<int, std::vector<PantryEntry>> m_lots; // by id of the group
};

} // namespace kjc
