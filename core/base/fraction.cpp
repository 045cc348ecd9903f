// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fraction.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace kjc {

using namespace Qt::StringLiterals;
// One operation that may leave 63 bits: remembers whether it did, so that the caller can round instead.
struct Checked {
    bool overflowed = false;

    qint64 times(qint64 a, qint64 b)
    {
        qint64 product = 0;
        overflowed |= qMulOverflow(a, b, &product);
        return product;
    }
    qint64 plus(qint64 a, qint64 b)
    {
        qint64 sum = 0;
        overflowed |= qAddOverflow(a, b, &sum);
        return sum;
    }
};

Fraction::Fraction(qint64 numerator, qint64 denominator)
{
    Q_ASSERT(denominator != 0);
    const qint64 divisor = std::gcd(numerator, denominator);
    const qint64 sign = denominator < 0 ? -1 : 1;
    m_numerator = divisor == 0 ? 0 : sign * (numerator / divisor);
    m_denominator = divisor == 0 ? 1 : sign * (denominator / divisor);
}

// Continued fractions: each convergent is the best approximation for its denominator.
Fraction Fraction::fromDouble(double value, qint64 maxDenominator)
{
    constexpr double kLargest = 9.2e18;
    if (!std::isfinite(value))
        return {};
    if (std::abs(value) >= kLargest)
        return Fraction(value < 0 ? std::numeric_limits<qint64>::min() + 1 : std::numeric_limits<qint64>::max());
    qint64 previousNumerator = 0, numerator = 1, previousDenominator = 1, denominator = 0;
    double rest = value;
    for (int i = 0; i < 64; ++i) {
        const double whole = std::floor(rest);
        if (std::abs(whole) >= kLargest)
            break;
        Checked checked;
        const qint64 nextNumerator = checked.plus(checked.times(qint64(whole), numerator), previousNumerator);
        const qint64 nextDenominator = checked.plus(checked.times(qint64(whole), denominator), previousDenominator);
        if (checked.overflowed || nextDenominator > maxDenominator)
            break;
        previousNumerator = numerator;
        previousDenominator = denominator;
        numerator = nextNumerator;
        denominator = nextDenominator;
        const double part = rest - whole;
        if (part < 1e-12 * std::max(1.0, std::abs(value)))
            break;
        rest = 1.0 / part;
    }
    return denominator == 0 ? Fraction() : Fraction(numerator, denominator);
}

static std::optional<Fraction> decimalFromString(QStringView text)
{
    constexpr int kMostDecimals = 15;
    const qsizetype point = text.indexOf(u'.');
    bool ok = false;
    if (point < 0) {
        const qint64 whole = text.toLongLong(&ok);
        return ok ? std::optional(Fraction(whole)) : std::nullopt;
    }
    const QStringView decimals = text.mid(point + 1).left(kMostDecimals);
    const QString digits = text.left(point).toString() + decimals.toString();
    const qint64 scaled = digits.toLongLong(&ok);
    if (!ok || decimals.isEmpty() || !decimals.front().isDigit())
        return std::nullopt;
    qint64 scale = 1;
    for (qsizetype i = 0; i < decimals.size(); ++i)
        scale *= 10;
    return Fraction(scaled, scale);
}

std::optional<Fraction> Fraction::fromString(QStringView text)
{
    text = text.trimmed();
    const qsizetype slash = text.indexOf(u'/');
    if (slash < 0)
        return decimalFromString(text);
    const auto numerator = decimalFromString(text.left(slash).trimmed());
    const auto denominator = decimalFromString(text.mid(slash + 1).trimmed());
    if (!numerator || !denominator || denominator->isZero())
        return std::nullopt;
    return *numerator / *denominator;
}

QString Fraction::toString() const
{
    const QString whole = QString::number(m_numerator);
    return isWhole() ? whole : whole + u'/' + QString::number(m_denominator);
}

Fraction operator+(const Fraction &a, const Fraction &b)
{
    Checked checked;
    const qint64 divisor = std::gcd(a.m_denominator, b.m_denominator);
    const qint64 left = checked.times(a.m_numerator, b.m_denominator / divisor);
    const qint64 right = checked.times(b.m_numerator, a.m_denominator / divisor);
    const qint64 numerator = checked.plus(left, right);
    const qint64 denominator = checked.times(a.m_denominator, b.m_denominator / divisor);
    return checked.overflowed ? Fraction::fromDouble(a.toDouble() + b.toDouble()) : Fraction(numerator, denominator);
}

Fraction operator-(const Fraction &a)
{
    Fraction negative = a;
    negative.m_numerator = -negative.m_numerator;
    return negative;
}

Fraction operator-(const Fraction &a, const Fraction &b)
{
    return a + (-b);
}

Fraction operator*(const Fraction &a, const Fraction &b)
{
    const Fraction first(a.m_numerator, b.m_denominator); // crosswise first: keeps the products small
    const Fraction second(b.m_numerator, a.m_denominator);
    Checked checked;
    const qint64 numerator = checked.times(first.m_numerator, second.m_numerator);
    const qint64 denominator = checked.times(first.m_denominator, second.m_denominator);
    return checked.overflowed ? Fraction::fromDouble(a.toDouble() * b.toDouble()) : Fraction(numerator, denominator);
}

Fraction operator/(const Fraction &a, const Fraction &b)
{
    Q_ASSERT(!b.isZero());
    return a * Fraction(b.m_denominator, b.m_numerator);
}

std::strong_ordering operator<=>(const Fraction &a, const Fraction &b)
{
    Checked checked;
    const qint64 left = checked.times(a.m_numerator, b.m_denominator);
    const qint64 right = checked.times(b.m_numerator, a.m_denominator);
    if (!checked.overflowed)
        return left <=> right;
    if (a == b)
        return std::strong_ordering::equal;
    return a.toDouble() < b.toDouble() ? std::strong_ordering::less : std::strong_ordering::greater;
}

} // namespace kjc
