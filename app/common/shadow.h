// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMargins>
#include <QRectF>

class QPainter;

namespace kjc {

// Only floating things have one.
enum class Shadow { Menu, Drag, Dialog };

// Paints the soft shadow of a rounded `card` around it. Paint the card itself afterwards.
void drawShadow(QPainter *painter, const QRectF &card, qreal radius, Shadow kind);
// How far the shadow reaches beyond the card.
QMargins shadowMargins(Shadow kind);

} // namespace kjc
