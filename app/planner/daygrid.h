// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/plancommands.h"

#include <QHash>
#include <QWidget>

#include <optional>
#include <vector>

class QButtonGroup;
class QGridLayout;

namespace kjc {

class DayCell;
class DayHead;

// What a week holds, as far as choosing a place in it needs to know.
struct WeekPlaces {
    QDate first; // of seven days
    std::vector<Slot> slots;
    std::vector<PlannedMeal> meals;
};

// The seven days of a week by its slots, one of them chosen. Arrows move the choice and go on into the next week, Home and End
// to the first and last day, Page Up and Down a week; Enter or a double click takes it.
class DayGrid : public QWidget
{
    Q_OBJECT
public:
    explicit DayGrid(const QDate &today, QWidget *parent = nullptr);

    void setWeek(const WeekPlaces &week);
    // Nothing while no place of the week is chosen.
    [[nodiscard]] std::optional<PlanPlace> place() const;
    // Silent. Ignored when the place is not in the week.
    void setPlace(const PlanPlace &place);
    void focusPlace(); // keyboard focus to the chosen cell

Q_SIGNALS:
    void placeChanged();
    void taken();                                 // the chosen place is the one wanted
    void placeAsked(const kjc::PlanPlace &place); // one of another week

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void label();
    bool press(const DayCell &from, int key);
    [[nodiscard]] DayCell *cell(int slot, int day) const;
    [[nodiscard]] DayCell *chosen() const;

    QDate m_today;
    WeekPlaces m_week;
    QGridLayout *m_layout;
    QButtonGroup *m_group;
    std::vector<DayHead *> m_heads; // seven
    std::vector<QWidget *> m_names; // one per slot
    std::vector<DayCell *> m_cells; // seven per slot
};

} // namespace kjc
