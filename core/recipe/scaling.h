// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recipe.h"

#include <QLocale>

namespace kjc {

// An ingredient line for another number of servings. What the line says (`text`, name, preparation) never changes.
struct ScaledLine {
    std::optional<Fraction> quantity; // absent when the line names no amount
    std::optional<Fraction> quantityMax;
    QString unit;         // as written: scaling converts nothing
    bool rounded = false; // pieces that do not come in such parts went to the nearest half

    friend bool operator==(const ScaledLine &, const ScaledLine &) = default;
};

// The line's amount times `factor`, exactly. Only whole things (eggs, onions) are rounded, when the result is not made of
// halves, thirds or quarters; never to nothing, and never when `factor` is 1. REQUIRES: factor > 0. Pure.
ScaledLine scaled(const IngredientLine &line, const Fraction &factor);

// "1½ cups", "2–3", "250 g" in `locale`'s language; empty when there is no amount. Metric amounts are decimal, spoons, cups
// and pieces are vulgar fractions.
QString amountText(const ScaledLine &line, const QLocale &locale);

// What stands beside the amount: "large onion, finely chopped". The line as written when no food was understood in it.
QString wordsBesideAmount(const IngredientLine &line);

} // namespace kjc
