// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/paint.h"

#include <QLabel>

namespace kjc {

// A state in words, with an icon and a tint; never interactive. Read by a screen reader as its text.
class Badge : public QLabel
{
    Q_OBJECT
public:
    explicit Badge(const QString &text, Tone tone = Tone::Neutral, QStringView icon = {}, QWidget *parent = nullptr);

    void setState(const QString &text, Tone tone, QStringView icon = {});

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    QString m_icon;
};

} // namespace kjc
