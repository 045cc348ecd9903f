// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planning/fillinput.h"

namespace kjc {

// One thing a wish asks for: "no fish on Thursday".
struct WishPart {
    QSet<int> days;             // Qt::DayOfWeek; empty: every day
    std::optional<int> minutes; // at most
    QMap<QString, QString> use; // keys of foods to be eaten, with their names
    QSet<QString> leaveOut;     // keys of foods, allergens and flags of the food table

    friend bool operator==(const WishPart &, const WishPart &) = default;
};

// What the built-in planner understands of a wish in English or Spanish: foods to use or to leave out, minutes, days of the
// week: "Use the spinach first, no fish on Thursday, under 30 min". The rest is passed over; empty when it is nothing. Pure.
std::vector<WishPart> understandWish(const QString &text);

// Chooses as fillSlots() does, and goes by what was wished for each day. Foods to use count as those that expire soon.
std::vector<FillChoice> fillWished(const FillInput &input, const std::vector<WishPart> &wish);

} // namespace kjc
