// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plantable.h"

#include "app/cli/planwords.h"

#include <QLocale>

#include <algorithm>

namespace kjc::cli {

using namespace Qt::StringLiterals;

static QString stateName(MealState state)
{
    switch (state) {
    case MealState::Planned: return u"planned"_s;
    case MealState::Cooked: return u"cooked"_s;
    case MealState::Skipped: return u"skipped"_s;
    }
    return {};
}

static QString reasonName(FillReason reason)
{
    switch (reason) {
    case FillReason::UsesSoon: return u"uses-soon"_s;
    case FillReason::InPantry: return u"in-pantry"_s;
    case FillReason::Favourite: return u"favourite"_s;
    case FillReason::Quick: return u"quick"_s;
    case FillReason::NotLately: return u"not-lately"_s;
    case FillReason::Suits: return u"suits"_s;
    }
    return {};
}

QString inWords(const FillChoice &choice)
{
    switch (choice.reason) {
    case FillReason::UsesSoon: return QString(u"uses up "_s + choice.detail);
    case FillReason::InPantry: return u"mostly at home"_s;
    case FillReason::Favourite: return u"a favourite"_s;
    case FillReason::Quick: return u"quick"_s;
    case FillReason::NotLately: return u"not eaten lately"_s;
    case FillReason::Suits: return u"suits the meal"_s;
    }
    return {};
}

const FillChoice *choiceFor(const MealCard &card, const std::vector<FillChoice> &choices)
{
    const auto found = std::ranges::find_if(choices, [&](const FillChoice &choice) {
        return choice.slot.day == card.meal.day && choice.slot.slot == card.meal.slot &&
               choice.recipe == card.meal.recipe;
    });
    return found == choices.end() ? nullptr : &*found;
}

static QString slotNameOf(const MealCard &card, const std::vector<Slot> &slots)
{
    const auto found = std::ranges::find(slots, card.meal.slot, &Slot::id);
    return found == slots.end() ? u"?"_s : nameOf(*found);
}

static QString lineOf(const MealCard &card, const QString &slot, qsizetype width, const FillChoice *why)
{
    QStringList facts;
    if (card.meal.recipe.isNull() && !card.meal.leftoversOf.isNull())
        facts.append(u"leftovers"_s);
    if (!card.meal.recipe.isNull())
        facts.append(u"for %1"_s.arg(card.meal.servings));
    if (card.minutes)
        facts.append(u"%1 min"_s.arg(*card.minutes));
    if (card.needed > 0 && card.meal.state == MealState::Planned)
        facts.append(u"%1 of %2 at home"_s.arg(card.inStock).arg(card.needed));
    if (card.leftoversFrom.isValid())
        facts.append(u"leftovers of "_s + card.leftoversFrom.toString(Qt::ISODate));
    if (card.meal.state != MealState::Planned)
        facts.append(stateName(card.meal.state));
    if (card.meal.locked)
        facts.append(u"locked"_s);
    if (why)
        facts.append(inWords(*why));
    const QString details = facts.isEmpty() ? QString() : QString(u"  ("_s + facts.join(u", "_s) + u')');
    return QString(u"  "_s + slot.leftJustified(width + 2) + card.title + details);
}

QStringList tableOf(const WeekView &week, const std::vector<FillChoice> &why)
{
    qsizetype width = 0;
    for (const Slot &slot : week.slots)
        width = std::max(width, nameOf(slot).size());
    QStringList lines;
    const QLocale english(QLocale::English);
    for (int i = 0; i < week.days; ++i) {
        const QDate day = week.first.addDays(i);
        lines.append(english.toString(day, u"dddd d MMMM"_s));
        for (const MealCard &card : week.meals)
            if (card.meal.day == day)
                lines.append(lineOf(card, slotNameOf(card, week.slots), width, choiceFor(card, why)));
    }
    return lines;
}

QJsonObject toJson(const MealCard &card, const std::vector<Slot> &slots, const FillChoice *why)
{
    QJsonObject out{{u"id"_s, card.meal.id.toString()},   {u"day"_s, card.meal.day.toString(Qt::ISODate)},
                    {u"slot"_s, slotNameOf(card, slots)}, {u"title"_s, card.title},
                    {u"servings"_s, card.meal.servings},  {u"state"_s, stateName(card.meal.state)},
                    {u"locked"_s, card.meal.locked}};
    if (!card.meal.recipe.isNull())
        out.insert(u"recipe"_s, card.meal.recipe.toString());
    if (card.minutes)
        out.insert(u"minutes"_s, *card.minutes);
    if (card.leftoversFrom.isValid())
        out.insert(u"leftoversFrom"_s, card.leftoversFrom.toString(Qt::ISODate));
    if (why)
        out.insert(u"reason"_s, reasonName(why->reason));
    if (why && !why->detail.isEmpty())
        out.insert(u"detail"_s, why->detail);
    return out;
}

} // namespace kjc::cli
