// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/card.h"

#include "app/common/metrics.h"
#include "app/common/paint.h"

#include <QPainter>

namespace kjc {

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawRoundedCard(&painter, rect(), color(Role::Surface), color(Role::Line), metrics::radius::panel);
}

} // namespace kjc
