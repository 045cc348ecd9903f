// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shopping/grouprows.h"

namespace kjc {

GroupRows::GroupRows(ShoppingModel &model, const QModelIndex &group, QObject *parent)
    : QAbstractProxyModel(parent),
      m_model(model),
      m_group(group)
{
    setSourceModel(&model);
    followInsertions();
    followRemovals();
    followMoves();
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                if (isOurs(first.parent()))
                    Q_EMIT dataChanged(mapFromSource(first), mapFromSource(last), roles);
            });
}

void GroupRows::followInsertions()
{
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this](const QModelIndex &parent, int first, int last) {
                if (isOurs(parent))
                    beginInsertRows({}, first, last);
            });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parent) {
        if (isOurs(parent))
            endInsertRows();
    });
}

void GroupRows::followRemovals()
{
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &parent, int first, int last) {
                if (isOurs(parent))
                    beginRemoveRows({}, first, last);
            });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &parent) {
        if (isOurs(parent))
            endRemoveRows();
    });
}

// Items move inside their group only.
void GroupRows::followMoves()
{
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeMoved, this,
            [this](const QModelIndex &parent, int first, int last, const QModelIndex &, int to) {
                if (isOurs(parent))
                    beginMoveRows({}, first, last, {}, to);
            });
    connect(&m_model, &QAbstractItemModel::rowsMoved, this, [this](const QModelIndex &parent) {
        if (isOurs(parent))
            endMoveRows();
    });
}

const ShoppingRow *GroupRows::rowAt(const QModelIndex &index) const
{
    return m_model.rowAt(mapToSource(index));
}

QModelIndex GroupRows::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

int GroupRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_group.isValid() ? 0 : m_model.rowCount(m_group);
}

QModelIndex GroupRows::mapToSource(const QModelIndex &index) const
{
    return index.isValid() && m_group.isValid() ? m_model.index(index.row(), 0, m_group) : QModelIndex();
}

QModelIndex GroupRows::mapFromSource(const QModelIndex &source) const
{
    return isOurs(source.parent()) ? createIndex(source.row(), source.column()) : QModelIndex();
}

} // namespace kjc
