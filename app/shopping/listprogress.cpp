// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shopping/listprogress.h"

#include "app/common/paint.h"

#include <QPainter>

namespace kjc {

ListProgress::ListProgress(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ListProgress::setShare(double share)
{
    m_share = share;
    update();
}

QSize ListProgress::sizeHint() const
{
    return {scaled(200), scaled(16)};
}

void ListProgress::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBar(&painter, rect(), {m_share}, layoutDirection());
}

} // namespace kjc
