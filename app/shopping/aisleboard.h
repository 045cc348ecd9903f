// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shopping/aislecard.h"

#include <QWidget>

namespace kjc {

// The groups of a list as cards in one or two columns, as there is room; each card goes where the column is shorter.
class AisleBoard : public QWidget
{
    Q_OBJECT
public:
    explicit AisleBoard(ShoppingModel &model, QWidget *parent = nullptr);

    // Stands after the last card. Takes ownership.
    void setLast(QWidget *widget);
    void focusFirst();

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void opened(const kjc::ShoppingRow &row, const QRect &globalRow);
    void removalRequested(const kjc::ShoppingRow &row);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void insertCards(int first, int last);
    void removeCards(int first, int last);
    void follow();
    void leave(AisleCard *card, Qt::Key key);
    void goTo(AisleCard *card, int row);
    [[nodiscard]] AisleCard *cardBeside(const AisleCard *card, Qt::Key key) const;
    int arrange(int width, bool place) const;

    ShoppingModel &m_model;
    QList<AisleCard *> m_cards; // in the order of the model's groups
    QWidget *m_last = nullptr;
};

} // namespace kjc
