// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QImage>
#include <QObject>

#include <functional>

class QMimeData;
class QWidget;

namespace kjc {

class PictureSource;

// A picture that a person gives: a file or what lies on the clipboard.
struct GivenPhoto {
    QString file; // path; empty: `image`
    QImage image;

    [[nodiscard]] bool isNull() const { return file.isEmpty() && image.isNull(); }
};

// The picture in what is dragged or pasted; null for none. A file is told by its name alone.
GivenPhoto photoIn(const QMimeData *data);
// Makes it one of the photos; see PictureSource::keepFile().
QFuture<Result<QString>> keepPhoto(PictureSource &pictures, const GivenPhoto &photo);
// Lets the person pick a file.
void pickPhoto(QWidget *parent, const std::function<void(const GivenPhoto &)> &picked);

// Takes pictures that are dropped on a page or pasted into it, also where the cursor is in one of its text fields; words go
// where they always went.
class PhotoEntry : public QObject
{
    Q_OBJECT
public:
    // Made when the page has its fields; owned by `page`.
    explicit PhotoEntry(QWidget *page);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void given(const kjc::GivenPhoto &photo);
    void hovering(bool over); // a picture is held over the page, or no longer

private:
    bool dragged(QEvent *event);
    bool paste(bool intoText);

    QWidget *m_page;
    bool m_hovering = false;
};

} // namespace kjc
