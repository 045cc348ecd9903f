// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/picturerender.h"
#include "core/base/result.h"

#include <QFuture>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

class QPainter;

namespace kjc {

// Pictures of dishes, made on other threads and kept: in memory while the program runs, and as files between runs so that a
// week is on the screen at once. GUI thread only. One per window; screens are given a reference.
class PictureSource : public QObject
{
    Q_OBJECT
public:
    // Photos named in recipes are looked for in `photoFolder`. Rendered pictures are kept in `cacheFolder`, which is made
    // when missing; empty: nothing is kept between runs.
    PictureSource(QString photoFolder, QString cacheFolder, QObject *parent = nullptr);
    ~PictureSource() override; // waits for pictures being made

    // The picture, or a null pixmap when it has yet to be made: then ready(request.name) follows. One without a name or
    // with a file that cannot be read is a tile.
    QPixmap picture(const PictureRequest &request);

    // Paints the picture into `rect`, or its ground while it is being made. Dims it in the dark scheme.
    void draw(QPainter *painter, const QRectF &rect, const QString &name, const QString &title,
              const CornerRadii &corners, qreal opacity = 1);

    // The picture at once, made here when need be: for printing and for the few large ones outside lists.
    QPixmap pictureNow(const PictureRequest &request);

    // Makes a person's picture one of the photos, on another thread; returns the name to put into a recipe. Errors are those
    // of photoJpeg() and PhotoFolder::save(), and Io for a file that cannot be read, each with the file as its place.
    QFuture<Result<QString>> keepFile(const QString &file);
    QFuture<Result<QString>> keepBytes(const QByteArray &encoded);
    QFuture<Result<QString>> keepImage(const QImage &image);
    // A photo that was missing is in the folder now.
    void photoArrived(const QString &name);

Q_SIGNALS:
    // A picture of this name can now be had; repaint what shows it.
    void ready(const QString &name);

private:
    [[nodiscard]] QString fileOf(const QString &name) const;
    [[nodiscard]] PictureRequest drawable(const PictureRequest &request) const;
    void make(const PictureRequest &request, const QString &key, const QString &askedFor);
    void take(const QString &name, const QString &key, const QImage &image);
    void announce();

    QString m_photoFolder;
    QString m_cacheFolder;
    QSet<QString> m_making; // keys
    QSet<QString> m_broken; // names whose file cannot be read
    QSet<QString> m_ready;  // names to announce
    QTimer m_announcer;
    QThreadPool m_pool;
};

} // namespace kjc
