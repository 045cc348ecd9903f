// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shopping/shoppingmodel.h"

#include <QAbstractProxyModel>
#include <QPersistentModelIndex>

namespace kjc {

// The items of one group as a plain list, for a view without a root index: what a view of Qt 6.4 tells a screen reader
// leaves the root index out and counts the groups instead.
class GroupRows : public QAbstractProxyModel
{
    Q_OBJECT
public:
    // `model` outlives this. When `group` goes, the list becomes empty; nothing may be shown with it then.
    GroupRows(ShoppingModel &model, const QModelIndex &group, QObject *parent = nullptr);

    // Null when `index` is not of this model. Valid until the model changes.
    [[nodiscard]] const ShoppingRow *rowAt(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &) const override { return {}; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override { return rowCount(parent) > 0; }
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &source) const override;

private:
    [[nodiscard]] bool isOurs(const QModelIndex &parent) const { return parent.isValid() && m_group == parent; }
    void followInsertions();
    void followRemovals();
    void followMoves();

    ShoppingModel &m_model;
    QPersistentModelIndex m_group;
};

} // namespace kjc
