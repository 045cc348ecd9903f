// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace kjc {

class PictureSource;
class Text;

// What stands where there is nothing yet: a picture, a title, one sentence, one or two things to do.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    // `picture` is a name of PictureSource ("food/potatoes"); `pictures` outlives this.
    EmptyState(PictureSource &pictures, const QString &picture, const QString &title, const QString &sentence,
               QWidget *parent = nullptr);

    // Connect its clicked(). The first is Primary, a second Secondary.
    QPushButton *addAction(const QString &text, QStringView icon = {});
    void setWords(const QString &title, const QString &sentence);

private:
    void fit();
    void showPicture();

    PictureSource &m_pictures;
    QString m_picture;
    QLabel *m_image;
    Text *m_title;
    Text *m_sentence;
    QHBoxLayout *m_actions;
};

} // namespace kjc
