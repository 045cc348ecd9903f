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
    if (!WeekModel::isMeal(meal))
        return {};
    const QString title = meal.data(TitleRole).toString().toHtmlEscaped();
    const QString note = meal.data(NoteRole).toString().toHtmlEscaped();
    return note.isEmpty() ? QStringLiteral("<b>%1</b>").arg(title) : QStringLiteral("<b>%1</b><br>%2").arg(title, note);
}

bool PlannerView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Leave: repaintPlace(std::exchange(m_hovered, QModelIndex())); break;
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = indexAt(help->pos());
        viewport()->setToolTip(index.isValid() ? toolTipOf(index) : footerToolTip(help->pos()));
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
    QAbstractItemView::mousePressEvent(event);
}

void PlannerView::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (m_hovered != index) {
        repaintPlace(std::exchange(m_hovered, index));
        repaintPlace(index);
    }
    QAbstractItemView::mouseMoveEvent(event);
}

void PlannerView::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    QAbstractItemView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || state() != NoState)
        return;
    const QModelIndex place = placeAt(at);
    if (!place.isValid())
        return;
    const int count = m_week->rowCount(place);
    if (toViewport(m_layout.moreStrip(place.row(), place.column(), count)).contains(at))
        Q_EMIT moreRequested(m_week->placeOf(place));
    else if (count == 0 && event->modifiers() == Qt::NoModifier)
        Q_EMIT addRequested(m_week->placeOf(place));
}

void PlannerView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (WeekModel::isMeal(index) && event->button() == Qt::LeftButton)
        Q_EMIT openRequested(m_week->cardOf(index)->meal.id);
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
