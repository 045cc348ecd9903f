// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/daynutrition.h"

#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestDayNutrition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::French, QLocale::France)); }
    void energyIsReadAsWritten_data();
    void energyIsReadAsWritten();
    void gramsAreReadAsWritten();
    void aDayAddsWhatIsKnownAndCountsWhatIsNot();
};

void TestDayNutrition::energyIsReadAsWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("kcal");
    QTest::newRow("kcal") << u"412 kcal"_s << 412.0;
    QTest::newRow("words") << u"250 calories"_s << 250.0;
    QTest::newRow("bare") << u"412.5"_s << 412.5;
    QTest::newRow("thousands") << u"1,046 kcal"_s << 1046.0;
    QTest::newRow("thousands and decimals") << u"1.046,5 kcal"_s << 1046.5;
    QTest::newRow("joules") << u"1724 kJ"_s << 1724 / 4.184;
    QTest::newRow("both") << u"412 kcal / 1724 kJ"_s << 412.0;
}

void TestDayNutrition::energyIsReadAsWritten()
{
    QFETCH(QString, text);
    QFETCH(double, kcal);
    QCOMPARE(kilocaloriesOf(text).value_or(-1), kcal);
}

void TestDayNutrition::gramsAreReadAsWritten()
{
    QCOMPARE(gramsOf(u"12,5 g"_s).value_or(-1), 12.5);
    QCOMPARE(gramsOf(u"500 mg"_s).value_or(-1), 0.5);
    QVERIFY(!gramsOf(u"plenty"_s));
    QVERIFY(!kilocaloriesOf({}));
}

void TestDayNutrition::aDayAddsWhatIsKnownAndCountsWhatIsNot()
{
    WeekView week{QDate(2026, 2, 9), 7, {}, {}};
    const auto meal = [&](int day, std::optional<double> kcal, MealState state) {
        MealCard card;
        card.meal.day = week.first.addDays(day);
        card.meal.state = state;
        card.kcal = kcal;
        week.meals.push_back(card);
    };
    meal(0, 400, MealState::Cooked);
    meal(0, 350, MealState::Planned);
    meal(0, std::nullopt, MealState::Planned);
    meal(0, 900, MealState::Skipped);
    meal(9, 500, MealState::Planned); // another week
    const std::vector<DayNutrition> days = nutritionOfDays(week);
    QCOMPARE(days.size(), size_t(7));
    QCOMPARE(days[0], (DayNutrition{750, 0, 3, 2, 0}));
    QCOMPARE(days[1], DayNutrition());
}

QTEST_GUILESS_MAIN(TestDayNutrition)
#include "test_daynutrition.moc"
