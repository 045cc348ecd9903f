// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/dialog.h"
#include "core/planning/weekview.h"

class QLineEdit;

namespace kjc {

class Stepper;
class Switch;

// Servings, note and lock of one planned meal; its words where it is free text.
class MealDialog : public Dialog
{
    Q_OBJECT
public:
    MealDialog(const MealCard &card, QWidget *parent);

    // The meal as it was edited.
    [[nodiscard]] PlannedMeal meal() const;

private:
    PlannedMeal m_meal;
    QLineEdit *m_text = nullptr;
    QLineEdit *m_note;
    Stepper *m_servings;
    Switch *m_locked;
};

} // namespace kjc
