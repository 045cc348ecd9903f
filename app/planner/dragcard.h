// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/recipesearch.h"

#include <QPixmap>

namespace kjc {

class PictureSource;

// The card of a recipe as it hangs at the pointer: tilted, unless motion is reduced, with its shadow around it.
// `width` is of the card, in logical pixels.
QPixmap recipeDragCard(const RecipeSummary &recipe, PictureSource &pictures, int width, qreal dpr,
                       Qt::LayoutDirection direction);

} // namespace kjc
