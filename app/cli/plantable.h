// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planning/weekfiller.h"
#include "core/planning/weekview.h"

#include <QJsonObject>

namespace kjc::cli {

// A week for reading: a line for each day and under it one for each meal. `why`: the reasons of meals chosen just now.
QStringList tableOf(const WeekView &week, const std::vector<FillChoice> &why = {});
// One meal for programs: {"id","day","slot","title","recipe","servings","minutes","state","locked","leftoversFrom","reason",
// "detail"}; what it does not have is absent.
QJsonObject toJson(const MealCard &card, const std::vector<Slot> &slots, const FillChoice *why = nullptr);
// "uses up spinach"
QString inWords(const FillChoice &choice);
// The choice that made this meal; null when none did.
const FillChoice *choiceFor(const MealCard &card, const std::vector<FillChoice> &choices);

} // namespace kjc::cli
