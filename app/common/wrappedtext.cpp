// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/wrappedtext.h"

#include <algorithm>

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

// A label takes its own least height for what the words need, so that it would never become lower again.
void WrappedText::fit()
{
    setMinimumHeight(0);
    setFixedHeight(std::max(0, heightForWidth(width()))); // without words it has none
}

} // namespace kjc
