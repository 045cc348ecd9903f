// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/domain/recipe.h"

#include <optional>
#include <vector>

namespace kjc::cli {

enum class ExportFormat { SchemaOrg, Cooklang };

// "schema-org", "cooklang"; empty is schema-org. Absent for others.
std::optional<ExportFormat> exportFormatNamed(const QString &name);
// To stdout; several as one JSON list, or one a line with --json. REQUIRES: one recipe where the format is Cooklang.
void printRecipes(Context &context, const std::vector<Recipe> &recipes, ExportFormat format);
// Each into a file of `folder`, named after its title and never over another. Returns how many failed, each named on stderr.
int writeRecipes(Context &context, const std::vector<Recipe> &recipes, ExportFormat format, const QString &folder);

} // namespace kjc::cli
