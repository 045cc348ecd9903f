// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/dialog.h"
#include "app/common/services.h"
#include "app/planner/daygrid.h"

namespace kjc {

class Stepper;
class Text;

// Asks for a day, a slot and servings. Loads what the week holds by itself and follows changes of it.
class ChooseDayDialog : public Dialog
{
    Q_OBJECT
public:
    struct Words {
        QString question;
        QString verb;         // of the button that chooses
        bool servings = true; // whether to ask for how many
    };
    // `suggested` is chosen first; today when invalid.
    ChooseDayDialog(Services &services, const QDate &suggested, const Words &words, QWidget *parent);
    // To add recipes. `suggested` is chosen first; today when invalid. `recipeCount` is how many recipes wait for the answer.
    ChooseDayDialog(Services &services, const QDate &suggested, int recipeCount, QWidget *parent);

Q_SIGNALS:
    void chosen(const kjc::PlanPlace &place, int servings);

private:
    struct Loaded {
        WeekPlaces week;
        int servings = 0; // the household's
    };
    QWidget *makeContent(bool servings);
    QWidget *makeWeekRow();
    QWidget *makeServingsRow();
    void goTo(const PlanPlace &place);
    void moveWeek(int weeks);
    void load();
    void display(const Loaded &loaded);
    void take();
    [[nodiscard]] SlotId slotFor(const QDate &day, const WeekPlaces &week) const;

    Services &m_services;
    PlanPlace m_wanted; // slot null until the slots are known
    DayGrid *m_grid = nullptr;
    Text *m_weekName = nullptr;
    Text *m_problem = nullptr;
    Stepper *m_servings = nullptr;
    QPushButton *m_add = nullptr;
    int m_asked = 0;
    bool m_servingsChosen = false;
    bool m_focusGrid = true; // once the cells are there
};

} // namespace kjc
