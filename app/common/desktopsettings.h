// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kjc {

class Theme;

// Asks the desktop for what Qt 6.4 does not tell, dark or light and whether things may move, now and whenever it changes.
// Does not wait: answers reach `theme`, which outlives the program's event loop, as they come. Call once, after the first
// window is on the screen. A desktop that does not answer changes nothing.
void followDesktopSettings(Theme &theme);

} // namespace kjc
