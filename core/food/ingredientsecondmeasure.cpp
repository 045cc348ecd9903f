// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/ingredientmeasure.h"

#include "core/food/units.h"

namespace kjc {

using namespace Qt::StringLiterals;

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

} // namespace kjc
