// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fraction.h"
#include "core/base/id.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

namespace kjc {

// What was understood of an ingredient line. Every part may be missing; nothing here replaces the text as written.
struct ParsedIngredient {
    std::optional<Fraction> quantity;
    std::optional<Fraction> quantityMax; // upper end of a range, greater than `quantity`
    QString unit;                        // id of the unit table, empty when there is none
    QString name;                        // the food, as written: "ripe tomatoes"
    QString preparation;                 // "finely chopped"
    QString comment;                     // "plus more to serve"
    QString size;                        // "large"
    bool optional = false;

    friend bool operator==(const ParsedIngredient &, const ParsedIngredient &) = default;
};

struct IngredientLine {
    IngredientId id;
    QString section; // heading it stands under, empty for none; lines of one section are neighbours
    QString text;    // as written, kept for ever
    ParsedIngredient parsed;

    friend bool operator==(const IngredientLine &, const IngredientLine &) = default;
};

struct RecipeStep {
    StepId id;
    QString section;
    QString text; // plain text

    friend bool operator==(const RecipeStep &, const RecipeStep &) = default;
};

// The words are those of schema.org/Recipe. An id is null until the recipe is saved.
struct Recipe {
    RecipeId id;
    QString title;
    QString description;
    std::vector<IngredientLine> ingredients;
    std::vector<RecipeStep> steps;
    std::optional<Fraction> servings; // recipeYield as a number of people or pieces
    QString yieldText;                // recipeYield as written: "12 cookies"
    std::optional<int> prepMinutes;
    std::optional<int> cookMinutes;
    std::optional<int> totalMinutes;
    QStringList tags;
    QStringList meals; // keys of the slots it suits ("breakfast"); empty: any
    QString language;  // BCP 47, empty when unknown
    QString author;
    QString sourceUrl;
    QString sourceName;
    QString imageUrl; // where the picture came from
    QString picture;  // name of the stored or bundled picture ("food/paella"), empty for none
    QString notes;
    int rating = 0; // 1 to 5, 0 when not rated
    bool favourite = false;
    QMap<QString, QString> nutrition; // schema.org names ("calories", "proteinContent") to their text ("250 kcal")
    QByteArray original;              // the bytes it was imported from, kept for ever; empty when typed here
    QString originalFormat;           // id of the format of `original`

    friend bool operator==(const Recipe &, const Recipe &) = default;
};

// The minutes shown on a card: total, or preparation and cooking together. Absent when neither is known.
std::optional<int> minutesOf(const Recipe &recipe);

} // namespace kjc
