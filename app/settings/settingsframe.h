// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QStackedWidget;

namespace kjc {

class RoomList;

// A part of the settings with a name in the list of rooms.
struct SettingsRoom {
    QString id;    // never shown: "look"
    QString icon;  // name of an icon
    QString title; // translated
    QWidget *content = nullptr;
    int mostWidth = 760;            // of the content, logical pixels at 100 % text size
    std::function<void()> whenSeen; // called each time the room comes to the front; may be empty
};

// The list of rooms at the leading edge, and the room that was chosen beside it, with a scroll bar of its own.
class SettingsFrame : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsFrame(QWidget *parent = nullptr);

    // Takes ownership of the content. Before the room `before`, or last.
    void addRoom(const SettingsRoom &room, const QString &before = {});
    // Does nothing when there is no such room.
    void showRoom(const QString &id);
    [[nodiscard]] QString currentRoom() const;
    // The room in front is seen (again).
    void activate();

private:
    [[nodiscard]] int indexOf(const QString &id) const; // -1: none

    RoomList *m_list;
    QStackedWidget *m_pages;
    QList<SettingsRoom> m_rooms;
};

} // namespace kjc
