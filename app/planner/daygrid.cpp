// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/daygrid.h"

#include "app/common/metrics.h"
#include "app/common/slotnames.h"
#include "app/common/text.h"
#include "app/planner/daycell.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QKeyEvent>

#include <algorithm>

namespace kjc {

static constexpr int kDays = 7;

DayGrid::DayGrid(const QDate &today, QWidget *parent)
    : QWidget(parent),
      m_today(today),
      m_layout(new QGridLayout(this)),
      m_group(new QButtonGroup(this))
{
    // Room for the ring around the cells at the edge.
    constexpr int ring = metrics::size::focusGap + metrics::size::focusRing;
    m_layout->setContentsMargins(0, 0, ring, ring);
    m_layout->setSpacing(metrics::space::sm);
    for (int day = 0; day < kDays; ++day) {
        m_heads.push_back(new DayHead(this));
        m_layout->addWidget(m_heads.back(), 0, day + 1);
        m_layout->setColumnStretch(day + 1, 1);
    }
    connect(m_group, &QButtonGroup::buttonClicked, this, &DayGrid::placeChanged);
}

DayCell *DayGrid::cell(int slot, int day) const
{
    return m_cells[size_t(slot * kDays + day)];
}

DayCell *DayGrid::chosen() const
{
    return qobject_cast<DayCell *>(m_group->checkedButton());
}

void DayGrid::setWeek(const WeekPlaces &week)
{
    const bool sameRows = week.slots.size() == m_week.slots.size();
    m_week = week;
    if (!sameRows)
        rebuild();
    label();
}

void DayGrid::rebuild()
{
    for (QWidget *name : m_names)
        delete name;
    for (DayCell *old : m_cells)
        delete old;
    m_names.clear();
    m_cells.clear();
    for (int slot = 0; slot < int(m_week.slots.size()); ++slot) {
        m_names.push_back(new Text({}, Type::Caption, Role::TextSecondary, this));
        m_layout->addWidget(m_names.back(), slot + 1, 0);
        for (int day = 0; day < kDays; ++day) {
            auto *made = new DayCell(slot, day, this);
            made->installEventFilter(this);
            connect(made, &DayCell::doubleClicked, this, &DayGrid::taken);
            m_group->addButton(made);
            m_layout->addWidget(made, slot + 1, day + 1);
            m_cells.push_back(made);
        }
    }
}

void DayGrid::label()
{
    for (int day = 0; day < kDays; ++day)
        m_heads[size_t(day)]->setDay(m_week.first.addDays(day), m_week.first.addDays(day) == m_today);
    for (int slot = 0; slot < int(m_week.slots.size()); ++slot) {
        const Slot &row = m_week.slots[size_t(slot)];
        static_cast<Text *>(m_names[size_t(slot)])->setText(slotName(row));
        for (int day = 0; day < kDays; ++day) {
            const QDate date = m_week.first.addDays(day);
            const auto meals = std::count_if(m_week.meals.begin(), m_week.meals.end(), [&](const PlannedMeal &meal) {
                return meal.day == date && meal.slot == row.id;
            });
            cell(slot, day)->setContent(slotOnDay(row, date), int(meals), date == m_today);
        }
    }
}

std::optional<PlanPlace> DayGrid::place() const
{
    const DayCell *at = chosen();
    if (!at)
        return std::nullopt;
    return PlanPlace{m_week.first.addDays(at->day()), m_week.slots[size_t(at->slot())].id};
}

void DayGrid::setPlace(const PlanPlace &place)
{
    const qint64 day = m_week.first.daysTo(place.day);
    const auto slot =
        std::find_if(m_week.slots.begin(), m_week.slots.end(), [&](const Slot &row) { return row.id == place.slot; });
    if (day >= 0 && day < kDays && slot != m_week.slots.end())
        cell(int(slot - m_week.slots.begin()), int(day))->setChecked(true);
}

void DayGrid::focusPlace()
{
    if (DayCell *at = chosen())
        at->setFocus(Qt::OtherFocusReason);
}

// Whether the key was one of ours.
bool DayGrid::press(const DayCell &from, int key)
{
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    int slot = from.slot(), day = from.day();
    switch (key) {
    case Qt::Key_Left: day += rtl ? 1 : -1; break;
    case Qt::Key_Right: day += rtl ? -1 : 1; break;
    case Qt::Key_Up: slot = qMax(0, slot - 1); break;
    case Qt::Key_Down: slot = qMin(int(m_week.slots.size()) - 1, slot + 1); break;
    case Qt::Key_Home: day = 0; break;
    case Qt::Key_End: day = kDays - 1; break;
    case Qt::Key_PageUp: day -= kDays; break;
    case Qt::Key_PageDown: day += kDays; break;
    default: return false;
    }
    if (day < 0 || day >= kDays) {
        Q_EMIT placeAsked({m_week.first.addDays(day), m_week.slots[size_t(slot)].id});
        return true;
    }
    cell(slot, day)->setChecked(true);
    cell(slot, day)->setFocus(Qt::TabFocusReason);
    Q_EMIT placeChanged();
    return true;
}

bool DayGrid::eventFilter(QObject *watched, QEvent *event)
{
    const auto *from = qobject_cast<DayCell *>(watched);
    if (!from || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        cell(from->slot(), from->day())->setChecked(true);
        Q_EMIT placeChanged();
        Q_EMIT taken();
        return true;
    }
    return press(*from, key) || QWidget::eventFilter(watched, event);
}

} // namespace kjc
