// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QWidget>

namespace kjc {

// The widgets below `screen` that the keyboard reaches and a screen reader has no name for.
inline QStringList namelessWidgets(const QWidget &screen)
{
    QStringList nameless;
    for (const QWidget *widget : screen.findChildren<QWidget *>()) {
        const bool reached = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isEnabled();
        const bool inner = widget->objectName().startsWith(QStringLiteral("qt_"));
        if (!reached || inner || !widget->isVisibleTo(&screen))
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!face || face->text(QAccessible::Name).isEmpty())
            nameless.append(QString::fromLatin1(widget->metaObject()->className()));
    }
    return nameless;
}

} // namespace kjc
