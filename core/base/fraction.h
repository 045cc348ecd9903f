// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace kjc {

// An exact rational number, always in lowest terms with a positive denominator. Amounts in recipes are thirds and
// eighths as often as tenths, and adding them must not drift. Results that leave 63 bits are rounded to the nearest
// fraction with a denominator of at most 10^6.
class Fraction
{
public:
    constexpr Fraction() = default;
    Fraction(qint64 whole) : m_numerator(whole) {}
    // REQUIRES: denominator is not 0.
    Fraction(qint64 numerator, qint64 denominator);

    // "3", "-3/2", "2.75": the form of toString() and of decimal input with a point. Absent when the text is not a number.
    static std::optional<Fraction> fromString(QStringView text);
    // The nearest fraction with a denominator of at most `maxDenominator`.
    static Fraction fromDouble(double value, qint64 maxDenominator = 1'000'000);

    [[nodiscard]] qint64 numerator() const { return m_numerator; }
    [[nodiscard]] qint64 denominator() const { return m_denominator; }
    [[nodiscard]] bool isWhole() const { return m_denominator == 1; }
    [[nodiscard]] bool isZero() const { return m_numerator == 0; }
    [[nodiscard]] double toDouble() const { return double(m_numerator) / double(m_denominator); }
    [[nodiscard]] QString toString() const; // "3" or "3/2"; the form that is stored

    friend Fraction operator+(const Fraction &a, const Fraction &b);
    friend Fraction operator-(const Fraction &a, const Fraction &b);
    friend Fraction operator*(const Fraction &a, const Fraction &b);
    friend Fraction operator/(const Fraction &a, const Fraction &b); // REQUIRES: b is not 0
    friend Fraction operator-(const Fraction &a);
    Fraction &operator+=(const Fraction &other) { return *this = *this + other; }
    Fraction &operator-=(const Fraction &other) { return *this = *this - other; }
    friend bool operator==(const Fraction &, const Fraction &) = default;
    friend std::strong_ordering operator<=>(const Fraction &a, const Fraction &b);

private:
    qint64 m_numerator = 0;
    qint64 m_denominator = 1;
};

} // namespace kjc
