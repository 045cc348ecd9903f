// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/format.h"

namespace kjc::formats {

// A recipe page saved from the web: schema.org in JSON-LD or microdata, the hRecipe microformat, and what the page shows where
// these are silent. One page is one recipe, the one with the most in it; a warning names the others.
class SchemaOrgPage final : public RecipeFormat
{
public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] int confidence(const ImportSource &source) const override;
    [[nodiscard]] Result<ImportBatch> read(const ImportSource &source) const override;
};

// The same vocabulary in a JSON file: a Recipe, an array of them, or a @graph.
class SchemaOrgJson final : public RecipeFormat
{
public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] int confidence(const ImportSource &source) const override;
    [[nodiscard]] Result<ImportBatch> read(const ImportSource &source) const override;
};

} // namespace kjc::formats
