// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recipe.h"

#include <QJsonObject>

namespace kjc::formats {

// The recipe as a schema.org Recipe. Headings of steps become HowToSections; those of ingredients, which the vocabulary does not
// have, become lines that end with a colon, as many sites write them. Reading it back gives the same recipe but for the words of
// ParsedIngredient, what is stored here alone (ids, rating, favourite, picture) and notes. Pure.
QJsonObject schemaOrgObject(const Recipe &recipe);
// The same as a file: UTF-8, indented.
QByteArray toSchemaOrg(const Recipe &recipe);

} // namespace kjc::formats
