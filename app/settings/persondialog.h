// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/dialog.h"
#include "core/domain/household.h"

#include <QMap>

class QLineEdit;

namespace kjc {

class Chip;

// Name, diets, allergies and dislikes of one person.
class PersonDialog : public Dialog
{
    Q_OBJECT
public:
    PersonDialog(const Profile &person, QWidget *parent);

    [[nodiscard]] Profile person() const;
    // "Vegetarian · no nuts, sesame · dislikes olives"; empty when there is nothing.
    [[nodiscard]] static QString needsInWords(const Profile &person);

private:
    QWidget *chips(const QMap<QString, QString> &choices, const QStringList &chosen, QMap<QString, Chip *> &made);

    Profile m_person;
    QLineEdit *m_name;
    QLineEdit *m_others; // allergies beyond the usual ones
    QLineEdit *m_dislikes;
    QMap<QString, Chip *> m_diets, m_allergies;
};

} // namespace kjc
