// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyle>
#include <QStyleOption>

class QPainter;
class QWidget;

// The parts of AppStyle, one group of controls per source file.
namespace kjc::styling {

// stylebuttons.cpp
void drawPushButton(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget);
void drawToolButton(const QStyleOptionToolButton &option, QPainter *painter, const QWidget *widget);
void drawCheckBox(const QStyleOption &option, QPainter *painter);
void drawRadioButton(const QStyleOption &option, QPainter *painter);
QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget);
QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget);

// styleinputs.cpp
void drawField(const QStyleOption &option, QPainter *painter, const QWidget *widget);
void drawComboBox(const QStyleOptionComboBox &option, QPainter *painter, const QWidget *widget);
void drawSpinBox(const QStyleOptionSpinBox &option, QPainter *painter, const QWidget *widget);
void drawScrollBar(const QStyleOptionSlider &option, QPainter *painter);
QRect scrollBarRect(const QStyleOptionSlider &option, QStyle::SubControl part);
QRect comboBoxRect(const QStyleOptionComboBox &option, QStyle::SubControl part, const QRect &fallback);

// stylemenus.cpp
void drawMenuPanel(const QStyleOption &option, QPainter *painter, const QWidget *menu);
void drawMenuItem(const QStyleOptionMenuItem &option, QPainter *painter);
QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents);
void drawToolTip(const QStyleOption &option, QPainter *painter);
void drawItemPanel(const QStyleOptionViewItem &option, QPainter *painter);
void drawHeaderSection(const QStyleOptionHeader &option, QPainter *painter);
void drawTab(const QStyleOptionTab &option, QPainter *painter);
void drawFocusFrame(const QStyleOption &option, QPainter *painter, const QWidget *framed);

} // namespace kjc::styling
