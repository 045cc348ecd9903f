// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace kjc {

// Whether what lies under a window shows through where it is not painted. Without a compositor it would be black.
bool canBeTranslucent();

// Makes a window that has yet to be shown frameless, with corners that may be left unpainted. Without a compositor it is
// opaque, and paints with radius 0: see floatingRadius().
void makeFloating(QWidget *window);
// `radius` where the corners show through, else 0.
int floatingRadius(int radius);

} // namespace kjc
