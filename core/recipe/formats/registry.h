// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/format.h"

#include <span>

namespace kjc::formats {

// Every format the program reads.
std::span<const RecipeFormat *const> all();
// Null when no format has that id.
const RecipeFormat *find(const QString &id);
// The format that is most confident about `source`; null when none is.
const RecipeFormat *detect(const ImportSource &source);

// Reads `source` in format `id` (empty: the detected one): ungzips, reads, then understands every ingredient line.
// Unsupported when there is no such format. Pure; safe from any thread.
Result<ImportBatch> read(ImportSource source, const QString &id = {});

} // namespace kjc::formats
