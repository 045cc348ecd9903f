// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistant/messagefield.h"

#include "app/common/theme.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace kjc {

static constexpr int kMostLines = 5;

MessageField::MessageField(QWidget *parent) : TextArea(parent)
{
    //: The field where a person writes to the assistant, for a screen reader
    setAccessibleName(tr("Message to the assistant"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, &MessageField::fit);
    connect(&Theme::current(), &Theme::changed, this, &MessageField::fit);
    fit();
}

// As high as its text, up to a few lines.
void MessageField::fit()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.layout() ? block.layout()->lineCount() : 1);
    lines = std::clamp(lines, 1, kMostLines);
    const int height = fontMetrics().lineSpacing() * lines + 2 * kPadding + scaled(6);
    if (height != this->height())
        setFixedHeight(height);
}

void MessageField::resizeEvent(QResizeEvent *event)
{
    TextArea::resizeEvent(event);
    fit();
}

// A text field claims these keys for itself, also where it has nothing to do with them.
bool MessageField::event(QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return TextArea::event(event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool idle = (key->matches(QKeySequence::Undo) && !document()->isUndoAvailable()) ||
                      (key->matches(QKeySequence::Redo) && !document()->isRedoAvailable());
    if (!idle)
        return TextArea::event(event);
    event->ignore();
    return true;
}

void MessageField::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (shift)
            break;
        Q_EMIT sent(toPlainText().trimmed());
        return;
    case Qt::Key_Up:
        if (!toPlainText().isEmpty() || m_last.isEmpty())
            break;
        setPlainText(m_last);
        moveCursor(QTextCursor::End);
        return;
    case Qt::Key_Escape: event->ignore(); return; // for the panel
    case Qt::Key_Period:
        if (!event->modifiers().testFlag(Qt::ControlModifier))
            break;
        Q_EMIT stopRequested();
        return;
    default: break;
    }
    TextArea::keyPressEvent(event);
}

} // namespace kjc
