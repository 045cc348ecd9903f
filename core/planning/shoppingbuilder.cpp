// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/shoppingbuilder.h"

#include "core/food/foodcatalogue.h"
#include "core/food/units.h"
#include "core/pantry/availability.h"
#include "core/pantry/larder.h"
#include "core/store/shoppingstore.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

// All of one food that can be added up.
struct Need {
    QString name;
    std::optional<Quantity> amount; // absent while no line named one
    std::vector<ShoppingSource> sources;
};

// Food key, then the group of units that add up.
using NeedKey = std::pair<QString, QString>;
using Needs = std::map<NeedKey, Need>;

} // namespace

static const QString kUnmeasured = u"any"_s;

// Grams and kilograms add up, cans only with cans, pieces with pieces. A line without an amount joins whatever there is.
static QString groupOf(const std::optional<Quantity> &quantity)
{
    if (!quantity)
        return kUnmeasured;
    const Unit *unit = units::find(quantity->unit);
    if (!unit)
        return quantity->unit.isEmpty() ? u"piece"_s : quantity->unit;
    switch (unit->dimension) {
    case Dimension::Piece: return u"piece"_s;
    case Dimension::Mass: return u"mass"_s;
    case Dimension::Volume: return u"volume"_s;
    case Dimension::Length:
    case Dimension::Container: return unit->id;
    }
    return unit->id;
}

static std::optional<Quantity> scaled(const ParsedIngredient &parsed, const Fraction &scale)
{
    if (!parsed.quantity)
        return std::nullopt;
    return Quantity{parsed.quantityMax.value_or(*parsed.quantity) * scale, parsed.unit};
}

// The household's word for the food where the catalogue has none.
static QString displayName(const QString &key, const QString &written, const QLocale &locale)
{
    const FoodFacts *facts = FoodCatalogue::bundled().facts(key);
    if (!facts)
        return written;
    return locale.language() == QLocale::Spanish && !facts->nameEs.isEmpty() ? facts->nameEs : facts->nameEn;
}

static void addLine(Needs &needs, const MealToShopFor &meal, const IngredientLine &line, const Fraction &scale,
                    const QLocale &locale)
{
    const QString key = FoodCatalogue::bundled().keyFor(line.parsed.name);
    const FoodFacts *facts = FoodCatalogue::bundled().facts(key);
    if (key.isEmpty() || line.parsed.optional || (facts && facts->staple))
        return;
    const std::optional<Quantity> wanted = scaled(line.parsed, scale);
    Need &need = needs[{key, groupOf(wanted)}];
    if (need.name.isEmpty())
        need.name = displayName(key, line.parsed.name, locale);
    if (wanted)
        need.amount = need.amount ? units::sum(*need.amount, *wanted).value_or(*need.amount) : units::best(*wanted);
    need.sources.push_back({meal.recipe->title, meal.meal.day, line.text, wanted});
}

// "Parsley to serve" beside "1 bunch of parsley" asks for nothing more.
static void joinUnmeasured(Needs &needs)
{
    for (auto it = needs.begin(); it != needs.end();) {
        const auto measured = std::ranges::find_if(needs, [&](const auto &other) {
            return it->first.second == kUnmeasured && other.first.first == it->first.first &&
                   other.first.second != kUnmeasured;
        });
        if (measured == needs.end()) {
            ++it;
            continue;
        }
        std::ranges::copy(it->second.sources, std::back_inserter(measured->second.sources));
        it = needs.erase(it);
    }
}

static ShoppingItem itemFor(ShoppingListId list, const NeedKey &key, const Need &need)
{
    ShoppingItem item;
    item.list = list;
    item.id = shoppingstore::itemIdFor(list, key.first, key.second);
    item.name = need.name;
    item.foodKey = key.first;
    item.quantity = need.amount;
    item.aisle = FoodCatalogue::bundled().aisleOf(key.first);
    item.sources = need.sources;
    return item;
}

// Nobody sells a third of an aubergine. A twentieth of a lemon too much is not worth another one.
static Quantity bought(const Quantity &quantity)
{
    const Unit *unit = units::find(quantity.unit);
    const bool whole = !unit || unit->dimension == Dimension::Piece || unit->dimension == Dimension::Container;
    if (!whole)
        return quantity;
    const Fraction spared = quantity.amount - Fraction(1, 20);
    const qint64 up = qint64(std::ceil(spared.toDouble()));
    return {Fraction(std::max<qint64>(1, up)), quantity.unit};
}

ShoppingPlan buildShoppingList(ShoppingListId list, const std::vector<MealToShopFor> &meals,
                               const std::vector<PantryStock> &stock, const QLocale &locale)
{
    Needs needs;
    for (const MealToShopFor &meal : meals) {
        if (!meal.recipe || !meal.meal.leftoversOf.isNull() || meal.meal.state != MealState::Planned)
            continue;
        for (const IngredientLine &line : meal.recipe->ingredients)
            addLine(needs, meal, line, scaleFor(*meal.recipe, meal.meal.servings), locale);
    }
    joinUnmeasured(needs);
    Larder larder(stock);
    ShoppingPlan plan;
    for (const auto &[key, need] : needs) {
        ShoppingItem item = itemFor(list, key, need);
        const Larder::Answer answer = larder.take(key.first, need.amount);
        const bool covered = answer.known && (!need.amount || !answer.missing);
        if (!covered && answer.missing)
            item.quantity = bought(units::best(*answer.missing));
        (covered ? plan.inPantry : plan.toBuy).push_back(std::move(item));
    }
    return plan;
}

std::vector<ShoppingItem> mergeWithExisting(const std::vector<ShoppingItem> &fresh,
                                            const std::vector<ShoppingItem> &existing,
                                            std::vector<ShoppingItemId> *gone)
{
    std::vector<ShoppingItem> rows;
    for (ShoppingItem item : fresh) {
        const auto known = std::ranges::find(existing, item.id, &ShoppingItem::id);
        if (known != existing.end()) {
            item.ticked = known->ticked;
            item.editedQuantity = known->editedQuantity;
            item.dismissed = known->dismissed;
            item.position = known->position;
            item.aisle = known->aisle; // a person may have moved it
            item.name = known->name;
        }
        rows.push_back(std::move(item));
    }
    for (const ShoppingItem &item : existing)
        if (!item.byHand && !item.editedQuantity && !item.ticked &&
            std::ranges::find(fresh, item.id, &ShoppingItem::id) == fresh.end())
            gone->push_back(item.id);
    return rows;
}

} // namespace kjc
