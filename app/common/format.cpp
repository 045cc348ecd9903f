// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/format.h"

#include "core/food/quantityformat.h"

#include <QCoreApplication>

namespace kjc::format {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

QString withUnit(const QString &number, const QString &unit)
{
    return QString(number + QChar(QChar::Nbsp) + unit);
}

// Whether the locale's long date names the day of the month before the month: "d MMMM" but not "dddd, MMMM d".
bool dayComesFirst()
{
    const QString form = locale().dateFormat(QLocale::LongFormat);
    const qsizetype month = form.indexOf(u'M');
    for (qsizetype at = form.indexOf(u'd'); at >= 0;) {
        qsizetype end = at;
        while (end < form.size() && form.at(end) == u'd')
            ++end;
        if (end - at <= 2) // three and more are the day of the week
            return month < 0 || at < month;
        at = form.indexOf(u'd', end);
    }
    return true;
}

// Day and month as the locale writes them, without the weekday and the year that its long form has.
QString dayAndMonth(const QDate &day, bool shortMonth)
{
    if (!dayComesFirst())
        return locale().toString(day, shortMonth ? u"MMM d"_s : u"MMMM d"_s);
    //: A day and its month, as QLocale::toString takes it; words stand in single quotes: d 'de' MMMM
    return locale().toString(day, shortMonth ? u"d MMM"_s : Words::tr("d MMMM"));
}

QString dayMonthYear(const QDate &day, bool shortMonth)
{
    //: %1 is a day and a month, %2 a year: "4 Jan 2026"
    const QString brief = Words::tr("%1 %2", "short date");
    //: %1 is a day and a month, %2 a year: "4 January 2026"
    const QString whole = Words::tr("%1 %2", "date");
    return (shortMonth ? brief : whole).arg(dayAndMonth(day, shortMonth), locale().toString(day, u"yyyy"_s));
}

} // namespace

QLocale locale()
{
    QLocale locale;
    return locale;
}

QString isolated(const QString &text)
{
    return QString(QChar(0x2068) + text + QChar(0x2069));
}

QString minutes(int minutes)
{
    const int all = qMax(0, minutes);
    const QString hours = locale().toString(all / 60);
    const QString rest = locale().toString(all % 60);
    if (all < 60)
        //: A duration; keep the non-breaking space
        return Words::tr("%1\u00a0min").arg(rest);
    if (all % 60 == 0)
        //: A duration in whole hours; keep the non-breaking space
        return Words::tr("%1\u00a0h").arg(hours);
    //: A duration in hours and minutes; keep the non-breaking spaces
    return Words::tr("%1\u00a0h %2\u00a0min").arg(hours, rest);
}

QString spokenMinutes(int minutes)
{
    const int all = qMax(0, minutes);
    const QString rest = Words::tr("%n minute(s)", nullptr, all % 60);
    if (all < 60)
        return rest;
    const QString hours = Words::tr("%n hour(s)", nullptr, all / 60);
    if (all % 60 == 0)
        return hours;
    //: %1 is "1 hour", %2 is "10 minutes"
    return Words::tr("%1 %2").arg(hours, rest);
}

QString countdown(int seconds)
{
    const int all = qMax(0, seconds);
    const QChar zero = locale().zeroDigit().at(0);
    const auto two = [zero](int n) { return u"%1"_s.arg(locale().toString(n), 2, zero); };
    if (all < 3600)
        return QString(two(all / 60) + u':' + two(all % 60));
    return QString(locale().toString(all / 3600) + u':' + two(all / 60 % 60) + u':' + two(all % 60));
}

QString day(const QDate &day, const QDate &today)
{
    const qint64 away = today.daysTo(day);
    if (away == 0)
        return Words::tr("Today");
    if (away == 1)
        return Words::tr("Tomorrow");
    if (away == -1)
        return Words::tr("Yesterday");
    if (away > 1 && away < 7)
        return locale().standaloneDayName(day.dayOfWeek());
    return day.year() == today.year() ? dayAndMonth(day, true) : dayMonthYear(day, true);
}

QString bestBefore(const QDate &day, const QDate &today)
{
    const qint64 left = today.daysTo(day);
    if (left < 0)
        //: A food's best-before day was this many days ago
        return Words::tr("Expired %n day(s)", nullptr, int(-left));
    if (left == 0)
        return Words::tr("Today");
    if (left == 1)
        return Words::tr("Tomorrow");
    if (left <= 13)
        //: A food keeps this many days more
        return Words::tr("%n day(s)", nullptr, int(left));
    return day.year() == today.year() ? dayAndMonth(day, true) : dayMonthYear(day, true);
}

QString span(const QDate &from, const QDate &to)
{
    const QString dash = u" \u2013 "_s;
    if (from == to)
        return dayAndMonth(from, false);
    if (from.year() != to.year())
        return QString(dayMonthYear(from, false) + dash + dayMonthYear(to, false));
    if (from.month() != to.month())
        return QString(dayAndMonth(from, false) + dash + dayAndMonth(to, false));
    const QString end = dayAndMonth(to, false);
    // "9 – 15 February", "February 9 – 15": the month once, where the locale has it.
    if (end.at(0).isDigit())
        return QString(locale().toString(from.day()) + dash + end);
    return QString(dayAndMonth(from, false) + dash + locale().toString(to.day()));
}

QString kilocalories(double value)
{
    //: Kilocalories
    return withUnit(locale().toString(qRound64(value)), Words::tr("kcal"));
}

QString percent(double fraction)
{
    return withUnit(locale().toString(qRound64(fraction * 100)), locale().percent());
}

QString grams(double value)
{
    //: Grams
    return withUnit(locale().toString(qRound64(value)), Words::tr("g"));
}

QString money(double value, const QString &currency)
{
    if (currency.isEmpty())
        return locale().toCurrencyString(value);
    const QString symbol =
        QLocale(locale()).currencySymbol(QLocale::CurrencyIsoCode) == currency ? locale().currencySymbol() : currency;
    return locale().toCurrencyString(value, symbol);
}

QString amount(const Quantity &quantity)
{
    return formatQuantity(quantity, locale(), FractionStyle::Decimal);
}

QString recipeAmount(const Quantity &quantity)
{
    return formatQuantity(quantity, locale(), FractionStyle::Vulgar);
}

} // namespace kjc::format
