// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/cooklangwriter.h"
#include "core/recipe/formats/registry.h"

// Any bytes as Cooklang. What was read can be written, and read again.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    kjc::ImportSource source;
    source.bytes = QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
    source.fileName = QStringLiteral("recipe.cook");
    const auto batch = kjc::formats::read(source, QStringLiteral("cooklang"));
    if (!batch || batch.value().recipes.empty())
        return 0;
    source.bytes = kjc::formats::toCooklang(batch.value().recipes.front().recipe);
    return kjc::formats::read(source, QStringLiteral("cooklang")) ? 0 : -1;
}
