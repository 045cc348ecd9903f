// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/paint.h"
#include "app/pantry/pantrycontents.h"

#include <QString>

// What the pantry says of a lot. GUI thread.
namespace kjc::pantrywords {

// How long it keeps. As a badge up to a fortnight ahead, as plain text beyond; empty when the date is not known.
struct Expiry {
    QString text;
    Tone tone = Tone::Neutral;
    QString icon; // empty: plain text, no badge
};
Expiry expiry(const QDate &bestBefore, const QDate &today);

// "250 g", "1.5 kg", "8": in the unit that reads best.
QString amount(const PantryStock &stock);
// A name with a capital, as a list shows it.
QString capitalised(const QString &name);
QString title(const PantryLot &lot);
// "Friday lunch", "Tonight".
QString when(const PlannedUse &use, const QDate &today);
// "Shakshuka, Sun", "5 meals this week", "Not planned".
QString usedIn(const PantryEntry &entry, const QDate &today);
// The whole row as a sentence for a screen reader.
QString spoken(const PantryEntry &entry, const QDate &today);

// Reads "250", "1 kg", "½" as an amount in `unit`; absent when it is no amount or cannot be converted.
std::optional<Fraction> readAmount(const QString &text, const QString &unit);
// The next amount up or down that a person would count: 50 g, a quarter of a kilo, one egg. Never below nothing.
Fraction stepped(const Fraction &amount, const QString &unit, int direction);

} // namespace kjc::pantrywords
