// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/quantity.h"

#include <QLocale>

#include <optional>

namespace kjc {

enum class FractionStyle { Vulgar, Decimal }; // "1½" in recipes, "1.5" in pantry and shopping

// An amount as a person reads it in `locale`, without the unit: "1½", "2–3", "1.2". At most 3 significant decimals; vulgar
// fractions for halves, thirds, quarters, fifths, sixths and eighths.
QString formatAmount(const Fraction &amount, const QLocale &locale, FractionStyle style);
QString formatRange(const Fraction &from, const std::optional<Fraction> &to, const QLocale &locale,
                    FractionStyle style);

// With the unit in `locale`'s language, plural as needed, and a non-breaking space: "250 g", "1½ cups", "2 dientes".
// Word list per language in core/food/unitnames_<language>.cpp; English where a language has none.
QString formatQuantity(const Quantity &quantity, const QLocale &locale, FractionStyle style);

} // namespace kjc
