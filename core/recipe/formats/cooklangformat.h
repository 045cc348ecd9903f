// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/cooklangparser.h"
#include "core/recipe/formats/format.h"

namespace kjc::formats {

// One recipe in Cooklang. The title comes from the metadata, else from the file's name. A paragraph of nothing but ingredients
// is a list of ingredients, not a step.
class Cooklang final : public RecipeFormat
{
public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] int confidence(const ImportSource &source) const override;
    [[nodiscard]] Result<ImportBatch> read(const ImportSource &source) const override;
};

// An ingredient as a line for people: "2 cups flour, sifted"; in Spanish "2 tazas de harina". `language` is BCP 47.
QString cooklangLine(const CooklangItem &ingredient, const QString &language);

} // namespace kjc::formats
