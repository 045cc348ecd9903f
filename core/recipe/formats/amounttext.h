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

// The first number in a text: "4 servings", "12-16", "1½ loaves", "Serves 4". Absent when there is none or it is 0.
std::optional<Fraction> firstNumber(const QString &text);

} // namespace kjc::formats
