// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/theme.h"

#include <QRectF>
#include <QSizeF>
#include <QStringView>

class QPainter;

class QAbstractButton;

namespace kjc {

// Painters for delegates and widgets. Rectangles are in logical pixels, already mirrored by the caller (QStyle::visualRect);
// `direction` only says how to lay out inside them. Every function restores the painter it is given.

enum class Tone { Neutral, Fresh, Soon, Danger, Info, Accent };

struct ToneRoles {
    Role fill;
    Role text;
};
ToneRoles rolesOf(Tone tone);

// A filled rectangle with round corners and a border that lies on whole device pixels inside `rect`.
void drawRoundedCard(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal radius,
                     qreal borderWidth = 1);
void drawDashedCard(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal radius,
                    qreal borderWidth = 1.5);
// 2 px with a 2 px gap outside `control`, whose corners have `radius`.
void drawFocusRing(QPainter *painter, const QRectF &control, qreal radius);

// How much of something there is, clockwise from the top (counter-clockwise right to left). `fraction` is 0…1.
void drawRing(QPainter *painter, const QRectF &rect, double fraction, Qt::LayoutDirection direction);

struct BarValues {
    double value = 0;
    double goal = 0;        // 0: no goal, `value` is a fraction 0…1 of the bar
    bool isMaximum = false; // passing the goal is worth a warning
    Role fill = Role::Accent;
};
// The scale ends at 120 % of the goal; a tick stands at the goal. The bar is centred in `rect` vertically.
void drawBar(QPainter *painter, const QRectF &rect, const BarValues &values, Qt::LayoutDirection direction);

// Pill with an icon (may be empty) and words.
QSizeF badgeSize(QStringView icon, const QString &text);
void drawBadge(QPainter *painter, const QRectF &rect, QStringView icon, const QString &text, Tone tone,
               Qt::LayoutDirection direction);
// The same on a picture, with a fill of its own.
void drawBadge(QPainter *painter, const QRectF &rect, QStringView icon, const QString &text, const QColor &fill,
               const QColor &ink, Qt::LayoutDirection direction);

// At most `maxLines` lines, the last one elided. Aligned by `direction`, each text written in its own.
void drawTitle(QPainter *painter, const QRectF &rect, const QString &text, Type type, const QColor &ink,
               Qt::LayoutDirection direction, int maxLines = 2);
// One elided line, centred vertically, aligned to the leading edge.
void drawLine(QPainter *painter, const QRectF &rect, const QString &text, Type type, const QColor &ink,
              Qt::LayoutDirection direction);

// An icon of 14 and a short text, as in "35 min"; from the leading edge of `rect`. Returns the width it took, for the next.
qreal drawMeta(QPainter *painter, const QRectF &rect, QStringView icon, const QString &text, const QColor &ink,
               Qt::LayoutDirection direction);
qreal metaWidth(const QString &text);

// `rect` measured from the leading edge of `outer`: where a thing at x lies in either direction.
QRectF leading(const QRectF &outer, qreal x, qreal width, Qt::LayoutDirection direction);

// The ground of one of several rows to choose from: under the mouse, pressed, and chosen with its mark at the leading edge.
// Returns the colour of what stands on it.
QColor drawChoiceRow(QPainter *painter, const QAbstractButton &row);

} // namespace kjc
