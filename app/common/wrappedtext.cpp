// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/wrappedtext.h"

namespace kjc {

WrappedText::WrappedText(const QString &text, Type type, Role role, QWidget *parent) : Text(text, type, role, parent)
{
    setWordWrap(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, &WrappedText::fit);
}

void WrappedText::setText(const QString &text)
{
    Text::setText(text);
    fit();
}

void WrappedText::resizeEvent(QResizeEvent *event)
{
    Text::resizeEvent(event);
    fit();
}

void WrappedText::fit()
{
    setFixedHeight(heightForWidth(width()));
}

} // namespace kjc
