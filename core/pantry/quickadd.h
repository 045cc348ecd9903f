// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pantry.h"

#include <QLocale>

namespace kjc {

// What was understood of one typed line: "2 kg flour exp 12/03", "6 eggs in the fridge", "medio kilo de arroz cad 3/2027".
struct QuickAdd {
    Quantity quantity{Fraction(1), {}};
    bool hasQuantity = false; // false: 1 was assumed
    QString name;
    QString foodKey;
    Place place = Place::Cupboard;
    bool hasPlace = false; // false: guessed from the food's aisle
    QDate bestBefore;      // null when not said
    QString problem;       // code of what could not be understood: "no-name", "no-such-date"; empty when fine
    QString problemText;   // the words it is about: "12/13"
};

// Pure. Day and month in the order of `locale`; a date without a year is the next one from `today`.
QuickAdd parseQuickAdd(const QString &line, const QLocale &locale, const QDate &today);

// Where a food of that aisle is usually kept.
Place usualPlace(const QString &aisle);

} // namespace kjc
