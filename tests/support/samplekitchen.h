// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/pantrystore.h"
#include "tests/support/testlibrary.h"

namespace kjc {

// A household in the middle of a week (Wednesday 11 February 2026): meals planned from today on, and a pantry in which
// something has expired, something presses and something runs low.
class SampleKitchen
{
public:
    explicit SampleKitchen(TestLibrary &library) : m_library(library)
    {
        planMeals();
        fillPantry();
    }

private:
    struct Meal {
        int dayOfMonth;
        QString slot;
        QString title;
        QString picture;
        int minutes;
        QString lines; // separated by bars
    };

    void planMeals()
    {
        using namespace Qt::StringLiterals;
        const Meal meals[] = {
            {11, u"dinner"_s, u"Mushroom risotto"_s, u"food/risotto"_s, 35,
             u"300 g mushrooms|320 g risotto rice|1 onion|80 g parmesan|2 tbsp olive oil"_s},
            {12, u"breakfast"_s, u"Overnight oats"_s, u"food/oats"_s, 5, u"200 g oats|1 l milk|2 bananas"_s},
            {12, u"dinner"_s, u"Crema de calabaza"_s, u"food/pumpkin"_s, 30, u"1 kg pumpkin|1 onion|200 ml cream"_s},
            {13, u"breakfast"_s, u"Pan con tomate"_s, u"food/pantomate"_s, 8,
             u"6 slices bread|500 g tomatoes|2 tbsp olive oil"_s},
            {13, u"lunch"_s, u"Garbanzos con espinacas"_s, u"food/chickpea"_s, 25,
             u"2 cans chickpeas|250 g spinach|2 cloves garlic|2 tbsp olive oil"_s},
            {13, u"dinner"_s, u"Salmón con hinojo"_s, u"food/salmon"_s, 40,
             u"3 salmon fillets|1 fennel bulb|2 lemons|1 bunch fresh dill"_s},
            {14, u"lunch"_s, u"Paella de verduras"_s, u"food/paella"_s, 60,
             u"400 g rice|200 g peas|2 red peppers|1 lemon|1 pinch saffron|3 tbsp olive oil"_s},
            {14, u"dinner"_s, u"Tacos de pescado"_s, u"food/tacos"_s, 30,
             u"450 g white fish|8 corn tortillas|300 g tomatoes|1 bunch coriander"_s},
            {15, u"lunch"_s, u"Shakshuka"_s, u"food/shakshuka"_s, 25,
             u"6 eggs|800 g canned tomatoes|1 red pepper|150 g feta"_s},
        };
        for (const Meal &meal : meals)
            addMeal(meal);
    }

    void addMeal(const Meal &meal)
    {
        Recipe recipe;
        recipe.title = meal.title;
        recipe.picture = meal.picture;
        recipe.totalMinutes = meal.minutes;
        recipe.servings = Fraction(3);
        recipe.language = QStringLiteral("en");
        for (const QString &line : meal.lines.split(u'|'))
            recipe.ingredients.push_back({{}, {}, line, parseIngredient(line, recipe.language)});
        recipe.steps.push_back({{}, {}, QStringLiteral("Cook it.")});
        const RecipeId id = m_library.recipes.save(recipe).result().value();
        const PlanPlace place{QDate(2026, 2, meal.dayOfMonth), m_library.slot(meal.slot)};
        if (const auto planned = m_library.plan.addRecipe(id, place, 3).result(); !planned)
            qFatal("%s", qPrintable(logForm(planned.error())));
    }

    void fillPantry()
    {
        using namespace Qt::StringLiterals;
        for (const char *line :
             {"120 g cooked turkey fridge exp 2026-02-10", "250 g spinach exp 2026-02-13", "1 fennel exp 2026-02-13",
              "300 g mushrooms exp 2026-02-11", "8 eggs exp 2026-02-20", "1 l whole milk exp 2026-02-17",
              "600 g peas freezer exp 2026-11-30", "3 salmon fillets freezer exp 2026-04-12",
              "1 loaf bread, sliced freezer exp 2026-03-04", "1500 g rice exp 2027-08-31",
              "250 ml olive oil exp 2026-12-31", "500 g lentils exp 2027-01-31", "500 g flour", "1 kg oats",
              "4 cans chickpeas exp 2028-06-30", "1 kg risotto rice exp 2027-05-31"})
            m_library.stock(QString::fromUtf8(line));
        watch(u"milk"_s, Fraction(1));
        watch(u"olive-oil"_s, Fraction(300));
        watch(u"bread"_s, Fraction(1));
    }

    // Makes every lot of the food count as low at or below `level`.
    void watch(const QString &food, const Fraction &level)
    {
        const auto stock = m_library.store.read([](Connection &connection) { return pantrystore::stock(connection); })
                               .result()
                               .value();
        for (PantryStock entry : stock) {
            if (entry.lot.foodKey != food)
                continue;
            entry.lot.lowLevel = level;
            m_library.pantry.saveLot(entry.lot).waitForFinished();
        }
    }

    TestLibrary &m_library;
};

} // namespace kjc
