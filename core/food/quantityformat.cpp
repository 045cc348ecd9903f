// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/quantityformat.h"

#include "core/food/unitnames.h"
#include "core/food/units.h"

#include <array>
#include <cmath>

namespace kjc {

using namespace Qt::StringLiterals;

struct Vulgar {
    qint64 numerator;
    qint64 denominator;
    QChar glyph;
};

static constexpr std::array kVulgar{
    Vulgar{1, 2, u'½'}, Vulgar{1, 3, u'⅓'}, Vulgar{2, 3, u'⅔'}, Vulgar{1, 4, u'¼'}, Vulgar{3, 4, u'¾'},
    Vulgar{1, 5, u'⅕'}, Vulgar{2, 5, u'⅖'}, Vulgar{3, 5, u'⅗'}, Vulgar{4, 5, u'⅘'}, Vulgar{1, 6, u'⅙'},
    Vulgar{5, 6, u'⅚'}, Vulgar{1, 8, u'⅛'}, Vulgar{3, 8, u'⅜'}, Vulgar{5, 8, u'⅝'}, Vulgar{7, 8, u'⅞'},
};

// At most 3 digits that count, but never fewer than the whole part has: 1234, 12.3, 0.125.
static QString formatDecimal(double value, const QLocale &locale)
{
    const double size = std::abs(value);
    const int wholeDigits = size < 1 ? 0 : 1 + int(std::floor(std::log10(size)));
    const int decimals = std::max(0, 3 - wholeDigits);
    const double scale = std::pow(10.0, decimals);
    const double rounded = std::round(value * scale) / scale;
    return locale.toString(rounded, 'f', QLocale::FloatingPointShortest);
}

// The glyph whose value `part` (0 to 1) is, or was before somebody wrote it as 0.33.
static QChar glyphFor(const Fraction &part)
{
    constexpr double kRoundingOfTwoDecimals = 0.005;
    for (const Vulgar &vulgar : kVulgar) {
        if (std::abs(part.toDouble() - double(vulgar.numerator) / double(vulgar.denominator)) < kRoundingOfTwoDecimals)
            return vulgar.glyph;
    }
    return {};
}

QString formatAmount(const Fraction &amount, const QLocale &locale, FractionStyle style)
{
    const qint64 whole = amount.numerator() / amount.denominator();
    const Fraction part = amount - Fraction(whole);
    if (style == FractionStyle::Decimal || amount < 0 || part.isZero())
        return formatDecimal(amount.toDouble(), locale);
    const QChar glyph = glyphFor(part);
    if (glyph.isNull())
        return formatDecimal(amount.toDouble(), locale);
    return whole == 0 ? QString(glyph) : QString(locale.toString(whole) + glyph);
}

QString formatRange(const Fraction &from, const std::optional<Fraction> &to, const QLocale &locale, FractionStyle style)
{
    const QString first = formatAmount(from, locale, style);
    if (!to)
        return first;
    const QString last = formatAmount(*to, locale, style);
    return first == last ? first : QString(first + u'–' + last);
}

static bool isMetricMeasure(const QString &unitId)
{
    static const QStringList kMetric{u"mg"_s, u"g"_s, u"kg"_s, u"ml"_s, u"cl"_s, u"dl"_s, u"l"_s, u"cm"_s};
    return kMetric.contains(unitId);
}

QString formatQuantity(const Quantity &quantity, const QLocale &locale, FractionStyle style)
{
    const FractionStyle shown =
        isMetricMeasure(quantity.unit) ? FractionStyle::Decimal : style; // "1.5 kg", never "1½ kg"
    const QString amount = formatAmount(quantity.amount, locale, shown);
    const QString unit = unitName(quantity.unit, quantity.amount, locale);
    return unit.isEmpty() ? amount : QString(amount + QChar::Nbsp + unit);
}

} // namespace kjc
