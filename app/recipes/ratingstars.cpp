// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/ratingstars.h"

#include "app/common/button.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QtMath>

namespace kjc {

static constexpr int kStars = 5;
static constexpr int kStar = 24; // also the smallest target

RatingStars::RatingStars(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setFocusRing(this, metrics::radius::small);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    nameIt();
}

QSize RatingStars::sizeHint() const
{
    const int side = Theme::current().scaled(kStar);
    return {side * kStars, side};
}

void RatingStars::setRating(int rating)
{
    m_rating = qBound(0, rating, kStars);
    nameIt();
    update();
}

void RatingStars::nameIt()
{
    setAccessibleName(m_rating > 0 ? tr("Your rating: %n of 5 stars", nullptr, m_rating) : tr("Not rated yet"));
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

static QPainterPath star(QPointF middle, qreal radius)
{
    QPolygonF points;
    for (int i = 0; i < 10; ++i) {
        const qreal angle = -M_PI / 2 + i * M_PI / 5;
        const qreal reach = i % 2 == 0 ? radius : radius * 0.46;
        points << middle + QPointF(qCos(angle), qSin(angle)) * reach;
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

void RatingStars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int shown = m_hovered > 0 ? m_hovered : m_rating;
    const qreal side = qreal(width()) / kStars;
    for (int i = 0; i < kStars; ++i) {
        const QRectF cell = leading(rect(), i * side, side, layoutDirection());
        const bool on = i < shown;
        painter.setPen(
            QPen(color(on ? Role::SoonMark : Role::LineStrong), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(on ? QBrush(color(Role::SoonMark)) : QBrush(Qt::NoBrush));
        painter.drawPath(star(cell.center() + QPointF(0, 0.5), side * 0.36));
    }
}

int RatingStars::starAt(QPoint pos) const
{
    const int x = layoutDirection() == Qt::RightToLeft ? width() - 1 - pos.x() : pos.x();
    return qBound(1, x * kStars / qMax(1, width()) + 1, kStars);
}

void RatingStars::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = starAt(event->pos());
    update();
}

void RatingStars::leaveEvent(QEvent *)
{
    m_hovered = 0;
    update();
}

void RatingStars::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !rect().contains(event->pos()))
        return;
    const int star = starAt(event->pos());
    rate(star == m_rating ? 0 : star);
}

void RatingStars::rate(int rating)
{
    if (rating == m_rating || rating < 0 || rating > kStars)
        return;
    setRating(rating);
    Q_EMIT rated(rating);
}

void RatingStars::keyPressEvent(QKeyEvent *event)
{
    const int forwards = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Right: return rate(m_rating + forwards);
    case Qt::Key_Left: return rate(m_rating - forwards);
    case Qt::Key_Up: return rate(m_rating + 1);
    case Qt::Key_Down: return rate(m_rating - 1);
    default: break;
    }
    if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_5)
        return rate(event->key() - Qt::Key_0);
    QWidget::keyPressEvent(event);
}

} // namespace kjc
