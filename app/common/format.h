// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/quantity.h"

#include <QDate>
#include <QLocale>
#include <QString>

// Numbers, times and days as people read them, in the language of the program. Units follow a non-breaking space.
namespace kjc::format {

// "35 min", "1 h 10 min", "2 h". Negative counts as 0.
QString minutes(int minutes);
// For a screen reader: "35 minutes", "1 hour 10 minutes".
QString spokenMinutes(int minutes);
// "00:35", "1:02:03": what a timer shows.
QString countdown(int seconds);

// "Today", "Tomorrow", "Yesterday", else the day of the week within six days ahead ("Friday"), else a date ("20 Feb", with
// the year when it is not this one).
QString day(const QDate &day, const QDate &today);
// Best before, said as time left: "Expired 1 day", "Today", "Tomorrow", "2 days", and a date beyond 13 days.
QString bestBefore(const QDate &day, const QDate &today);
// "9 – 15 February", "27 February – 5 March", "29 December 2025 – 4 January 2026".
QString span(const QDate &from, const QDate &to);

// "412 kcal", "18 %", "86 g": whole numbers with the locale's grouping.
QString kilocalories(double value);
QString percent(double fraction);
QString grams(double value);
// The locale's currency form of `value` in `currency` ("EUR"); the locale's own when empty.
QString money(double value, const QString &currency = {});
// With the unit, in pantry and shopping ("1.2 kg", decimals) or in recipes ("1½ cups", fractions).
QString amount(const Quantity &quantity);
QString recipeAmount(const Quantity &quantity);

// The locale all of these use; the default locale of the program.
QLocale locale();
// Puts user text into a sentence without letting its direction disturb it.
QString isolated(const QString &text);

} // namespace kjc::format
