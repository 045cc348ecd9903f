// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sizes of the design, in logical pixels at 100 % text size (resources/theme/tokens.json). What holds text grows with
// Theme::scaled().
namespace kjc::metrics {

namespace space {
inline constexpr int hair = 2, xs = 4, sm = 8, md = 12, lg = 16, xl = 20, xxl = 24, huge = 32;
inline constexpr int page = 20;  // margin of a page
inline constexpr int panel = 16; // margin of a side panel
inline constexpr int card = 12;  // padding of a card
} // namespace space

namespace radius {
inline constexpr int tag = 4;     // tags
inline constexpr int small = 6;   // thumbnails, small buttons
inline constexpr int control = 8; // controls, meal cards
inline constexpr int panel = 12;  // panels, cards, menus, dialogs
} // namespace radius

namespace size {
inline constexpr int railWide = 168, railCompact = 60;
inline constexpr int headerHeight = 64, headerCompact = 56;
inline constexpr int shelfWidth = 272, assistantWidth = 320;
inline constexpr int rowLabel = 72;
inline constexpr int controlSmall = 28, controlHeight = 32, controlLarge = 40, controlCook = 64;
inline constexpr int navItem = 36;
inline constexpr int chip = 28, badge = 20;
inline constexpr int iconMeta = 14, iconBadge = 12, iconSm = 16, icon = 20, iconLg = 24;
inline constexpr int tableRow = 44, listRow = 60, menuRow = 32;
inline constexpr int thumb = 44, mealPicture = 72, mealCardMin = 108;
inline constexpr int checkbox = 18, switchWidth = 36, switchHeight = 20, stepperWidth = 96;
inline constexpr int progress = 6, ring = 14;
inline constexpr int focusRing = 2, focusGap = 2;
inline constexpr int minTarget = 24;
inline constexpr int dialogWidth = 520;
} // namespace size

namespace breakpoint {
inline constexpr int compactBelow = 1200; // rail of icons, panels over the content
inline constexpr int bothPanelsFrom = 1680;
inline constexpr int minWidth = 1024, minHeight = 700;
} // namespace breakpoint

namespace opacity {
inline constexpr double dragSource = 0.45, ghostPicture = 0.7, disabledPicture = 0.4, pictureDimDark = 0.14;
inline constexpr double scrimLight = 0.32, scrimDark = 0.56, shadowLight = 0.10, shadowDark = 0.45;
} // namespace opacity

} // namespace kjc::metrics
