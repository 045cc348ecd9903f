// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/shopping.h"
#include "core/store/store.h"

#include <QLocale>

namespace kjc {

struct ShoppingListView {
    ShoppingList list;
    std::vector<ShoppingItem> items;    // shown ones, without the dismissed
    std::vector<ShoppingItem> inPantry; // what the span needs and the pantry covers
};

// What a person does to shopping lists: each is one transaction and one undo step.
class ShoppingCommands
{
public:
    explicit ShoppingCommands(Store &store) : m_store(store) {} // `store` must outlive this

    // Makes the list of the days, or makes it again keeping ticks, edits, dismissals and items typed by hand.
    // New items are named in `locale`'s language.
    QFuture<Result<ShoppingListId>> make(const QDate &from, const QDate &to, const QLocale &locale = QLocale());
    // Reads a list with what the pantry covers. Store thread work, no write.
    QFuture<Result<ShoppingListView>> view(ShoppingListId list);
    // One typed line, "6 eggs"; understood in `locale`'s language.
    QFuture<Result<ShoppingItemId>> add(ShoppingListId list, const QString &line, const QLocale &locale);
    QFuture<Result<ChangeSet>> setTicked(const QList<ShoppingItemId> &items, bool ticked);
    QFuture<Result<ChangeSet>> setQuantity(ShoppingItemId item,
                                           const std::optional<Quantity> &quantity); // absent: as the plan says
    QFuture<Result<ChangeSet>> rename(ShoppingItemId item, const QString &name);
    QFuture<Result<ChangeSet>> setAisle(ShoppingItemId item, const QString &aisle);
    QFuture<Result<ChangeSet>> remove(const QList<ShoppingItemId> &items);
    // Ticked items become pantry lots and leave the list.
    QFuture<Result<ChangeSet>> stockTicked(ShoppingListId list);

private:
    Store &m_store;
};

} // namespace kjc
