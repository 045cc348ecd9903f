// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace kjc {

// Makes an open, empty library a lived-in one: the household and its meals, `recipes` generated recipes, a stocked pantry and
// this week planned. The same seed gives the same library, but for its ids. Waits for the store thread.
Result<Done> makeLibrary(Store &store, quint32 seed, int recipes);

} // namespace kjc
