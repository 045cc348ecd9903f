// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/household.h"
#include "core/domain/plan.h"

#include <QDate>
#include <QMap>
#include <QSet>

#include <optional>
#include <vector>

namespace kjc {

// A recipe as the filler weighs it.
struct FillCandidate {
    RecipeId id;
    QString title;
    QStringList meals; // keys of slots it suits; empty: any but breakfast and snack
    std::optional<int> minutes;
    int rating = 0; // 0 to 5
    bool favourite = false;
    QSet<QString> foods;     // keys
    QSet<QString> allergens; // of everything in it, and the keys of all foods it mentions
    QSet<QString> flags;     // of everything in it: "meat", "pork", …
    QDate lastPlanned;       // null when never
};

struct FillSlot {
    QDate day;
    SlotId slot;
    QString key; // of the slot; a slot a person added takes what suits lunch or dinner

    friend bool operator==(const FillSlot &, const FillSlot &) = default;
};

// Why a recipe was chosen; the window and kjc turn it into words.
enum class FillReason { UsesSoon, InPantry, Favourite, Quick, NotLately, Suits };

struct FillChoice {
    FillSlot slot;
    RecipeId recipe;
    FillReason reason = FillReason::Suits;
    QString detail; // UsesSoon: name of the food
};

struct FillRules {
    std::vector<Profile> profiles;   // allergies and diets of all of them hold
    QSet<QString> stocked;           // food keys at home
    QMap<QString, QString> expiring; // food key to name
    int noRepeatDays = 7;
    int weekdayMinutes = 45; // most minutes for lunch and dinner from Monday to Friday
    quint32 seed = 0;        // the same seed and input give the same week
};

// Chooses a recipe for each slot it can, best first, never the same twice within noRepeatDays. Slots for which nothing is
// allowed stay empty. Pure. `planned` holds what the span and the days around it already have.
std::vector<FillChoice> fillSlots(const std::vector<FillSlot> &slots, const std::vector<FillCandidate> &candidates,
                                  const std::vector<PlannedMeal> &planned, const FillRules &rules);

// Notes what the foods of these ingredient names, and every food they mention, hold: "hazelnut milk" is a food of its own, and
// still hazelnut.
void noteFoods(FillCandidate &candidate, const QStringList &names);

// Whether anyone's allergy, diet or dislike forbids it.
bool isAllowed(const FillCandidate &candidate, const std::vector<Profile> &profiles);

} // namespace kjc
