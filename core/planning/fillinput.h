// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planning/weekfiller.h"
#include "core/store/connection.h"

namespace kjc {

// Everything the filler weighs, read from the library. Store thread.
struct FillInput {
    std::vector<FillSlot> slots; // the empty ones of the span, by day and place
    std::vector<FillCandidate> candidates;
    std::vector<PlannedMeal> planned; // of the span and `noRepeatDays` around it
    FillRules rules;
};

// `slotKeys` empty: every slot but snack.
Result<FillInput> loadFillInput(Connection &connection, const QDate &from, const QDate &to, const QStringList &slotKeys,
                                const QDate &today, quint32 seed);

} // namespace kjc
