// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idsource.h"
#include "core/commands/householdcommands.h"
#include "core/commands/pantrycommands.h"
#include "core/commands/plancommands.h"
#include "core/commands/recipecommands.h"
#include "core/commands/shoppingcommands.h"
#include "core/food/ingredientparser.h"
#include "core/store/planstore.h"
#include "core/store/store.h"
#include "tests/support/testclock.h"

namespace kjc {

// An opened library with the four slots, and shorthands for filling it. In memory unless a folder is given.
struct TestLibrary {
    explicit TestLibrary(const QString &folder = QStringLiteral(":memory:"), OpSealer *sealer = nullptr)
        : ids(clock, 42),
          store({folder, clock, ids, sealer})
    {
        if (const auto opened = store.open().result(); !opened)
            qFatal("%s", qPrintable(logForm(opened.error())));
        const QStringList meals{QStringLiteral("breakfast"), QStringLiteral("lunch"), QStringLiteral("dinner"),
                                QStringLiteral("snack")};
        if (const auto ready = household.setUp({{}, {}, 2, 1}, {}, meals).result(); !ready)
            qFatal("%s", qPrintable(logForm(ready.error())));
    }

    RecipeId addRecipe(const QString &title, const QStringList &lines, int servings = 2)
    {
        Recipe recipe;
        recipe.title = title;
        recipe.servings = Fraction(servings);
        recipe.language = QStringLiteral("en");
        for (const QString &line : lines)
            recipe.ingredients.push_back({{}, {}, line, parseIngredient(line, recipe.language)});
        recipe.steps.push_back({{}, {}, QStringLiteral("Cook it.")});
        return recipes.save(recipe).result().value();
    }

    PantryLotId stock(const QString &line)
    {
        return pantry.add(parseQuickAdd(line, QLocale(QLocale::English, QLocale::UnitedKingdom), clock.today()))
            .result()
            .value();
    }

    SlotId slot(const QString &key)
    {
        const auto slots =
            store.read([](Connection &connection) { return planstore::slots(connection); }).result().value();
        for (const Slot &slot : slots)
            if (slot.key == key)
                return slot.id;
        return {};
    }

    std::vector<PlannedMeal> meals(const QDate &from, const QDate &to)
    {
        return store.read([=](Connection &connection) { return planstore::between(connection, from, to); })
            .result()
            .value();
    }

    TestClock clock{QStringLiteral("2026-02-11T10:00:00Z")};
    UuidV7Source ids;
    Store store;
    PlanCommands plan{store};
    RecipeCommands recipes{store};
    PantryCommands pantry{store};
    ShoppingCommands shopping{store};
    HouseholdCommands household{store};
};

} // namespace kjc
