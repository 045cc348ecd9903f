// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace kjc {

class PictureBox;
class PictureSource;

// The picture of a recipe with a way to choose one of those that come with the program, or none.
class PictureChoice : public QWidget
{
    Q_OBJECT
public:
    explicit PictureChoice(PictureSource &pictures, QWidget *parent = nullptr); // `pictures` outlives this

    void setPicture(const QString &name, const QString &title); // silent
    [[nodiscard]] QString picture() const;

Q_SIGNALS:
    void changed();

private:
    void choose();
    void take(const QString &name);

    PictureSource &m_pictures;
    PictureBox *m_box;
    QString m_title;
};

} // namespace kjc
