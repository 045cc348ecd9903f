// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fraction.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace kjc {

// What the program knows of a food from its bundled table (resources/food/foods.tsv).
struct FoodFacts {
    QString key;    // "onion": stable, ASCII, never reused
    QString nameEn; // singular display names
    QString nameEs;
    QString aisle;                    // id of an aisle: see aisles()
    std::optional<double> gramsPerMl; // density
    std::optional<double> gramsPerPiece;
    bool staple = false; // salt, water: taken to be at home
    // "gluten", "milk", "egg", "fish", "shellfish", "nuts", "peanut", "soy", "sesame", "molluscs", "celery", "mustard",
    // "sulphites"
    QStringList allergens;
    // What diets exclude: "meat", "pork", "fish", "shellfish", "animal" (dairy, egg, honey), "alcohol". For matching only:
    // "carrier", a food that others are named after ("milk").
    QStringList flags;
};

// Finds which food a name means. Built once, then read-only: safe from any thread.
class FoodCatalogue
{
public:
    static const FoodCatalogue &bundled();

    // The key of the food that `name` (an ingredient's name, any case, plural, with adjectives, English or Spanish) is about.
    // Never the key of a food it is only made of or like: "hazelnut milk" is not milk. "butter or margarine" is butter.
    // Without a bundled food: a key made of the name itself (folded, singular), prefixed "~", so that equal words still meet.
    // Empty only for an empty name.
    [[nodiscard]] QString keyFor(const QString &name) const;
    // Every food of the table that `name` mentions, also as part of another food: "turkey sausage" mentions turkey and
    // sausage. For hard limits, which must rather stop too much than too little. What "vegan" and the like replace is left out.
    [[nodiscard]] QStringList keysIn(const QString &name) const;
    // Null when `key` is not of the bundled table.
    [[nodiscard]] const FoodFacts *facts(const QString &key) const;
    // Ids of the aisles in the order of a walk through a shop: "produce", "bakery", "meat", "fish", "dairy", "frozen",
    // "cupboard", "spices", "drinks", "household", "other". Names are translated in app/common/aislenames.
    [[nodiscard]] static const QStringList &aisles();
    // Aisle of a key; "other" when not known.
    [[nodiscard]] QString aisleOf(const QString &key) const;
    // Keys of the foods that are taken to be at home.
    [[nodiscard]] QStringList staples() const;

private:
    FoodCatalogue();
    struct Index;
    const Index *m_index; // lives as long as the program
};

} // namespace kjc
