// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pantry.h"
#include "core/store/recipesearch.h"

#include <QDate>

#include <vector>

namespace kjc {

// How many days before its date a food is to be used soon.
inline constexpr int kUseSoonDays = 3;

enum class Freshness { Unknown, Fresh, UseSoon, Expired };
Freshness freshness(const QDate &bestBefore, const QDate &today);

// What search needs to know of the pantry. Pure.
StockedFoods stockedFoods(const std::vector<PantryStock> &stock, const QDate &today);

} // namespace kjc
