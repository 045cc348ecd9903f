// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/shoppingcommands.h"

#include <memory>

class QTextDocument;

namespace kjc::printing {

// The name of a list, else the days it is for.
QString shoppingTitle(const ShoppingList &list);

// A list to take along: grouped by aisle in the order of a walk through a shop, a box before each item; ticked ones are left
// out. Pure, GUI thread.
std::unique_ptr<QTextDocument> shoppingDocument(const ShoppingListView &view);
// The same for a message.
QString shoppingAsText(const ShoppingListView &view);

} // namespace kjc::printing
