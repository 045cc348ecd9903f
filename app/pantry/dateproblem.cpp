// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pantry/dateproblem.h"

#include "app/common/format.h"
#include "core/pantry/writtendate.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Pantry)
};

} // namespace

static QString dayAndMonth(int day, int month, const QLocale &locale)
{
    const int first = writesDayFirst(locale) ? day : month;
    const int second = writesDayFirst(locale) ? month : day;
    return u"%1/%2"_s.arg(first, 2, 10, QChar(u'0')).arg(second, 2, 10, QChar(u'0'));
}

QString dateProblem(const QString &written, const QLocale &locale, const QDate &today)
{
    static const QRegularExpression kTwo(u"^(\\d{1,2})[/.-](\\d{1,2})\\b"_s);
    const QDate example = today.addMonths(1);
    const auto two = kTwo.match(written);
    if (!two.hasMatch())
        //: %1 is what was typed, %2 a date as it may be typed
        return Words::tr("“%1” is not a date. Try %2.")
            .arg(format::isolated(written), dayAndMonth(example.day(), example.month(), locale));
    const int first = two.capturedView(1).toInt();
    const int second = two.capturedView(2).toInt();
    const int day = writesDayFirst(locale) ? first : second;
    const int month = writesDayFirst(locale) ? second : first;
    if (month < 1 || month > 12) {
        const bool swapped = day >= 1 && day <= 12 && month >= 1 && month <= 31;
        //: %1 is a number above 12, %2 a date as it may be typed
        return Words::tr("There is no month %1. Try %2.")
            .arg(format::locale().toString(month),
                 swapped ? dayAndMonth(month, day, locale) : dayAndMonth(qBound(1, day, 28), example.month(), locale));
    }
    const int last = QDate(today.year(), month, 1).daysInMonth();
    //: %1 is a month, %2 a number of a day it does not have, %3 a date as it may be typed
    return Words::tr("%1 has no day %2. Try %3.")
        .arg(format::locale().standaloneMonthName(month), format::locale().toString(day),
             dayAndMonth(last, month, locale));
}

} // namespace kjc
