// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/textarea.h"

#include "app/common/metrics.h"
#include "app/common/paint.h"

#include <QEvent>
#include <QPainter>

namespace kjc {

TextArea::TextArea(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setFrameShape(NoFrame);
    document()->setDocumentMargin(0);
    setViewportMargins(kPadding, kPadding, kPadding, kPadding);
}

void TextArea::setLeastLines(int lines)
{
    setMinimumHeight(QFontMetrics(font()).lineSpacing() * lines + 2 * kPadding + 2);
}

// The frame only; the text is painted on the viewport.
bool TextArea::event(QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return QPlainTextEdit::event(event);
    QPainter painter(this);
    drawRoundedCard(&painter, rect(), color(Role::Surface), color(hasFocus() ? Role::Focus : Role::LineStrong),
                    metrics::radius::control, hasFocus() ? 2 : 1);
    return true;
}

void TextArea::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    update();
}

void TextArea::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    update();
}

} // namespace kjc
