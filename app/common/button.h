// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QToolButton>

namespace kjc {

// One Primary per screen. Destructive is never the default button. Flat has no border at rest.
enum class ButtonRole { Secondary, Primary, Flat, Destructive };
enum class ControlSize { Normal, Small, Large, Cook }; // 32, 28, 40, 64 high at 100 %

void setRole(QAbstractButton *button, ButtonRole role);
ButtonRole roleOf(const QWidget *button);
// For buttons, fields and combo boxes.
void setControlSize(QWidget *control, ControlSize size);
ControlSize controlSizeOf(const QWidget *control);
int controlHeight(const QWidget *control); // logical pixels at the current text size

// Owned by `parent`.
QPushButton *makeButton(const QString &text, ButtonRole role, QWidget *parent, QStringView icon = {});
// An icon alone: `name` is its tooltip and what a screen reader says.
QToolButton *makeIconButton(QStringView icon, const QString &name, QWidget *parent);

// A red border while `error`; the sentence that says why belongs below the field.
void setError(QWidget *field, bool error);
// Whether keyboard focus is shown by a ring around this widget, with corners of `radius` px. Buttons have it anyway.
void setFocusRing(QWidget *widget, int radius);

} // namespace kjc
