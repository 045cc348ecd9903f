// SPDX-License-Identifier: GPL-3.0-or-later
#include "librarymaker.h"

#include "core/commands/householdcommands.h"
#include "core/commands/pantrycommands.h"
#include "core/commands/plancommands.h"
#include "core/commands/recipecommands.h"
#include "recipegenerator.h"

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

// As an import of an archive would bring them, in transactions of this many.
static constexpr int kBatch = 500;

static Result<Done> addRecipes(Store &store, RecipeGenerator generator, int count)
{
    RecipeCommands commands(store);
    for (int done = 0; done < count; done += kBatch) {
        std::vector<ImportedRecipe> batch(size_t(std::min(kBatch, count - done)));
        for (ImportedRecipe &imported : batch)
            imported.recipe = generator.next();
        KJC_TRY(commands.import(std::move(batch), false).result());
    }
    return Done{};
}

static Result<Done> stockPantry(Store &store)
{
    static const QStringList lines{u"2 kg flour"_s, u"12 eggs"_s,     u"1 l milk"_s,    u"3 onion"_s,
                                   u"500 g rice"_s, u"6 tomato"_s,    u"1 kg potato"_s, u"2 tins chickpea"_s,
                                   u"4 carrot"_s,   u"200 g butter"_s};
    const QDate today = store.clock().today();
    PantryCommands commands(store);
    for (int i = 0; i < lines.size(); ++i) {
        QuickAdd line = parseQuickAdd(lines.at(i), QLocale::c(), today);
        line.bestBefore = today.addDays(i - 1);
        KJC_TRY(commands.add(line).result());
    }
    return Done{};
}

Result<Done> makeLibrary(Store &store, quint32 seed, int recipes)
{
    Household household;
    household.name = u"Home"_s;
    KJC_TRY(
        HouseholdCommands(store).setUp(household, {}, {u"breakfast"_s, u"lunch"_s, u"dinner"_s, u"snack"_s}).result());
    KJC_TRY(addRecipes(store, RecipeGenerator(seed), recipes));
    KJC_TRY(stockPantry(store));
    const QDate today = store.clock().today();
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    KJC_TRY(PlanCommands(store).fill(monday, monday.addDays(6), seed).result());
    return Done{};
}

} // namespace kjc
