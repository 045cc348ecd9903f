// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assistant/assistantcontroller.h"

namespace kjc {

class AssistantPanel;
class PictureSource;
class WeekPage;

// Brings the assistant and the week together: what stands proposed shows in its places, what is answered there reaches the
// assistant, and its panel lies beside the week. Goes with the page.
class WeekAssistant : public QObject
{
    Q_OBJECT

public:
    // All outlive this, but `page`, which owns it.
    WeekAssistant(AssistantController &controller, PictureSource &pictures, WeekPage &page);

    // Opens the panel and puts the cursor into its field; closes it when that is where the cursor is.
    void toggle();
    void open();
    void close();
    [[nodiscard]] AssistantPanel &panel() { return *m_panel; }

Q_SIGNALS:
    void settingsRequested();

private:
    void showDrafts();
    void showDays();
    void connectView();

    AssistantController &m_controller;
    WeekPage &m_page;
    AssistantPanel *m_panel;
};

} // namespace kjc
