// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/quantity.h"

#include <QDate>
#include <QStringList>

#include <optional>
#include <vector>

namespace kjc {

struct ShoppingList {
    ShoppingListId id;
    QString name; // empty: named by its days
    QDate from;   // the days it was made from; null for a list typed by hand
    QDate to;     // inclusive

    friend bool operator==(const ShoppingList &, const ShoppingList &) = default;
};

// Why an item is on the list: one line of one planned meal's recipe.
struct ShoppingSource {
    QString meal; // title of the recipe
    QDate day;
    QString line;                   // the ingredient line as written, before scaling
    std::optional<Quantity> needed; // after scaling; absent when the line names no amount

    friend bool operator==(const ShoppingSource &, const ShoppingSource &) = default;
};

// Something to buy. An item made from the plan has an id made from its list, food and kind of unit, so that making the list
// again meets the same row and keeps what a person did to it.
struct ShoppingItem {
    ShoppingItemId id;
    ShoppingListId list;
    QString name;
    QString foodKey;
    std::optional<Quantity> quantity;       // what the plan needs, minus the pantry; absent when no amount is known
    std::optional<Quantity> editedQuantity; // what a person made of it; wins over `quantity`
    QString aisle;                          // id of an aisle, see core/food/foodcatalogue.h
    bool ticked = false;
    bool byHand = false;
    bool dismissed = false; // made from the plan but removed by a person: stays away when the list is made again
    std::vector<ShoppingSource> sources;
    QString position;

    [[nodiscard]] const std::optional<Quantity> &shown() const { return editedQuantity ? editedQuantity : quantity; }
    friend bool operator==(const ShoppingItem &, const ShoppingItem &) = default;
};

} // namespace kjc
