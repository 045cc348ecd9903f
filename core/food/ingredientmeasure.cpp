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
