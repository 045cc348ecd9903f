// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsframe.h"

#include "app/common/margins.h"
#include "app/common/metrics.h"
#include "app/common/theme.h"
#include "app/settings/roomlist.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace kjc {

namespace space = metrics::space;

// As wide as its room, up to a width in which lines are still easy to read.
static QScrollArea *scrolled(const SettingsRoom &room, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *sheet = new QWidget(scroll);
    auto *margins = new QHBoxLayout(sheet);
    margins->setContentsMargins(turnedMargins(0, 0, space::page, space::page));
    room.content->setMaximumWidth(scaled(room.mostWidth));
    margins->addWidget(room.content, 1000);
    margins->addStretch(1);
    scroll->setWidget(sheet);
    sheet->setAutoFillBackground(false);
    return scroll;
}

SettingsFrame::SettingsFrame(QWidget *parent)
    : QWidget(parent),
      m_list(new RoomList(this)),
      m_pages(new QStackedWidget(this))
{
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::xxl);
    all->addWidget(m_list);
    all->addWidget(m_pages, 1);
    connect(m_list, &RoomList::chosen, this, [this](int position) {
        m_pages->setCurrentIndex(position);
        activate();
    });
}

void SettingsFrame::addRoom(const SettingsRoom &room, const QString &before)
{
    const int found = indexOf(before);
    const int at = found < 0 ? int(m_rooms.size()) : found;
    m_rooms.insert(at, room);
    m_pages->insertWidget(at, scrolled(room, this));
    m_list->insert(at, room.icon, room.title);
}

int SettingsFrame::indexOf(const QString &id) const
{
    for (int i = 0; i < m_rooms.size(); ++i)
        if (m_rooms[i].id == id)
            return i;
    return -1;
}

void SettingsFrame::showRoom(const QString &id)
{
    if (const int at = indexOf(id); at >= 0)
        m_list->setCurrent(at);
}

QString SettingsFrame::currentRoom() const
{
    return m_rooms.isEmpty() ? QString() : m_rooms.at(m_pages->currentIndex()).id;
}

void SettingsFrame::activate()
{
    if (const int at = m_pages->currentIndex(); at >= 0 && m_rooms.at(at).whenSeen)
        m_rooms.at(at).whenSeen();
}

} // namespace kjc
