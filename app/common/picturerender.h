// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPainterPath>
#include <QSize>
#include <QString>

namespace kjc {

// Radii in logical pixels: {8, 0} is the top of a card, {6, 6} a thumbnail.
struct CornerRadii {
    qreal top = 0;
    qreal bottom = 0;

    friend bool operator==(const CornerRadii &, const CornerRadii &) = default;
};

struct PictureRequest {
    QString name;  // "food/paella" for a drawn one, else a file; empty: a tile made from the title
    QString title; // of the dish; what a tile shows
    QSize size;    // logical pixels
    qreal dpr = 1;
    CornerRadii corners;
    bool dimmed = false; // for dark surroundings
};

QPainterPath roundedOutline(const QRectF &rect, const CornerRadii &corners);

// Pure functions, safe on any thread. The result has request.size * request.dpr pixels and that device pixel ratio; it is
// filled by the middle of the picture ("cover").

// Null when the file cannot be read as a picture.
QImage renderPicture(const PictureRequest &request, const QString &file);
// A plate with the first letter of the title, in a tint that the title always gets. Never null.
QImage renderTile(const PictureRequest &request);

} // namespace kjc
