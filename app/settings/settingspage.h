// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/page.h"
#include "app/common/services.h"
#include "app/settings/settingsframe.h"

namespace kjc {

class PeopleList;
class Settings;
class SlotList;
class Stepper;

// Everything that can be set, by rooms: "general", "look", "household", "data", and those that others add.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    SettingsPage(Services &services, Settings &settings, const QString &profileFolder,
                 QWidget *parent = nullptr); // all outlive this

    void activate() override;
    // Takes ownership of the content. Before the room `before`, or last.
    void addRoom(const SettingsRoom &room, const QString &before = {}) { m_frame->addRoom(room, before); }
    void showRoom(const QString &id) { m_frame->showRoom(id); }

Q_SIGNALS:
    void backUpRequested();
    void restoreRequested();

private:
    QWidget *makeGeneral();
    QWidget *makeLooks();
    QWidget *makeHousehold();
    QWidget *makeMeals();
    QWidget *makeData(const QString &profileFolder);
    void loadHousehold();
    void saveHousehold();

    Services &m_services;
    Settings &m_settings;
    SettingsFrame *m_frame;
    Household m_household;
    int m_saving = 0; // changes of it the store has not answered yet
    Stepper *m_adults;
    Stepper *m_children;
    PeopleList *m_people;
    SlotList *m_slots;
};

} // namespace kjc
