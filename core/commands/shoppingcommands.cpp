// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/shoppingcommands.h"

#include "core/commands/stocking.h"
#include "core/food/foodcatalogue.h"
#include "core/food/ingredientparser.h"
#include "core/planning/shoppingbuilder.h"
#include "core/store/pantrystore.h"
#include "core/store/planstore.h"
#include "core/store/recipestore.h"
#include "core/store/shoppingstore.h"

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

// What the plan of the list's days asks for now.
static Result<ShoppingPlan> planFor(Connection &connection, const ShoppingList &list, const QLocale &locale)
{
    if (!list.from.isValid())
        return ShoppingPlan{};
    KJC_TRY_ASSIGN(meals, planstore::between(connection, list.from, list.to));
    QList<RecipeId> ids;
    for (const PlannedMeal &meal : meals)
        if (!meal.recipe.isNull() && !ids.contains(meal.recipe))
            ids.append(meal.recipe);
    KJC_TRY_ASSIGN(recipes, recipestore::loadAll(connection, ids));
    KJC_TRY_ASSIGN(stock, pantrystore::stock(connection));
    std::vector<MealToShopFor> wanted;
    for (const PlannedMeal &meal : meals) {
        const auto recipe = std::ranges::find(recipes, meal.recipe, &Recipe::id);
        wanted.push_back({meal, recipe == recipes.end() ? nullptr : &*recipe});
    }
    return buildShoppingList(list.id, wanted, stock, locale);
}

QFuture<Result<ShoppingListId>> ShoppingCommands::make(const QDate &from, const QDate &to, const QLocale &locale)
{
    auto id = std::make_shared<ShoppingListId>();
    const auto changed =
        m_store.transact({OperationKind::MakeShoppingList, {}, 1}, [=](Writer &writer) -> Result<Done> {
            ShoppingList list{{}, {}, from, to};
            if (!from.isValid() || !to.isValid() || to < from)
                return Error{Error::Kind::Invalid, u"a list needs a first and a last day"_s, {}};
            list.id = shoppingstore::listIdFor(writer.household(), from, to);
            if (const auto known = shoppingstore::loadList(writer.connection(), list.id))
                list.name = known.value().name;
            KJC_TRY(shoppingstore::saveList(writer, list));
            KJC_TRY_ASSIGN(plan, planFor(writer.connection(), list, locale));
            KJC_TRY_ASSIGN(existing, shoppingstore::items(writer.connection(), list.id));
            std::vector<ShoppingItemId> gone;
            for (ShoppingItem &item : mergeWithExisting(plan.toBuy, existing, &gone))
                KJC_TRY(shoppingstore::saveItem(writer, item));
            for (const ShoppingItemId &item : gone)
                KJC_TRY(shoppingstore::removeItem(writer, item));
            *id = list.id;
            return Done{};
        });
    return m_store.after(changed, [id](const ChangeSet &) { return *id; });
}

QFuture<Result<ShoppingListView>> ShoppingCommands::view(ShoppingListId id)
{
    return m_store.read([id](Connection &connection) -> Result<ShoppingListView> {
        KJC_TRY_ASSIGN(list, shoppingstore::loadList(connection, id));
        KJC_TRY_ASSIGN(items, shoppingstore::items(connection, id));
        KJC_TRY_ASSIGN(plan, planFor(connection, list, QLocale()));
        std::erase_if(items, [](const ShoppingItem &item) { return item.dismissed; });
        return ShoppingListView{list, std::move(items), std::move(plan.inPantry)};
    });
}

static ShoppingItem itemFrom(const QString &line, const QLocale &locale)
{
    const ParsedIngredient parsed = parseIngredient(line, locale.bcp47Name());
    ShoppingItem item;
    item.byHand = true;
    item.name = parsed.name.isEmpty() ? line.trimmed() : parsed.name;
    item.foodKey = FoodCatalogue::bundled().keyFor(item.name);
    item.aisle = FoodCatalogue::bundled().aisleOf(item.foodKey);
    if (parsed.quantity)
        item.quantity = Quantity{parsed.quantityMax.value_or(*parsed.quantity), parsed.unit};
    return item;
}

QFuture<Result<ShoppingItemId>> ShoppingCommands::add(ShoppingListId list, const QString &line, const QLocale &locale)
{
    auto id = std::make_shared<ShoppingItemId>();
    const auto changed =
        m_store.transact({OperationKind::AddShoppingItem, line.trimmed(), 1}, [=](Writer &writer) -> Result<Done> {
            if (line.trimmed().isEmpty())
                return Error{Error::Kind::Invalid, u"nothing to add"_s, {}};
            KJC_TRY(shoppingstore::loadList(writer.connection(), list));
            ShoppingItem item = itemFrom(line, locale);
            item.list = list;
            KJC_TRY(shoppingstore::saveItem(writer, item));
            *id = item.id;
            return Done{};
        });
    return m_store.after(changed, [id](const ChangeSet &) { return *id; });
}

// Changes single fields, so that two devices' edits of different fields of one item both hold.
static Result<Done> putEach(Writer &writer, const QList<ShoppingItemId> &items, const Fields &fields)
{
    for (const ShoppingItemId &id : items) {
        KJC_TRY_ASSIGN(item, shoppingstore::loadItem(writer.connection(), id));
        if (items.size() == 1)
            writer.nameSubject(item.name);
        KJC_TRY(writer.put(Kind::ShoppingItem, id.uuid(), fields));
    }
    return Done{};
}

QFuture<Result<ChangeSet>> ShoppingCommands::setTicked(const QList<ShoppingItemId> &items, bool ticked)
{
    return m_store.transact({OperationKind::TickShoppingItem, {}, int(items.size())}, [=](Writer &writer) {
        return putEach(writer, items, {{u"ticked"_s, ticked ? 1 : 0}});
    });
}

QFuture<Result<ChangeSet>> ShoppingCommands::setQuantity(ShoppingItemId item, const std::optional<Quantity> &quantity)
{
    const Fields fields{{u"edited_amount"_s, quantity ? QVariant(quantity->amount.toString()) : QVariant()},
                        {u"edited_unit"_s, quantity ? QVariant(quantity->unit) : QVariant()}};
    return m_store.transact({OperationKind::EditShoppingItem, {}, 1},
                            [=](Writer &writer) { return putEach(writer, {item}, fields); });
}

QFuture<Result<ChangeSet>> ShoppingCommands::rename(ShoppingItemId item, const QString &name)
{
    return m_store.transact({OperationKind::EditShoppingItem, name, 1}, [=](Writer &writer) -> Result<Done> {
        if (name.trimmed().isEmpty())
            return Error{Error::Kind::Invalid, u"an item needs a name"_s, {}};
        return putEach(writer, {item}, {{u"name"_s, name.trimmed()}});
    });
}

QFuture<Result<ChangeSet>> ShoppingCommands::setAisle(ShoppingItemId item, const QString &aisle)
{
    return m_store.transact({OperationKind::EditShoppingItem, {}, 1}, [=](Writer &writer) {
        return putEach(writer, {item}, {{u"aisle"_s, aisle}});
    });
}

QFuture<Result<ChangeSet>> ShoppingCommands::remove(const QList<ShoppingItemId> &items)
{
    return m_store.transact({OperationKind::RemoveShoppingItem, {}, int(items.size())},
                            [=](Writer &writer) -> Result<Done> {
                                for (const ShoppingItemId &id : items) {
                                    KJC_TRY_ASSIGN(item, shoppingstore::loadItem(writer.connection(), id));
                                    if (items.size() == 1)
                                        writer.nameSubject(item.name);
                                    if (item.byHand)
                                        KJC_TRY(shoppingstore::removeItem(writer, id));
                                    else
                                        KJC_TRY(writer.put(Kind::ShoppingItem, id.uuid(), {{u"dismissed"_s, 1}}));
                                }
                                return Done{};
                            });
}

QFuture<Result<ChangeSet>> ShoppingCommands::stockTicked(ShoppingListId list)
{
    return m_store.transact({OperationKind::StockPurchases, {}, 1}, [=](Writer &writer) -> Result<Done> {
        KJC_TRY_ASSIGN(items, shoppingstore::items(writer.connection(), list));
        for (const ShoppingItem &item : items) {
            if (!item.ticked || item.dismissed)
                continue;
            QuickAdd line;
            line.quantity = item.shown().value_or(Quantity{Fraction(1), {}});
            line.name = item.name;
            line.foodKey = item.foodKey;
            line.place = usualPlace(item.aisle);
            KJC_TRY(stocking::addTo(writer, line));
            KJC_TRY(shoppingstore::removeItem(writer, item.id));
        }
        return Done{};
    });
}

} // namespace kjc
