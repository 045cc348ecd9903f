// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/amounttext.h"

#include <QRegularExpression>

#include <array>
#include <cmath>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr double hour = 60;
constexpr double day = 24 * hour;
constexpr double longest = 10 * 365 * day;

std::optional<int> wholeMinutes(double minutes)
{
    if (!(minutes >= 0) || minutes > longest)
        return std::nullopt;
    const int rounded = int(std::lround(minutes));
    return rounded == 0 && minutes > 0 ? 1 : rounded;
}

double decimal(QString text)
{
    return text.replace(u',', u'.').toDouble();
}

// ISO 8601 §5.5: years and months as 365 and 30 days, which only pickles need.
std::optional<int> fromIso(const QString &text)
{
    static const QRegularExpression whole(uR"(^-?P\s*([^T]*)(?:T(.*))?$)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression part(uR"((\d+(?:[.,]\d+)?)\s*([A-Z]*))"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = whole.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    double minutes = 0;
    bool any = false;
    auto dates = part.globalMatch(match.captured(1));
    while (dates.hasNext()) {
        const auto one = dates.next();
        const QChar unit = one.captured(2).left(1).toUpper().isEmpty() ? QChar(u'D') : one.captured(2)[0].toUpper();
        const double days = unit == u'Y' ? 365 : unit == u'M' ? 30 : unit == u'W' ? 7 : 1;
        // "P30M" and "P1H" forget the T; a month of cooking is not meant
        const bool forgotten = match.captured(2).isEmpty() && (unit == u'M' || unit == u'H');
        minutes += decimal(one.captured(1)) * (forgotten      ? (unit == u'H' ? hour : 1)
                                               : unit == u'H' ? hour
                                                              : days * day);
        any = true;
    }
    QChar last;
    auto times = part.globalMatch(match.captured(2));
    while (times.hasNext()) {
        const auto one = times.next();
        QChar unit = one.captured(2).isEmpty() ? QChar() : one.captured(2)[0].toUpper();
        if (unit.isNull()) // "PT1H30": the next smaller unit
            unit = last == u'M' ? u'S' : u'M';
        minutes += decimal(one.captured(1)) * (unit == u'H' ? hour : unit == u'S' ? 1.0 / 60 : unit == u'D' ? day : 1);
        last = unit;
        any = true;
    }
    return any ? wholeMinutes(minutes) : std::nullopt;
}

std::optional<int> fromClock(const QString &text)
{
    static const QRegularExpression pattern(uR"(^(\d{1,3}):(\d{2})(?::(\d{2}))?$)"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return wholeMinutes(match.captured(1).toInt() * hour + match.captured(2).toInt() +
                        match.captured(3).toInt() / 60.0);
}

struct TimeWord {
    const char *start; // what the word begins with, folded
    double minutes;
    bool wholeWord = false; // "h" is a word, not the start of one
};

// Longer starts first where one contains another.
constexpr std::array timeWords{
    TimeWord{"second", 1.0 / 60},
    TimeWord{"segundo", 1.0 / 60},
    TimeWord{"sekund", 1.0 / 60},
    TimeWord{"sec", 1.0 / 60},
    TimeWord{"seg", 1.0 / 60},
    TimeWord{"min", 1},
    TimeWord{"mn", 1, true},
    TimeWord{"m", 1, true},
    TimeWord{"perc", 1, true},
    TimeWord{"dakika", 1},
    TimeWord{"dk", 1, true},
    TimeWord{"мин", 1},
    TimeWord{"хв", 1},
    TimeWord{"λεπτ", 1},
    TimeWord{"分", 1},
    TimeWord{"hour", hour},
    TimeWord{"hr", hour},
    TimeWord{"hora", hour},
    TimeWord{"heure", hour},
    TimeWord{"stunde", hour},
    TimeWord{"std", hour},
    TimeWord{"uur", hour},
    TimeWord{"uren", hour},
    TimeWord{"u", hour, true},
    TimeWord{"ora", hour, true},
    TimeWord{"ore", hour, true},
    TimeWord{"time", hour},
    TimeWord{"timme", hour},
    TimeWord{"timmar", hour},
    TimeWord{"tim", hour},
    TimeWord{"t", hour, true},
    TimeWord{"godz", hour},
    TimeWord{"hod", hour},
    TimeWord{"sat", hour},
    TimeWord{"saat", hour},
    TimeWord{"óra", hour},
    TimeWord{"час", hour},
    TimeWord{"год", hour},
    TimeWord{"ώρ", hour},
    TimeWord{"時間", hour},
    TimeWord{"小时", hour},
    TimeWord{"h", hour, true},
    TimeWord{"day", day},
    TimeWord{"día", day},
    TimeWord{"dia", day},
    TimeWord{"tag", day},
    TimeWord{"jour", day},
    TimeWord{"dag", day},
    TimeWord{"giorn", day},
    TimeWord{"d", day, true},
    TimeWord{"week", 7 * day},
};

// Minutes in one of what `word` names; 0 when it names no time.
double minutesIn(const QString &word)
{
    const auto found = std::find_if(timeWords.begin(), timeWords.end(), [&](const TimeWord &known) {
        const QString start = QString::fromUtf8(known.start);
        return known.wholeWord ? word == start : word.startsWith(start);
    });
    return found == timeWords.end() ? 0 : found->minutes;
}

const QString &numberPattern()
{
    static const QString pattern =
        uR"((?:(\d+(?:[.,]\d+)?)\s*)?(?:(\d+)\s*[/⁄]\s*(\d+)|([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]))|(\d+(?:[.,]\d+)?))"_s;
    return pattern;
}

Fraction vulgar(QChar c)
{
    switch (c.unicode()) {
    case u'½': return {1, 2};
    case u'⅓': return {1, 3};
    case u'⅔': return {2, 3};
    case u'¼': return {1, 4};
    case u'¾': return {3, 4};
    case u'⅕': return {1, 5};
    case u'⅖': return {2, 5};
    case u'⅗': return {3, 5};
    case u'⅘': return {4, 5};
    case u'⅙': return {1, 6};
    case u'⅚': return {5, 6};
    case u'⅛': return {1, 8};
    case u'⅜': return {3, 8};
    case u'⅝': return {5, 8};
    default: return {7, 8};
    }
}

// The number that `numberPattern` matched, whose groups start at 1.
Fraction matchedNumber(const QRegularExpressionMatch &match)
{
    if (match.hasCaptured(5) && !match.captured(5).isEmpty())
        return Fraction::fromDouble(decimal(match.captured(5)));
    const Fraction whole = match.captured(1).isEmpty() ? Fraction() : Fraction::fromDouble(decimal(match.captured(1)));
    if (!match.captured(4).isEmpty())
        return whole + vulgar(match.captured(4)[0]);
    const qint64 below = match.captured(3).left(9).toLongLong();
    return below == 0 ? whole : whole + Fraction(match.captured(2).left(9).toLongLong(), below);
}

std::optional<int> fromWords(const QString &text)
{
    static const QRegularExpression part(u"(?:"_s + numberPattern() +
                                             uR"()(?:\s*(?:-|–|to|a|bis|à|tot)\s*(\d+))?[\s-]*([^\W\d_]+)?)"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    double minutes = 0;
    double last = 0;
    bool any = false;
    auto parts = part.globalMatch(text.toCaseFolded());
    while (parts.hasNext()) {
        const auto one = parts.next();
        double unit = minutesIn(one.captured(7));
        if (unit == 0 && one.captured(7).isEmpty() && last == hour) // "1h30"
            unit = 1;
        if (unit == 0)
            continue;
        minutes += (one.captured(6).isEmpty() ? matchedNumber(one).toDouble() : one.captured(6).toDouble()) * unit;
        last = unit;
        any = true;
    }
    return any ? wholeMinutes(minutes) : std::nullopt;
}

} // namespace

std::optional<int> minutesFromText(const QString &text)
{
    const QString tidy = text.trimmed().left(200);
    bool number = false;
    const double bare = tidy.toDouble(&number);
    if (number)
        return wholeMinutes(bare);
    if (const auto iso = fromIso(tidy))
        return iso;
    if (const auto clock = fromClock(tidy))
        return clock;
    return fromWords(tidy);
}

std::optional<Fraction> servingsFromText(const QString &text)
{
    static const QRegularExpression pattern(
        numberPattern() + uR"((?:\s*(?:-|–|—|to|or|a|o|bis|oder|à|ou|tot|till|til|do)\s*(\d{1,4}))?)"_s);
    const auto match = pattern.match(text.left(500).toCaseFolded());
    if (!match.hasMatch())
        return std::nullopt;
    const Fraction number = matchedNumber(match);
    const Fraction upper(match.captured(6).toLongLong());
    if (upper > number)
        return upper;
    return number.isZero() ? std::nullopt : std::optional(number);
}

} // namespace kjc::formats
