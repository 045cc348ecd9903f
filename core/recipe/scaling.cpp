// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/scaling.h"

#include "core/food/quantityformat.h"
#include "core/food/unitnames.h"
#include "core/food/units.h"

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kFinestPart = 4;

bool countsPieces(const QString &unit)
{
    const Unit *known = units::find(unit);
    return known && (known->dimension == Dimension::Piece || known->dimension == Dimension::Container);
}

Fraction nearestHalf(const Fraction &amount)
{
    return {qMax<qint64>(1, qRound64(amount.toDouble() * 2)), 2};
}

FractionStyle styleOf(const QString &unit)
{
    const Unit *known = units::find(unit);
    if (!known || !known->metric)
        return FractionStyle::Vulgar;
    const bool weighed = known->dimension == Dimension::Mass || known->dimension == Dimension::Length;
    const bool poured = known->dimension == Dimension::Volume && unit.endsWith(QLatin1Char('l'));
    return weighed || poured ? FractionStyle::Decimal : FractionStyle::Vulgar;
}

} // namespace

ScaledLine scaled(const IngredientLine &line, const Fraction &factor)
{
    ScaledLine result{line.parsed.quantity, line.parsed.quantityMax, line.parsed.unit, false};
    if (factor == Fraction(1))
        return result;
    const bool pieces = countsPieces(line.parsed.unit);
    for (std::optional<Fraction> *amount : {&result.quantity, &result.quantityMax}) {
        if (!*amount)
            continue;
        const Fraction exact = **amount * factor;
        const bool round = pieces && exact.denominator() > kFinestPart;
        *amount = round ? nearestHalf(exact) : exact;
        result.rounded |= round;
    }
    if (result.quantityMax == result.quantity)
        result.quantityMax.reset();
    return result;
}

QString amountText(const ScaledLine &line, const QLocale &locale)
{
    if (!line.quantity)
        return {};
    const FractionStyle style = styleOf(line.unit);
    if (!line.quantityMax)
        return formatQuantity({*line.quantity, line.unit}, locale, style);
    const QString range = formatRange(*line.quantity, line.quantityMax, locale, style);
    const QString unit = unitName(line.unit, *line.quantityMax, locale);
    return unit.isEmpty() ? range : QString(range + QChar::Nbsp + unit);
}

QString wordsBesideAmount(const IngredientLine &line)
{
    const ParsedIngredient &parsed = line.parsed;
    if (parsed.name.isEmpty())
        return line.text;
    QString words = parsed.name;
    if (!parsed.size.isEmpty()) {
        // "large onion" but "cebolla grande": as the line has it.
        const bool after = line.text.indexOf(parsed.size) > line.text.indexOf(parsed.name);
        words = after ? QString(parsed.name + u' ' + parsed.size) : QString(parsed.size + u' ' + parsed.name);
    }
    for (const QString &more : {parsed.preparation, parsed.comment})
        if (!more.isEmpty())
            words += QString(u", "_s + more);
    return words;
}

} // namespace kjc
