// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shopping/grouprows.h"

#include <QListView>
#include <QPersistentModelIndex>
#include <QWheelEvent>

namespace kjc {

// The items of one group. Space ticks, Enter opens, Del removes; moving on at either end leaves for the next card.
class AisleList : public QListView
{
    Q_OBJECT
public:
    AisleList(ShoppingModel &model, const QModelIndex &group, QWidget *parent);

    [[nodiscard]] const GroupRows &rows() const { return *m_rows; }
    [[nodiscard]] int contentHeight() const;

Q_SIGNALS:
    void opened(const kjc::ShoppingRow &row, const QRect &globalRow);
    void removalRequested(const kjc::ShoppingRow &row);
    void leftAt(Qt::Key key); // Up, Down, Left or Right

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override { event->ignore(); } // the page scrolls, not the card
    void focusOutEvent(QFocusEvent *event) override;

private:
    void open(const QModelIndex &index);
    void tick(const QModelIndex &index);

    GroupRows *m_rows;
};

// A group of the list as a card: its name, how much is done, its items.
class AisleCard : public QWidget
{
    Q_OBJECT
public:
    AisleCard(ShoppingModel &model, const QModelIndex &group, QWidget *parent);

    [[nodiscard]] AisleList &list() const { return *m_list; }
    [[nodiscard]] QModelIndex group() const { return m_group; }
    void follow(); // the group or its rows changed
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    ShoppingModel &m_model;
    QPersistentModelIndex m_group;
    AisleList *m_list;
};

} // namespace kjc
