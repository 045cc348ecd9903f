// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QStringList>

#include <optional>

namespace kjc {

// A day as a person writes it. `day` is null when it is written like a date but there is no such day: "12/13".
struct WrittenDate {
    QDate day;
    int words = 0; // how many of the words it took
};

// Reads the date at the start of `words` (folded, see core/food/foldedtext.h). Absent when none is written there. English, Spanish and the
// language of `locale`; day and month in the order of `locale`; without a year the next one from `today`; a month alone means
// its last day. With `announced` ("exp", "caduca" stood before) also what would be too vague otherwise: "2 days", "friday".
std::optional<WrittenDate> readWrittenDate(const QStringList &words, const QLocale &locale, const QDate &today,
                                           bool announced);

// Whether `locale` writes the day before the month.
bool writesDayFirst(const QLocale &locale);

} // namespace kjc
