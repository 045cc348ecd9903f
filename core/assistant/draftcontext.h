// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assistant/mealsource.h"
#include "core/planning/fillinput.h"
#include "core/store/recipesearch.h"

namespace kjc {

// What is known when meals are to be proposed, read from the library at one moment.
struct DraftContext {
    FillInput fill; // the places wanted, the recipes that may be chosen, the rules of the household
    QHash<RecipeId, RecipeSummary> recipes;
    QStringList pantry; // names of foods at home, staples left out; those to be used soon first
    QStringList recent; // titles of what was planned in the last 14 days, newest first
    int servings = 2;   // of a meal, as the household eats
    QDate today;

    [[nodiscard]] DraftFacts facts() const;
};

// `seed` decides between equally good choices. Store thread.
Result<DraftContext> loadDraftContext(Connection &connection, const DraftRequest &request, const QDate &today,
                                      quint32 seed);

// The recipe of the library that a title means: the same words, whatever their case and accents. Null for none.
RecipeId recipeTitled(const DraftContext &context, const QString &title);

// Why a dish may not be served: what an allergy, a diet or a dislike of the household forbids, in English, naming the food;
// empty when it may. Goes by the title's and the ingredients' foods, whatever an assistant says of them.
QString objectionByRules(const Suggestion &suggestion, const std::vector<Profile> &profiles);

} // namespace kjc
