// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pantry/writtendate.h"

#include "core/food/foldedtext.h"

#include <QRegularExpression>

#include <array>

namespace kjc {

using namespace Qt::StringLiterals;

bool writesDayFirst(const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    return format.indexOf(u'd') < format.indexOf(u'M');
}

static QString plain(const QString &name)
{
    QString folded = foldText(name);
    folded.remove(u'.');
    return folded;
}

// Full names and the first three letters, as everybody shortens them.
static void addMonths(QHash<QString, int> &months, const QLocale &locale)
{
    for (int month = 1; month <= 12; ++month) {
        for (const auto form : {QLocale::LongFormat, QLocale::ShortFormat})
            months.insert(plain(locale.standaloneMonthName(month, form)), month);
        months.insert(plain(locale.standaloneMonthName(month)).left(3), month);
    }
}

static int monthNamed(const QString &word, const QLocale &locale)
{
    static const QHash<QString, int> kKnown = [] {
        QHash<QString, int> months{{u"sept"_s, 9}};
        addMonths(months, QLocale(QLocale::Spanish));
        addMonths(months, QLocale(QLocale::English));
        return months;
    }();
    if (const int month = kKnown.value(word))
        return month;
    QHash<QString, int> own;
    addMonths(own, locale);
    return own.value(word);
}

static int dayNamed(const QString &word, const QLocale &locale)
{
    for (const QLocale &language : {QLocale(QLocale::English), QLocale(QLocale::Spanish), locale})
        for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
            for (const auto form : {QLocale::LongFormat, QLocale::ShortFormat})
                if (plain(language.standaloneDayName(day, form)) == word)
                    return day;
    return 0;
}

static QDate endOfMonth(int month, int year)
{
    const QDate first(year, month, 1);
    return first.isValid() ? QDate(year, month, first.daysInMonth()) : QDate();
}

static int fullYear(const QString &written, const QDate &today)
{
    const int year = written.toInt();
    return written.size() == 2 ? today.year() / 100 * 100 + year : year;
}

// The next such day; a leap day may be years away.
static QDate next(int day, int month, const QDate &today)
{
    constexpr int kYearsBetweenLeapDays = 8; // across a century that is none
    for (int year = today.year(); year <= today.year() + kYearsBetweenLeapDays; ++year)
        if (const QDate found(year, month, day); found.isValid() && found >= today)
            return found;
    return {};
}

static std::optional<QDate> twoNumbers(const QString &first, const QString &second, const QLocale &locale,
                                       const QDate &today)
{
    constexpr int kYearsAhead = 15; // what stands in a cupboard is not dated later
    if (second.size() == 4 && first.size() <= 2)
        return endOfMonth(first.toInt(), second.toInt());
    if (first.size() > 2 || second.size() > 2)
        return std::nullopt;
    const bool dayFirst = writesDayFirst(locale);
    const int day = (dayFirst ? first : second).toInt();
    const int month = (dayFirst ? second : first).toInt();
    if (const QDate found = next(day, month, today); found.isValid())
        return found;
    const int year = fullYear(second, today);
    if (second.toInt() > 12 && year >= today.year() && year <= today.year() + kYearsAhead)
        return endOfMonth(first.toInt(), year); // "3/27": there is no other way to read it
    return QDate();
}

static std::optional<QDate> numeric(const QString &word, const QLocale &locale, const QDate &today)
{
    static const QRegularExpression kIso(u"^(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?$"_s);
    static const QRegularExpression kThree(u"^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})$"_s);
    static const QRegularExpression kTwo(u"^(\\d{1,2})[/.-](\\d{1,2}|\\d{4})$"_s);
    if (const auto iso = kIso.match(word); iso.hasMatch()) {
        const int year = iso.capturedView(1).toInt();
        const int month = iso.capturedView(2).toInt();
        return iso.capturedView(3).isEmpty() ? endOfMonth(month, year)
                                             : QDate(year, month, iso.capturedView(3).toInt());
    }
    if (const auto three = kThree.match(word); three.hasMatch()) {
        const bool dayFirst = writesDayFirst(locale);
        const int a = three.capturedView(1).toInt();
        const int b = three.capturedView(3).toInt();
        return QDate(fullYear(three.captured(4), today), dayFirst ? b : a, dayFirst ? a : b);
    }
    if (const auto two = kTwo.match(word); two.hasMatch())
        return twoNumbers(two.captured(1), two.captured(2), locale, today);
    return std::nullopt;
}

namespace {

// Words taken one after the other.
class Reader
{
public:
    explicit Reader(const QStringList &words) : m_words(words) {}

    [[nodiscard]] QString word() const { return m_words.value(m_at); }
    [[nodiscard]] int taken() const { return m_at; }
    void take() { ++m_at; }
    bool skip(std::initializer_list<QLatin1StringView> any)
    {
        const bool here = std::ranges::find(any, word()) != any.end();
        m_at += here ? 1 : 0;
        return here;
    }
    // A number of at most two digits, "12" or "12th".
    std::optional<int> number()
    {
        static const QRegularExpression kNumber(u"^(\\d{1,2})(st|nd|rd|th|º|o)?$"_s);
        const auto match = kNumber.match(word());
        if (!match.hasMatch())
            return std::nullopt;
        take();
        return match.capturedView(1).toInt();
    }
    std::optional<int> year()
    {
        static const QRegularExpression kYear(u"^20\\d\\d$"_s);
        if (!kYear.match(word()).hasMatch())
            return std::nullopt;
        const int found = word().toInt();
        take();
        return found;
    }

private:
    const QStringList &m_words;
    int m_at = 0;
};

} // namespace

// "12 march 2027", "12 de marzo", "march 12", "march 2027".
static std::optional<WrittenDate> withMonthName(const QStringList &words, const QLocale &locale, const QDate &today,
                                                bool announced)
{
    Reader reader(words);
    std::optional<int> day = reader.number();
    if (day)
        reader.skip({"de"_L1, "of"_L1, "del"_L1});
    const int month = monthNamed(reader.word(), locale);
    if (month == 0)
        return std::nullopt;
    reader.take();
    if (!day)
        day = reader.number();
    const int beforeYear = reader.taken();
    reader.skip({"de"_L1, "del"_L1, "of"_L1});
    const std::optional<int> year = reader.year();
    const int taken = year ? reader.taken() : beforeYear;
    if (day)
        return WrittenDate{year ? QDate(*year, month, *day) : next(*day, month, today), taken};
    if (year)
        return WrittenDate{endOfMonth(month, *year), taken};
    if (!announced)
        return std::nullopt; // "may" is also a word
    const int soonest = month >= today.month() ? today.year() : today.year() + 1;
    return WrittenDate{endOfMonth(month, soonest), taken};
}

static QDate later(const QDate &today, int count, const QString &unit)
{
    if (unit.startsWith("d"_L1))
        return today.addDays(count);
    if (unit.startsWith("w"_L1) || unit.startsWith("s"_L1))
        return today.addDays(7 * count);
    return unit.startsWith("m"_L1) ? today.addMonths(count) : today.addYears(count);
}

// "today", "mañana", and when announced "in 3 days", "dentro de 2 semanas", "friday".
static std::optional<WrittenDate> relative(const QStringList &words, const QLocale &locale, const QDate &today,
                                           bool announced)
{
    static const QStringList kUnits{u"day"_s,    u"days"_s,    u"dia"_s,   u"dias"_s,   u"week"_s, u"weeks"_s,
                                    u"semana"_s, u"semanas"_s, u"month"_s, u"months"_s, u"mes"_s,  u"meses"_s,
                                    u"year"_s,   u"years"_s,   u"ano"_s,   u"anos"_s};
    Reader reader(words);
    if (reader.skip({"today"_L1, "hoy"_L1, "tonight"_L1}))
        return WrittenDate{today, 1};
    if (reader.skip({"tomorrow"_L1, "manana"_L1}))
        return WrittenDate{today.addDays(1), 1};
    if (reader.word() == u"pasado" && words.value(1) == u"manana")
        return WrittenDate{today.addDays(2), 2};
    if (!announced)
        return std::nullopt;
    if (const int weekday = dayNamed(reader.word(), locale))
        return WrittenDate{today.addDays((weekday - today.dayOfWeek() + 7) % 7), 1};
    if (reader.skip({"dentro"_L1}))
        reader.skip({"de"_L1});
    else
        reader.skip({"in"_L1, "en"_L1});
    const std::optional<int> count = reader.number();
    if (!count || !kUnits.contains(reader.word()))
        return std::nullopt;
    return WrittenDate{later(today, *count, reader.word()), reader.taken() + 1};
}

std::optional<WrittenDate> readWrittenDate(const QStringList &words, const QLocale &locale, const QDate &today,
                                           bool announced)
{
    if (words.isEmpty())
        return std::nullopt;
    if (const std::optional<QDate> day = numeric(words.first(), locale, today))
        return WrittenDate{*day, 1};
    if (const auto named = withMonthName(words, locale, today, announced))
        return named;
    return relative(words, locale, today, announced);
}

} // namespace kjc
