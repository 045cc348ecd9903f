// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/libraryassistant.h"

#ifdef KJC_WITH_SYNC
#include "app/assistant/assistantroom.h"
#include "app/assistant/providerwords.h"
#include "app/common/whendone.h"
#include "app/settings/settingspage.h"
#endif

#include <QRandomGenerator>

namespace kjc {

using namespace Qt::StringLiterals;

LibraryAssistant::LibraryAssistant(Parts parts)
    : m_parts(std::move(parts)),
      m_planner(m_parts.store, m_parts.ids, [] { return QRandomGenerator::global()->generate(); }),
      m_controller(m_parts.store, m_parts.clock)
{
    offer();
}

LibraryAssistant::~LibraryAssistant() = default;

#ifdef KJC_WITH_SYNC

AssistantService &LibraryAssistant::service()
{
    if (!m_service)
        m_service = std::make_unique<AssistantService>(
            AssistantService::Parts{m_parts.store, m_parts.clock, m_parts.ids, m_random, m_parts.profileFolder,
                                    systemKeychain(), m_parts.language, m_parts.household});
    return *m_service;
}

void LibraryAssistant::begin()
{
    connect(&service(), &AssistantService::changed, this, &LibraryAssistant::offer);
    whenDone(m_service->open(), this, [this](const Result<VaultState> &) { // what it could not read is in its status
        m_controller.choose(m_service->record().chosen);
        connect(&m_controller, &AssistantController::choiceChanged, this, &LibraryAssistant::keepChoice);
    });
}

void LibraryAssistant::reconsiderHousehold()
{
    if (m_service)
        m_service->reconsiderHousehold();
}

void LibraryAssistant::keepChoice()
{
    AssistantRecord record = m_service->record();
    const AssistantSource *chosen = m_controller.chosen();
    record.chosen = !chosen || chosen->id == kBuiltInPlanner ? QString() : chosen->id;
    if (const auto kept = m_service->save(record); !kept)
        Q_EMIT m_controller.problem(kept.error());
}

void LibraryAssistant::addRoom(SettingsPage &page, Services &services)
{
    auto *room = new AssistantRoom(services, service());
    connect(room, &AssistantRoom::problem, &page, &Page::problem);
    page.addRoom({u"assistant"_s, u"assistant"_s, tr("Assistant"), room, 760, {}}, u"data"_s);
}

static AssistantSource::Lack lackOf(const ProviderStatus &status)
{
    if (status.needsKey && !status.hasKey)
        return AssistantSource::Lack::Key;
    if (status.model.isEmpty())
        return AssistantSource::Lack::Model;
    return status.isReady() ? AssistantSource::Lack::Nothing : AssistantSource::Lack::Consent;
}

#else

void LibraryAssistant::begin() {}

void LibraryAssistant::reconsiderHousehold() {}

void LibraryAssistant::addRoom(SettingsPage &, Services &) {}

#endif

void LibraryAssistant::offer()
{
    AssistantSource planner;
    planner.id = kBuiltInPlanner;
    planner.name = tr("Built-in planner");
    planner.source = &m_planner;
    planner.isHere = true;
    std::vector<AssistantSource> sources{planner};
#ifdef KJC_WITH_SYNC
    const auto statuses = m_service ? m_service->providers() : std::vector<ProviderStatus>();
    for (const ProviderStatus &status : statuses)
        sources.push_back(
            {status.id, providerwords::nameOf(status.id), m_service->source(status.id), status.isHere, lackOf(status),
             status.model, m_service->record().shared,
             [this, id = status.id](const DraftRequest &request) { return m_service->preview(id, request); }});
    if (m_service)
        m_controller.setSpentThisMonth(m_service->spentThisMonth());
#endif
    m_controller.setSources(std::move(sources));
}

} // namespace kjc
