// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planning/weekview.h"

#include <QRectF>

class QPainter;

namespace kjc {

class PictureSource;

// How a meal card looks at the moment.
struct CardLook {
    bool selected = false;
    bool hovered = false;
    bool focused = false;
    bool lifted = false; // being dragged: only its outline stays
    Qt::LayoutDirection direction = Qt::LeftToRight;
};

// Paints one planned meal; how much it tells hangs on the room: a picture card, a compact card, or one line.
class MealCardPainter
{
public:
    // `pictures` outlives this.
    explicit MealCardPainter(PictureSource &pictures) : m_pictures(pictures) {}

    // `link` is the leftovers link ("From Mon"), empty for none.
    void paint(QPainter *painter, const QRectF &rect, const MealCard &card, const QString &link,
               const CardLook &look) const;

    // Heights from the fonts: of a compact card, and the least of a picture card.
    static int compactHeight();
    static int tallMinimum();
    // Where the button for more actions lies while the card is hovered.
    static QRectF moreButton(const QRectF &card, Qt::LayoutDirection direction);

private:
    void paintTall(QPainter *painter, const QRectF &rect, const MealCard &card, const QString &link,
                   const CardLook &look) const;
    void paintCompact(QPainter *painter, const QRectF &rect, const MealCard &card, const CardLook &look) const;
    void paintLine(QPainter *painter, const QRectF &rect, const MealCard &card, const CardLook &look) const;
    void paintNote(QPainter *painter, const QRectF &rect, const MealCard &card, const CardLook &look) const;
    void paintThumb(QPainter *painter, const QRectF &rect, const MealCard &card) const;

    PictureSource &m_pictures;
};

} // namespace kjc
