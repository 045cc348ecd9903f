// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recipes/photoentry.h"
#include "core/recipe/fetchedpage.h"

#include <QWidget>

class QPushButton;

namespace kjc {

class PictureBox;
class PictureSource;
class Text;

// The picture of a recipe, with ways to give a photo of one's own, to choose one of the drawings that come with the program,
// or to have none. A photo that cannot be read changes nothing and says why below the picture.
class PictureChoice : public QWidget
{
    Q_OBJECT
public:
    explicit PictureChoice(PictureSource &pictures, QWidget *parent = nullptr); // `pictures` outlives this

    void setPicture(const QString &name, const QString &title); // silent
    [[nodiscard]] QString picture() const;
    // A photo was given and is not yet the picture; settled() follows.
    [[nodiscard]] bool isBusy() const { return m_busy; }
    void give(const GivenPhoto &photo);
    // Offers the picture of the page a recipe came from; it is fetched only when the person asks. Offers nothing without a
    // web address or without the network.
    void setWeb(const QUrl &address, const FetchPage &fetch);
    void setInviting(bool inviting); // see PictureBox

Q_SIGNALS:
    void changed();
    void settled(bool taken);

private:
    void choose();
    void take(const QString &name);
    void fetchFromWeb();
    int begin(const QString &words);
    void follow(const QFuture<Result<QString>> &name, int given);
    void settle(const Result<QString> &name);
    void say(const QString &words, bool wrong);
    void showButtons();

    PictureSource &m_pictures;
    PictureBox *m_box;
    QPushButton *m_photo;
    QPushButton *m_fromWeb;
    QPushButton *m_none;
    Text *m_words;
    QString m_title;
    QUrl m_web;
    FetchPage m_fetch;
    bool m_busy = false;
    int m_given = 0; // counts photos: one that was overtaken by another is dropped
};

} // namespace kjc
