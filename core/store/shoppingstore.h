// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/shopping.h"
#include "core/store/writer.h"

namespace kjc::shoppingstore {

// Shopping lists and items. Store thread.

Result<std::vector<ShoppingList>> lists(Connection &connection); // newest first
Result<ShoppingList> loadList(Connection &connection, ShoppingListId id);
// Every live item, dismissed ones included, by aisle, position and name.
Result<std::vector<ShoppingItem>> items(Connection &connection, ShoppingListId list);
Result<ShoppingItem> loadItem(Connection &connection, ShoppingItemId id);

Result<Done> saveList(Writer &writer, ShoppingList &list); // a null id is filled in
Result<Done> removeList(Writer &writer, ShoppingListId id);
Result<Done> saveItem(Writer &writer, ShoppingItem &item); // a null id is filled in
Result<Done> removeItem(Writer &writer, ShoppingItemId id);
// The id of an item made from the plan: the same whenever and wherever the list is made. `unitGroup` parts amounts of one food
// that cannot be added ("mass", "can").
ShoppingItemId itemIdFor(ShoppingListId list, const QString &foodKey, const QString &unitGroup);
// The id of the list of a span of days: the same on every device of the household.
ShoppingListId listIdFor(HouseholdId household, const QDate &from, const QDate &to);

} // namespace kjc::shoppingstore
