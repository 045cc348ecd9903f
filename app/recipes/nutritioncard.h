// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recipes/card.h"

#include <QMap>

class QVBoxLayout;

namespace kjc {

// What a recipe says of its nutrition, as written there. Hidden when it says nothing.
class NutritionCard : public Card
{
    Q_OBJECT
public:
    explicit NutritionCard(QWidget *parent = nullptr);

    void setNutrition(const QMap<QString, QString> &nutrition); // schema.org names

private:
    void addRow(const QString &name, const QString &value, bool part);

    QVBoxLayout *m_rows;
};

} // namespace kjc
