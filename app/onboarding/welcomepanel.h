// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace kjc {

class Chip;
class PictureSource;

// The leading part of the first screen: what the program is for, in words and pictures.
class WelcomePanel : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePanel(PictureSource &pictures, QWidget *parent = nullptr); // `pictures` outlives this

protected:
    void paintEvent(QPaintEvent *event) override;
};

// The number of a question, in a circle.
class NumberMark : public QWidget
{
    Q_OBJECT
public:
    NumberMark(int number, QWidget *parent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number;
};

// A label and chips beside it, in as many rows as they need. Takes ownership of the chips.
QWidget *labelledChips(const QString &label, const QList<Chip *> &chips, QWidget *parent);

} // namespace kjc
