// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/importsources.h"

#include "app/cli/inputlines.h"
#include "app/cli/webpage.h"
#include "core/recipe/formats/archive.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace kjc::cli {

using namespace Qt::StringLiterals;

static constexpr int kDeepestArchive = 3; // archives in archives

static QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(all.next());
    files.sort();
    return files;
}

ImportSources::ImportSources(const QStringList &names, const QUrl &url) : m_url(url)
{
    for (const QString &name : names) {
        if (!QFileInfo(name).isDir()) {
            m_places.append({name, true});
            continue;
        }
        for (const QString &file : filesIn(name))
            m_places.append({file, false});
    }
}

static bool isWebAddress(const QString &name)
{
    return name.startsWith(u"http://"_s, Qt::CaseInsensitive) || name.startsWith(u"https://"_s, Qt::CaseInsensitive);
}

Result<ImportSource> ImportSources::sourceAt(const QString &name) const
{
    if (name == u"-")
        return ImportSource{allInput(), {}, m_url};
    if (isWebAddress(name)) {
        KJC_TRY_ASSIGN(page, fetchPage(QUrl(name)));
        return ImportSource{page.bytes, {}, page.url};
    }
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.exists() ? Error::Kind::Io : Error::Kind::NotFound, file.errorString(), name};
    return ImportSource{file.readAll(), name, m_url};
}

static void unpackInto(const ImportSources::Item &item, int depth, const ImportSources::Take &take,
                       const ImportSources::Fail &fail)
{
    if (depth >= kDeepestArchive || !formats::isArchive(item.source)) {
        take(item);
        return;
    }
    const auto unpacked = formats::unpack(item.source);
    if (!unpacked) {
        fail(unpacked.error());
        return;
    }
    for (Error error : unpacked.value().failures) {
        error.place = item.source.fileName + u'/' + error.place;
        fail(error);
    }
    for (const ImportSource &source : unpacked.value().sources)
        unpackInto({{source.bytes, item.source.fileName + u'/' + source.fileName, source.url}, false}, depth + 1, take,
                   fail);
}

void ImportSources::open(qsizetype index, const Take &take, const Fail &fail) const
{
    const Place &place = m_places.at(index);
    const auto source = sourceAt(place.name);
    if (!source)
        fail(source.error());
    else
        unpackInto({source.value(), place.isNamed}, 0, take, fail);
}

} // namespace kjc::cli
