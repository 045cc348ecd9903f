// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/weekfiller.h"

#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

const QDate kMonday(2026, 2, 9);
const SlotId kDinner(QUuid::createUuidV5(QUuid(), u"dinner"_s));

FillCandidate candidate(const QString &title, const QStringList &meals = {u"dinner"_s})
{
    FillCandidate result;
    result.id = RecipeId(QUuid::createUuidV5(QUuid(), title));
    result.title = title;
    result.meals = meals;
    result.minutes = 30;
    result.foods = {u"onion"_s};
    return result;
}

std::vector<FillSlot> dinners(int days)
{
    std::vector<FillSlot> slots;
    for (int i = 0; i < days; ++i)
        slots.push_back({kMonday.addDays(i), kDinner, u"dinner"_s});
    return slots;
}

std::vector<FillCandidate> many(int count)
{
    std::vector<FillCandidate> result;
    for (int i = 0; i < count; ++i)
        result.push_back(candidate(u"Dish %1"_s.arg(i)));
    return result;
}

} // namespace

class TestWeekFiller : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingRepeatsWithinAWeek();
    void theSameSeedGivesTheSameWeek();
    void anAllergyIsAHardLimit();
    void dietsExclude_data();
    void dietsExclude();
    void whatExpiresIsUsedFirstAndOnce();
    void aLongRecipeWaitsForTheWeekend();
    void aSlotWithNothingAllowedStaysEmpty();
};

void TestWeekFiller::nothingRepeatsWithinAWeek()
{
    const auto choices = fillSlots(dinners(7), many(9), {}, {});
    QCOMPARE(choices.size(), size_t(7));
    QSet<RecipeId> seen;
    for (const FillChoice &choice : choices)
        seen.insert(choice.recipe);
    QCOMPARE(seen.size(), 7);
}

void TestWeekFiller::theSameSeedGivesTheSameWeek()
{
    const auto week = [](quint32 seed) {
        FillRules rules;
        rules.seed = seed;
        QStringList ids;
        for (const FillChoice &choice : fillSlots(dinners(7), many(30), {}, rules))
            ids.append(choice.recipe.toString());
        return ids;
    };
    QCOMPARE(week(7), week(7));
    QVERIFY(week(7) != week(8));
}

void TestWeekFiller::anAllergyIsAHardLimit()
{
    std::vector<FillCandidate> candidates = many(3);
    for (FillCandidate &each : candidates)
        each.allergens = {u"nuts"_s};
    candidates[1].allergens.clear();
    FillRules rules;
    Profile profile;
    profile.allergies = {u"nuts"_s};
    rules.profiles = {profile};
    const auto choices = fillSlots(dinners(3), candidates, {}, rules);
    QCOMPARE(choices.size(), size_t(1));
    QCOMPARE(choices[0].recipe, candidates[1].id);
}

void TestWeekFiller::dietsExclude_data()
{
    QTest::addColumn<QString>("diet");
    QTest::addColumn<QString>("flag");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("vegetarian, meat") << u"vegetarian"_s << u"meat"_s << false;
    QTest::newRow("vegetarian, fish") << u"vegetarian"_s << u"fish"_s << false;
    QTest::newRow("vegetarian, dairy") << u"vegetarian"_s << u"animal"_s << true;
    QTest::newRow("vegan, dairy") << u"vegan"_s << u"animal"_s << false;
    QTest::newRow("pescatarian, fish") << u"pescatarian"_s << u"fish"_s << true;
    QTest::newRow("no pork, pork") << u"no-pork"_s << u"pork"_s << false;
    QTest::newRow("halal, alcohol") << u"halal"_s << u"alcohol"_s << false;
}

void TestWeekFiller::dietsExclude()
{
    QFETCH(QString, diet);
    QFETCH(QString, flag);
    QFETCH(bool, allowed);
    FillCandidate dish = candidate(u"Dish"_s);
    dish.flags = {flag};
    Profile profile;
    profile.diets = {diet};
    QCOMPARE(isAllowed(dish, {profile}), allowed);
}

void TestWeekFiller::whatExpiresIsUsedFirstAndOnce()
{
    std::vector<FillCandidate> candidates = many(10);
    candidates[4].foods = {u"spinach"_s};
    candidates[5].foods = {u"spinach"_s};
    FillRules rules;
    rules.expiring = {{u"spinach"_s, u"Spinach"_s}};
    const auto choices = fillSlots(dinners(3), candidates, {}, rules);
    QCOMPARE(choices[0].reason, FillReason::UsesSoon);
    QCOMPARE(choices[0].detail, u"Spinach"_s);
    QVERIFY(choices[1].reason != FillReason::UsesSoon);
}

void TestWeekFiller::aLongRecipeWaitsForTheWeekend()
{
    std::vector<FillCandidate> candidates = many(7);
    candidates[0].minutes = 120;
    candidates[0].favourite = true;
    for (const FillChoice &choice : fillSlots(dinners(7), candidates, {}, {}))
        QVERIFY(choice.recipe != candidates[0].id || choice.slot.day.dayOfWeek() >= Qt::Saturday);
}

void TestWeekFiller::aSlotWithNothingAllowedStaysEmpty()
{
    QVERIFY(fillSlots(dinners(2), {candidate(u"Porridge"_s, {u"breakfast"_s})}, {}, {}).empty());
}

QTEST_GUILESS_MAIN(TestWeekFiller)
#include "test_weekfiller.moc"
