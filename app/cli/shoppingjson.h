// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/shoppingcommands.h"

namespace kjc::cli {

// One item a line: {"id","name","amount","unit","aisle","ticked","byHand","inPantry","sources":[{"meal","day","line"}]}; what is
// not known is absent. Items that the pantry covers come last, marked.
QString jsonOf(const ShoppingListView &view);

} // namespace kjc::cli
