// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/heart.h"

#include "app/common/icons.h"

#include <QPainter>
#include <QPainterPath>

namespace kjc {

// resources/icons/favourite.svg as a path, for filling; its arcs as curves.
static QPainterPath heartOutline()
{
    QPainterPath path(QPointF(12, 20));
    path.cubicTo(6.5, 16.3, 3.5, 13, 3.5, 9.3);
    path.cubicTo(3.5, 6.7, 5.6, 4.7, 8.1, 4.7);
    path.cubicTo(9.7, 4.7, 11.2, 5.6, 12, 6.9);
    path.cubicTo(12.8, 5.6, 14.3, 4.7, 15.9, 4.7);
    path.cubicTo(18.4, 4.7, 20.5, 6.7, 20.5, 9.3);
    path.cubicTo(20.5, 13, 17.5, 16.3, 12, 20);
    return path;
}

void drawHeart(QPainter *painter, const QRectF &rect, bool on, const QColor &ink)
{
    if (!on)
        return drawIcon(painter, u"favourite", rect, ink);
    const qreal side = qMin(rect.width(), rect.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.center() - QPointF(side / 2, side / 2));
    painter->scale(side / 24, side / 24);
    painter->setPen(QPen(ink, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(ink);
    painter->drawPath(heartOutline());
    painter->restore();
}

QIcon heartIcon(bool on)
{
    if (!on)
        return themeIcon(u"favourite");
    constexpr int kSide = 40; // twice an icon's size, for dense screens
    QPixmap pixmap(kSide, kSide);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawHeart(&painter, pixmap.rect(), true, color(Role::DangerMark));
    painter.end();
    return QIcon(pixmap);
}

} // namespace kjc
