// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testlibrary.h"

namespace kjc::gallery {

using namespace Qt::StringLiterals;

template <typename T>
T must(const Result<T> &result)
{
    if (!result)
        qFatal("%s", qPrintable(logForm(result.error())));
    return result.value();
}

struct Dish {
    QString title;
    QString picture;
    int minutes;
    QString lines; // separated by bars
};

inline const QList<Dish> &dishes()
{
    static const QList<Dish> all{
        {u"Overnight oats"_s, u"food/oats"_s, 5, u"200 g oats|1 l milk|2 bananas"_s},
        {u"Pan con tomate"_s, u"food/pantomate"_s, 8, u"6 slices bread|500 g tomatoes|2 tbsp olive oil"_s},
        {u"Yogur con fruta"_s, u"food/yogurt"_s, 5, u"500 g yoghurt|2 apples"_s},
        {u"Banana pancakes"_s, u"food/pancakes"_s, 20, u"2 bananas|4 eggs|200 g flour"_s},
        {u"Lentejas con verduras"_s, u"food/lentils"_s, 45, u"400 g lentils|3 carrots|1 onion|2 tomatoes"_s},
        {u"Greek salad"_s, u"food/greeksalad"_s, 15, u"200 g feta|1 cucumber|3 tomatoes|100 g olives"_s},
        {u"Garbanzos con espinacas"_s, u"food/chickpea"_s, 25, u"2 cans chickpeas|250 g spinach|2 cloves garlic"_s},
        {u"Paella de verduras"_s, u"food/paella"_s, 60, u"400 g rice|200 g peas|2 red peppers|1 lemon|1 onion"_s},
        {u"Shakshuka"_s, u"food/shakshuka"_s, 25, u"6 eggs|800 g canned tomatoes|1 red pepper|150 g feta"_s},
        {u"Tortilla de patatas"_s, u"food/tortilla"_s, 40, u"1 kg potatoes|6 eggs|1 onion"_s},
        {u"Pollo al limón"_s, u"food/chicken"_s, 55, u"1 kg chicken|2 lemons|500 g potatoes"_s},
        {u"Mushroom risotto"_s, u"food/risotto"_s, 35, u"300 g mushrooms|320 g risotto rice|1 onion"_s},
        {u"Crema de calabaza"_s, u"food/pumpkin"_s, 30, u"1 kg pumpkin|1 onion|200 ml cream"_s},
        {u"Tacos de pescado"_s, u"food/tacos"_s, 30, u"450 g white fish|8 corn tortillas|300 g tomatoes"_s},
        {u"Apple, walnuts"_s, u"food/applenuts"_s, 3, u"2 apples|100 g walnuts"_s},
        {u"Hummus, carrots"_s, u"food/hummus"_s, 5, u"200 g hummus|3 carrots"_s},
        {u"Banana bread"_s, u"food/bananabread"_s, 60, u"3 bananas|250 g flour|2 eggs"_s},
        {u"Salmón con hinojo"_s, u"food/salmon"_s, 25, u"3 salmon fillets|1 fennel bulb|2 lemons|1 onion"_s},
        {u"Croquetas de setas"_s, u"food/croquetas"_s, 50, u"300 g mushrooms|500 ml milk|100 g flour"_s},
        {u"Spanakopita"_s, u"food/spanakopita"_s, 55, u"250 g spinach|200 g feta|1 pack filo pastry"_s},
        {u"Chilli with beans"_s, u"food/chilli"_s, 40, u"2 onions|2 cans chickpeas"_s},
        {u"Sopa de ajo"_s, u"food/garlicsoup"_s, 20, u"6 cloves garlic|4 eggs"_s},
        {u"Papas arrugadas con mojo"_s, u"food/potatoes"_s, 35, u"1 kg potatoes|4 cloves garlic"_s},
        {u"Pasta al pesto"_s, u"food/pesto"_s, 15, u"400 g pasta|1 jar pesto"_s},
        {u"Empanada gallega"_s, u"food/empanada"_s, 75, u"500 g flour|2 onions|2 cans tuna"_s},
        {u"Tabbouleh"_s, u"food/tabbouleh"_s, 20, u"200 g bulgur|2 bunches parsley|4 tomatoes"_s},
    };
    return all;
}

// The week of 9 February 2026 as a household has it on the Wednesday.
class PlannedWeek
{
public:
    explicit PlannedWeek(TestLibrary &library) : m_library(library)
    {
        for (const Dish &dish : dishes())
            save(dish);
        fillPantry();
        planMorningsAndSnacks();
        planLunches();
        planDinners();
        const QDate today = library.clock.today();
        QList<PlannedMealId> past;
        for (const PlannedMeal &meal : library.meals(today.addDays(-2), today.addDays(-1)))
            past.append(meal.id);
        must(library.plan.setState(past, MealState::Cooked).result());
    }

    [[nodiscard]] RecipeId recipe(const QString &title) const { return m_recipes.value(title); }
    PlannedMealId plan(int day, const char *slot, const QString &title, int servings = 3)
    {
        const PlanPlace place{QDate(2026, 2, day), m_library.slot(QString::fromLatin1(slot))};
        must(m_library.plan.addRecipe(m_recipes.value(title), place, servings).result());
        for (const PlannedMeal &meal : m_library.meals(place.day, place.day))
            if (meal.slot == place.slot && meal.recipe == m_recipes.value(title))
                return meal.id;
        return {};
    }

private:
    void save(const Dish &dish)
    {
        Recipe recipe;
        recipe.title = dish.title;
        recipe.picture = dish.picture;
        recipe.totalMinutes = dish.minutes;
        recipe.servings = Fraction(3);
        recipe.language = u"en"_s;
        for (const QString &line : dish.lines.split(u'|'))
            recipe.ingredients.push_back({{}, {}, line, parseIngredient(line, recipe.language)});
        recipe.steps.push_back({{}, {}, u"Cook it."_s});
        if (dish.title != u"Tabbouleh" && dish.title != u"Tacos de pescado") // not every recipe says it
            recipe.nutrition = {{u"calories"_s, u"%1 kcal"_s.arg(260 + 6 * dish.minutes)},
                                {u"proteinContent"_s, u"%1 g"_s.arg(8 + dish.minutes / 3)}};
        m_recipes.insert(dish.title, must(m_library.recipes.save(recipe).result()));
    }

    void leftovers(PlannedMealId cooked, int day, const char *slot)
    {
        const PlanPlace place{QDate(2026, 2, day), m_library.slot(QString::fromLatin1(slot))};
        must(m_library.plan.planLeftovers(cooked, place, 3).result());
    }

    void planMorningsAndSnacks()
    {
        plan(9, "breakfast", u"Overnight oats"_s);
        plan(10, "breakfast", u"Pan con tomate"_s);
        plan(11, "breakfast", u"Yogur con fruta"_s);
        plan(12, "breakfast", u"Overnight oats"_s);
        plan(13, "breakfast", u"Pan con tomate"_s);
        plan(14, "breakfast", u"Banana pancakes"_s);
        plan(10, "snack", u"Apple, walnuts"_s);
        plan(11, "snack", u"Hummus, carrots"_s);
        plan(13, "snack", u"Apple, walnuts"_s);
        plan(15, "snack", u"Banana bread"_s, 8);
    }

    void planLunches()
    {
        leftovers(plan(9, "lunch", u"Lentejas con verduras"_s, 6), 11, "lunch");
        plan(10, "lunch", u"Greek salad"_s, 2);
        plan(13, "lunch", u"Garbanzos con espinacas"_s);
        leftovers(plan(14, "lunch", u"Paella de verduras"_s, 6), 15, "dinner");
        plan(15, "lunch", u"Shakshuka"_s);
    }

    void planDinners()
    {
        plan(9, "dinner", u"Tortilla de patatas"_s);
        plan(10, "dinner", u"Pollo al limón"_s);
        plan(11, "dinner", u"Mushroom risotto"_s);
        plan(12, "dinner", u"Crema de calabaza"_s);
        plan(14, "dinner", u"Tacos de pescado"_s);
    }

    void fillPantry()
    {
        for (const QString &line : {u"300 g mushrooms exp 2026-02-11"_s,
                                    u"250 g spinach exp 2026-02-13"_s,
                                    u"1 fennel exp 2026-02-13"_s,
                                    u"12 eggs exp 2026-02-25"_s,
                                    u"2 l milk exp 2026-02-17"_s,
                                    u"4 onions"_s,
                                    u"3 heads garlic"_s,
                                    u"2 kg potatoes"_s,
                                    u"1 kg risotto rice"_s,
                                    u"6 carrots"_s,
                                    u"1 kg flour"_s,
                                    u"6 cans chickpeas"_s,
                                    u"500 g rice"_s,
                                    u"4 lemons"_s,
                                    u"1 kg oats"_s,
                                    u"6 bananas"_s,
                                    u"1 pumpkin"_s,
                                    u"6 apples"_s,
                                    u"200 g walnuts"_s,
                                    u"400 g pasta"_s,
                                    u"1 jar pesto"_s})
            m_library.stock(line);
    }

    TestLibrary &m_library;
    QMap<QString, RecipeId> m_recipes;
};

} // namespace kjc::gallery
