// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/registry.h"

#include "core/food/ingredientparser.h"
#include "core/recipe/formats/cooklangformat.h"
#include "core/recipe/formats/gunzip.h"
#include "core/recipe/formats/schemaorgpage.h"
#include "core/recipe/formats/textrecipe.h"

#include <array>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 256 * 1024 * 1024;

void understand(Recipe &recipe)
{
    for (IngredientLine &line : recipe.ingredients)
        line.parsed = parseIngredient(line.text, recipe.language);
}

} // namespace

std::span<const RecipeFormat *const> all()
{
    static const SchemaOrgPage page;
    static const SchemaOrgJson json;
    static const Cooklang cooklang;
    static const TextRecipe text;
    static const std::array<const RecipeFormat *, 4> formats{&page, &json, &cooklang, &text};
    return formats;
}

const RecipeFormat *find(const QString &id)
{
    const auto formats = all();
    const auto found =
        std::find_if(formats.begin(), formats.end(), [&](const RecipeFormat *format) { return format->id() == id; });
    return found == formats.end() ? nullptr : *found;
}

const RecipeFormat *detect(const ImportSource &source)
{
    const RecipeFormat *best = nullptr;
    int most = 0;
    for (const RecipeFormat *format : all()) {
        const int confidence = format->confidence(source);
        if (confidence > most) {
            most = confidence;
            best = format;
        }
    }
    return best;
}

Result<ImportBatch> read(ImportSource source, const QString &id)
{
    if (isGzip(source.bytes)) {
        auto unzipped = gunzip(source.bytes, mostBytes);
        if (!unzipped)
            return Error{unzipped.error().kind, unzipped.error().detail, source.fileName};
        source.bytes = std::move(unzipped).value();
        if (source.fileName.endsWith(".gz"_L1, Qt::CaseInsensitive))
            source.fileName.chop(3);
    }
    const RecipeFormat *format = id.isEmpty() ? detect(source) : find(id);
    if (!format)
        return Error{Error::Kind::Unsupported, u"no format for it: "_s + id, source.fileName};
    auto batch = format->read(source);
    if (!batch)
        return batch.error();
    for (ImportedRecipe &imported : batch.value().recipes)
        understand(imported.recipe);
    return batch;
}

} // namespace kjc::formats
