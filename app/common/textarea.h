// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace kjc {

// A field of several lines with the border, the corners and the room of the other fields. Tab leaves it.
class TextArea : public QPlainTextEdit
{
    Q_OBJECT
public:
    static constexpr int kPadding = 8; // between border and text

    explicit TextArea(QWidget *parent = nullptr);

    // Room for so many lines, at least.
    void setLeastLines(int lines);

protected:
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace kjc
