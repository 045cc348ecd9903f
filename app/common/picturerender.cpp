// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/picturerender.h"

#include "app/common/metrics.h"
#include "resources/lookresources.h"

#include <QFile>
#include <QFont>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>
#include <QSvgRenderer>
#include <QTextBoundaryFinder>

#include <array>

namespace kjc {

using namespace Qt::StringLiterals;

// Warm table colours like the grounds of the drawn pictures, each with a plate rim and a letter in a deeper tone of itself.
struct Tint {
    QRgb ground;
    QRgb rim;
    QRgb letter;
};
static constexpr std::array<Tint, 8> kTints = {{
    {0xfff0e2cc, 0xffe2cba6, 0xff8a5a1c},
    {0xffd6e4ea, 0xffb3ccd8, 0xff2f6079},
    {0xffefd6c9, 0xffe0b8a4, 0xff9a4a2c},
    {0xffd2e5dc, 0xffacd0c0, 0xff256750},
    {0xfff2dcd6, 0xffe2bcb2, 0xff9b4439},
    {0xffe0e8c9, 0xffc6d49f, 0xff5b6b1e},
    {0xfff4e7bd, 0xffe6d18d, 0xff806107},
    {0xffe3dcec, 0xffc9bcdb, 0xff62497f},
}};

static const Tint &tintOf(const QString &title)
{
    uint sum = 17; // stable between runs, unlike qHash
    for (const QChar c : title)
        sum = sum * 31 + c.unicode();
    return kTints[(sum ^ (sum >> 13)) % kTints.size()];
}

static QImage blank(const PictureRequest &request)
{
    QImage image((QSizeF(request.size) * request.dpr).toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(request.dpr);
    image.fill(Qt::transparent);
    return image;
}

QPainterPath roundedOutline(const QRectF &rect, const CornerRadii &corners)
{
    const qreal w = rect.width();
    const qreal h = rect.height();
    const qreal t = corners.top;
    const qreal b = corners.bottom;
    QPainterPath path;
    path.moveTo(t, 0);
    path.lineTo(w - t, 0);
    path.arcTo(w - 2 * t, 0, 2 * t, 2 * t, 90, -90);
    path.lineTo(w, h - b);
    path.arcTo(w - 2 * b, h - 2 * b, 2 * b, 2 * b, 0, -90);
    path.lineTo(b, h);
    path.arcTo(0, h - 2 * b, 2 * b, 2 * b, -90, -90);
    path.lineTo(0, t);
    path.arcTo(0, 0, 2 * t, 2 * t, 180, -90);
    path.closeSubpath();
    path.translate(rect.topLeft());
    return path;
}

// Rounds the picture itself: clip paths are not antialiased.
static void finish(QImage &image, const PictureRequest &request)
{
    const QRectF all(QPointF(), QSizeF(request.size));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    if (request.dimmed)
        painter.fillRect(all, QColor::fromRgbF(0, 0, 0, float(metrics::opacity::pictureDimDark)));
    if (request.corners == CornerRadii{})
        return;
    QImage mask = blank(request);
    QPainter maskPainter(&mask);
    maskPainter.setRenderHint(QPainter::Antialiasing);
    maskPainter.fillPath(roundedOutline(all, request.corners), Qt::black);
    maskPainter.end();
    painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    painter.drawImage(QPointF(), mask);
}

// The rectangle that covers `target` with something of `size`'s shape, centred.
static QRectF covering(const QSizeF &size, const QSizeF &target, qreal zoom = 1)
{
    const qreal scale = qMax(target.width() / size.width(), target.height() * zoom / size.height());
    const QSizeF scaled = size * scale;
    return {QPointF((target.width() - scaled.width()) / 2, (target.height() - scaled.height()) / 2), scaled};
}

static QImage renderDrawing(const PictureRequest &request, const QString &file)
{
    QSvgRenderer renderer(file);
    if (!renderer.isValid())
        return {};
    QImage image = blank(request);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    // A little nearer than "cover", so that the plate and not the cloth fills a narrow card.
    renderer.render(&painter, covering(renderer.defaultSize(), request.size, 1.09));
    painter.end();
    finish(image, request);
    return image;
}

static QImage renderPhoto(const PictureRequest &request, const QString &file)
{
    QImageReader reader(file);
    reader.setAutoTransform(true);
    const QSize full = reader.size();
    const QSize target = (QSizeF(request.size) * request.dpr).toSize();
    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    if (full.isValid() && full.width() > 2 * target.width() && full.height() > 2 * target.height())
        reader.setScaledSize(full.scaled(turned ? target.transposed() : target, Qt::KeepAspectRatioByExpanding));
    const QImage photo = reader.read();
    if (photo.isNull())
        return {};
    QImage image = blank(request);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(covering(photo.size(), request.size), photo);
    painter.end();
    finish(image, request);
    return image;
}

QImage renderPicture(const PictureRequest &request, const QString &file)
{
    return file.endsWith(u".svg"_s) ? renderDrawing(request, file) : renderPhoto(request, file);
}

static QString initialOf(const QString &title)
{
    const QString text = title.trimmed();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? text.left(end).toUpper() : QString();
}

static QByteArray bookIn(QRgb letter)
{
    initLookResources();
    QFile file(u":/icons/recipes.svg"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? file.readAll().replace("currentColor", QColor::fromRgb(letter).name().toLatin1()) : QByteArray();
}

QImage renderTile(const PictureRequest &request)
{
    const Tint &tint = tintOf(request.title);
    const QRectF all(QPointF(), QSizeF(request.size));
    const qreal plate = qMin(all.width(), all.height()) * 0.84;
    const QPointF centre = all.center();
    QImage image = blank(request);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(all, QColor::fromRgb(tint.ground));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 22));
    painter.drawEllipse(centre + QPointF(plate, plate) * 0.035, plate / 2, plate / 2);
    painter.setBrush(QColor::fromRgb(0xfffffcf5));
    painter.drawEllipse(centre, plate / 2, plate / 2);
    painter.setPen(QPen(QColor::fromRgb(tint.rim), plate * 0.035));
    painter.drawEllipse(centre, plate * 0.37, plate * 0.37);
    QFont font(u"Inter"_s);
    font.setPixelSize(qMax(6, qRound(plate * 0.38)));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(QColor::fromRgb(tint.letter));
    if (const QString initial = initialOf(request.title); !initial.isEmpty())
        painter.drawText(all, Qt::AlignCenter, initial);
    else
        QSvgRenderer(bookIn(tint.letter))
            .render(&painter, QRectF(centre - QPointF(plate, plate) * 0.19, QSizeF(plate, plate) * 0.38));
    painter.end();
    finish(image, request);
    return image;
}

} // namespace kjc
