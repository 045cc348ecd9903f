// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/text.h"

#include <QEvent>
#include <QStyle>

namespace kjc {

Text::Text(const QString &text, Type type, Role role, QWidget *parent)
    : QLabel(text, parent),
      m_type(type),
      m_role(role)
{
    setTextFormat(Qt::PlainText);
    follow();
    align();
    connect(&Theme::current(), &Theme::changed, this, &Text::follow);
}

void Text::setRole(Role role)
{
    if (role == m_role)
        return;
    m_role = role;
    follow();
}

void Text::setType(Type type)
{
    if (type == m_type)
        return;
    m_type = type;
    follow();
}

Text *Text::wrapped()
{
    setWordWrap(true);
    // A wrapping label asks for a width of its own choosing; the layout knows better.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    return this;
}

void Text::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    align();
}

void Text::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        align();
    QLabel::changeEvent(event);
}

void Text::align()
{
    QLabel::setAlignment(QStyle::visualAlignment(layoutDirection(), m_alignment) | Qt::AlignAbsolute);
}

void Text::follow()
{
    const Theme &theme = Theme::current();
    setFont(theme.font(m_type));
    QPalette palette;
    palette.setColor(QPalette::WindowText, theme.color(m_role));
    palette.setColor(QPalette::Disabled, QPalette::WindowText, theme.color(Role::TextDisabled));
    setPalette(palette);
}

} // namespace kjc
