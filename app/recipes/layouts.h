// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/text.h"

class QLayout;

namespace kjc {

// Takes everything out of `layout`; its widgets go with the next turn of the event loop.
void clearLayout(QLayout *layout);

// Words that break into as many lines as their width asks for, and get the height for them from any layout.
Text *paragraph(const QString &text, Type type, Role role, QWidget *parent);

// What a scroll area shows: as high as its words need at the width they have, not at the narrowest they could have.
class ScrolledContent : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    [[nodiscard]] QSize minimumSizeHint() const override { return {QWidget::minimumSizeHint().width(), 0}; }
};

// A line between things, `indent` logical pixels in from the leading edge.
class Hairline : public QWidget
{
    Q_OBJECT
public:
    explicit Hairline(QWidget *parent = nullptr, int indent = 0);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_indent;
};

} // namespace kjc
