// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace kjc {

// One word of a food's name, ready for comparing.
struct FoodWord {
    QString stem;         // folded, singular: "tomato"; the same for both forms of a word, not always a word itself
    bool afterOf = false; // "of" or "de" stood before it, and was left out
};

// "Hojas de laurel" as words without articles and "of"; a comma is a word of its own. Pure.
std::vector<FoodWord> foodWords(const QString &name);
// What English and Spanish plurals and singulars have in common: "limones" and "limon", "leaves" and "leaf" give the same.
// `word` is folded.
QString foodStem(QString word);

// Words that say nothing of which food it is: "fresh", "chopped", "grande". Stems.
bool isQualifier(const QString &stem);
// Words behind which the food has been named: "with", "or", "para". Stems.
bool isConnector(const QString &stem);
// Words that take an animal product or gluten away from the food they stand with: "vegan", "gluten-free".
bool isReplacement(const QString &stem);

} // namespace kjc
