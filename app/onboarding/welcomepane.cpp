// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/onboarding/welcomepane.h"

#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/pictures.h"

#include <QEvent>
#include <QPainter>

#include <array>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace metrics;

WelcomePane::WelcomePane(PictureSource &pictures, QWidget *parent) : QWidget(parent), m_pictures(pictures)
{
    nameIt();
    connect(&pictures, &PictureSource::ready, this, [this] { update(); });
}

void WelcomePane::nameIt()
{
    setAccessibleName(u"Kecarajocomer"_s);
    setAccessibleDescription(tr("Works fully offline. No account needed."));
}

void WelcomePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        nameIt();
        update();
    }
    QWidget::changeEvent(event);
}

void WelcomePane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Rail));
    painter.fillRect(leading(rect(), width() - 1, 1, layoutDirection()), color(Role::Line));
    const int side = width() >= 400 ? 48 : space::xxl;
    QRectF room = QRectF(rect()).adjusted(side, 48, -side, -space::huge);
    const QRectF promise(room.x(), room.bottom() - promiseHeight(), room.width(), promiseHeight());
    paintPromise(painter, promise);
    room.setTop(paintWords(painter, room) + space::xxl);
    room.setBottom(promise.top() - space::xl);
    paintDishes(painter, room);
}

// Returns where the words end.
qreal WelcomePane::paintWords(QPainter &painter, const QRectF &room) const
{
    const Theme &theme = Theme::current();
    const Qt::LayoutDirection direction = layoutDirection();
    const qreal logo = scaled(44);
    const QRectF top(room.x(), room.y(), room.width(), logo);
    drawIcon(&painter, u"app", leading(top, 0, logo, direction), color(Role::Text));
    drawLine(&painter, leading(top, logo + space::md, room.width() - logo - space::md, direction), u"Kecarajocomer"_s,
             Type::Title2, color(Role::Text), direction);
    const qreal title = theme.lineHeight(Type::Display);
    const QRectF heading(room.x(), top.bottom() + space::huge, room.width(), 2 * title);
    drawTitle(&painter, heading, tr("What shall we eat this week?"), Type::Display, color(Role::Text), direction, 2);
    const QRectF below(room.x(), heading.bottom() + space::md, room.width(), 2 * theme.lineHeight(Type::Body));
    drawTitle(&painter, below, tr("Plan your meals, use what you have, and shop once."), Type::Body,
              color(Role::TextSecondary), direction, 2);
    return below.bottom();
}

// Two columns of as many rows as fit.
void WelcomePane::paintDishes(QPainter &painter, const QRectF &room) const
{
    static const std::array<QString, 6> kDishes{u"food/paella"_s,   u"food/greeksalad"_s, u"food/pumpkin"_s,
                                                u"food/tortilla"_s, u"food/shakshuka"_s,  u"food/oats"_s};
    const qreal width = (room.width() - space::md) / 2;
    const qreal height = width * 0.6;
    const int rows = qBound(0, int((room.height() + space::md) / (height + space::md)), 3);
    for (int i = 0; i < 2 * rows; ++i) {
        const QRectF row(room.x(), room.y() + (i / 2) * (height + space::md), room.width(), height);
        const QRectF tile = leading(row, (i % 2) * (width + space::md), width, layoutDirection());
        m_pictures.draw(&painter, tile, kDishes[size_t(i)], {}, {radius::panel, radius::panel});
    }
}

qreal WelcomePane::promiseHeight() const
{
    const Theme &theme = Theme::current();
    return 2 * theme.lineHeight(Type::Label) + 2 * theme.lineHeight(Type::Caption);
}

void WelcomePane::paintPromise(QPainter &painter, const QRectF &room) const
{
    const Theme &theme = Theme::current();
    const Qt::LayoutDirection direction = layoutDirection();
    const qreal icon = scaled(size::iconSm);
    const qreal line = theme.lineHeight(Type::Label);
    drawIcon(&painter, u"lock", leading(QRectF(room.x(), room.y(), room.width(), line), 0, icon, direction),
             color(Role::Accent));
    QRectF words = leading(room, icon + space::md, room.width() - icon - space::md, direction);
    words.setHeight(2 * line);
    const QString promise = tr("Works fully offline. No account needed.");
    drawTitle(&painter, words, promise, Type::Label, color(Role::Text), direction, 2);
    const bool broken = QFontMetricsF(theme.font(Type::Label)).horizontalAdvance(promise) > words.width();
    words.translate(0, broken ? 2 * line : line);
    drawTitle(&painter, words, tr("Your recipes stay on this computer."), Type::Caption, color(Role::TextSecondary),
              direction, 2);
}

} // namespace kjc
