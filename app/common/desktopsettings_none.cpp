// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/desktopsettings.h"

namespace kjc {

// Dark and light come with the palette; there is nothing else to ask here.
void followDesktopSettings(Theme &) {}

} // namespace kjc
