// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recipe.h"

#include <QImage>

#include <memory>

class QTextDocument;

namespace kjc::printing {

// For paper; `factor` is how much bigger than written it is cooked, `picture` may be null. Pure, GUI thread.
std::unique_ptr<QTextDocument> recipeDocument(const Recipe &recipe, const Fraction &factor = Fraction(1),
                                              const QImage &picture = {});

// For a message or a note: title, facts, ingredients, steps, notes and where it came from. Ends with a line break.
QString recipeAsText(const Recipe &recipe, const Fraction &factor = Fraction(1));

// An ingredient line for `factor`: as written when it is 1, else its new amount and its words.
QString ingredientAsText(const IngredientLine &line, const Fraction &factor);

} // namespace kjc::printing
