// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/shadow.h"

#include "app/common/theme.h"

#include <QImage>
#include <QPainter>
#include <QPixmapCache>

#include <algorithm>
#include <cmath>
#include <vector>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

struct Cast {
    int y;
    int blur;
};

constexpr Cast castOf(Shadow kind)
{
    switch (kind) {
    case Shadow::Menu: return {6, 20};
    case Shadow::Drag: return {10, 24};
    case Shadow::Dialog: return {10, 28};
    }
    return {6, 20};
}

// One running mean along a line; three of them are as good as a bell curve.
void meanAlong(std::vector<float> &values, int count, int stride, size_t start, int radius)
{
    std::vector<float> line(size_t(count + 2 * radius + 1), 0.0F);
    for (int i = 0; i < count; ++i)
        line[size_t(i + radius)] = values[start + size_t(i) * size_t(stride)];
    float sum = 0;
    for (int i = 0; i < 2 * radius; ++i)
        sum += line[size_t(i)];
    for (int i = 0; i < count; ++i) {
        sum += line[size_t(i + 2 * radius)];
        values[start + size_t(i) * size_t(stride)] = sum / float(2 * radius + 1);
        sum -= line[size_t(i)];
    }
}

QImage blurred(const QImage &shape, int radius, const QColor &tone)
{
    const int side = shape.width();
    std::vector<float> alpha(size_t(side) * size_t(side));
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            alpha[size_t(y) * size_t(side) + size_t(x)] = float(qAlpha(shape.pixel(x, y))) / 255.0F;
    for (int pass = 0; pass < 3; ++pass) {
        for (int i = 0; i < side; ++i)
            meanAlong(alpha, side, 1, size_t(i) * size_t(side), radius);
        for (int i = 0; i < side; ++i)
            meanAlong(alpha, side, side, size_t(i), radius);
    }
    QImage image(shape.size(), QImage::Format_ARGB32);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const float a = alpha[size_t(y) * size_t(side) + size_t(x)] * float(tone.alphaF());
            image.setPixel(x, y, qRgba(tone.red(), tone.green(), tone.blue(), qRound(a * 255)));
        }
    return image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

// A square whose corners are the shadow's and whose middle can be stretched.
QPixmap tile(int corner, qreal radius, int blur, qreal dpr, const QColor &tone)
{
    const QString key = u"kjc-shadow/%1/%2/%3/%4/%5"_s.arg(corner).arg(radius).arg(blur).arg(dpr).arg(tone.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int side = int(std::ceil((2 * corner + 1) * dpr));
    QImage shape(side, side, QImage::Format_ARGB32_Premultiplied);
    shape.setDevicePixelRatio(dpr);
    shape.fill(Qt::transparent);
    QPainter painter(&shape);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    const QRectF all(0, 0, 2 * corner + 1, 2 * corner + 1);
    painter.drawRoundedRect(all.adjusted(blur, blur, -blur, -blur), radius, radius);
    painter.end();
    pixmap = QPixmap::fromImage(blurred(shape, qMax(1, qRound(blur * dpr / 3)), tone));
    pixmap.setDevicePixelRatio(dpr);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

void drawShadow(QPainter *painter, const QRectF &card, qreal radius, Shadow kind)
{
    const Cast cast = castOf(kind);
    const int blur = cast.blur;
    const int corner = blur + int(std::ceil(radius)) + blur; // what the blur of a corner can reach
    const QRectF rect = card.translated(0, cast.y).adjusted(-blur, -blur, blur, blur);
    const qreal dpr = painter->device()->devicePixelRatioF();
    const QPixmap pixmap = tile(corner, radius, blur, dpr, Theme::current().shadow());
    // A card smaller than two corners takes what fits of each.
    const qreal side = std::min({qreal(corner), rect.width() / 2, rect.height() / 2});
    const qreal end = pixmap.width() - side * dpr;
    const qreal xs[] = {rect.left(), rect.left() + side, rect.right() - side, rect.right()};
    const qreal ys[] = {rect.top(), rect.top() + side, rect.bottom() - side, rect.bottom()};
    const qreal from[] = {0, side * dpr, end, qreal(pixmap.width())};
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column) {
            const QRectF to(QPointF(xs[column], ys[row]), QPointF(xs[column + 1], ys[row + 1]));
            const QRectF source(QPointF(from[column], from[row]), QPointF(from[column + 1], from[row + 1]));
            if (!to.isEmpty() && !source.isEmpty())
                painter->drawPixmap(to, pixmap, source);
        }
}

QMargins shadowMargins(Shadow kind)
{
    const Cast cast = castOf(kind);
    return {cast.blur, qMax(0, cast.blur - cast.y), cast.blur, cast.blur + cast.y};
}

} // namespace kjc
