// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/jsonld.h"
#include "core/recipe/formats/schemaorgpage.h"

#include <QJsonDocument>

namespace kjc::formats {

using namespace Qt::StringLiterals;

QString SchemaOrgJson::id() const
{
    return u"schema-org-json"_s;
}

int SchemaOrgJson::confidence(const ImportSource &source) const
{
    const QByteArray head = source.bytes.left(65536).trimmed();
    if (!head.startsWith('{') && !head.startsWith('['))
        return 0;
    if (head.contains("\"@type\"") && head.contains("Recipe\""))
        return 85;
    return head.contains("recipeIngredient") || head.contains("recipeInstructions") ? 75 : 0;
}

Result<ImportBatch> SchemaOrgJson::read(const ImportSource &source) const
{
    LinkedData data;
    if (!data.addText(source.bytes))
        return Error{Error::Kind::Parse, u"not JSON"_s, source.fileName};
    ImportBatch batch;
    for (const QJsonObject &object : data.recipes) {
        ImportedRecipe one = recipeFromSchemaOrg(object, data.byId, source.url);
        if (one.recipe.ingredients.empty() && one.recipe.steps.empty()) {
            batch.failures.push_back(
                {Error::Kind::Empty, u"a recipe without ingredients and steps"_s, one.recipe.title});
            continue;
        }
        if (one.recipe.language.isEmpty())
            one.recipe.language = data.pageLanguage;
        if (data.repaired)
            one.warnings.push_back({source.fileName, u"the JSON was not valid and was repaired"_s, u"repaired-json"_s});
        one.recipe.original = QJsonDocument(object).toJson(QJsonDocument::Compact);
        one.recipe.originalFormat = id();
        batch.recipes.push_back(std::move(one));
    }
    if (batch.recipes.empty())
        return Error{Error::Kind::Empty, u"the file holds no schema.org recipe"_s, source.fileName};
    return batch;
}

} // namespace kjc::formats
