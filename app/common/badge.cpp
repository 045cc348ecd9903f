// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/badge.h"

#include <QPainter>

namespace kjc {

Badge::Badge(const QString &text, Tone tone, QStringView icon, QWidget *parent)
    : QLabel(text, parent),
      m_tone(tone),
      m_icon(icon.toString())
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] { updateGeometry(); });
}

void Badge::setState(const QString &text, Tone tone, QStringView icon)
{
    setText(text);
    m_tone = tone;
    m_icon = icon.toString();
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return badgeSize(m_icon, text()).toSize();
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBadge(&painter, rect(), m_icon, text(), m_tone, layoutDirection());
}

} // namespace kjc
