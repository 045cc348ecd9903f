// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importpictures.h"

#include "app/common/photojpeg.h"
#include "app/common/pictures.h"
#include "app/common/whendone.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace kjc::importing {

using namespace Qt::StringLiterals;

static constexpr QLatin1String kBytes("data:;base64,");
static constexpr QLatin1String kFile("file:");

QString carriedFile(const QString &file)
{
    return QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded);
}

QString carriedBytes(const QByteArray &bytes)
{
    return QString(kBytes + QString::fromLatin1(bytes.toBase64()));
}

void dropLocalAddresses(ImportBatch &batch, size_t first)
{
    for (size_t i = first; i < batch.recipes.size(); ++i)
        if (QString &address = batch.recipes[i].recipe.imageUrl; !address.startsWith(u"http"))
            address.clear();
}

// Never a path that leads out of what is read.
static bool isInside(const QString &path)
{
    return !path.isEmpty() && QDir::isRelativePath(path) && !path.startsWith(u"..") && !path.contains(u':') &&
           !path.contains(u'\\');
}

static QStringList candidates(const QString &path, const Recipe &recipe)
{
    const QFileInfo file(path);
    QStringList names;
    if (!recipe.picture.isEmpty() && !recipe.picture.startsWith(u"food/"))
        names.append(recipe.picture);
    for (const QString &pattern : photoPatterns())
        names.append(QString(file.completeBaseName() + pattern.mid(1)));
    QStringList paths;
    for (const QString &name : std::as_const(names))
        if (const QString inside = QDir::cleanPath(QDir(file.path()).filePath(name)); isInside(inside))
            paths.append(inside);
    return paths;
}

void attachPictures(ImportBatch &batch, size_t first, const QString &path, const Beside &beside)
{
    for (size_t i = first; i < batch.recipes.size(); ++i) {
        Recipe &recipe = batch.recipes[i].recipe;
        if (!recipe.imageUrl.isEmpty())
            continue;
        for (const QString &candidate : candidates(path, recipe)) {
            recipe.imageUrl = beside(candidate);
            if (!recipe.imageUrl.isEmpty())
                break;
        }
    }
}

namespace {

// What is left to do of one keepPictures(); shared by the answers it waits for.
struct Keeping {
    std::vector<ImportedRecipe> recipes;
    Kept done;
    int waiting = 0;
    int left = 0;

    void take(size_t at, const Result<QString> &name)
    {
        recipes[at].recipe.picture = name ? name.value() : QString();
        left += name ? 0 : 1;
        if (--waiting == 0)
            done(std::move(recipes), left);
    }
};

} // namespace

static QFuture<Result<QString>> kept(PictureSource &pictures, const QString &address)
{
    if (address.startsWith(kFile))
        return pictures.keepFile(QUrl(address).toLocalFile());
    return pictures.keepBytes(QByteArray::fromBase64(address.mid(kBytes.size()).toLatin1()));
}

void keepPictures(PictureSource &pictures, QObject *context, std::vector<ImportedRecipe> recipes, const Kept &done)
{
    auto keeping = std::make_shared<Keeping>(Keeping{std::move(recipes), done});
    std::vector<std::pair<size_t, QFuture<Result<QString>>>> photos;
    for (size_t i = 0; i < keeping->recipes.size(); ++i) {
        QString &address = keeping->recipes[i].recipe.imageUrl;
        if (address.isEmpty() || address.startsWith(u"http"))
            continue;
        photos.emplace_back(i, kept(pictures, address));
        address.clear();
    }
    keeping->waiting = int(photos.size());
    if (photos.empty())
        return done(std::move(keeping->recipes), 0);
    for (const auto &[at, photo] : photos)
        whenDone(photo, context, [keeping, at = at](const Result<QString> &name) { keeping->take(at, name); });
}

} // namespace kjc::importing
