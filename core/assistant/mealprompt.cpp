// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/mealprompt.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostPantry = 80;
constexpr qsizetype kMostLibrary = 150;
constexpr qsizetype kMostTitles = 60;
constexpr qsizetype kLongestName = 120; // characters
constexpr qsizetype kLongestWish = 2'000;

QString instructions()
{
    QFile file(u":/prompts/meals.txt"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return QString::fromUtf8(file.readAll()).trimmed();
}

// Texts of others: without what does not show, cut to a line's length, at most so many of them.
QJsonArray listed(const QStringList &texts, qsizetype most)
{
    QJsonArray list;
    for (const QString &text : texts.first(std::min(most, texts.size())))
        list.append(asData(text, kLongestName).simplified());
    return list;
}

QJsonArray wantedPlaces(const std::vector<WantedMeal> &wanted)
{
    QJsonArray list;
    for (const WantedMeal &meal : wanted)
        list.append(QJsonObject{{u"day"_s, meal.day.toString(Qt::ISODate)}, {u"slot"_s, meal.slot}});
    return list;
}

// What holds for all, without saying for whom.
QStringList rulesOf(const std::vector<Profile> &profiles)
{
    QStringList rules;
    for (const Profile &profile : profiles) {
        for (const QString &diet : profile.diets)
            rules.append(diet);
        for (const QString &food : profile.allergies + profile.dislikes)
            rules.append(QString(u"no " + food));
    }
    rules.removeDuplicates();
    return rules;
}

// Own dishes that may be chosen, the liked ones first.
QStringList libraryTitles(const DraftContext &context)
{
    std::vector<const FillCandidate *> dishes;
    for (const FillCandidate &candidate : context.fill.candidates)
        if (isAllowed(candidate, context.fill.rules.profiles))
            dishes.push_back(&candidate);
    std::ranges::stable_sort(dishes, [](const FillCandidate *a, const FillCandidate *b) {
        return std::tuple(!a->favourite, -a->rating, a->lastPlanned) <
               std::tuple(!b->favourite, -b->rating, b->lastPlanned);
    });
    QStringList titles;
    for (const FillCandidate *dish : dishes)
        titles.append(dish->title);
    return titles;
}

QJsonObject dataOf(const MealPromptParts &parts)
{
    const DraftContext &context = parts.context;
    QJsonObject data{{u"wanted"_s, wantedPlaces(parts.wanted)},
                     {u"servings"_s, context.servings},
                     {u"weekday_minutes"_s, context.fill.rules.weekdayMinutes},
                     {u"language"_s, parts.language},
                     {u"month"_s, context.today.month()},
                     {u"planned"_s, listed(parts.planned, kMostTitles)}};
    if (parts.shared.diets)
        data.insert(u"rules"_s, listed(rulesOf(context.fill.rules.profiles), kMostTitles));
    if (parts.shared.pantry) {
        data.insert(u"use_soon"_s, listed(context.fill.rules.expiring.values(), kMostPantry));
        data.insert(u"pantry"_s, listed(context.pantry, kMostPantry));
    }
    if (parts.shared.recent)
        data.insert(u"recent"_s, listed(context.recent, kMostTitles));
    if (parts.shared.library)
        data.insert(u"library"_s, listed(libraryTitles(context), kMostLibrary));
    if (!parts.complaints.isEmpty())
        data.insert(u"complaints"_s, listed(parts.complaints, kMostTitles));
    return data;
}

} // namespace

// Inside of JSON strings a "<" is written as an escape, so that no data can look like the closing tag, nonce or not.
MealPrompt mealPrompt(const MealPromptParts &parts)
{
    const auto compact = [](const QJsonObject &object) {
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)).replace(u'<', u"\\u003c"_s);
    };
    const QString tag = u"data-%1"_s.arg(parts.nonce, 16, 16, QChar(u'0'));
    const QString wish = compact({{u"wish"_s, asData(parts.wish, kLongestWish).trimmed()}});
    const QString task = u"Propose the meals that are wanted.\n%1\n<%2>\n%3\n</%2>"_s;
    return {instructions(), task.arg(wish, tag, compact(dataOf(parts)))};
}

} // namespace kjc
