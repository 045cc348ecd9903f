// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/metrics.h"
#include "app/common/panelhost.h"
#include "app/common/theme.h"
#include "app/planner/plannerview.h"
#include "app/planner/recipeshelf.h"
#include "app/planner/weekmodel.h"
#include "app/planner/weekpage.h"

#include <QLayout>
#include <QResizeEvent>
#include <QToolButton>

#include <utility>

namespace kjc {

void WeekPage::setAssistant(Panel *panel)
{
    Q_ASSERT(!m_assistant);
    layout()->removeWidget(m_host);
    m_assistant = new PanelHost(m_host, panel, metrics::size::assistantWidth, this);
    m_assistant->setOpen(false);
    layout()->addWidget(m_assistant);
    connect(m_assistant, &PanelHost::openChanged, this, &WeekPage::followAssistant);
}

// The page is the window without its rail.
bool WeekPage::hasRoomForBoth() const
{
    return width() >= Theme::current().scaled(metrics::breakpoint::bothPanelsFrom - metrics::size::railWide);
}

bool WeekPage::isAssistantOpen() const
{
    return m_assistant && m_assistant->isOpen();
}

void WeekPage::setAssistantOpen(bool open)
{
    if (m_assistant)
        m_assistant->setOpen(open);
}

void WeekPage::setShelfOpen(bool open)
{
    m_shelfYielded = false;
    m_host->setOpen(open);
    m_panel->setChecked(m_host->isOpen());
}

// What a person chose is told; that it made room for the assistant is not.
void WeekPage::followShelf(bool open)
{
    m_panel->setChecked(open);
    if (open)
        m_shelf->activate();
    if (open && isAssistantOpen() && !hasRoomForBoth())
        m_assistant->setOpen(false);
    if (!m_shelfYielded)
        Q_EMIT shelfOpenChanged(open);
}

void WeekPage::followAssistant(bool open)
{
    if (open && m_host->isOpen() && !hasRoomForBoth()) {
        m_shelfYielded = true;
        m_host->setOpen(false);
    } else if (!open && m_shelfYielded) {
        m_host->setOpen(true);
        m_shelfYielded = false;
    }
    Q_EMIT assistantOpenChanged(open);
}

void WeekPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    if (isAssistantOpen() && m_host->isOpen() && !hasRoomForBoth())
        followAssistant(true);
}

void WeekPage::showDraft(const QUuid &draft, const QDate &day)
{
    m_wanted = draft;
    if (m_first.daysTo(day) < 0 || day > lastDay())
        return showWeekOf(day);
    if (const QModelIndex place = m_model->placeOfDraft(std::exchange(m_wanted, QUuid())); place.isValid()) {
        m_view->setCurrentIndex(place);
        m_view->scrollTo(place);
    }
}

} // namespace kjc
