// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/schemaorgrecipe.h"

#include <vector>

namespace kjc::formats {

// The recipes in a page's or file's JSON, and everything they may refer to.
struct LinkedData {
    std::vector<QJsonObject> recipes; // every object of type Recipe, in order; stubs too
    ObjectsById byId;
    QString pageLanguage;         // inLanguage of the page or article around
    bool hasPrimaryImage = false; // the page around names its own picture
    bool repaired = false;

    // Looks through one JSON value, at any depth: @graph, arrays, mainEntity, itemListElement.
    void add(const QJsonValue &value);
    // Reads a block of text as JSON, repairing it when needed; false when it holds nothing.
    bool addText(const QByteArray &utf8);
};

} // namespace kjc::formats
