// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/weekfiller.h"

#include "core/food/foodcatalogue.h"

#include <QRandomGenerator>

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

struct Scored {
    double score = 0;
    FillReason reason = FillReason::Suits;
    QString detail;
};

} // namespace

// What a diet leaves out, in the flags of the food catalogue.
static QSet<QString> flagsExcludedBy(const QString &diet)
{
    static const QMap<QString, QSet<QString>> excluded{
        {u"vegetarian"_s, {u"meat"_s, u"pork"_s, u"fish"_s, u"shellfish"_s}},
        {u"vegan"_s, {u"meat"_s, u"pork"_s, u"fish"_s, u"shellfish"_s, u"animal"_s}},
        {u"pescatarian"_s, {u"meat"_s, u"pork"_s}},
        {u"no-pork"_s, {u"pork"_s}},
        {u"halal"_s, {u"pork"_s, u"alcohol"_s}},
        {u"kosher"_s, {u"pork"_s, u"shellfish"_s}},
    };
    return excluded.value(diet);
}

static bool forbids(const Profile &profile, const FillCandidate &candidate)
{
    for (const QString &diet : profile.diets)
        if (candidate.flags.intersects(flagsExcludedBy(diet)))
            return true;
    for (const QString &allergy : profile.allergies + profile.dislikes)
        if (candidate.allergens.contains(allergy) ||
            candidate.allergens.contains(FoodCatalogue::bundled().keyFor(allergy)))
            return true;
    return false;
}

void noteFoods(FillCandidate &candidate, const QStringList &names)
{
    const FoodCatalogue &catalogue = FoodCatalogue::bundled();
    for (const QString &name : names)
        for (const QString &key : catalogue.keysIn(name))
            if (const FoodFacts *facts = catalogue.facts(key)) {
                candidate.allergens.unite({facts->allergens.cbegin(), facts->allergens.cend()}).insert(key);
                candidate.flags.unite({facts->flags.cbegin(), facts->flags.cend()});
            }
}

bool isAllowed(const FillCandidate &candidate, const std::vector<Profile> &profiles)
{
    return std::ranges::none_of(profiles, [&](const Profile &profile) { return forbids(profile, candidate); });
}

static bool suits(const FillCandidate &candidate, const QString &slotKey)
{
    const bool light = slotKey == u"breakfast" || slotKey == u"snack";
    if (candidate.meals.isEmpty())
        return !light;
    if (slotKey.isEmpty())
        return candidate.meals.contains(u"lunch"_s) || candidate.meals.contains(u"dinner"_s);
    return candidate.meals.contains(slotKey);
}

static bool inTime(const FillCandidate &candidate, const FillSlot &slot, const FillRules &rules)
{
    const bool weekend = slot.day.dayOfWeek() >= Qt::Saturday;
    return weekend || !candidate.minutes || *candidate.minutes <= rules.weekdayMinutes;
}

// Breakfasts may come back sooner than dinners: people like theirs the same.
static int noRepeatDays(const FillSlot &slot, const FillRules &rules)
{
    return slot.key == u"breakfast" || slot.key == u"snack" ? std::min(rules.noRepeatDays, 1) : rules.noRepeatDays;
}

static bool tooSoon(const FillCandidate &candidate, const FillSlot &slot, const std::vector<PlannedMeal> &planned,
                    int days)
{
    return std::ranges::any_of(planned, [&](const PlannedMeal &meal) {
        return meal.recipe == candidate.id && std::abs(meal.day.daysTo(slot.day)) <= days;
    });
}

// Weights in points; what expires counts most, then what is at home, then what people like. The last point is chance.
static Scored scoreOf(const FillCandidate &candidate, const FillSlot &slot, const FillRules &rules, double chance)
{
    constexpr double kUseSoon = 6, kInPantry = 4, kFavourite = 2, kPerStar = 0.5, kQuick = 1, kRested = 1,
                     kMostly = 0.6;
    constexpr int kQuickMinutes = 20, kRestedDays = 28;
    Scored scored{chance, FillReason::Suits, {}};
    double best = 0;
    const auto consider = [&](double points, FillReason reason, const QString &detail = {}) {
        scored.score += points;
        if (points > best) {
            best = points;
            scored.reason = reason;
            scored.detail = detail;
        }
    };
    for (auto it = rules.expiring.cbegin(); it != rules.expiring.cend(); ++it)
        if (candidate.foods.contains(it.key()))
            consider(kUseSoon, FillReason::UsesSoon, *it);
    const qsizetype atHome =
        std::ranges::count_if(candidate.foods, [&](const QString &food) { return rules.stocked.contains(food); });
    const double share = candidate.foods.isEmpty() ? 0 : double(atHome) / double(candidate.foods.size());
    scored.score += share >= kMostly ? 0 : kInPantry * share;
    if (share >= kMostly)
        consider(kInPantry * share, FillReason::InPantry);
    if (candidate.favourite)
        consider(kFavourite, FillReason::Favourite);
    scored.score += kPerStar * candidate.rating;
    if (candidate.minutes && *candidate.minutes <= kQuickMinutes && slot.day.dayOfWeek() < Qt::Saturday)
        consider(kQuick, FillReason::Quick);
    if (!candidate.lastPlanned.isValid() || candidate.lastPlanned.daysTo(slot.day) >= kRestedDays)
        consider(kRested, FillReason::NotLately);
    return scored;
}

static const FillCandidate *bestFor(const FillSlot &slot, const std::vector<FillCandidate> &candidates,
                                    const std::vector<PlannedMeal> &planned, const FillRules &rules,
                                    QRandomGenerator &random, Scored &best)
{
    const FillCandidate *chosen = nullptr;
    const int days = noRepeatDays(slot, rules);
    for (const FillCandidate &candidate : candidates) {
        const double chance =
            random.generateDouble(); // drawn for every candidate, so that a seed means the same everywhere
        if (!suits(candidate, slot.key) || !inTime(candidate, slot, rules) || tooSoon(candidate, slot, planned, days))
            continue;
        const Scored scored = scoreOf(candidate, slot, rules, chance);
        if (!chosen || scored.score > best.score) {
            chosen = &candidate;
            best = scored;
        }
    }
    return chosen;
}

std::vector<FillChoice> fillSlots(const std::vector<FillSlot> &slots, const std::vector<FillCandidate> &candidates,
                                  const std::vector<PlannedMeal> &planned, const FillRules &rules)
{
    std::vector<FillCandidate> allowed;
    std::ranges::copy_if(candidates, std::back_inserter(allowed),
                         [&](const FillCandidate &candidate) { return isAllowed(candidate, rules.profiles); });
    std::vector<PlannedMeal> all = planned;
    FillRules left = rules; // what expires is used up by the first meal that takes it
    QRandomGenerator random(rules.seed);
    std::vector<FillChoice> choices;
    for (const FillSlot &slot : slots) {
        Scored best;
        const FillCandidate *chosen = bestFor(slot, allowed, all, left, random, best);
        if (!chosen)
            continue;
        choices.push_back({slot, chosen->id, best.reason, best.detail});
        PlannedMeal meal;
        meal.recipe = chosen->id;
        meal.day = slot.day;
        all.push_back(meal);
        for (const QString &food : chosen->foods)
            left.expiring.remove(food);
    }
    return choices;
}

} // namespace kjc
