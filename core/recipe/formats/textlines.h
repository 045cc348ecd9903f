// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace kjc::formats {

// A line of plain text and what its typing says of it. Marks (bullets, check boxes, "1.", Markdown's # and **) are taken off.
struct TextLine {
    QString text;
    bool heading = false;  // Markdown's, or underlined, or bold as a whole
    bool item = false;     // a bullet or a check box stood before it
    bool numbered = false; // "1." or "2)" stood before it
    bool afterGap = false; // an empty line or a rule stands before it

    friend bool operator==(const TextLine &, const TextLine &) = default;
};

// The lines with anything in them. Pure.
std::vector<TextLine> textLines(const QString &text);

// Whether it begins with an amount: "2 eggs", "½ lemon", "a pinch of salt", "una pizca de sal".
bool beginsWithAmount(const QString &line);
// Whether it reads as a step rather than an ingredient.
bool isSentence(const TextLine &line);

// The language that the common words of a text are of, among those whose ingredients are understood ("en", "es", …); empty when
// there are too few of them to tell.
QString languageOfText(const QString &text);

} // namespace kjc::formats
