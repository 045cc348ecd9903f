// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/plannerview.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>

#include <utility>

namespace kjc {

// The whole title, which the card may have cut short, and the note.
static QString toolTipOf(const QModelIndex &meal)
{
    const QString shown = meal.data(TitleRole).toString();
    if (shown.isEmpty())
        return {};
    const QString title = shown.toHtmlEscaped();
    const QString note = meal.data(NoteRole).toString().toHtmlEscaped();
    return note.isEmpty() ? QStringLiteral("<b>%1</b>").arg(title) : QStringLiteral("<b>%1</b><br>%2").arg(title, note);
}

bool PlannerView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Leave:
        m_hoveredButton = GhostButton::None;
        repaintPlace(std::exchange(m_hovered, QModelIndex()));
        break;
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = indexAt(help->pos());
        const GhostButton button = ghostButtonAt(help->pos());
        viewport()->setToolTip(
            button != GhostButton::None
                ? QStringLiteral("%1 (%2)").arg(GhostCardPainter::nameOf(button), GhostCardPainter::keyOf(button))
            : index.isValid() ? toolTipOf(index)
                              : footerToolTip(help->pos()));
        break;
    }
    default: break;
    }
    return QAbstractItemView::viewportEvent(event);
}

void PlannerView::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (event->button() == Qt::LeftButton && WeekModel::isMeal(index) &&
        MealCardPainter::moreButton(visualRect(index), layoutDirection()).contains(at)) {
        setCurrentIndex(index);
        Q_EMIT menuRequested(index, viewport()->mapToGlobal(at));
        return;
    }
    if (const GhostButton button = ghostButtonAt(at);
        event->button() == Qt::LeftButton && button != GhostButton::None) {
        setCurrentIndex(index);
        m_pressedButton = button;
        repaintPlace(index);
        return;
    }
    QAbstractItemView::mousePressEvent(event);
}

void PlannerView::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (m_hovered != index) {
        repaintPlace(std::exchange(m_hovered, index));
        repaintPlace(index);
    }
    hoverGhost(event->position().toPoint());
    if (m_pressedButton != GhostButton::None)
        return; // no drag begins on a button
    QAbstractItemView::mouseMoveEvent(event);
}

void PlannerView::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (const GhostButton pressed = std::exchange(m_pressedButton, GhostButton::None); pressed != GhostButton::None) {
        repaintPlace(currentIndex());
        if (indexAt(at) == currentIndex() && ghostButtonAt(at) == pressed)
            answer(currentIndex(), pressed);
        return;
    }
    QAbstractItemView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || state() != NoState)
        return;
    const QModelIndex place = placeAt(at);
    if (!place.isValid())
        return;
    const int count = m_week->rowCount(place);
    if (toViewport(m_layout.moreStrip(place.row(), place.column(), count)).contains(at))
        Q_EMIT moreRequested(m_week->placeOf(place));
    else if (count == 0 && !m_week->draftOf(place) && event->modifiers() == Qt::NoModifier)
        Q_EMIT addRequested(m_week->placeOf(place));
}

void PlannerView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (WeekModel::isMeal(index) && event->button() == Qt::LeftButton)
        Q_EMIT openRequested(m_week->cardOf(index)->meal.id);
    else if (m_week && m_week->draftOf(index) && event->button() == Qt::LeftButton &&
             ghostButtonAt(event->position().toPoint()) == GhostButton::None)
        activate(index);
}

void PlannerView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    Q_EMIT menuRequested(index, byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

} // namespace kjc
