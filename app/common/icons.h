// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/theme.h"

#include <QIcon>
#include <QPixmap>
#include <QStringView>

#include <optional>

class QPainter;
class QRectF;

namespace kjc {

// The icons drawn for the program (resources/icons). `name` is a file's name without ".svg"; an unknown name asserts and
// paints nothing. GUI thread only.

// Drawn on demand in the theme's colours: secondary text at rest, text under the pointer, accent text when on or selected,
// and mirrored right to left where it points along the line of reading. Follows changes of the theme.
QIcon themeIcon(QStringView name);
// The same, always in `role` unless disabled.
QIcon themeIcon(QStringView name, Role role);

// One colour, `size` logical pixels square, sharp at `dpr`. Cached.
QPixmap iconPixmap(QStringView name, int size, const QColor &color, qreal dpr,
                   std::optional<Qt::LayoutDirection> direction = std::nullopt);

// Paints the icon centred in `rect` at the shorter side of it, on whole device pixels.
void drawIcon(QPainter *painter, QStringView name, const QRectF &rect, const QColor &color,
              std::optional<Qt::LayoutDirection> direction = std::nullopt);

// Paints any icon, in `color` when it is one of ours.
void drawIcon(QPainter *painter, const QIcon &icon, const QRectF &rect, const QColor &color, bool enabled = true);

} // namespace kjc
