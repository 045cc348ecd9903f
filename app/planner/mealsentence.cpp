// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/mealsentence.h"

#include "app/common/format.h"
#include "app/common/reasonwords.h"

#include <QCoreApplication>

namespace kjc::mealsentence {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(kjc::MealCard)
};
} // namespace

QString status(const MealCard &card)
{
    if (card.meal.state == MealState::Cooked)
        return Words::tr("Cooked");
    if (card.meal.state == MealState::Skipped)
        return Words::tr("Skipped");
    if (!card.meal.leftoversOf.isNull())
        return Words::tr("Leftovers");
    if (card.needed == 0)
        return {};
    if (card.inStock == card.needed)
        return Words::tr("All in stock");
    //: How many of a meal's ingredients are at home: "7/9 in stock"
    return Words::tr("%1/%2 in stock")
        .arg(format::locale().toString(card.inStock), format::locale().toString(card.needed));
}

// As a part of a sentence.
static QString spokenStatus(const MealCard &card)
{
    if (card.meal.state == MealState::Cooked)
        return Words::tr("cooked");
    if (card.meal.state == MealState::Skipped)
        return Words::tr("skipped");
    if (!card.meal.leftoversOf.isNull())
        return Words::tr("leftovers");
    if (card.needed == 0)
        return {};
    if (card.inStock == card.needed)
        return Words::tr("all in stock");
    //: Spoken: %1 of a meal's %2 ingredients are at home
    return Words::tr("%1 of %2 in stock")
        .arg(format::locale().toString(card.inStock), format::locale().toString(card.needed));
}

QString ofMeal(const MealCard &card, const QString &placeName)
{
    QStringList parts{card.title, placeName};
    if (card.minutes)
        parts.append(format::spokenMinutes(*card.minutes));
    if (!card.meal.recipe.isNull())
        parts.append(Words::tr("%n serving(s)", nullptr, card.meal.servings));
    if (const QString said = spokenStatus(card); !said.isEmpty())
        parts.append(said);
    if (!card.useSoon.isEmpty())
        //: Part of what a screen reader says of a meal; %1 is a food that expires soon
        parts.append(Words::tr("uses up %1 in time").arg(format::isolated(card.useSoon)));
    return parts.join(QStringLiteral(", "));
}

QString ofPlace(const QString &placeName, int meals)
{
    if (meals == 0)
        //: A screen reader's words for an empty place in the week; %1 is "Thursday lunch"
        return Words::tr("%1, empty. Enter to add.").arg(placeName);
    //: %1 is "Thursday lunch"
    return Words::tr("%1, %n meal(s)", nullptr, meals).arg(placeName);
}

QString ofDraft(const MealDraft &draft, const QString &placeName)
{
    //: What a screen reader says of a suggested meal, and goes on with place, time and reason; %1 is a dish
    QStringList parts{Words::tr("Suggestion: %1").arg(draft.title), placeName};
    if (draft.minutes)
        parts.append(format::spokenMinutes(*draft.minutes));
    if (const QString reason = reasonInWords(draft.reason, draft.detail); !reason.isEmpty())
        parts.append(reason);
    return parts.join(QStringLiteral(", "));
}

QString ofThinking(const QString &placeName)
{
    //: What a screen reader says of an empty place while a suggestion for it is awaited; %1 is "Thursday lunch"
    return Words::tr("%1, a suggestion is on its way").arg(placeName);
}

QString more(const MealCard &card)
{
    QStringList parts;
    if (card.meal.locked)
        parts.append(Words::tr("Locked"));
    if (!card.meal.note.isEmpty())
        parts.append(card.meal.note);
    return parts.join(QStringLiteral(". "));
}

} // namespace kjc::mealsentence
