// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/ingredientmeasure.h"

#include "core/food/units.h"

namespace kjc {

using namespace Qt::StringLiterals;

bool MeasureReader::wordIn(size_t at, const QSet<QString> &set) const
{
    return at < m_tokens.size() && m_tokens[at].kind != TokenKind::Aside && set.contains(m_tokens[at].folded);
}

bool MeasureReader::dashAt(size_t at) const
{
    return at < m_tokens.size() && m_tokens[at].isDash();
}

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

// The unit named by one to three words, "fl. oz." included. Points after them are skipped.
std::optional<MeasureReader::UnitMatch> MeasureReader::plainUnit(size_t at) const
{
    std::optional<UnitMatch> best;
    QString phrase;
    size_t next = at;
    for (int words = 0; words < 4 && next < m_tokens.size() && m_tokens[next].kind == TokenKind::Word; ++words) {
        phrase += (words ? u" "_s : QString()) + m_tokens[next].folded;
        ++next;
        while (next < m_tokens.size() && m_tokens[next].is(u".") && !m_tokens[next].spaceBefore)
            ++next;
        const bool capitalT = words == 0 && m_tokens[at].text == "T"_L1 && m_words.units.contains(u"tbsp"_s);
        if (const QString id = capitalT ? u"tbsp"_s : m_words.units.value(phrase); !id.isEmpty())
            best = UnitMatch{id, next};
    }
    return best;
}

// Also "-ounce" and "inch-thick", as they stand behind a number.
std::optional<MeasureReader::UnitMatch> MeasureReader::unit(size_t at) const
{
    if (dashAt(at))
        ++at;
    if (const auto plain = plainUnit(at))
        return plain;
    const Token *word = token(at);
    if (!word || word->kind != TokenKind::Word)
        return std::nullopt;
    const QString id = m_words.units.value(word->folded.section(u'-', 0, 0));
    return id.isEmpty() ? std::nullopt : std::optional(UnitMatch{id, at + 1});
}

// A unit that may have size words before it: "heaping tablespoon", "very thin slices".
std::optional<MeasureReader::UnitMatch> MeasureReader::sizedUnit(size_t at, QString &size) const
{
    const size_t begin = at;
    while (wordIn(at, m_words.unitSizes) || wordIn(at, m_words.sizes) ||
           (at > begin && at < m_tokens.size() && m_tokens[at].is(u",")))
        ++at;
    const auto found = plainUnit(at);
    if (found)
        size = textOf(std::span(m_tokens).subspan(begin, at - begin));
    return found;
}

// What tells how big one is: "(15 ounce)", "14 1/2-ounce", "x 400 g". Goes to the notes.
void MeasureReader::packageSize(size_t &at, Measure &measure) const
{
    if (wordIn(at, m_words.times) && at + 1 < m_tokens.size())
        ++at;
    if (const Token *aside = token(at); aside && aside->kind == TokenKind::Aside) {
        measure.notes += aside->text;
        ++at;
        return;
    }
    while (measuredPackage(at, measure)) {
        if (at < m_tokens.size() && m_tokens[at].is(u"/"))
            ++at;
    }
}

bool MeasureReader::measuredPackage(size_t &at, Measure &measure) const
{
    size_t next = at;
    Measure inner;
    if (!token(next) || token(next)->kind != TokenKind::Number)
        return false;
    inner.quantity = digits(next);
    range(next, inner);
    const auto found = unit(next);
    if (!found || units::find(found->id)->dimension == Dimension::Container)
        return false;
    measure.notes += textOf(std::span(m_tokens).subspan(at, found->next - at));
    at = found->next;
    return true;
}

void MeasureReader::takeUnit(size_t &at, Measure &measure) const
{
    size_t from = at;
    if (measure.quantity && wordIn(from, m_words.of))
        ++from; // "1/4 de cucharadita"
    if (dashAt(from) && !m_tokens[from].spaceBefore)
        ++from;
    QString size;
    auto found = sizedUnit(from, size);
    if (!found || found->next >= m_tokens.size())
        return; // a unit that nothing follows is the food itself: "3 cloves"
    measure.unit = found->id;
    at = found->next;
    while (wordIn(at, m_words.unitSizes) && wordIn(at + 1, m_words.of)) // "cucharadita colmada de"
        size = m_tokens[at++].text;
    if (!size.isEmpty())
        measure.size = size;
}

// "1 cup plus 2 tbsp" and "1 lb 2 oz" are one amount; where the units do not go together the second becomes a note.
bool MeasureReader::addition(size_t &at, Measure &measure) const
{
    size_t next = at;
    if (next + 1 < m_tokens.size() && m_tokens[next].is(u","))
        ++next;
    const bool plus = wordIn(next, m_words.plus) || (wordIn(next, m_words.andWords) && isNumber(next + 1));
    if (plus)
        ++next;
    const auto amount = number(next);
    if (!amount || measure.quantityMax)
        return false;
    const auto found = unit(next);
    if (!found && *amount < 1 && wordIn(at, m_words.andWords)) { // "1 taza y media"
        measure.quantity = *measure.quantity + *amount;
        at = next;
        return true;
    }
    const bool finer = found && ((measure.unit == "lb"_L1 && found->id == "oz"_L1) ||
                                 (measure.unit == "kg"_L1 && found->id == "g"_L1) ||
                                 (measure.unit == "pint"_L1 && found->id == "fl-oz"_L1));
    if (!found || (!plus && !finer))
        return false;
    const bool same = units::compatible(measure.unit, found->id);
    if (same) {
        const Quantity total = *units::sum({*measure.quantity, measure.unit}, {*amount, found->id});
        measure.quantity = total.amount;
        measure.unit = total.unit;
    } else {
        measure.notes += textOf(std::span(m_tokens).subspan(at, found->next - at));
    }
    at = found->next;
    if (plus && at < m_tokens.size() && m_tokens[at].is(u","))
        ++at;
    return true;
}

// The same amount again in other units: "/9oz", "or 240 ml", "/1lb 2oz".
bool MeasureReader::alternative(size_t &at, Measure &measure) const
{
    const bool slash =
        at < m_tokens.size() && (m_tokens[at].is(u"/") || m_tokens[at].is(u"|") || m_tokens[at].is(u"="));
    if (!slash && !wordIn(at, m_words.orWords))
        return false;
    size_t next = at + 1;
    Measure other;
    other.quantity = number(next);
    if (!other.quantity)
        return false;
    range(next, other);
    const auto found = unit(next);
    if (!found || found->next >= m_tokens.size())
        return false;
    other.unit = found->id;
    next = found->next;
    while (addition(next, other)) {}
    measure.notes += textOf(std::span(m_tokens).subspan(at + (slash ? 1 : 0), next - at - (slash ? 1 : 0)));
    at = next;
    return true;
}

void MeasureReader::secondMeasures(size_t &at, Measure &measure) const
{
    if (!measure.quantityMax && wordIn(at, m_words.rangeWords)) { // "2 tbsp to 3 tbsp"
        size_t next = at + 1;
        const auto upper = number(next);
        const auto found = upper ? unit(next) : std::nullopt;
        if (found && found->id == measure.unit && *upper > *measure.quantity) {
            measure.quantityMax = upper;
            at = found->next;
        }
    }
    while (addition(at, measure) || alternative(at, measure)) {}
}

// "400 g can tomatoes" are 400 g, "2 cm piece of ginger" 2 cm: what the weight or length comes as is a note.
void MeasureReader::packageWord(size_t &at, Measure &measure) const
{
    const Unit *unit = units::find(measure.unit);
    const auto found = plainUnit(at);
    if (!measure.quantity || measure.unit.isEmpty() || at + 1 >= m_tokens.size())
        return;
    const bool weighed = unit->dimension == Dimension::Mass || unit->dimension == Dimension::Volume;
    const bool package = weighed && found && found->next < m_tokens.size() && m_words.packages.contains(found->id);
    const bool shape = unit->dimension == Dimension::Length && wordIn(at, m_words.shapes);
    if (!package && !shape)
        return;
    measure.notes += m_tokens[at].text;
    measure.package = package ? found->id : QString();
    at = shape ? at + 1 : found->next;
}

// "Pinch of salt", "handful basil": a unit that counts one without saying so.
bool MeasureReader::unitAlone(size_t at) const
{
    QString size;
    const auto found = sizedUnit(at, size);
    if (!found || found->next >= m_tokens.size() || m_tokens[found->next - 1].folded.size() < 2)
        return false;
    static const QSet<QString> kLoose{u"handful"_s, u"bunch"_s, u"pinch"_s, u"dash"_s, u"knob"_s, u"splash"_s,
                                      u"drop"_s,    u"sprig"_s, u"tsp"_s,   u"tbsp"_s, u"cup"_s};
    return wordIn(found->next, m_words.of) || kLoose.contains(found->id);
}

Measure MeasureReader::read(size_t &at) const
{
    Measure measure;
    size_t next = at;
    while (wordIn(next, m_words.about) &&
           (isNumber(next + 1) || wordIn(next + 1, m_words.about) || unitAlone(next + 1)))
        measure.notes += m_tokens[next++].text;
    if (wordIn(next, m_words.rangeStarts) && isNumber(next + 1))
        ++next;
    while (wordIn(next, m_words.unitSizes) && isNumber(next + 1))
        measure.size = m_tokens[next++].text; // "Scant 1/2 teaspoon"
    if (unitAlone(next)) {
        takeUnit(next, measure);
    } else if ((measure.quantity = number(next))) {
        range(next, measure);
        packageSize(next, measure);
        takeUnit(next, measure);
        if (!measure.unit.isEmpty())
            secondMeasures(next, measure);
        else
            alternative(next, measure);
    } else {
        return {};
    }
    packageWord(next, measure);
    const bool aside = token(next) && token(next)->kind == TokenKind::Aside;
    if (aside && wordIn(next + 1, m_words.of)) // "21 oz (600 g) of potatoes"
        measure.notes += m_tokens[next++].text;
    if (wordIn(next, m_words.of) && next + 1 < m_tokens.size())
        ++next;
    const bool sized = !measure.unit.isEmpty() && wordIn(next - 1, m_words.of) && measuredPackage(next, measure);
    if (sized && wordIn(next, m_words.of) && next + 1 < m_tokens.size()) // "1 bote de 400 g de alubias"
        ++next;
    at = next;
    return measure;
}

std::optional<Measure> MeasureReader::takeTrailing(Tokens &tokens, const IngredientWords &words)
{
    const MeasureReader reader(tokens, words);
    for (size_t begin = 1; begin + 1 < tokens.size(); ++begin) {
        if (tokens[begin].kind != TokenKind::Number || !tokens[begin].spaceBefore)
            continue;
        size_t next = begin;
        Measure measure;
        measure.quantity = reader.digits(next);
        reader.range(next, measure);
        const auto found = reader.unit(next);
        const bool measured = found && units::find(found->id)->dimension != Dimension::Container;
        if (!measured || found->next != tokens.size() || found->id == "inch"_L1)
            continue;
        measure.unit = found->id;
        const bool bracketed = begin > 1 && (tokens[begin - 1].isDash() || tokens[begin - 1].is(u":"));
        tokens.resize(bracketed ? begin - 1 : begin);
        if (tokens.size() > 1 && words.of.contains(tokens.back().folded)) // "un trozo de jengibre de 2 cm"
            tokens.pop_back();
        return measure;
    }
    return std::nullopt;
}

} // namespace kjc
