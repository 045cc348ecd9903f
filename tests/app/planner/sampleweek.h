// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/mealdraft.h"
#include "core/planning/weekview.h"

namespace kjc {

// A week of February 2026 with a meal of each kind; today is Wednesday the 11th.
struct SampleWeek {
    QDate today{2026, 2, 11};
    WeekView week{QDate(2026, 2, 9), 7, {}, {}};

    SampleWeek()
    {
        int n = 0;
        for (const char *key : {"breakfast", "lunch", "dinner", "snack"}) {
            Slot slot;
            slot.id = SlotId(uuid(1000 + n));
            slot.key = QString::fromLatin1(key);
            slot.position = QString::number(n++);
            week.slots.push_back(slot);
        }
    }

    static QUuid uuid(int n) { return QUuid(uint(n), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0); }

    // A meal of a recipe; `slot` and `day` count from 0. Cards are kept by day and slot.
    MealCard &add(int slot, int day, const QString &title, int minutes = 30, int servings = 3)
    {
        MealCard card;
        card.meal.id = PlannedMealId(uuid(++m_meals));
        card.meal.recipe = RecipeId(uuid(2000 + m_meals));
        card.meal.day = week.first.addDays(day);
        card.meal.slot = week.slots[size_t(slot)].id;
        card.meal.servings = servings;
        card.title = title;
        card.minutes = minutes;
        week.meals.push_back(card);
        return week.meals.back();
    }

    // A suggestion for a place; `n` tells it from others.
    [[nodiscard]] MealDraft draft(int n, int slot, int day, const QString &title) const
    {
        MealDraft draft;
        draft.id = uuid(5000 + n);
        draft.place = {week.first.addDays(day), week.slots[size_t(slot)].id, week.slots[size_t(slot)].key};
        draft.recipe = RecipeId(uuid(6000 + n));
        draft.title = title;
        draft.minutes = 20;
        draft.servings = 3;
        draft.source = QStringLiteral("planner");
        return draft;
    }

    static SampleWeek ofEachKind()
    {
        SampleWeek sample;
        sample.add(0, 0, QStringLiteral("Overnight oats"), 5).meal.state = MealState::Cooked;
        MealCard &lentils = sample.add(1, 0, QStringLiteral("Lentejas con verduras"), 45, 6);
        lentils.leftoversFor = QDate(2026, 2, 11);
        lentils.leftoverServings = 3;
        const PlannedMealId cooked = lentils.meal.id;
        MealCard &leftovers = sample.add(1, 2, QStringLiteral("Lentejas con verduras"), 45);
        leftovers.meal.leftoversOf = cooked;
        leftovers.leftoversFrom = QDate(2026, 2, 9);
        MealCard &risotto = sample.add(2, 2, QStringLiteral("Mushroom risotto"), 35);
        risotto.needed = risotto.inStock = 9;
        risotto.useSoon = QStringLiteral("Mushrooms");
        MealCard &soup = sample.add(2, 3, QStringLiteral("Crema de calabaza"), 70);
        soup.needed = 8;
        soup.inStock = 7;
        soup.meal.locked = true;
        soup.meal.note = QStringLiteral("Half the cream");
        sample.add(2, 3, QStringLiteral("Greek salad"), 15).meal.state = MealState::Skipped;
        MealCard &text = sample.add(2, 4, QStringLiteral("Dinner at Nora’s"));
        text.meal.recipe = {};
        text.meal.text = text.title;
        text.minutes.reset();
        return sample;
    }

private:
    int m_meals = 0;
};

} // namespace kjc
