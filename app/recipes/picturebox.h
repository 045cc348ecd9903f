// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/metrics.h"

#include <QWidget>

namespace kjc {

class PictureSource;

// The picture of a dish, filling the width it is given.
class PictureBox : public QWidget
{
    Q_OBJECT
public:
    explicit PictureBox(PictureSource &pictures, QWidget *parent = nullptr); // `pictures` outlives this

    void setPicture(const QString &name, const QString &title);
    [[nodiscard]] QString picture() const { return m_name; }
    // Shows that a photo held over the window would be taken.
    void setInviting(bool inviting);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PictureSource &m_pictures;
    QString m_name;
    QString m_title;
    bool m_inviting = false;
};

} // namespace kjc
