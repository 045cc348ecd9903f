// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pantry/stockedfoods.h"

#include "core/food/foodcatalogue.h"

namespace kjc {

Freshness freshness(const QDate &bestBefore, const QDate &today)
{
    if (!bestBefore.isValid())
        return Freshness::Unknown;
    const qint64 days = today.daysTo(bestBefore);
    return days < 0 ? Freshness::Expired : days <= kUseSoonDays ? Freshness::UseSoon : Freshness::Fresh;
}

StockedFoods stockedFoods(const std::vector<PantryStock> &stock, const QDate &today)
{
    StockedFoods foods;
    QSet<QString> keys;
    for (const PantryStock &entry : stock) {
        if (entry.lot.foodKey.isEmpty() || entry.amount <= Fraction(0))
            continue;
        if (const FoodFacts *facts = FoodCatalogue::bundled().facts(entry.lot.foodKey); !facts || !facts->staple)
            keys.insert(entry.lot.foodKey);
        if (freshness(entry.lot.bestBefore, today) == Freshness::UseSoon)
            foods.expiring.insert(entry.lot.foodKey, entry.lot.name);
    }
    foods.staples = FoodCatalogue::bundled().staples();
    foods.keys = QStringList(keys.cbegin(), keys.cend());
    foods.keys.sort();
    return foods;
}

} // namespace kjc
