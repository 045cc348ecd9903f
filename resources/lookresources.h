// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kjc {

// Makes `:/icons/…` and `:/pictures/food/…` readable. Static libraries do not register their resources by themselves, so
// whoever reads one calls this first. Cheap after the first call; any thread.
void initLookResources();

} // namespace kjc
