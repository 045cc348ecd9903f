// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/samples/samples.h"

#include <QDir>
#include <QFile>

// Q_INIT_RESOURCE must stand outside every namespace.
static void initSamples()
{
    Q_INIT_RESOURCE(samples);
}

namespace kjc {

using namespace Qt::StringLiterals;

std::vector<ImportSource> sampleRecipes()
{
    initSamples();
    std::vector<ImportSource> sources;
    const QDir folder(u":/samples"_s);
    for (const QString &name : folder.entryList({u"*.cook"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a sample is missing from the program: %s", qPrintable(name));
        sources.push_back({file.readAll(), name, {}});
    }
    return sources;
}

} // namespace kjc
