// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fraction.h"

#include <QString>

#include <optional>

namespace kjc::formats {

// Minutes out of a duration as recipes write it: ISO 8601 with its usual mistakes ("PT1H30M", "P0DT1H30M", "PT1H30", "PT0.5H"),
// "1:30" (hours), words in several languages ("1 h 20 min", "2 Stunden", "1½ horas") or a bare number of minutes. Seconds are
// rounded. Absent when no time can be read; never negative, at most ten years.
std::optional<int> minutesFromText(const QString &text);

// How many people or pieces a yield speaks of: "4 servings", "1½ loaves", "Serves 4". Of a range ("4-6", "3 to 4") the upper
// end: as many as it is said to feed. Absent when there is no number or it is 0.
std::optional<Fraction> servingsFromText(const QString &text);

} // namespace kjc::formats
