// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/textlines.h"

#include <QStringList>

namespace kjc::formats {

// A recipe in plain words, cut at its headings or, without any, where lists turn into sentences.
struct TextParts {
    std::vector<TextLine> head; // the title and what is said before the ingredients
    QString ingredientsHeading; // as written, "Ingredients for 4"; empty without one
    std::vector<TextLine> ingredients;
    std::vector<TextLine> steps;
    QStringList notes;
    bool guessedIngredients = false; // there was no heading for them
    bool guessedSteps = false;
};

// Pure.
TextParts partsOfText(const std::vector<TextLine> &lines);

} // namespace kjc::formats
