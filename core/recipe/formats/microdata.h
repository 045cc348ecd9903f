// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/htmldocument.h"

#include <QJsonObject>

#include <vector>

namespace kjc::formats {

// The Recipe items of a page's microdata (HTML Standard, "Microdata") in the shape of their JSON-LD. Pure.
std::vector<QJsonObject> microdataRecipes(const HtmlDocument &page);

// The hRecipe and h-recipe microformats of a page in the shape of JSON-LD.
std::vector<QJsonObject> microformatRecipes(const HtmlDocument &page);

// Adds a value to a property that may have some: one stays plain, more become an array.
void addProperty(QJsonObject &object, const QString &name, const QJsonValue &value);

} // namespace kjc::formats
