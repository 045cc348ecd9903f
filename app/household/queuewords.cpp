// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/queuewords.h"

#include "app/common/format.h"
#include "app/common/slotnames.h"

#include <QCoreApplication>

namespace kjc::queuewords {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QueueWords)
};

} // namespace

QString place(const QueueEntry &entry)
{
    if (!entry.kind)
        //: A change that cannot be read right now
        return Words::tr("Change");
    switch (*entry.kind) {
    case Kind::PlannedMeal: return Words::tr("Plan");
    case Kind::PantryLot:
    case Kind::PantryMovement: return Words::tr("Pantry");
    case Kind::ShoppingList:
    case Kind::ShoppingItem: return Words::tr("Shopping list");
    case Kind::Slot: return Words::tr("Meals of the day");
    case Kind::Household:
    case Kind::Profile: return Words::tr("Household");
    case Kind::Food: return Words::tr("Foods");
    case Kind::Recipe:
    case Kind::RecipeIngredient:
    case Kind::RecipeStep:
    case Kind::RecipeTag:
    case Kind::CookLogEntry: return Words::tr("Recipes");
    }
    return {};
}

static QString subject(const QueueEntry &entry)
{
    if (entry.kind == Kind::Slot)
        return slotName(entry.slot);
    if (!entry.subject.isEmpty())
        return format::isolated(entry.subject);
    //: A thing without a name, in "a thing without a name changed"
    return Words::tr("something without a name");
}

static QString mealWhat(const QueueEntry &entry)
{
    const QString title = subject(entry);
    const QString where = slotOnDay(entry.slot, entry.day);
    switch (entry.edit) {
    //: %1 is a recipe, %2 a meal of a day: "Friday dinner"
    case QueuedEdit::Added: return Words::tr("%1 added to %2").arg(title, where);
    //: %1 is a recipe, %2 a meal of a day: "Friday dinner"
    case QueuedEdit::Removed: return Words::tr("%1 removed from %2").arg(title, where);
    //: %1 is a recipe, %2 a meal of a day: "Friday dinner"
    case QueuedEdit::Changed: return Words::tr("%1 changed, %2").arg(title, where);
    }
    return {};
}

QString what(const QueueEntry &entry)
{
    if (!entry.kind)
        return Words::tr("It cannot be shown before its key is at hand.");
    if (entry.kind == Kind::Household)
        return Words::tr("Who eats, changed");
    if (entry.kind == Kind::ShoppingList && entry.subject.isEmpty())
        return entry.edit == QueuedEdit::Added ? Words::tr("A list was made") : Words::tr("A list was changed");
    if (entry.kind == Kind::PlannedMeal && entry.day.isValid() && !entry.slot.id.isNull())
        return mealWhat(entry);
    switch (entry.edit) {
    //: %1 is a recipe, a food or something else that is new
    case QueuedEdit::Added: return Words::tr("%1 added").arg(subject(entry));
    //: %1 is a recipe, a food or something else
    case QueuedEdit::Removed: return Words::tr("%1 removed").arg(subject(entry));
    //: %1 is a recipe, a food or something else
    case QueuedEdit::Changed: return Words::tr("%1 changed").arg(subject(entry));
    }
    return {};
}

QString whyParked(const QueueEntry &entry)
{
    if (entry.parkedFor == u"quota")
        return Words::tr("The household has no room left on the server. It is kept here.");
    if (entry.parkedFor == u"too_large")
        return Words::tr("It is too large for the server. It is kept here.");
    if (entry.parkedFor == u"forbidden")
        return Words::tr("You may look at this household, and not change it. It is kept here.");
    if (entry.parkedFor == u"unreadable")
        return Words::tr("It can no longer be read on its way out. What you see in the program is still here.");
    return Words::tr("The server does not take it as it is. It is kept here.");
}

} // namespace kjc::queuewords
