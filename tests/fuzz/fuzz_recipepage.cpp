// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/registry.h"

// Any bytes as a saved page: must end in recipes or an Error, never in a crash.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    kjc::ImportSource source;
    source.bytes = QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
    source.fileName = QStringLiteral("page.html");
    const auto batch = kjc::formats::read(source, QStringLiteral("schema-org"));
    return batch && batch.value().recipes.empty() && batch.value().failures.empty() ? -1 : 0;
}
