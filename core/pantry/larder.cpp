// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pantry/larder.h"

#include "core/food/units.h"

#include <algorithm>

namespace kjc {

// What has no date is eaten last.
static bool isOlder(const PantryStock &a, const PantryStock &b)
{
    if (a.lot.bestBefore.isValid() != b.lot.bestBefore.isValid())
        return a.lot.bestBefore.isValid();
    return a.lot.bestBefore < b.lot.bestBefore;
}

Larder::Larder(const std::vector<PantryStock> &stock)
{
    for (const PantryStock &entry : stock)
        if (!entry.lot.foodKey.isEmpty() && entry.amount > Fraction(0))
            m_lots[entry.lot.foodKey].push_back(entry);
    for (auto &lots : m_lots)
        std::ranges::stable_sort(lots, isOlder);
}

std::vector<PantryStock> Larder::lotsOf(const QString &foodKey) const
{
    std::vector<PantryStock> lots = m_lots.value(foodKey);
    std::erase_if(lots, [](const PantryStock &entry) { return entry.amount <= Fraction(0); });
    return lots;
}

Larder::Answer Larder::take(const QString &foodKey, const std::optional<Quantity> &wanted)
{
    Answer answer;
    answer.missing = wanted;
    const auto lots = m_lots.find(foodKey);
    if (lots == m_lots.end())
        return answer;
    for (PantryStock &entry : *lots) {
        if (entry.amount <= Fraction(0))
            continue;
        answer.known = true;
        if (!wanted || !answer.missing)
            continue;
        const auto need = units::convert(*answer.missing, entry.lot.unit);
        if (!need) {
            answer.comparable = false;
            continue;
        }
        const Fraction amount = std::min(need->amount, entry.amount);
        entry.amount -= amount;
        answer.taken.push_back({entry.lot.id, amount, entry.lot.name, entry.lot.bestBefore});
        if (amount == need->amount)
            answer.missing.reset();
        else
            answer.missing = units::convert({need->amount - amount, entry.lot.unit}, wanted->unit);
    }
    return answer;
}

} // namespace kjc
