// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/household/formcard.h"
#include "app/household/formfield.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>

namespace kjc {

// What a person would look for on a screen: things by the words on them, and only those that are to be seen.

template <typename T>
T *visibleNamed(const QWidget &screen, const QString &name)
{
    for (T *found : screen.findChildren<T *>())
        if (found->isVisibleTo(&screen) && found->accessibleName() == name)
            return found;
    return nullptr;
}

inline QPushButton *button(const QWidget &screen, const QString &text)
{
    for (QPushButton *found : screen.findChildren<QPushButton *>())
        if (found->isVisibleTo(&screen) && found->text() == text)
            return found;
    return nullptr;
}

inline QLineEdit *field(const QWidget &screen, const QString &name)
{
    return visibleNamed<QLineEdit>(screen, name);
}

// Whether one of the labels says so, or holds it.
inline bool says(const QWidget &screen, const QString &words)
{
    for (const QLabel *label : screen.findChildren<QLabel *>())
        if (label->isVisibleTo(&screen) && label->text().contains(words))
            return true;
    return false;
}

inline QDialog *openDialog()
{
    for (QWidget *window : QApplication::topLevelWidgets())
        if (auto *dialog = qobject_cast<QDialog *>(window); dialog && dialog->isVisible())
            return dialog;
    return nullptr;
}

} // namespace kjc
