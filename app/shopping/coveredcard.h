// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/shopping.h"

#include <QAbstractButton>

namespace kjc {

// What the meals need and the pantry has: a card that unfolds to its items.
class CoveredCard : public QAbstractButton
{
    Q_OBJECT
public:
    explicit CoveredCard(QWidget *parent = nullptr);

    void setItems(std::vector<ShoppingItem> items);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;

    std::vector<ShoppingItem> m_items;
};

} // namespace kjc
