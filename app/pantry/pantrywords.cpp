// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pantry/pantrywords.h"

#include "app/common/format.h"
#include "app/common/slotnames.h"
#include "core/food/ingredientparser.h"
#include "core/food/units.h"
#include "core/pantry/stockedfoods.h"

#include <QCoreApplication>

#include <cmath>

namespace kjc::pantrywords {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Pantry)
};

} // namespace

Expiry expiry(const QDate &bestBefore, const QDate &today)
{
    constexpr int kDaysAsBadge = 13;
    constexpr int kDaysToTheDay = 60; // nobody plans around the day of a date further away
    const QString left = format::bestBefore(bestBefore, today);
    switch (freshness(bestBefore, today)) {
    case Freshness::Unknown: return {};
    case Freshness::Expired: return {left, Tone::Danger, u"warning"_s};
    case Freshness::UseSoon: return {left, Tone::Soon, u"expiring"_s};
    case Freshness::Fresh: break;
    }
    if (today.daysTo(bestBefore) > kDaysToTheDay)
        return {format::locale().toString(bestBefore, u"MMM yyyy"_s), Tone::Neutral, {}};
    if (today.daysTo(bestBefore) > kDaysAsBadge)
        return {left, Tone::Neutral, {}};
    //: How long food keeps; %1 is "9 days"
    return {Words::tr("Fresh, %1").arg(left), Tone::Fresh, u"check"_s};
}

QString amount(const PantryStock &stock)
{
    return format::amount(units::best({stock.amount, stock.lot.unit}));
}

QString capitalised(const QString &name)
{
    return QString(name.left(1).toUpper() + name.mid(1));
}

QString title(const PantryLot &lot)
{
    return capitalised(lot.name);
}

static QString shortDay(const QDate &day, const QDate &today)
{
    if (day == today)
        //: After the title of a meal: "Shakshuka, today"
        return Words::tr("today");
    if (day == today.addDays(1))
        //: After the title of a meal: "Shakshuka, tomorrow"
        return Words::tr("tomorrow");
    return format::locale().standaloneDayName(day.dayOfWeek(), QLocale::ShortFormat);
}

QString when(const PlannedUse &use, const QDate &today)
{
    if (use.day == today && use.slot.key == u"dinner")
        return Words::tr("Tonight");
    return use.slot.id.isNull() ? format::day(use.day, today) : slotOnDay(use.slot, use.day);
}

QString usedIn(const PantryEntry &entry, const QDate &today)
{
    if (entry.uses.empty())
        //: No meal of the next days cooks with it
        return Words::tr("Not planned");
    if (entry.uses.size() > 1)
        return Words::tr("%n meal(s) this week", nullptr, int(entry.uses.size()));
    const PlannedUse &use = entry.uses.front();
    //: %1 is a dish, %2 a day in short: "Shakshuka, Sun"
    return Words::tr("%1, %2").arg(format::isolated(use.title), shortDay(use.day, today));
}

QString spoken(const PantryEntry &entry, const QDate &today)
{
    QStringList parts{title(entry.lot()), amount(entry.stock)};
    if (entry.isLow())
        parts += Words::tr("running low");
    if (const Expiry keeps = expiry(entry.lot().bestBefore, today); !keeps.text.isEmpty())
        //: %1 is "2 days", "Today" or a month
        parts += keeps.tone == Tone::Danger ? keeps.text : Words::tr("best before: %1").arg(keeps.text);
    if (!entry.uses.empty())
        //: %1 is "Shakshuka, Sun" or "5 meals this week"
        parts += Words::tr("used in %1").arg(usedIn(entry, today));
    return parts.join(u", "_s);
}

std::optional<Fraction> readAmount(const QString &text, const QString &unit)
{
    const ParsedIngredient parsed = parseIngredient(QString(text.simplified() + u" x"_s));
    if (!parsed.quantity || *parsed.quantity < Fraction(0))
        return std::nullopt;
    if (parsed.unit.isEmpty())
        return parsed.quantity;
    const auto converted = units::convert({*parsed.quantity, parsed.unit}, unit);
    return converted ? std::optional(converted->amount) : std::nullopt;
}

static Fraction stepOf(double amount, const QString &unit)
{
    const Unit *known = units::find(unit);
    const bool measured = known && (known->dimension == Dimension::Mass || known->dimension == Dimension::Volume);
    if (!measured || unit.endsWith(u"sp"_s) || unit == u"oz")
        return Fraction(1);
    if (known->inBase == Fraction(1)) // grams and millilitres
        return amount <= 100 ? Fraction(10) : amount <= 1000 ? Fraction(50) : Fraction(250);
    return amount <= 1 ? Fraction(1, 10) : amount <= 5 ? Fraction(1, 4) : Fraction(1, 2);
}

Fraction stepped(const Fraction &amount, const QString &unit, int direction)
{
    // Going down from 1 kg the step is that of what lies below.
    const Fraction step = stepOf(direction < 0 ? amount.toDouble() : std::nextafter(amount.toDouble(), 1e300), unit);
    const Fraction steps = amount / step;
    const qint64 whole = qint64(std::floor(steps.toDouble()));
    if (direction > 0)
        return Fraction(whole + 1) * step;
    const qint64 below = steps.isWhole() ? whole - 1 : whole;
    return std::max(Fraction(0), Fraction(below) * step);
}

} // namespace kjc::pantrywords
