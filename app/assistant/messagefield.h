// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/textarea.h"

namespace kjc {

// Where a person types to the assistant: Enter sends, Shift+Enter begins a line, Up recalls what was sent last, Esc stops.
// Where there is no typing to take back, undo is the window's.
class MessageField : public TextArea
{
    Q_OBJECT
public:
    explicit MessageField(QWidget *parent = nullptr);

    void setLastMessage(const QString &text) { m_last = text; }

Q_SIGNALS:
    void sent(const QString &text); // trimmed, perhaps empty
    void stopRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QString m_last;
};

} // namespace kjc
