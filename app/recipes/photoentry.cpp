// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/photoentry.h"

#include "app/common/photojpeg.h"
#include "app/common/pictures.h"
#include "app/common/prompts.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QMimeDatabase>
#include <QPlainTextEdit>
#include <QUrl>

namespace kjc {

using namespace Qt::StringLiterals;

static bool looksLikePicture(const QString &file)
{
    return QMimeDatabase().mimeTypeForFile(file, QMimeDatabase::MatchExtension).name().startsWith(u"image/");
}

GivenPhoto photoIn(const QMimeData *data)
{
    if (!data)
        return {};
    const QList<QUrl> urls = data->urls();
    if (urls.size() == 1 && urls.first().isLocalFile() && looksLikePicture(urls.first().toLocalFile()))
        return {urls.first().toLocalFile(), {}};
    return data->hasImage() ? GivenPhoto{{}, qvariant_cast<QImage>(data->imageData())} : GivenPhoto{};
}

QFuture<Result<QString>> keepPhoto(PictureSource &pictures, const GivenPhoto &photo)
{
    return photo.file.isEmpty() ? pictures.keepImage(photo.image) : pictures.keepFile(photo.file);
}

void pickPhoto(QWidget *parent, const std::function<void(const GivenPhoto &)> &picked)
{
    //: A kind of files; %1 stays as it is
    const QString filter = QCoreApplication::translate("PhotoEntry", "Pictures (%1);;All files (*)");
    const prompts::FilePick pick{
        QCoreApplication::translate("PhotoEntry", "Add a photo"), filter.arg(photoPatterns().join(u' ')), {}};
    prompts::openFiles(parent, pick, [picked](const QStringList &files) {
        if (!files.isEmpty())
            picked({files.first(), {}});
    });
}

PhotoEntry::PhotoEntry(QWidget *page) : QObject(page), m_page(page)
{
    page->setAcceptDrops(true);
    page->installEventFilter(this);
    for (QLineEdit *field : page->findChildren<QLineEdit *>())
        field->installEventFilter(this);
    for (QPlainTextEdit *field : page->findChildren<QPlainTextEdit *>()) {
        field->installEventFilter(this);
        field->viewport()->installEventFilter(this);
    }
}

bool PhotoEntry::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::DragLeave:
    case QEvent::Drop: return dragged(event);
    case QEvent::KeyPress:
        return static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste) && paste(watched != m_page);
    default: return false;
    }
}

bool PhotoEntry::dragged(QEvent *event)
{
    const bool leaves = event->type() == QEvent::DragLeave;
    const GivenPhoto photo = leaves ? GivenPhoto() : photoIn(static_cast<QDropEvent *>(event)->mimeData());
    const bool over = !photo.isNull() && event->type() != QEvent::Drop;
    if (std::exchange(m_hovering, over) != over)
        Q_EMIT hovering(over);
    if (photo.isNull())
        return false;
    auto *drop = static_cast<QDropEvent *>(event);
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (event->type() == QEvent::Drop)
        Q_EMIT given(photo);
    return true;
}

// What is copied in a word processor is words and a picture of them: in a text field the words are meant.
bool PhotoEntry::paste(bool intoText)
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const GivenPhoto photo = photoIn(data);
    if (photo.isNull() || (intoText && photo.file.isEmpty() && data->hasText()))
        return false;
    Q_EMIT given(photo);
    return true;
}

} // namespace kjc
