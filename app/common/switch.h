// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace kjc {

// On or off at once, without a "save". The text stands before it in the layout, not in it: pass it as the name.
class Switch : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Switch(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace kjc
