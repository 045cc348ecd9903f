// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importreader.h"

#include "app/common/photojpeg.h"
#include "app/importing/importpictures.h"
#include "core/recipe/formats/archive.h"
#include "core/recipe/formats/registry.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QPromise>
#include <QThreadPool>

namespace kjc::importing {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostBytes = 512LL * 1024 * 1024;
constexpr qint64 kMostCarriedBytes = 64LL * 1024 * 1024; // of pictures out of archives

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
        dropLocalAddresses(read.value(), 0);
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

// A picture out of an archive, made as small as it will be kept. There is room for so many, and those beyond are named.
QString carriedSmall(const QByteArray &picture, const QString &path, qint64 &carried, ImportBatch &batch)
{
    if (picture.isEmpty())
        return {};
    QBuffer buffer;
    buffer.setData(picture);
    buffer.open(QIODevice::ReadOnly);
    auto jpeg = photoJpeg(buffer);
    if (jpeg && carried + jpeg.value().size() > kMostCarriedBytes)
        jpeg = Error{Error::Kind::Unsupported, u"too many pictures in one archive"_s, {}};
    if (!jpeg) {
        batch.failures.push_back({jpeg.error().kind, jpeg.error().detail, path});
        return {};
    }
    carried += jpeg.value().size();
    return carriedBytes(jpeg.value());
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
    QHash<QString, QByteArray> files; // shares the bytes of the sources
    for (const ImportSource &inside : unpacked.value().sources)
        files.insert(QDir::cleanPath(inside.fileName), inside.bytes);
    qint64 carried = 0;
    const auto beside = [&files, &carried, &batch](const QString &path) {
        return carriedSmall(files.value(path), path, carried, batch);
    };
    for (const ImportSource &inside : unpacked.value().sources) {
        if (*stop)
            return;
        const size_t first = batch.recipes.size();
        readSource(inside, Found::Beside, batch);
        attachPictures(batch, first, inside.fileName, beside);
    }
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
        return readArchive(source, stop, batch);
    const size_t first = batch.recipes.size();
    readSource(source, found, batch);
    attachPictures(batch, first, source.fileName, [folder = QFileInfo(path).dir()](const QString &name) {
        const QFileInfo picture(folder.filePath(name));
        return picture.isFile() ? carriedFile(picture.absoluteFilePath()) : QString();
    });
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
        const ImportSource source{text.toUtf8(), {}, {}};
        // What somebody pastes here is a recipe to them, even where nothing else says so.
        auto read = formats::read(source, formats::detect(source) ? QString() : u"text"_s);
        if (!read)
            return ImportBatch{{}, {read.error()}};
        dropLocalAddresses(read.value(), 0);
        return std::move(read).value();
    });
}

} // namespace kjc::importing
