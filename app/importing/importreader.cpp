// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importreader.h"

#include "core/recipe/formats/archive.h"
#include "core/recipe/formats/registry.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>

namespace kjc::importing {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostBytes = 512LL * 1024 * 1024;

enum class Found { Named, Beside }; // by the person, or among other things in a folder or an archive

void add(ImportBatch &to, ImportBatch from)
{
    std::move(from.recipes.begin(), from.recipes.end(), std::back_inserter(to.recipes));
    std::move(from.failures.begin(), from.failures.end(), std::back_inserter(to.failures));
}

void readSource(const ImportSource &source, Found found, ImportBatch &batch)
{
    const bool detected = formats::detect(source) != nullptr || source.fileName.endsWith(u".gz"_s, Qt::CaseInsensitive);
    if (!detected && found == Found::Beside)
        return;
    auto read = formats::read(source);
    if (read) {
        add(batch, std::move(read).value());
        return;
    }
    Error error = read.error();
    if (found == Found::Beside && error.kind == Error::Kind::Empty)
        return;
    if (error.place.isEmpty())
        error.place = source.fileName;
    batch.failures.push_back(error);
}

void readArchive(const ImportSource &source, const Stop &stop, ImportBatch &batch)
{
    const auto unpacked = formats::unpack(source);
    if (!unpacked) {
        batch.failures.push_back(unpacked.error());
        return;
    }
    for (const Error &error : unpacked.value().failures)
        batch.failures.push_back(error);
    for (const ImportSource &inside : unpacked.value().sources)
        if (!*stop)
            readSource(inside, Found::Beside, batch);
}

void readFile(const QString &path, Found found, const Stop &stop, ImportBatch &batch)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        batch.failures.push_back({Error::Kind::Io, file.errorString(), path});
        return;
    }
    if (file.size() > kMostBytes) {
        batch.failures.push_back({Error::Kind::Unsupported, u"too big: %1 bytes"_s.arg(file.size()), path});
        return;
    }
    const ImportSource source{file.readAll(), QFileInfo(path).fileName(), {}};
    if (formats::isArchive(source))
        readArchive(source, stop, batch);
    else
        readSource(source, found, batch);
}

ImportBatch readAll(const QStringList &paths, const Stop &stop)
{
    ImportBatch batch;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            readFile(path, Found::Named, stop, batch);
            continue;
        }
        QStringList inside;
        QDirIterator files(path, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            inside.append(files.next());
        inside.sort();
        for (const QString &file : std::as_const(inside))
            if (!*stop)
                readFile(file, Found::Beside, stop, batch);
    }
    return batch;
}

template <typename Read>
QFuture<ImportBatch> onPool(Read read)
{
    auto promise = std::make_shared<QPromise<ImportBatch>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, read = std::move(read)] {
        promise->addResult(read());
        promise->finish();
    });
    return promise->future();
}

} // namespace

QFuture<ImportBatch> readFiles(const QStringList &paths, const Stop &stop)
{
    return onPool([paths, stop] { return readAll(paths, stop); });
}

QFuture<ImportBatch> readPage(const FetchedPage &page)
{
    return onPool([page] {
        ImportBatch batch;
        readSource({page.bytes, page.url.toDisplayString(), page.url}, Found::Named, batch);
        return batch;
    });
}

QFuture<ImportBatch> readText(const QString &text)
{
    return onPool([text] {
        ImportBatch batch;
        readSource({text.toUtf8(), {}, {}}, Found::Named, batch);
        return batch;
    });
}

} // namespace kjc::importing
