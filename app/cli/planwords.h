// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/plan.h"

#include <vector>

namespace kjc::cli {

// A week of ISO 8601: Monday to Sunday, named by its year and number.
struct Week {
    QDate first; // a Monday

    [[nodiscard]] QDate last() const { return first.addDays(6); }
    [[nodiscard]] Week next() const { return {first.addDays(7)}; }
    [[nodiscard]] QString name() const; // "2026-W48"
};

// The week that "2026-W48" names, or the one of `today` when `text` is empty. Invalid otherwise.
Result<Week> weekNamed(const QString &text, const QDate &today);
// A day as typed: "2026-11-23", "today", "tomorrow", or a day of the week in English or Spanish, which is one of `week`.
Result<QDate> dayNamed(const QString &text, const Week &week, const QDate &today);
// The slot of that key or name; NotFound with the names there are otherwise.
Result<SlotId> slotNamed(const std::vector<Slot> &slots, const QString &text);
// What a slot is called here: a person's name for it, else its key with a capital.
QString nameOf(const Slot &slot);

} // namespace kjc::cli
