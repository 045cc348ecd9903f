// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGuiApplication>
#include <QMargins>

namespace kjc {

// Margins by reading direction: right-to-left turns a layout around, but not its margins.
inline QMargins turnedMargins(int leading, int top, int trailing, int bottom)
{
    const bool turned = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    return {turned ? trailing : leading, top, turned ? leading : trailing, bottom};
}

} // namespace kjc
