// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace kjc {

class PictureSource;

// The leading side of the first screen: who this is, what it is for, and dishes to look forward to. Painted; a screen reader
// meets it as one text.
class WelcomePane : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePane(PictureSource &pictures, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void nameIt();
    qreal paintWords(QPainter &painter, const QRectF &room) const;
    void paintDishes(QPainter &painter, const QRectF &room) const;
    qreal promiseHeight() const;
    void paintPromise(QPainter &painter, const QRectF &room) const;

    PictureSource &m_pictures;
};

} // namespace kjc
