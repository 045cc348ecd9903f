// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pantry.h"
#include "core/domain/plan.h"
#include "core/domain/recipe.h"
#include "core/domain/shopping.h"

#include <QLocale>

#include <vector>

namespace kjc {

// A meal of the span with the recipe it cooks. Leftovers are left out: they were bought for the meal that cooked them.
struct MealToShopFor {
    PlannedMeal meal;
    const Recipe *recipe = nullptr; // not owned; outlives the call
};

struct ShoppingPlan {
    std::vector<ShoppingItem> toBuy;    // without positions; `list` and `id` filled in
    std::vector<ShoppingItem> inPantry; // what the pantry covers wholly, with the whole need as quantity
};

// What must be bought for `meals`, minus `stock`. Equal foods are added when their units are compatible and stay apart when
// not; staples are left out; a line without an amount asks for the food once. Pieces, bunches and cans are bought whole. Foods of the bundled table are named in
// the language of `locale`. Pure; the same input gives the same list.
ShoppingPlan buildShoppingList(ShoppingListId list, const std::vector<MealToShopFor> &meals,
                               const std::vector<PantryStock> &stock, const QLocale &locale = QLocale());

// A list made again keeps what a person did: ticks, edited amounts, dismissals, items typed by hand. Returns the rows to save;
// `gone` gets the ids of items that nothing asks for any more.
std::vector<ShoppingItem> mergeWithExisting(const std::vector<ShoppingItem> &fresh,
                                            const std::vector<ShoppingItem> &existing,
                                            std::vector<ShoppingItemId> *gone);

} // namespace kjc
