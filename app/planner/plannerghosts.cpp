// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/plannerview.h"

#include <QKeyEvent>
#include <QPainter>

#include <utility>

namespace kjc {

QRectF PlannerView::cardRect(const QModelIndex &place) const
{
    constexpr int gutter = PlannerLayout::kGutter;
    return QRectF(placeRect(place)).adjusted(gutter, gutter, -gutter, -gutter);
}

void PlannerView::paintGhost(QPainter &painter, const QModelIndex &place, const QRectF &rect) const
{
    const bool focused = hasFocus() && currentIndex() == place;
    const MealDraft *draft = m_week->draftOf(place);
    if (!draft)
        return GhostCardPainter::paintThinking(&painter, rect, focused, layoutDirection());
    GhostLook look;
    look.focused = focused;
    look.hovered = m_hovered == place ? m_hoveredButton : GhostButton::None;
    look.pressed = currentIndex() == place ? m_pressedButton : GhostButton::None;
    look.direction = layoutDirection();
    m_ghost.paint(&painter, rect, *draft, look);
}

GhostButton PlannerView::ghostButtonAt(const QPoint &point) const
{
    const QModelIndex place = placeAt(point);
    if (!place.isValid() || !m_week->draftOf(place))
        return GhostButton::None;
    for (const GhostButton button : kGhostButtons)
        if (GhostCardPainter::buttonRect(cardRect(place), button, layoutDirection()).contains(point))
            return button;
    return GhostButton::None;
}

void PlannerView::hoverGhost(const QPoint &point)
{
    const GhostButton button = ghostButtonAt(point);
    if (std::exchange(m_hoveredButton, button) != button)
        repaintPlace(m_hovered);
}

void PlannerView::answer(const QModelIndex &place, GhostButton button)
{
    const MealDraft *draft = m_week->draftOf(place);
    if (!draft)
        return;
    const QUuid id = draft->id;
    switch (button) {
    case GhostButton::Accept: Q_EMIT draftAccepted(id); break;
    case GhostButton::Other: Q_EMIT otherDraftRequested(id); break;
    case GhostButton::Dismiss: Q_EMIT draftRejected(id); break;
    case GhostButton::None: break;
    }
}

bool PlannerView::goToSuggestion(int step)
{
    std::vector<QModelIndex> places; // day by day
    for (int column = 0; column < m_week->columnCount(); ++column)
        for (int row = 0; row < m_week->rowCount(); ++row)
            if (const QModelIndex place = m_week->place(row, column); m_week->draftOf(place))
                places.push_back(place);
    if (places.empty())
        return false;
    const QModelIndex at = placeOf(currentIndex());
    const auto order = [](const QModelIndex &index) { return std::pair(index.column(), index.row()); };
    QModelIndex next = step > 0 ? places.front() : places.back(); // round the week
    for (const QModelIndex &place : places) {
        if (step > 0 && at.isValid() && order(place) > order(at)) {
            next = place;
            break;
        }
        if (step < 0 && at.isValid() && order(place) < order(at))
            next = place;
    }
    setCurrentIndex(next);
    scrollTo(next);
    return true;
}

// Keys of suggestions. What stands on one never reaches the meals, also not the selected ones.
bool PlannerView::ghostKey(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (event->key() == Qt::Key_A && modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) {
        Q_EMIT allDraftsAccepted();
        return true;
    }
    const bool letters = m_letterKeys && !(modifiers & ~Qt::KeyboardModifiers(Qt::ShiftModifier));
    if (event->key() == Qt::Key_N && letters)
        return goToSuggestion(modifiers.testFlag(Qt::ShiftModifier) ? -1 : 1);
    const QModelIndex place = currentIndex();
    if (!m_week->draftOf(place))
        return false;
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        answer(place, GhostButton::Dismiss);
    else if (letters && event->key() == Qt::Key_A)
        answer(place, GhostButton::Accept);
    else if (letters && event->key() == Qt::Key_O)
        answer(place, GhostButton::Other);
    else if (letters && event->key() == Qt::Key_X)
        answer(place, GhostButton::Dismiss);
    else
        return letters && (event->key() == Qt::Key_M || event->key() == Qt::Key_D || event->key() == Qt::Key_Plus ||
                           event->key() == Qt::Key_Minus);
    return true;
}

} // namespace kjc
