// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shopping/shoppingmodel.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace kjc {

// Floats beside an item: its name, amount and aisle to change, and which dishes ask for how much with their lines as written.
// Enter takes what was changed, Esc leaves all as it was; deletes itself when closed.
class ItemPopover : public QWidget
{
    Q_OBJECT
public:
    ItemPopover(const ShoppingItem &item, QWidget *parent);

    // Near `row` (global), where there is room on the screen.
    void popup(const QRect &row);

Q_SIGNALS:
    void renamed(kjc::ShoppingItemId item, const QString &name);
    void amountChanged(kjc::ShoppingItemId item,
                       const std::optional<kjc::Quantity> &amount); // absent: as the plan says
    void aisleChanged(kjc::ShoppingItemId item, const QString &aisle);
    void removalRequested(kjc::ShoppingItemId item);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void addSources(QVBoxLayout *rows);
    void addButtons(QVBoxLayout *rows);
    void take();

    ShoppingItem m_item;
    QLineEdit *m_name;
    QLineEdit *m_amount;
    QComboBox *m_aisle;
};

} // namespace kjc
