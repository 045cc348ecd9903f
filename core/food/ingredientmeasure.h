// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/food/ingredienttokens.h"
#include "core/food/ingredientwords.h"

#include <QStringList>

#include <optional>

namespace kjc {

// How much, as far as the start of a line says it.
struct Measure {
    std::optional<Fraction> quantity;
    std::optional<Fraction> quantityMax; // greater than quantity
    QString unit;                        // id of the unit table
    QString size;                        // "heaping", "large": as written
    QString package;                     // id of the unit it comes in besides: the can of "400 g can"
    QStringList notes;                   // package size, second measure, "about"
};

// Reads measures off a list of tokens. The tokens and words must outlive it. Numbers and ranges are in
// ingredientnumbers.cpp, what follows the first measure in ingredientsecondmeasure.cpp.
class MeasureReader
{
public:
    MeasureReader(const Tokens &tokens, const IngredientWords &words) : m_tokens(tokens), m_words(words) {}

    // The measure that starts at `at`, which is moved behind it. Everything is empty when there is none.
    Measure read(size_t &at) const;
    // "200 g" at the end of a line that starts with the food; its tokens are taken off.
    static std::optional<Measure> takeTrailing(Tokens &tokens, const IngredientWords &words);
    // Whether a number, in digits or words, starts here.
    [[nodiscard]] bool isNumber(size_t at) const;

private:
    struct UnitMatch {
        QString id;
        size_t next;
    };

    [[nodiscard]] const Token *token(size_t at) const { return at < m_tokens.size() ? &m_tokens[at] : nullptr; }
    [[nodiscard]] bool wordIn(size_t at, const QSet<QString> &set) const;
    [[nodiscard]] bool dashAt(size_t at) const;
    std::optional<Fraction> number(size_t &at) const;
    std::optional<Fraction> digits(size_t &at) const;
    std::optional<Fraction> numberWord(size_t &at) const;
    [[nodiscard]] bool articleCounts(size_t at) const;
    void range(size_t &at, Measure &measure) const;
    [[nodiscard]] std::optional<UnitMatch> unit(size_t at) const;
    [[nodiscard]] std::optional<UnitMatch> plainUnit(size_t at) const;
    [[nodiscard]] std::optional<UnitMatch> sizedUnit(size_t at, QString &size) const;
    void packageSize(size_t &at, Measure &measure) const;
    bool measuredPackage(size_t &at, Measure &measure) const;
    void takeUnit(size_t &at, Measure &measure) const;
    void secondMeasures(size_t &at, Measure &measure) const;
    bool addition(size_t &at, Measure &measure) const;
    bool alternative(size_t &at, Measure &measure) const;
    void packageWord(size_t &at, Measure &measure) const;
    [[nodiscard]] bool unitAlone(size_t at) const;

    const Tokens &m_tokens;
    const IngredientWords &m_words;
};

} // namespace kjc
