// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/dialog.h"
#include "core/domain/pantry.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace kjc {

class Text;

// Changes what is known of a lot: name, amount, place, best-before date, and when it counts as running low.
class LotDialog : public Dialog
{
    Q_OBJECT
public:
    LotDialog(const PantryStock &stock, const QDate &today, QWidget *parent);

    void accept() override; // stays open while an amount cannot be read

Q_SIGNALS:
    // What it is to be. The lot's id and unit are as they were.
    void saved(const kjc::PantryStock &stock);

private:
    void build(const QDate &today);
    [[nodiscard]] std::optional<PantryStock> entered() const;

    PantryStock m_stock;
    QLineEdit *m_name;
    QLineEdit *m_amount;
    QComboBox *m_place;
    QCheckBox *m_dated;
    QDateEdit *m_date;
    QCheckBox *m_watched;
    QLineEdit *m_low;
    Text *m_problem;
};

} // namespace kjc
