// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/food/ingredienttokens.h"
#include "core/food/ingredientwords.h"

#include <QStringList>

namespace kjc {

// What stands behind the amount, taken apart.
struct NamedFood {
    QString name;
    QString unit; // of "garlic cloves"; empty otherwise
    QString size;
    QStringList preparations;
    QStringList comments;
};

// Takes `rest` apart. `unit` is the unit that was read already: a can's content keeps its preparation in the name.
// The name is empty only where `rest` holds no word.
NamedFood readName(const Tokens &rest, const QString &unit, const IngredientWords &words);

// Whether one of `phrases`, words separated by spaces, stands at `at`.
bool phraseAt(const Tokens &tokens, size_t at, const QStringList &phrases);

} // namespace kjc
