// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QButtonGroup;
class QVBoxLayout;

namespace kjc {

// One room of the settings: an icon and its name, marked while it is the one shown.
class RoomItem : public QAbstractButton
{
    Q_OBJECT
public:
    RoomItem(QStringView icon, const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString m_icon;
    bool m_ringed = false; // focus came by the keyboard
};

// The way between the rooms. One stop of the Tab key; the arrow keys go from room to room.
class RoomList : public QWidget
{
    Q_OBJECT
public:
    explicit RoomList(QWidget *parent = nullptr);

    // Before the item at `position`; the first one becomes current. Positions of those behind it move up.
    void insert(int position, QStringView icon, const QString &title);
    void setCurrent(int position);

Q_SIGNALS:
    void chosen(int position);

private:
    QList<RoomItem *> m_items;
    QButtonGroup *m_group;
    QVBoxLayout *m_rows;
};

} // namespace kjc
