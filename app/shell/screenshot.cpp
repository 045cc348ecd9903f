// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/screenshot.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace kjc {

static constexpr int kQuietMs = 700;

Screenshot::Screenshot(QWidget *window, const QString &file, QObject *parent)
    : QObject(parent),
      m_window(window),
      m_file(file),
      m_quiet(new QTimer(this))
{
    m_quiet->setSingleShot(true);
    m_quiet->setInterval(kQuietMs);
    connect(m_quiet, &QTimer::timeout, this, &Screenshot::save);
    qApp->installEventFilter(this);
    m_quiet->start();
}

bool Screenshot::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::UpdateRequest && watched == m_window)
        m_quiet->start();
    return QObject::eventFilter(watched, event);
}

void Screenshot::save()
{
    qApp->removeEventFilter(this);
    Q_EMIT done(m_window->grab().save(m_file));
}

} // namespace kjc
