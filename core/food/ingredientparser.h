// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recipe.h"

namespace kjc {

// Understands one ingredient line: "2 ½ cups flour, sifted". Pure; safe from any thread. `language` is BCP 47 ("en", "es-MX");
// empty: the language whose words the line uses most. Never fails: what is not understood stays in `name`.
ParsedIngredient parseIngredient(const QString &line, const QString &language = {});

} // namespace kjc
