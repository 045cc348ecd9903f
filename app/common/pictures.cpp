// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/pictures.h"

#include "app/common/photojpeg.h"
#include "app/common/theme.h"
#include "core/base/onpool.h"
#include "core/media/photofolder.h"
#include "resources/lookresources.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QPixmapCache>
#include <QSaveFile>
#include <QThread>

#include <algorithm>

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr int kRenderVersion =
    1; // raise when renderPicture() draws differently, so that kept files are not used
static constexpr int kMemoryKilobytes = 64 * 1024;
static constexpr int kKeptFiles = 1500;

static QString keyOf(const PictureRequest &request)
{
    const QString subject = request.name.isEmpty() ? u"tile/"_s + request.title : request.name;
    return u"kjc-picture/%1/%2x%3@%4/%5-%6/%7"_s.arg(subject)
        .arg(request.size.width())
        .arg(request.size.height())
        .arg(request.dpr)
        .arg(request.corners.top)
        .arg(request.corners.bottom)
        .arg(int(request.dimmed));
}

// A changed photo of the same name gets another file.
static QString keptFileOf(const QString &folder, const QString &key, const QString &source)
{
    if (folder.isEmpty())
        return {};
    const qint64 stamp = source.startsWith(u':') ? 0 : QFileInfo(source).lastModified().toMSecsSinceEpoch();
    const QString text = u"%1|%2|%3"_s.arg(key).arg(stamp).arg(kRenderVersion);
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1).toHex();
    return folder + u'/' + QString::fromLatin1(hash) + u".png"_s;
}

// Losing a kept picture costs a few milliseconds, so a failure to write is no error.
static void keep(const QImage &image, const QString &file)
{
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && image.save(&out, "PNG", 90))
        out.commit();
}

static QImage keptOrRendered(const PictureRequest &request, const QString &source, const QString &kept)
{
    if (source.isEmpty())
        return {};
    if (!kept.isEmpty()) {
        QImage image(kept);
        if (!image.isNull()) {
            image.setDevicePixelRatio(request.dpr);
            return image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
        }
    }
    const QImage image = renderPicture(request, source);
    if (!image.isNull() && !kept.isEmpty())
        keep(image, kept);
    return image;
}

static void dropOldest(const QString &folder)
{
    QDir dir(folder);
    const QStringList files = dir.entryList({u"*.png"_s}, QDir::Files, QDir::Time);
    for (qsizetype i = kKeptFiles; i < files.size(); ++i)
        dir.remove(files.at(i));
}

static constexpr int kAnnounceMs = 60; // the longest a finished picture waits for the others

PictureSource::PictureSource(QString photoFolder, QString cacheFolder, QObject *parent)
    : QObject(parent),
      m_photoFolder(std::move(photoFolder)),
      m_cacheFolder(std::move(cacheFolder))
{
    initLookResources();
    QPixmapCache::setCacheLimit(kMemoryKilobytes);
    m_pool.setMaxThreadCount(qBound(1, QThread::idealThreadCount() - 1, 4));
    m_announcer.setSingleShot(true);
    m_announcer.setInterval(kAnnounceMs);
    connect(&m_announcer, &QTimer::timeout, this, &PictureSource::announce);
    if (!m_cacheFolder.isEmpty() && !QDir().mkpath(m_cacheFolder))
        m_cacheFolder.clear();
}

PictureSource::~PictureSource()
{
    m_pool.clear();
    if (!m_cacheFolder.isEmpty())
        m_pool.start([folder = m_cacheFolder] { dropOldest(folder); });
    m_pool.waitForDone();
}

// Names come from other devices and from imported files too: none may lead out of the folder, least of all to a network
// share. Such a one has no file.
QString PictureSource::fileOf(const QString &name) const
{
    if (name.startsWith(u"food/"_s))
        return u":/pictures/%1.svg"_s.arg(name);
    const auto leadsElsewhere = [](QChar c) { return c == u'/' || c == u'\\' || c == u':'; };
    const bool plain = !name.startsWith(u'.') && std::none_of(name.cbegin(), name.cend(), leadsElsewhere);
    return plain && !m_photoFolder.isEmpty() ? QDir(m_photoFolder).filePath(name) : QString();
}

// A recipe without a photo, or with one that cannot be read, has a tile under its own key.
PictureRequest PictureSource::drawable(const PictureRequest &request) const
{
    PictureRequest drawable = request;
    if (m_broken.contains(request.name))
        drawable.name.clear();
    return drawable;
}

QPixmap PictureSource::picture(const PictureRequest &asked)
{
    const PictureRequest request = drawable(asked);
    const QString key = keyOf(request);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap))
        make(request, key, asked.name);
    return pixmap;
}

void PictureSource::make(const PictureRequest &request, const QString &key, const QString &askedFor)
{
    if (m_making.contains(key))
        return;
    m_making.insert(key);
    m_pool.start([this, request, key, askedFor, source = fileOf(request.name), folder = m_cacheFolder] {
        const QImage image = request.name.isEmpty() ? renderTile(request)
                                                    : keptOrRendered(request, source, keptFileOf(folder, key, source));
        QMetaObject::invokeMethod(
            this, [this, askedFor, key, image] { take(askedFor, key, image); }, Qt::QueuedConnection);
    });
}

void PictureSource::take(const QString &name, const QString &key, const QImage &image)
{
    m_making.remove(key);
    if (image.isNull())
        m_broken.insert(name);
    else
        QPixmapCache::insert(key, QPixmap::fromImage(image));
    m_ready.insert(name);
    if (m_making.isEmpty())
        announce();
    else if (!m_announcer.isActive())
        m_announcer.start();
}

// Together, so that a screen full of pictures is painted a few times and not once for each.
void PictureSource::announce()
{
    m_announcer.stop();
    const QSet<QString> names = std::exchange(m_ready, {});
    for (const QString &name : names)
        Q_EMIT ready(name);
}

QPixmap PictureSource::pictureNow(const PictureRequest &asked)
{
    const PictureRequest request = drawable(asked);
    const QString key = keyOf(request);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    if (request.name.isEmpty()) {
        pixmap = QPixmap::fromImage(renderTile(request));
    } else {
        const QString source = fileOf(request.name);
        pixmap = QPixmap::fromImage(keptOrRendered(request, source, keptFileOf(m_cacheFolder, key, source)));
        if (pixmap.isNull()) {
            m_broken.insert(request.name);
            return pictureNow(asked);
        }
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

static Result<QString> saved(const QString &folder, const Result<QByteArray> &jpeg)
{
    if (!jpeg)
        return jpeg.error();
    return PhotoFolder(folder).save(jpeg.value());
}

static Result<QString> keptFile(const QString &folder, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Io, file.errorString(), path};
    auto jpeg = photoJpeg(file);
    if (!jpeg)
        return Error{jpeg.error().kind, jpeg.error().detail, path};
    return saved(folder, jpeg);
}

QFuture<Result<QString>> PictureSource::keepFile(const QString &file)
{
    return onPool([folder = m_photoFolder, file] { return keptFile(folder, file); }, &m_pool);
}

QFuture<Result<QString>> PictureSource::keepBytes(const QByteArray &encoded)
{
    const auto work = [folder = m_photoFolder, encoded] {
        QBuffer buffer;
        buffer.setData(encoded);
        buffer.open(QIODevice::ReadOnly);
        return saved(folder, photoJpeg(buffer));
    };
    return onPool(work, &m_pool);
}

QFuture<Result<QString>> PictureSource::keepImage(const QImage &image)
{
    return onPool([folder = m_photoFolder, image] { return saved(folder, photoJpeg(image)); }, &m_pool);
}

void PictureSource::photoArrived(const QString &name)
{
    m_broken.remove(name);
    m_ready.insert(name);
    if (!m_announcer.isActive())
        m_announcer.start();
}

void PictureSource::draw(QPainter *painter, const QRectF &rect, const QString &name, const QString &title,
                         const CornerRadii &corners, qreal opacity)
{
    const QPixmap pixmap = picture({name, title, rect.size().toSize(), painter->device()->devicePixelRatioF(), corners,
                                    Theme::current().isDark()});
    painter->save();
    painter->setOpacity(painter->opacity() * opacity);
    if (pixmap.isNull()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillPath(roundedOutline(rect, corners), color(Role::Sunken));
    } else {
        painter->drawPixmap(rect.topLeft(), pixmap);
    }
    painter->restore();
}

} // namespace kjc
