// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/wish.h"

#include "core/food/foldedtext.h"
#include "core/food/foodcatalogue.h"

#include <QRegularExpression>

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

using Words = QMap<QString, QSet<QString>>;

constexpr int kQuickMinutes = 20;

// Folded words of days, English and Spanish.
const QMap<QString, QSet<int>> &dayWords()
{
    static const QMap<QString, QSet<int>> words{
        {u"monday"_s, {1}},
        {u"tuesday"_s, {2}},
        {u"wednesday"_s, {3}},
        {u"thursday"_s, {4}},
        {u"friday"_s, {5}},
        {u"saturday"_s, {6}},
        {u"sunday"_s, {7}},
        {u"lunes"_s, {1}},
        {u"martes"_s, {2}},
        {u"miercoles"_s, {3}},
        {u"jueves"_s, {4}},
        {u"viernes"_s, {5}},
        {u"sabado"_s, {6}},
        {u"domingo"_s, {7}},
        {u"weekend"_s, {6, 7}},
        {u"fin de semana"_s, {6, 7}},
        {u"weekdays"_s, {1, 2, 3, 4, 5}},
        {u"entre semana"_s, {1, 2, 3, 4, 5}},
    };
    return words;
}

// Kinds of food that are no food of the table themselves, as its allergens and flags name them.
const Words &kindWords()
{
    static const Words words{
        {u"fish"_s, {u"fish"_s}},
        {u"pescado"_s, {u"fish"_s}},
        {u"meat"_s, {u"meat"_s, u"pork"_s}},
        {u"carne"_s, {u"meat"_s, u"pork"_s}},
        {u"pork"_s, {u"pork"_s}},
        {u"cerdo"_s, {u"pork"_s}},
        {u"seafood"_s, {u"shellfish"_s, u"molluscs"_s}},
        {u"shellfish"_s, {u"shellfish"_s, u"molluscs"_s}},
        {u"marisco"_s, {u"shellfish"_s, u"molluscs"_s}},
        {u"mariscos"_s, {u"shellfish"_s, u"molluscs"_s}},
        {u"nuts"_s, {u"nuts"_s, u"peanut"_s}},
        {u"frutos secos"_s, {u"nuts"_s, u"peanut"_s}},
        {u"dairy"_s, {u"milk"_s}},
        {u"lacteos"_s, {u"milk"_s}},
        {u"gluten"_s, {u"gluten"_s}},
        {u"alcohol"_s, {u"alcohol"_s}},
    };
    return words;
}

const Words &dietWords()
{
    static const QSet<QString> vegetarian{u"meat"_s, u"pork"_s, u"fish"_s, u"shellfish"_s};
    static const QSet<QString> vegan = vegetarian | QSet<QString>{u"animal"_s};
    static const Words words{
        {u"vegetarian"_s, vegetarian},
        {u"vegetariano"_s, vegetarian},
        {u"vegetariana"_s, vegetarian},
        {u"meatless"_s, vegetarian},
        {u"vegan"_s, vegan},
        {u"vegano"_s, vegan},
        {u"vegana"_s, vegan},
    };
    return words;
}

bool hasWord(const QString &folded, const QString &word)
{
    const QRegularExpression whole(u"\\b%1\\b"_s.arg(QRegularExpression::escape(word)));
    return whole.match(folded).hasMatch();
}

QSet<QString> found(const Words &words, const QString &folded)
{
    QSet<QString> all;
    for (auto it = words.cbegin(); it != words.cend(); ++it)
        if (hasWord(folded, it.key()))
            all.unite(*it);
    return all;
}

std::optional<int> minutesIn(const QString &folded)
{
    static const QRegularExpression number(u"\\b(\\d{1,3}) ?(?:min\\b|mins\\b|minute|minuto)"_s);
    static const QRegularExpression halfHour(u"\\b(?:half an hour|half hour|media hora)\\b"_s);
    static const QRegularExpression hour(u"\\b(?:an hour|one hour|una hora)\\b"_s);
    static const QRegularExpression quick(u"\\b(?:quick|fast|rapid[oa]s?)\\b"_s);
    if (const auto match = number.match(folded); match.hasMatch())
        return match.capturedView(1).toInt();
    if (halfHour.match(folded).hasMatch())
        return 30;
    if (hour.match(folded).hasMatch())
        return 60;
    return quick.match(folded).hasMatch() ? std::optional(kQuickMinutes) : std::nullopt;
}

QString nameOf(const FoodFacts &food, const QString &folded)
{
    const QString spanish = foldText(food.nameEs);
    return folded.contains(spanish.left(std::max<qsizetype>(3, spanish.size() - 1))) ? food.nameEs : food.nameEn;
}

void takeFoods(const QString &folded, WishPart &part)
{
    static const QRegularExpression without(u"\\b(?:no|not|without|avoid|skip|sin|evita(?:r|mos)?|nada de)\\b(.*)$"_s);
    static const QRegularExpression use(
        u"\\b(?:use|using|finish|eat|cook|with|usa(?:r|ndo)?|gasta(?:r)?|aprovecha(?:r)?|acaba(?:r)?|come(?:r)?|con)\\b(.*)$"_s);
    const FoodCatalogue &catalogue = FoodCatalogue::bundled();
    if (const auto match = without.match(folded); match.hasMatch()) {
        const QStringList keys = catalogue.keysIn(match.captured(1));
        part.leaveOut.unite(found(kindWords(), match.captured(1))).unite({keys.cbegin(), keys.cend()});
    } else if (const auto wanted = use.match(folded); wanted.hasMatch()) {
        const QStringList keys = catalogue.keysIn(wanted.captured(1));
        for (const QString &key : keys)
            if (const FoodFacts *food = catalogue.facts(key); food && !food->staple)
                part.use.insert(key, nameOf(*food, folded));
    }
    part.leaveOut.unite(found(dietWords(), folded));
}

bool appliesTo(const WishPart &part, const QDate &day)
{
    return part.days.isEmpty() || part.days.contains(day.dayOfWeek());
}

bool forbids(const WishPart &part, const FillCandidate &candidate)
{
    return candidate.allergens.intersects(part.leaveOut) || candidate.flags.intersects(part.leaveOut) ||
           candidate.foods.intersects(part.leaveOut) ||
           (part.minutes && (!candidate.minutes || *candidate.minutes > *part.minutes));
}

} // namespace

std::vector<WishPart> understandWish(const QString &text)
{
    static const QRegularExpression ends(u"[.,;:!?\\n]+|\\b(?:but|pero)\\b"_s);
    std::vector<WishPart> wish;
    const QStringList clauses = foldText(text).split(ends, Qt::SkipEmptyParts);
    for (const QString &clause : clauses) {
        WishPart part;
        for (auto it = dayWords().cbegin(); it != dayWords().cend(); ++it)
            if (hasWord(clause, it.key()) || hasWord(clause, QString(it.key() + u's')))
                part.days.unite(*it);
        part.minutes = minutesIn(clause);
        takeFoods(clause, part);
        if (part.minutes || !part.use.isEmpty() || !part.leaveOut.isEmpty())
            wish.push_back(part);
    }
    return wish;
}

// A place after the other, since each day may be wished for otherwise; the chance differs from place to place.
std::vector<FillChoice> fillWished(const FillInput &input, const std::vector<WishPart> &wished)
{
    if (wished.empty())
        return fillSlots(input.slots, input.candidates, input.planned, input.rules);
    FillInput left = input;
    std::vector<WishPart> wish = wished; // what is eaten once need not be used again
    std::vector<FillChoice> choices;
    for (const FillSlot &place : input.slots) {
        FillRules rules = left.rules;
        std::vector<FillCandidate> candidates = left.candidates;
        for (const WishPart &part : wish)
            if (appliesTo(part, place.day)) {
                std::erase_if(candidates, [&](const FillCandidate &candidate) { return forbids(part, candidate); });
                rules.expiring.insert(part.use);
            }
        ++left.rules.seed;
        const auto chosen = fillSlots({place}, candidates, left.planned, rules);
        if (chosen.empty())
            continue;
        choices.push_back(chosen.front());
        PlannedMeal meal;
        meal.recipe = chosen.front().recipe;
        meal.day = place.day;
        left.planned.push_back(meal);
        const auto candidate = std::ranges::find(left.candidates, meal.recipe, &FillCandidate::id);
        for (const QString &food : candidate->foods) {
            left.rules.expiring.remove(food);
            for (WishPart &part : wish)
                part.use.remove(food);
        }
    }
    return choices;
}

} // namespace kjc
