// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kjc::formats {

enum class ListKind { Ingredients, Steps };

// Whether a heading says that such a list follows: "Ingredients:", "Zubereitung", "Preparación".
bool isListHeading(const QString &heading, ListKind kind);
// Whether a heading says that the recipe is over: "Notes", "Nutrition", "Comments".
bool isEndHeading(const QString &heading);
// Whether class and id words (folded) mark such a list or one of its lines, and nothing beside it (a title, a button).
bool isListMark(const QString &words, ListKind kind);

} // namespace kjc::formats
