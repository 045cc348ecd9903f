// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/food/foodcatalogue.h"
#include "core/food/ingredientparser.h"

#include <cstdlib>

// Any text as an ingredient line, in every language. A range never ends below its start.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    const QString line = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const QString &language : {QString(), QStringLiteral("en"), QStringLiteral("es"), QStringLiteral("de")}) {
        const kjc::ParsedIngredient parsed = kjc::parseIngredient(line, language);
        if (parsed.quantityMax && (!parsed.quantity || *parsed.quantityMax < *parsed.quantity))
            std::abort();
        const QString key = kjc::FoodCatalogue::bundled().keyFor(parsed.name);
        Q_UNUSED(key)
    }
    return 0;
}
