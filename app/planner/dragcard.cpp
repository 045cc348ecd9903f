// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/dragcard.h"

#include "app/common/format.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/pictures.h"
#include "app/common/shadow.h"
#include "app/planner/recipewords.h"

#include <QPainter>
#include <QTransform>

namespace kjc {

using namespace metrics;

static constexpr qreal kTilt = 2;           // degrees
static constexpr qreal kPictureShape = 0.9; // height to width

// Clock and people, then the ring; each on a line of its own below `line`.
static void paintFacts(QPainter *painter, QRectF line, const RecipeSummary &recipe, Qt::LayoutDirection direction)
{
    const QColor ink = color(Role::TextSecondary);
    qreal x = 0;
    if (recipe.minutes)
        x = drawMeta(painter, line, u"clock", format::minutes(*recipe.minutes), ink, direction) + space::sm;
    const QString servings = format::locale().toString(recipe.servings);
    if (recipe.servings > 0 && x + metaWidth(servings) <= line.width())
        drawMeta(painter, leading(line, x, line.width() - x, direction), u"people", servings, ink, direction);
    const QString stock = recipewords::stock(recipe);
    if (stock.isEmpty())
        return;
    line.translate(0, line.height() + space::xs);
    const qreal ring = scaled(size::ring);
    QRectF circle = leading(line, 0, ring, direction);
    circle.setTop(line.center().y() - ring / 2);
    circle.setHeight(ring);
    drawRing(painter, circle, double(recipe.inStock) / recipe.ingredients, direction);
    const qreal at = ring + space::xs;
    drawLine(painter, leading(line, at, line.width() - at, direction), stock, Type::Caption, ink, direction);
}

static void paintCard(QPainter *painter, const QRectF &card, qreal pictureHeight, const RecipeSummary &recipe,
                      PictureSource &pictures, Qt::LayoutDirection direction)
{
    const Theme &theme = Theme::current();
    drawRoundedCard(painter, card, color(Role::Raised), Qt::transparent, radius::control);
    const QRectF picture(card.topLeft(), QSizeF(card.width(), pictureHeight));
    painter->drawPixmap(picture.topLeft(), pictures.pictureNow({recipe.picture,
                                                                recipe.title,
                                                                picture.size().toSize(),
                                                                painter->device()->devicePixelRatioF(),
                                                                {radius::control, 0},
                                                                theme.isDark()}));
    if (!recipe.useSoon.isEmpty()) {
        const QString food = recipewords::useSoon(recipe);
        const QSizeF badge = badgeSize(u"expiring", food);
        QRectF at = leading(picture, space::sm, qMin(badge.width(), picture.width() - 2 * space::sm), direction);
        at.setTop(picture.bottom() - space::xs - badge.height());
        at.setHeight(badge.height());
        drawBadge(painter, at, u"expiring", food, Tone::Soon, direction);
    }
    drawRoundedCard(painter, card, Qt::transparent, color(Role::Accent), radius::control);
    QRectF line(card.left() + space::sm, picture.bottom() + space::sm, card.width() - 2 * space::sm,
                2 * theme.lineHeight(Type::Card));
    drawTitle(painter, line, recipe.title, Type::Card, color(Role::Text), direction);
    line.translate(0, line.height() + space::xs);
    line.setHeight(theme.lineHeight(Type::Caption));
    paintFacts(painter, line, recipe, direction);
}

QPixmap recipeDragCard(const RecipeSummary &recipe, PictureSource &pictures, int width, qreal dpr,
                       Qt::LayoutDirection direction)
{
    const Theme &theme = Theme::current();
    const qreal pictureHeight = qRound(width * kPictureShape);
    const qreal height = pictureHeight + 2 * space::sm + 2 * space::xs + 2 * theme.lineHeight(Type::Card) +
                         2 * theme.lineHeight(Type::Caption);
    const QRectF card(0, 0, width, height);
    const QMargins shadow = shadowMargins(Shadow::Drag);
    QTransform tilt;
    if (!theme.reducedMotion())
        tilt.rotate(direction == Qt::RightToLeft ? -kTilt : kTilt);
    const QRectF around = tilt.mapRect(card.marginsAdded(QMarginsF(shadow)));
    QPixmap pixmap((around.size() * dpr).toSize());
    pixmap.setDevicePixelRatio(dpr);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.translate(-around.topLeft());
    painter.setTransform(tilt, true);
    drawShadow(&painter, card, radius::control, Shadow::Drag);
    paintCard(&painter, card, pictureHeight, recipe, pictures, direction);
    return pixmap;
}

} // namespace kjc
