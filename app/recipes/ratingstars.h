// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace kjc {

// One to five stars that a person gives; the same star again takes them back. Arrow keys and digits work too.
class RatingStars : public QWidget
{
    Q_OBJECT
public:
    explicit RatingStars(QWidget *parent = nullptr);

    void setRating(int rating); // 0 to 5; silent
    [[nodiscard]] int rating() const { return m_rating; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void rated(int rating); // by a person

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] int starAt(QPoint pos) const; // 1 to 5
    void rate(int rating);
    void nameIt();

    int m_rating = 0;
    int m_hovered = 0;
};

} // namespace kjc
