// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/format.h"

#include <QHash>
#include <QJsonObject>

namespace kjc::formats {

// The objects of a page by their "@id", for references from one to another.
using ObjectsById = QHash<QString, QJsonObject>;

// Whether "@type" of `object` is (or holds) `type`, short or as a full IRI, any case.
bool isOfType(const QJsonObject &object, QLatin1StringView type);

// A schema.org Recipe in JSON, in any of the shapes that pages use, as our recipe. `base` resolves relative addresses; may be
// empty. Says in `warnings` what it could not read. Pure; safe from any thread.
ImportedRecipe recipeFromSchemaOrg(const QJsonObject &object, const ObjectsById &others, const QUrl &base);

// The first non-empty of the named values; undefined when there is none.
QJsonValue firstOf(const QJsonObject &object, std::initializer_list<QLatin1StringView> names);
// Whether it has a name and ingredients or steps: a stub has not.
bool hasContent(const QJsonObject &recipe);

} // namespace kjc::formats
