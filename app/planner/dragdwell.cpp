// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/dragdwell.h"

#include "app/common/mealmime.h"
#include "app/planner/plannermime.h"

#include <QAbstractButton>
#include <QDragEnterEvent>
#include <QMimeData>

namespace kjc {

DragDwell::DragDwell(QObject *parent) : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.start(kAgainMs);
        Q_EMIT rested(m_spot);
    });
}

void DragDwell::restAt(int spot)
{
    if (spot == m_spot)
        return;
    m_spot = spot;
    if (spot == 0)
        m_timer.stop();
    else
        m_timer.start(kFirstMs);
}

namespace {

class DragPress final : public QObject
{
public:
    explicit DragPress(QAbstractButton &button) : QObject(&button), m_dwell(this)
    {
        button.setAcceptDrops(true);
        button.installEventFilter(this);
        connect(&m_dwell, &DragDwell::rested, &button, &QAbstractButton::click);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::DragEnter: return enter(static_cast<QDragEnterEvent *>(event));
        case QEvent::DragMove:
        case QEvent::Drop: {
            auto *drop = static_cast<QDropEvent *>(event);
            if (event->type() == QEvent::Drop)
                m_dwell.restAt(0);
            drop->setDropAction(Qt::IgnoreAction);
            drop->accept(); // and hear more of it
            return true;
        }
        case QEvent::DragLeave: m_dwell.restAt(0); return true;
        default: return false;
        }
    }

private:
    bool enter(QDragEnterEvent *event)
    {
        if (!hasRecipes(event->mimeData()) && plannermime::decode(event->mimeData()).isEmpty())
            return false;
        m_dwell.restAt(1);
        event->setDropAction(Qt::IgnoreAction);
        event->accept();
        return true;
    }

    DragDwell m_dwell;
};

} // namespace

void letDragsPress(QAbstractButton &button)
{
    new DragPress(button); // belongs to the button
}

} // namespace kjc
