// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/shoppingstore.h"

#include "core/food/foodcatalogue.h"
#include "core/store/columnread.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace kjc::shoppingstore {

using namespace Qt::StringLiterals;

static QString sourcesText(const std::vector<ShoppingSource> &sources)
{
    QJsonArray array;
    for (const ShoppingSource &source : sources) {
        QJsonObject entry{
            {u"meal"_s, source.meal}, {u"day"_s, source.day.toString(Qt::ISODate)}, {u"line"_s, source.line}};
        if (source.needed) {
            entry.insert(u"amount"_s, source.needed->amount.toString());
            entry.insert(u"unit"_s, source.needed->unit);
        }
        array.append(entry);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

static std::vector<ShoppingSource> sourcesIn(const QString &text)
{
    std::vector<ShoppingSource> sources;
    for (const QJsonValue &value : QJsonDocument::fromJson(text.toUtf8()).array()) {
        const QJsonObject entry = value.toObject();
        ShoppingSource source{entry[u"meal"_s].toString(),
                              QDate::fromString(entry[u"day"_s].toString(), Qt::ISODate),
                              entry[u"line"_s].toString(),
                              {}};
        if (const auto amount = Fraction::fromString(entry[u"amount"_s].toString()))
            source.needed = Quantity{*amount, entry[u"unit"_s].toString()};
        sources.push_back(std::move(source));
    }
    return sources;
}

static std::optional<Quantity> quantityIn(const Columns &row, int amountColumn)
{
    const auto amount = fractionIn(row, amountColumn);
    return amount ? std::optional(Quantity{*amount, row.text(amountColumn + 1)}) : std::nullopt;
}

static ShoppingList listIn(const Columns &row)
{
    return {ShoppingListId::fromString(row.text(0)), row.text(1), dayIn(row, 2), dayIn(row, 3)};
}

Result<std::vector<ShoppingList>> lists(Connection &connection)
{
    std::vector<ShoppingList> found;
    KJC_TRY(connection.query(
        u"SELECT id, name, from_day, to_day FROM shopping_list WHERE live ORDER BY from_day DESC, name, id"_s, {},
        [&](const Columns &row) { found.push_back(listIn(row)); }));
    return found;
}

Result<ShoppingList> loadList(Connection &connection, ShoppingListId id)
{
    std::optional<ShoppingList> found;
    KJC_TRY(connection.query(u"SELECT id, name, from_day, to_day FROM shopping_list WHERE live AND id = ?"_s,
                             {id.toString()}, [&](const Columns &row) { found = listIn(row); }));
    if (!found)
        return Error{Error::Kind::NotFound, id.toString(), u"shopping list"_s};
    return *found;
}

static const QString kItemColumns =
    u"SELECT id, list_id, name, food_key, amount, unit, edited_amount, edited_unit, aisle, ticked, by_hand, dismissed, "
    "sources, position FROM shopping_item WHERE live"_s;

static ShoppingItem itemIn(const Columns &row)
{
    ShoppingItem item;
    item.id = ShoppingItemId::fromString(row.text(0));
    item.list = ShoppingListId::fromString(row.text(1));
    item.name = row.text(2);
    item.foodKey = row.text(3);
    item.quantity = quantityIn(row, 4);
    item.editedQuantity = quantityIn(row, 6);
    item.aisle = row.text(8);
    item.ticked = row.boolean(9);
    item.byHand = row.boolean(10);
    item.dismissed = row.boolean(11);
    item.sources = sourcesIn(row.text(12));
    item.position = row.text(13);
    return item;
}

Result<std::vector<ShoppingItem>> items(Connection &connection, ShoppingListId list)
{
    std::vector<ShoppingItem> found;
    KJC_TRY(connection.query(kItemColumns + u" AND list_id = ? ORDER BY position, name COLLATE NOCASE, id"_s,
                             {list.toString()}, [&](const Columns &row) { found.push_back(itemIn(row)); }));
    const QStringList &aisles = FoodCatalogue::aisles();
    std::ranges::stable_sort(found, {}, [&](const ShoppingItem &item) {
        const qsizetype place = aisles.indexOf(item.aisle);
        return place < 0 ? aisles.size() : place;
    });
    return found;
}

Result<ShoppingItem> loadItem(Connection &connection, ShoppingItemId id)
{
    std::optional<ShoppingItem> found;
    KJC_TRY(connection.query(kItemColumns + u" AND id = ?"_s, {id.toString()},
                             [&](const Columns &row) { found = itemIn(row); }));
    if (!found)
        return Error{Error::Kind::NotFound, id.toString(), u"shopping item"_s};
    return std::move(*found);
}

Result<Done> saveList(Writer &writer, ShoppingList &list)
{
    if (list.id.isNull())
        list.id = list.from.isValid() ? listIdFor(writer.household(), list.from, list.to)
                                      : writer.ids().make<ShoppingListId>();
    KJC_TRY(
        writer.put(Kind::ShoppingList, list.id.uuid(),
                   {{u"name"_s, list.name}, {u"from_day"_s, dayValue(list.from)}, {u"to_day"_s, dayValue(list.to)}}));
    return Done{};
}

Result<Done> removeList(Writer &writer, ShoppingListId id)
{
    KJC_TRY(writer.remove(Kind::ShoppingList, id.uuid()));
    return Done{};
}

Result<Done> saveItem(Writer &writer, ShoppingItem &item)
{
    if (item.id.isNull())
        item.id = writer.ids().make<ShoppingItemId>();
    const auto amount = [](const std::optional<Quantity> &quantity) {
        return quantity ? QVariant(quantity->amount.toString()) : QVariant();
    };
    const auto unit = [](const std::optional<Quantity> &quantity) {
        return quantity ? QVariant(quantity->unit) : QVariant();
    };
    KJC_TRY(writer.put(Kind::ShoppingItem, item.id.uuid(),
                       {{u"list_id"_s, item.list.toString()},
                        {u"name"_s, item.name},
                        {u"food_key"_s, item.foodKey},
                        {u"amount"_s, amount(item.quantity)},
                        {u"unit"_s, unit(item.quantity)},
                        {u"edited_amount"_s, amount(item.editedQuantity)},
                        {u"edited_unit"_s, unit(item.editedQuantity)},
                        {u"aisle"_s, item.aisle},
                        {u"ticked"_s, item.ticked ? 1 : 0},
                        {u"by_hand"_s, item.byHand ? 1 : 0},
                        {u"dismissed"_s, item.dismissed ? 1 : 0},
                        {u"sources"_s, sourcesText(item.sources)},
                        {u"position"_s, item.position}}));
    return Done{};
}

Result<Done> removeItem(Writer &writer, ShoppingItemId id)
{
    KJC_TRY(writer.remove(Kind::ShoppingItem, id.uuid()));
    return Done{};
}

ShoppingItemId itemIdFor(ShoppingListId list, const QString &foodKey, const QString &unitGroup)
{
    return ShoppingItemId(QUuid::createUuidV5(list.uuid(), u"item:%1|%2"_s.arg(foodKey, unitGroup)));
}

ShoppingListId listIdFor(HouseholdId household, const QDate &from, const QDate &to)
{
    return ShoppingListId(QUuid::createUuidV5(
        household.uuid(), u"list:%1|%2"_s.arg(from.toString(Qt::ISODate), to.toString(Qt::ISODate))));
}

} // namespace kjc::shoppingstore
