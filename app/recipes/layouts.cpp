// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/layouts.h"

#include "app/common/paint.h"

#include <QLayout>
#include <QPainter>

namespace kjc {

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        if (QLayout *inner = item->layout())
            clearLayout(inner);
        delete item;
    }
}

Text *paragraph(const QString &text, Type type, Role role, QWidget *parent)
{
    return (new Text(text, type, role, parent))->wrapped();
}

Hairline::Hairline(QWidget *parent, int indent) : QWidget(parent), m_indent(indent)
{
    setFixedHeight(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(leading(rect(), m_indent, width() - m_indent, layoutDirection()), color(Role::Line));
}

} // namespace kjc
