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
    // All outlive this.
    LibraryAssistant(Store &store, const Clock &clock, IdSource &ids, const QString &profileFolder);
    ~LibraryAssistant() override;

    [[nodiscard]] AssistantController &controller() { return m_controller; }
    // Once the window is on the screen: reads settings and keys. Before that there is the built-in planner alone.
    void begin(const QLocale &locale);
    // The room of the settings for all this. Nothing in a build without the network.
    void addRoom(SettingsPage &page, Services &services);

private:
    void offer();

    Store &m_store;
    const Clock &m_clock;
    IdSource &m_ids;
    QString m_profileFolder;
    PlannerSource m_planner;
#ifdef KJC_WITH_SYNC
    void keepChoice();

    SystemRandom m_random;
    std::unique_ptr<AssistantService> m_service; // null before begin()
#endif
    AssistantController m_controller; // before what it listens to goes
};

} // namespace kjc
