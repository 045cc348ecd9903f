// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recipe.h"
#include "core/store/connection.h"

#include <QStringList>

namespace kjc {

// What a card or a row of the library shows.
struct RecipeSummary {
    RecipeId id;
    QString title;
    std::optional<int> minutes;
    int servings = 0; // 0 when not known
    QString picture;
    bool favourite = false;
    int rating = 0;
    QStringList meals;   // keys of slots it suits; empty: any
    int ingredients = 0; // lines that need a food
    int inStock = 0;     // of those, lines whose food is in the pantry or a staple
    QString useSoon;     // name of a pantry food that expires soon and that it uses, empty for none

    friend bool operator==(const RecipeSummary &, const RecipeSummary &) = default;
};

enum class RecipeSort { BestMatch, Title, Newest, Time, Rating };

struct RecipeFilter {
    QString text; // as typed: words of title, ingredients, tags, notes; the last one may be unfinished
    bool favourites = false;
    std::optional<int> mostMinutes;
    QStringList tags;                        // all of them
    QString meal;                            // key of a slot
    std::optional<int> mostMissing;          // ingredients not in the pantry; 0 is "can cook now"
    bool useSoon = false;                    // uses something that expires soon
    RecipeSort sort = RecipeSort::BestMatch; // by title when there is no text

    friend bool operator==(const RecipeFilter &, const RecipeFilter &) = default;
};

// The foods at home as search needs them, computed once per pantry change (see core/pantry/stockedfoods.h).
struct StockedFoods {
    QStringList keys;                // foods with an amount above nothing
    QStringList staples;             // foods that are always taken to be at home, and counted by nobody
    QMap<QString, QString> expiring; // key of a food that expires soon to its name

    friend bool operator==(const StockedFoods &, const StockedFoods &) = default;
};

struct TagCount {
    QString tag;
    int recipes = 0;
};

namespace recipesearch {

// One page of what fits `filter`. Store thread; with 10,000 recipes a key press answers in a few milliseconds.
Result<std::vector<RecipeSummary>> find(Connection &connection, const RecipeFilter &filter, const StockedFoods &stocked,
                                        int offset, int limit);
Result<int> count(Connection &connection, const RecipeFilter &filter, const StockedFoods &stocked);
// Tags with how many recipes carry them, most used first.
Result<std::vector<TagCount>> tags(Connection &connection, int limit);

} // namespace recipesearch
} // namespace kjc
