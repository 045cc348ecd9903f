// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QRectF>

class QColor;
class QPainter;

namespace kjc {

// The favourite mark: the icon's outline, filled when `on`. Centred in `rect` at its shorter side.
void drawHeart(QPainter *painter, const QRectF &rect, bool on, const QColor &ink);

// For a button: the outline, or filled in the colour of favourites of the theme as it is now.
QIcon heartIcon(bool on);

} // namespace kjc
