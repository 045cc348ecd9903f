// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fraction.h"

#include <QString>

#include <span>
#include <vector>

namespace kjc {

enum class TokenKind {
    Number, // "2", "1/2", "½", "1,5"
    Word,   // "half-and-half", "McClure’s"
    Mark,   // one sign: a comma, a dash
    Aside,  // what stood in brackets, without them
};

struct Token {
    TokenKind kind = TokenKind::Word;
    QString text;   // as written
    QString folded; // see foldText
    Fraction value; // of a number
    bool isFraction = false;
    bool spaceBefore = false;

    [[nodiscard]] bool is(QStringView foldedText) const { return folded == foldedText; }
    [[nodiscard]] bool isDash() const;
    // A comma or semicolon, which starts a new clause.
    [[nodiscard]] bool endsClause() const { return kind == TokenKind::Mark && (is(u",") || is(u";")); }
};

using Tokens = std::vector<Token>;

// `pointGroupsThousands`: "1.500" is 1500, as in Spanish; otherwise 1.5. A bracket that is never closed reaches to the end.
Tokens tokenise(QStringView line, bool pointGroupsThousands);
// The text of tokens as it was written, with single spaces; asides without their brackets.
QString textOf(std::span<const Token> tokens);

} // namespace kjc
