// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/mealcard.h"
#include "core/assistant/mealdraft.h"

#include <array>

namespace kjc {

// What a suggestion can be answered with.
enum class GhostButton { None, Accept, Other, Dismiss };
inline constexpr std::array kGhostButtons{GhostButton::Accept, GhostButton::Other, GhostButton::Dismiss};

// How a suggestion looks at the moment.
struct GhostLook {
    bool focused = false;
    bool selected = false;
    GhostButton hovered = GhostButton::None;
    GhostButton pressed = GhostButton::None;
    Qt::LayoutDirection direction = Qt::LeftToRight;
};

// Paints what is only suggested for a place: dashed, with its three buttons.
class GhostCardPainter
{
public:
    // `pictures` outlives this.
    explicit GhostCardPainter(PictureSource &pictures) : m_pictures(pictures) {}

    void paint(QPainter *painter, const QRectF &card, const MealDraft &draft, const GhostLook &look) const;
    // A place that is still thought about.
    static void paintThinking(QPainter *painter, const QRectF &card, bool focused, Qt::LayoutDirection direction);

    static int compactHeight(); // the least that a title and the buttons need, from the fonts
    // Where a button lies; empty for None.
    static QRectF buttonRect(const QRectF &card, GhostButton button, Qt::LayoutDirection direction);
    static QString nameOf(GhostButton button);
    static QString keyOf(GhostButton button);
    static QStringView iconOf(GhostButton button);

private:
    void paintPicture(QPainter *painter, const QRectF &picture, const MealDraft &draft, const GhostLook &look) const;

    PictureSource &m_pictures;
};

} // namespace kjc
