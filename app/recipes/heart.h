// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

class QColor;
class QPainter;

namespace kjc {

// The favourite mark: the icon's outline, filled when `on`. Centred in `rect` at its shorter side.
void drawHeart(QPainter *painter, const QRectF &rect, bool on, const QColor &ink);

} // namespace kjc
