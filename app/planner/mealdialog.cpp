// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/mealdialog.h"

#include "app/common/stepper.h"
#include "app/common/switch.h"
#include "app/common/text.h"

#include <QFormLayout>
#include <QLineEdit>

namespace kjc {

MealDialog::MealDialog(const MealCard &card, QWidget *parent) : Dialog(card.title, {}, parent), m_meal(card.meal)
{
    auto *content = new QWidget(this);
    auto *form = new QFormLayout(content);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFormAlignment(Qt::AlignLeading | Qt::AlignTop);
    if (m_meal.recipe.isNull()) {
        m_text = new QLineEdit(m_meal.text, content);
        form->addRow(tr("What"), m_text);
    }
    m_servings = new Stepper(content);
    m_servings->setRange(1, 99);
    m_servings->setValue(m_meal.servings);
    m_servings->setAccessibleName(tr("Servings"));
    form->addRow(tr("Servings"), m_servings);
    m_note = new QLineEdit(m_meal.note, content);
    m_note->setPlaceholderText(tr("For example: thaw the night before"));
    form->addRow(tr("Note"), m_note);
    m_locked = new Switch(tr("Locked: stays when days are cleared or planned"), content);
    m_locked->setChecked(m_meal.locked);
    form->addRow(tr("Locked"), m_locked);
    setContent(content);
    setSafeChoice(tr("Cancel"));
    addChoice(tr("Save"))->setDefault(true);
}

PlannedMeal MealDialog::meal() const
{
    PlannedMeal meal = m_meal;
    meal.servings = int(m_servings->value());
    meal.note = m_note->text().trimmed();
    meal.locked = m_locked->isChecked();
    if (m_text)
        meal.text = m_text->text().trimmed();
    return meal;
}

} // namespace kjc
