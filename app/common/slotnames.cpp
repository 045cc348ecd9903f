// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/slotnames.h"

#include "app/common/format.h"
#include "core/domain/plan.h"

#include <QCoreApplication>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Slots)
};

} // namespace

QString slotName(const Slot &slot)
{
    if (!slot.name.isEmpty())
        return slot.name;
    if (slot.key == u"breakfast"_s)
        return Words::tr("Breakfast");
    if (slot.key == u"lunch"_s)
        return Words::tr("Lunch");
    if (slot.key == u"dinner"_s)
        return Words::tr("Dinner");
    if (slot.key == u"snack"_s)
        return Words::tr("Snack");
    return slot.key;
}

QString slotIcon(const Slot &slot)
{
    if (!slot.icon.isEmpty())
        return slot.icon;
    return slot.key.isEmpty() ? u"servings"_s : slot.key;
}

static QString onDay(const Slot &slot, const QString &weekday)
{
    const QString name = slotName(slot);
    // A name a person typed keeps its capitals; ours stands inside a sentence.
    const QString inside = slot.name.isEmpty() ? name.toLower() : name;
    //: A meal of a day: %1 is the day of the week, %2 the meal: "Friday dinner"
    return Words::tr("%1 %2").arg(weekday, inside);
}

QString slotOnDay(const Slot &slot, const QDate &day)
{
    return onDay(slot, format::locale().standaloneDayName(day.dayOfWeek()));
}

QString slotOnShortDay(const Slot &slot, const QDate &day)
{
    return onDay(slot, format::locale().standaloneDayName(day.dayOfWeek(), QLocale::ShortFormat));
}

} // namespace kjc
