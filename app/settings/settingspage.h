// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/page.h"
#include "app/common/services.h"

class QVBoxLayout;

namespace kjc {

class PeopleList;
class Settings;
class SlotList;
class Stepper;

// Everything that can be set: how the program looks, who eats, which meals there are, and the data itself.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    SettingsPage(Services &services, Settings &settings, const QString &profileFolder,
                 QWidget *parent = nullptr); // all outlive this

    void activate() override;

Q_SIGNALS:
    void backUpRequested();
    void restoreRequested();

private:
    QWidget *makeLooks();
    QWidget *makeHandling();
    QWidget *makeHousehold();
    QWidget *makeMeals();
    QWidget *makeData(const QString &profileFolder);
    void loadHousehold();
    void saveHousehold();

    Services &m_services;
    Settings &m_settings;
    Household m_household;
    int m_saving = 0; // changes of it the store has not answered yet
    Stepper *m_adults;
    Stepper *m_children;
    PeopleList *m_people;
    SlotList *m_slots;
};

} // namespace kjc
