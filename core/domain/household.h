// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QMap>
#include <QStringList>

namespace kjc {

// The people who share one plan, pantry and list.
struct Household {
    HouseholdId id;
    QString name;
    int adults = 2;
    int children = 0;

    [[nodiscard]] int servings() const { return adults + children; }
    friend bool operator==(const Household &, const Household &) = default;
};

// One person's needs.
struct Profile {
    ProfileId id;
    QString name;
    QStringList diets;     // "vegetarian", "vegan", "pescatarian", "no-pork", "halal", "kosher"
    QStringList allergies; // "gluten", "milk", "egg", "shellfish", "nuts", … or a food as typed: a hard limit
    QStringList dislikes;
    QMap<QString, double> goals; // per day: "kcal" in kilocalories, "protein", "carbs", "fat" in grams
    double portion = 1.0;        // of a serving
    QStringList meals;           // keys of slots this person attends; empty: all

    friend bool operator==(const Profile &, const Profile &) = default;
};

} // namespace kjc
