// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fraction.h"

#include <QHash>
#include <QLocale>
#include <QString>

namespace kjc {

struct UnitName {
    QString one;  // "cup"
    QString many; // "cups"
};

using UnitNames = QHash<QString, UnitName>; // by id of the unit table

const UnitNames &englishUnitNames();
const UnitNames &spanishUnitNames();

// Reads "g: g; cup: cup|cups": a name without a bar is both.
UnitNames readUnitNames(const char16_t *lines);

// The name of a unit beside `amount` in `locale`'s language; English where a language has no list. Empty for the unit of
// plain pieces; the id itself when it is not in the table. More than one is plural: "½ cup", "1½ cups", "2 dientes".
QString unitName(const QString &unitId, const Fraction &amount, const QLocale &locale);

} // namespace kjc
