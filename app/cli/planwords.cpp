// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/planwords.h"

#include "core/food/foldedtext.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>

namespace kjc::cli {

using namespace Qt::StringLiterals;

QString Week::name() const
{
    int year = 0;
    const int number = first.weekNumber(&year);
    return u"%1-W%2"_s.arg(year).arg(number, 2, 10, QChar(u'0'));
}

static QDate mondayOf(const QDate &day)
{
    return day.addDays(1 - day.dayOfWeek());
}

Result<Week> weekNamed(const QString &text, const QDate &today)
{
    if (text.isEmpty())
        return Week{mondayOf(today)};
    static const QRegularExpression form(u"^(\\d{4})-?[Ww](\\d{1,2})$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const int number = match.captured(2).toInt();
    // The first week of a year is the one with 4 January in it.
    const Week week{mondayOf(QDate(match.captured(1).toInt(), 1, 4)).addDays(7 * (number - 1))};
    if (!match.hasMatch() || number < 1 || week.first.weekNumber() != number)
        return Error{Error::Kind::Invalid, u"not a week like 2026-W48"_s, text};
    return week;
}

static int weekdayNamed(const QString &folded)
{
    for (const QLocale &locale : {QLocale(QLocale::English), QLocale(QLocale::Spanish)})
        for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
            for (const QLocale::FormatType form : {QLocale::LongFormat, QLocale::ShortFormat})
                if (folded == foldText(locale.standaloneDayName(day, form)))
                    return day;
    return 0;
}

Result<QDate> dayNamed(const QString &text, const Week &week, const QDate &today)
{
    const QString folded = foldText(text.trimmed());
    if (folded == u"today" || folded == u"hoy")
        return today;
    if (folded == u"tomorrow" || folded == u"manana")
        return today.addDays(1);
    if (const int weekday = weekdayNamed(folded))
        return week.first.addDays(weekday - 1);
    const QDate day = QDate::fromString(folded, Qt::ISODate);
    if (!day.isValid())
        return Error{Error::Kind::Invalid, u"neither a date like 2026-11-23 nor a day of the week"_s, text};
    return day;
}

QString nameOf(const Slot &slot)
{
    if (!slot.name.isEmpty())
        return slot.name;
    return QString(slot.key.left(1).toUpper() + slot.key.mid(1));
}

// The meals a library begins with, in the other language that days may be named in.
static QString keyInSpanish(const QString &folded)
{
    static const QHash<QString, QString> keys{{u"desayuno"_s, u"breakfast"_s},
                                              {u"comida"_s, u"lunch"_s},
                                              {u"almuerzo"_s, u"lunch"_s},
                                              {u"cena"_s, u"dinner"_s},
                                              {u"merienda"_s, u"snack"_s}};
    return keys.value(folded);
}

Result<SlotId> slotNamed(const std::vector<Slot> &slots, const QString &text)
{
    const QString folded = foldText(text.trimmed());
    QStringList names;
    for (const Slot &slot : slots) {
        if (folded == foldText(nameOf(slot)) ||
            (!slot.key.isEmpty() && (folded == slot.key || keyInSpanish(folded) == slot.key)))
            return slot.id;
        names.append(nameOf(slot));
    }
    return Error{Error::Kind::NotFound, u"the meals of a day are "_s + names.join(u", "_s), text};
}

} // namespace kjc::cli
