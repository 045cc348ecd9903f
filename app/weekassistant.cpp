// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/weekassistant.h"

#include "app/assistant/assistantpanel.h"
#include "app/planner/plannerview.h"
#include "app/planner/weekmodel.h"
#include "app/planner/weekpage.h"

#include <algorithm>

namespace kjc {

WeekAssistant::WeekAssistant(AssistantController &controller, PictureSource &pictures, WeekPage &page)
    : QObject(&page),
      m_controller(controller),
      m_page(page),
      m_panel(new AssistantPanel(controller, pictures))
{
    page.setAssistant(m_panel);
    connect(&controller, &AssistantController::draftsChanged, this, &WeekAssistant::showDrafts);
    connect(&controller, &AssistantController::problem, &page, &Page::problem);
    connect(m_panel, &AssistantPanel::draftChosen, &page, &WeekPage::showDraft);
    connect(m_panel, &AssistantPanel::settingsRequested, this, &WeekAssistant::settingsRequested);
    connect(&page, &WeekPage::weekLoaded, this, &WeekAssistant::showDays);
    connectView();
    showDrafts();
    showDays();
}

void WeekAssistant::connectView()
{
    PlannerView &view = m_page.view();
    connect(&view, &PlannerView::draftAccepted, this, [this](const QUuid &id) { m_controller.accept({id}); });
    connect(&view, &PlannerView::draftRejected, this, [this](const QUuid &id) { m_controller.dismiss({id}); });
    connect(&view, &PlannerView::otherDraftRequested, &m_controller, &AssistantController::another);
    connect(&view, &PlannerView::allDraftsAccepted, &m_controller, &AssistantController::acceptAll);
}

void WeekAssistant::showDrafts()
{
    m_page.model().setDrafts(m_controller.drafts(), m_controller.thinking());
}

// What lies behind us is not planned any more.
void WeekAssistant::showDays()
{
    const QDate first = m_page.firstDay();
    m_panel->setDays(std::max(first, m_controller.clock().today()), first.addDays(6));
}

void WeekAssistant::open()
{
    m_page.setAssistantOpen(true);
    m_panel->focusField();
}

void WeekAssistant::close()
{
    m_page.setAssistantOpen(false);
}

void WeekAssistant::toggle()
{
    if (m_page.isAssistantOpen() && m_panel->isAncestorOf(m_page.focusWidget()))
        close();
    else
        open();
}

} // namespace kjc
