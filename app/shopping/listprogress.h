// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace kjc {

// How much of the list is done; the words beside it say the same.
class ListProgress : public QWidget
{
    Q_OBJECT
public:
    explicit ListProgress(QWidget *parent = nullptr);

    void setShare(double share); // 0…1
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = 0;
};

} // namespace kjc
