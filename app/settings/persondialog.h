// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/dialog.h"
#include "core/domain/household.h"

class QLineEdit;

namespace kjc {

class ChipChoice;

// What one person eats: name, diets, allergies and dislikes.
class PersonDialog : public Dialog
{
    Q_OBJECT
public:
    PersonDialog(const Profile &person, QWidget *parent);

    [[nodiscard]] Profile person() const;
    // "Vegetarian · no nuts, sesame · dislikes olives"; empty when there is nothing.
    [[nodiscard]] static QString needsInWords(const Profile &person);

private:
    Profile m_person;
    QLineEdit *m_name;
    ChipChoice *m_diets;
    ChipChoice *m_allergies;
    QLineEdit *m_dislikes;
};

} // namespace kjc
