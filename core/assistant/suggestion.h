// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <vector>

namespace kjc {

// One ingredient as an assistant worded it; nothing of it is understood yet.
struct SuggestedIngredient {
    QString name;
    QString quantity; // "200", "1/2", "2-3"; may be empty
    QString unit;     // "g", "can"; may be empty

    friend bool operator==(const SuggestedIngredient &, const SuggestedIngredient &) = default;
};

// A meal an assistant proposes for a day. A draft: nothing is planned until a person accepts it.
struct Suggestion {
    QDate day;
    QString slot; // key of a slot: "breakfast", "lunch", "dinner", "snack"
    QString title;
    int servings = 0; // 1 to 20
    std::vector<SuggestedIngredient> ingredients;

    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};

} // namespace kjc
