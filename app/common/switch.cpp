// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/switch.h"

#include "app/common/button.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"

#include <QPainter>

namespace kjc {

Switch::Switch(const QString &name, QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusRing(this, metrics::size::switchHeight / 2 + 2);
}

QSize Switch::sizeHint() const
{
    return {scaled(metrics::size::switchWidth), scaled(metrics::size::minTarget)};
}

void Switch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const qreal height = scaled(metrics::size::switchHeight);
    const QRectF track(0, (this->height() - height) / 2, width(), height);
    const bool on = isChecked();
    Role fill = on ? (underMouse() ? Role::AccentHover : Role::Accent) : Role::LineStrong;
    if (!isEnabled())
        fill = Role::Line;
    drawRoundedCard(&painter, track, color(fill), Qt::transparent, height / 2);
    constexpr qreal inset = 2;
    const qreal knob = height - 2 * inset;
    const QRectF place = leading(track, on ? track.width() - inset - knob : inset, knob, layoutDirection());
    const QColor tone = isEnabled() ? (on ? color(Role::OnAccent) : QColor(Qt::white)) : color(Role::TextDisabled);
    drawRoundedCard(&painter, QRectF(place.x(), track.y() + inset, knob, knob), tone, Qt::transparent, knob / 2);
}

} // namespace kjc
