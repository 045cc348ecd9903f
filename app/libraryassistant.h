// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assistant/assistantcontroller.h"
#include "core/assistant/plannersource.h"
#ifdef KJC_WITH_SYNC
#include "sync/ai/assistantservice.h"
#endif

namespace kjc {

class SettingsPage;
struct Services;

// The assistant of the window, put together: the built-in planner, those who are asked over the network, and the talk with
// them. GUI thread.
class LibraryAssistant : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        Store &store;
        const Clock &clock;
        IdSource &ids;
        QString profileFolder;
        QString language; // of the person, BCP 47
#ifdef KJC_WITH_SYNC
        std::function<std::optional<HouseholdDoor>()> household = {};
#endif
    };
    // What `parts` refers to outlives this.
    explicit LibraryAssistant(Parts parts);
    ~LibraryAssistant() override;

    [[nodiscard]] AssistantController &controller()
    {
        return m_controller;
    }
    // Once the window is on the screen: reads settings and keys. Before that there is the built-in planner alone.
    void begin();
    // Another household's server may be asked now, or none.
    void reconsiderHousehold();
    // The room of the settings for all this. Nothing in a build without the network.
    void addRoom(SettingsPage &page, Services &services);

private:
    void offer();

    Parts m_parts;
    PlannerSource m_planner;
#ifdef KJC_WITH_SYNC
    AssistantService &service();
    void keepChoice();

    SystemRandom m_random;
    std::unique_ptr<AssistantService> m_service; // made when first needed
#endif
    AssistantController m_controller; // before what it listens to goes
};

} // namespace kjc
