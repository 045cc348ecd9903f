// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QList>

#include <memory>

class QMimeData;

namespace kjc {

// How recipes are dragged from wherever they are shown to wherever they are planned: their ids, one per line, as
// application/x-kecarajocomer-recipes.
inline constexpr char kRecipesMimeType[] = "application/x-kecarajocomer-recipes";

// `titles` become the plain text that other programs get; may be empty.
std::unique_ptr<QMimeData> encodeRecipes(const QList<RecipeId> &recipes, const QStringList &titles = {});
// In the order dragged, without repetitions and without what is not an id. Empty when `mime` is null or holds no recipes.
QList<RecipeId> decodeRecipes(const QMimeData *mime);
[[nodiscard]] bool hasRecipes(const QMimeData *mime);

} // namespace kjc
