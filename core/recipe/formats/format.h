// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/recipe.h"

#include <QUrl>

#include <vector>

namespace kjc {

// Something odd but survivable in what was read. `place` names where: "recipeIngredient[3]", "line 12".
struct ImportWarning {
    QString place;
    QString message; // English, for the log and kjc; the window shows its own sentence per `code`
    QString code;    // stable: "no-ingredients", "no-steps", "bad-duration", "repaired-json", …

    friend bool operator==(const ImportWarning &, const ImportWarning &) = default;
};

// One recipe as read, before a person has looked at it. `recipe.original` holds the bytes it came from.
struct ImportedRecipe {
    Recipe recipe;
    std::vector<ImportWarning> warnings;
};

// Nothing but a title and the like was found: a person may complete it, but it is never saved unseen.
inline bool isBare(const ImportedRecipe &imported)
{
    return imported.recipe.ingredients.empty() && imported.recipe.steps.empty();
}

// What a file or page held. A recipe that could not be read becomes an Error with its place; the others still come.
struct ImportBatch {
    std::vector<ImportedRecipe> recipes;
    std::vector<Error> failures;
};

struct ImportSource {
    QByteArray bytes;
    QString fileName; // for guessing the format and naming errors; may be empty
    QUrl url;         // where a page came from; empty when unknown. Resolves relative addresses.
};

// A format that can be read, one per file in this folder.
class RecipeFormat
{
public:
    virtual ~RecipeFormat() = default;
    [[nodiscard]] virtual QString id() const = 0; // "schema-org", "cooklang": for --format and `originalFormat`
    // 0: surely not this format, 100: surely. Looks at the name and the first few kilobytes only.
    [[nodiscard]] virtual int confidence(const ImportSource &source) const = 0;
    // Error when nothing could be read at all (Parse, Empty). Pure; safe from any thread. Fills text, not ParsedIngredient.
    [[nodiscard]] virtual Result<ImportBatch> read(const ImportSource &source) const = 0;
};

} // namespace kjc
