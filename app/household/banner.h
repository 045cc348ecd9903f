// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/paint.h"

#include <QFrame>

class QHBoxLayout;
class QPushButton;

namespace kjc {

// Something that asks for a person: what is so, what is safe, and one thing to do about it.
class Banner : public QFrame
{
    Q_OBJECT
public:
    Banner(Tone tone, QStringView icon, const QString &title, const QString &text, QWidget *parent = nullptr);

    // At the trailing end. Connect its clicked().
    QPushButton *addAction(const QString &verb);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    QHBoxLayout *m_row;
};

} // namespace kjc
