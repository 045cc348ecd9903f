// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fraction.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <span>

namespace kjc {

// The words one language writes ingredient lines with. All folded (see foldText). A further language is one more file
// words_<language>.cpp and a line in allIngredientWords().
struct IngredientWords {
    QString language;                  // BCP 47 primary tag
    QHash<QString, QString> units;     // "fluid ounces" to the id of the unit table; up to 3 words
    QHash<QString, Fraction> numbers;  // "half", "twelve"
    QSet<QString> articles;            // numbers of one that are also articles: count only before a unit or a food
    QSet<QString> vague;               // after an article, makes no amount: "a little"
    QSet<QString> of;                  // between a unit and its food
    QSet<QString> rangeWords;          // "to", "or": between two numbers
    QSet<QString> rangeStarts;         // "from", "de": before the first of them
    QSet<QString> plus;                // joins two measures, or starts what is extra
    QSet<QString> times;               // "x": 2 x 400 g
    QSet<QString> andWords;            // "1 and 1/2"
    QSet<QString> orWords;             // starts an alternative
    QSet<QString> about;               // before an amount, says nothing of the food
    QSet<QString> sizes;               // "large": of the food
    QSet<QString> unitSizes;           // "heaping", "thick": only in front of a unit
    QSet<QString> preparations;        // "chopped": what was done to it
    QSet<QString> adverbs;             // "finely": goes with the preparation after it
    QSet<QString> announced;           // a preparation only behind an adverb: "freshly ground", but "ground cumin"
    QSet<QString> modifiers;           // "boneless": never a food on its own
    QSet<QString> transparent;         // may stand before a preparation: "fresh chopped parsley"
    QSet<QString> trailingUnits;       // units that may stand behind the food: "garlic cloves"
    QSet<QString> packages;            // ids of units whose content's preparation is part of its name: cans, jars
    QSet<QString> parts;               // "juice", "zest": "juice of 1 lemon"
    QSet<QString> shapes;              // "piece": says nothing after a length, "2 cm piece of ginger"
    QSet<QString> cutsAfter;           // before a number starts a preparation: "in 1/4-inch dice"
    QSet<QString> joinedWith;          // after a preparation: "cut into", "dissolved in"
    QStringList keptPhrases;           // foods that start with a preparation word: "crushed red pepper"
    QStringList commentStarts;         // phrases that start a comment inside a name: "for", "to taste"
    QStringList preparationStarts;     // phrases that start a preparation inside a name: "at room temperature"
    QStringList clauseComments;        // phrases that make a clause after a comma a comment
    QStringList optional;              // phrases that say it may be left out
    bool preparationFollows = false;   // "cebolla picada" instead of "chopped onion"
    bool pointGroupsThousands = false; // 1.500 is one thousand five hundred
};

const IngredientWords &englishWords();
const IngredientWords &spanishWords();
const IngredientWords &germanWords();
const IngredientWords &frenchWords();
const IngredientWords &dutchWords();
const IngredientWords &danishWords();

std::span<const IngredientWords *const> allIngredientWords();
// The words of `language`; where it is empty or not known, those of the language whose words `line` uses most, English in doubt.
const IngredientWords &ingredientWordsFor(const QString &line, const QString &language);

// Readers of the compact form the word lists are written in.
QSet<QString> wordSet(const char16_t *spaceSeparated);
QStringList phraseList(const char16_t *barSeparated);
// "g: g gr gram grams; tbsp: tbsp tablespoon": words that stand for an id; "_" is a space inside a phrase.
QHash<QString, QString> unitWords(const char16_t *lines);
QHash<QString, Fraction> numberWords(const char16_t *pairs); // "one 1 half 1/2"

} // namespace kjc
