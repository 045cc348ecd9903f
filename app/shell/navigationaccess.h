// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kjc {

// Lets a screen reader take the rail for what it is: a list of tabs, of which one is selected. Before a rail says anything
// of itself: Qt keeps the first description that it asks for. GUI thread.
void describeRailsForScreenReaders();

} // namespace kjc
