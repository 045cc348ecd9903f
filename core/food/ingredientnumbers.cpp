// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/ingredientmeasure.h"

namespace kjc {

bool MeasureReader::isNumber(size_t at) const
{
    return number(at).has_value();
}

std::optional<Fraction> MeasureReader::number(size_t &at) const
{
    const Token *first = token(at);
    if (!first)
        return std::nullopt;
    return first->kind == TokenKind::Number ? digits(at) : numberWord(at);
}

// "1", "1/2", "1 1/2", "1-1/2", "1 and 1/2", "1 y media".
std::optional<Fraction> MeasureReader::digits(size_t &at) const
{
    const Fraction value = m_tokens[at++].value;
    if (m_tokens[at - 1].isFraction || !value.isWhole())
        return value;
    size_t next = at;
    const bool glued = dashAt(next) && !m_tokens[next].spaceBefore;
    const bool joined = wordIn(next, m_words.andWords);
    if (glued || joined)
        ++next;
    const Token *part = token(next);
    if (joined && part && m_words.articles.contains(part->folded) && m_words.numbers.value(part->folded) == Fraction(1))
        part = token(++next); // "1 and a half"
    const bool fraction = part && part->isFraction && part->value < 1 && !(glued && part->spaceBefore);
    const bool word = part && joined && m_words.numbers.value(part->folded, 1) < 1;
    if (!fraction && !word)
        return value;
    at = next + 1;
    return value + (fraction ? part->value : m_words.numbers.value(part->folded));
}

// An article is a number only before a unit ("a cup") or a plain food ("a lemon"), not in "a little" or "half and half".
bool MeasureReader::articleCounts(size_t at) const
{
    QString size;
    if (sizedUnit(at, size) || wordIn(at, m_words.articles) || wordIn(at, m_words.of))
        return true;
    const Token *next = token(at);
    return next && next->kind == TokenKind::Word && !wordIn(at, m_words.vague) && !wordIn(at, m_words.andWords);
}

std::optional<Fraction> MeasureReader::numberWord(size_t &at) const
{
    const QString &word = m_tokens[at].folded;
    const auto found = m_words.numbers.constFind(word);
    if (found == m_words.numbers.cend() || (m_words.articles.contains(word) && !articleCounts(at + 1)))
        return std::nullopt;
    Fraction value = *found;
    ++at;
    const Token *next = token(at);
    const bool one = next && m_words.numbers.value(next->folded) == Fraction(1);
    if (value < 1 && one) { // "half a lemon"
        ++at;
    } else if (next && m_words.numbers.contains(next->folded) && m_words.numbers.value(next->folded) < 1) {
        value = value * m_words.numbers.value(next->folded); // "three quarters"
        ++at;
    } else if (wordIn(at, m_words.andWords)) { // "one and a half"
        size_t part = at + 1;
        const auto rest = token(part) && token(part)->kind == TokenKind::Word ? numberWord(part) : std::nullopt;
        if (rest && *rest < 1) {
            value += *rest;
            at = part;
        }
    }
    if (value < 1 && wordIn(at, m_words.of))
        ++at; // "un cuarto de kilo"
    return value;
}

// The upper end, after "-" or "to". "1 - 8 oz package" is no range but a package of 8 oz.
void MeasureReader::range(size_t &at, Measure &measure) const
{
    size_t next = at;
    const bool dash = dashAt(next);
    if (dash)
        ++next;
    const bool word = wordIn(next, m_words.rangeWords);
    if (word)
        ++next;
    if (!dash && !word)
        return;
    const auto upper = number(next);
    if (!upper || *upper <= *measure.quantity)
        return;
    const auto inside = unit(next);
    const bool package = dash && m_tokens[at].spaceBefore && inside && unit(inside->next);
    at = package ? at + 1 : next;
    if (!package)
        measure.quantityMax = upper;
}

} // namespace kjc
