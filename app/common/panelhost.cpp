// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/panelhost.h"

#include "app/common/theme.h"

namespace kjc {

PanelHost::PanelHost(QWidget *content, Panel *panel, int width, QWidget *parent)
    : QWidget(parent),
      m_content(content),
      m_panel(panel),
      m_width(width)
{
    content->setParent(this);
    panel->setParent(this);
    panel->raise();
    connect(panel, &Panel::closeRequested, this, [this] { setOpen(false); });
    connect(&Theme::current(), &Theme::changed, this, &PanelHost::follow);
}

void PanelHost::setCompact(bool compact)
{
    m_compact = compact;
    follow();
}

int PanelHost::panelWidth() const
{
    return qMin(Theme::current().scaled(m_width), width() * 2 / 3);
}

// The panel closes when it would come to lie over the content, and opens again when there is room.
void PanelHost::follow()
{
    constexpr int kLeastContent = 640;
    const bool over = m_compact || (width() > 0 && width() < Theme::current().scaled(kLeastContent) + panelWidth());
    if (over != m_over) {
        m_over = over;
        if (over)
            m_openWhenWide = m_open;
        setOpen(!over && m_openWhenWide);
    }
    arrange();
}

void PanelHost::setOpen(bool open)
{
    if (open == m_open)
        return;
    const bool hadFocus = m_panel->isAncestorOf(focusWidget());
    m_open = open;
    arrange();
    if (!open && hadFocus)
        m_content->setFocus(Qt::OtherFocusReason);
    Q_EMIT openChanged(open);
}

void PanelHost::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    follow();
}

void PanelHost::arrange()
{
    const int panel = panelWidth();
    const bool beside = m_open && !m_over;
    const int content = beside ? width() - panel : width();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_content->setGeometry(mirrored ? width() - content : 0, 0, content, height());
    m_panel->setGeometry(mirrored ? 0 : width() - panel, 0, panel, height());
    m_panel->setVisible(m_open);
}

} // namespace kjc
