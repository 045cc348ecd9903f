// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QHash>

#include <algorithm>
#include <utility>
#include <vector>

namespace kjc::listdiff {

// A model that hands its row signals to apply(): derive publicly from Rows<YourModelBase>.
//
//     class PantryModel : public listdiff::Rows<QAbstractListModel> { … void setRows(std::vector<Row> fresh) {
//         listdiff::apply(m_rows, std::move(fresh), [](const Row &r) { return r.id; }, *this); } };
template <typename Model>
class Rows : public Model
{
public:
    using Model::beginInsertRows;
    using Model::beginMoveRows;
    using Model::beginRemoveRows;
    using Model::endInsertRows;
    using Model::endMoveRows;
    using Model::endRemoveRows;
    using Model::Model;
};

namespace detail {

template <typename Row, typename IdOf, typename Model>
void removeVanished(std::vector<Row> &rows, const std::vector<Row> &fresh, IdOf &idOf, Model &model,
                    const QModelIndex &parent)
{
    using Key = std::decay_t<decltype(idOf(std::declval<const Row &>()))>;
    QHash<Key, bool> staying;
    staying.reserve(qsizetype(fresh.size()));
    for (const Row &row : fresh)
        staying.insert(idOf(row), true);
    for (int last = int(rows.size()) - 1; last >= 0; --last) {
        if (staying.contains(idOf(rows[size_t(last)])))
            continue;
        int first = last;
        while (first > 0 && !staying.contains(idOf(rows[size_t(first - 1)])))
            --first;
        model.beginRemoveRows(parent, first, last);
        rows.erase(rows.begin() + first, rows.begin() + last + 1);
        model.endRemoveRows();
        last = first;
    }
}

template <typename Row, typename Model>
void moveUp(std::vector<Row> &rows, int from, int to, Model &model, const QModelIndex &parent)
{
    model.beginMoveRows(parent, from, from, parent, to);
    std::rotate(rows.begin() + to, rows.begin() + from, rows.begin() + from + 1);
    model.endMoveRows();
}

} // namespace detail

// Turns `rows` into `fresh`, telling `model` each step as removed, inserted, moved and changed rows: selection, current
// index and scroll position survive. `idOf` gives a hashable id that is unique within each list; rows need operator==.
// Rows below `parent` have the index model.index(row, 0, parent).
template <typename Row, typename IdOf, typename Model>
void apply(std::vector<Row> &rows, std::vector<Row> fresh, IdOf idOf, Model &model, const QModelIndex &parent = {})
{
    using Key = std::decay_t<decltype(idOf(std::declval<const Row &>()))>;
    detail::removeVanished(rows, fresh, idOf, model, parent);
    QHash<Key, bool> known;
    known.reserve(qsizetype(rows.size()));
    for (const Row &row : rows)
        known.insert(idOf(row), true);
    // Invariant: rows[0, i) equals fresh[0, i) by id and value.
    for (int i = 0; i < int(fresh.size()); ++i) {
        Row &want = fresh[size_t(i)];
        const Key id = idOf(want);
        if (!known.contains(id)) {
            model.beginInsertRows(parent, i, i);
            rows.insert(rows.begin() + i, std::move(want));
            model.endInsertRows();
            continue;
        }
        if (idOf(rows[size_t(i)]) != id) {
            const auto found =
                std::find_if(rows.begin() + i, rows.end(), [&](const Row &row) { return idOf(row) == id; });
            Q_ASSERT_X(found != rows.end(), "listdiff", "an id stands twice in the list");
            detail::moveUp(rows, int(found - rows.begin()), i, model, parent);
        }
        if (!(rows[size_t(i)] == want)) {
            rows[size_t(i)] = std::move(want);
            const QAbstractItemModel &asModel = model; // columnCount() is private in list models
            const int lastColumn = qMax(0, asModel.columnCount(parent) - 1);
            Q_EMIT model.dataChanged(model.index(i, 0, parent), model.index(i, lastColumn, parent));
        }
    }
}

} // namespace kjc::listdiff
