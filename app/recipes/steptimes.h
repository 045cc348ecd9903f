// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recipes/searchmatches.h"

namespace kjc {

// The times that a step names: "20 min", "1½ hours", "5 a 10 minutos". In order and without overlaps. Pure.
std::vector<TextSpan> timesIn(const QString &step);

} // namespace kjc
