// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planning/weekview.h"

#include <QWidget>

class QPushButton;

namespace kjc {

class Text;

// What a week adds up to.
struct WeekTotals {
    int planned = 0;        // places with a meal
    int places = 0;         // all places
    int cookingMinutes = 0; // of what is cooked, leftovers left out
    int usedInTime = 0;     // foods that expire soon and that a meal uses
    int missing = 0;        // ingredient lines that are not at home

    friend bool operator==(const WeekTotals &, const WeekTotals &) = default;
};
WeekTotals totalsOf(const std::vector<MealCard> &cards, int slots, int days);

// The strip below the week: totals, and the way to the shopping list.
class WeekSummary : public QWidget
{
    Q_OBJECT
public:
    explicit WeekSummary(QWidget *parent = nullptr);

    void setTotals(const WeekTotals &totals);
    void setCompact(bool compact); // one line instead of two

Q_SIGNALS:
    void shoppingRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Fact;
    void show(const WeekTotals &totals);

    WeekTotals m_totals;
    bool m_compact = false;
    QList<Fact *> m_facts;
    QWidget *m_row;  // the facts and the button
    Text *m_nothing; // instead of the facts while nothing is planned
    QPushButton *m_shopping;
};

} // namespace kjc
