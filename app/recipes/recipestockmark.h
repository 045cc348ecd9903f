// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/recipesearch.h"

#include <QRectF>

class QPainter;

namespace kjc {

// How a recipe stands to the pantry, in a line: a badge with the food to use soon, else a ring with "5/6 in stock". At the
// trailing end of `rect`; returns the width it took, 0 when there is nothing to say.
qreal drawStockMark(QPainter *painter, const QRectF &rect, const RecipeSummary &recipe, Qt::LayoutDirection direction);

} // namespace kjc
