// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/shelfview.h"

#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/pictures.h"
#include "app/common/theme.h"
#include "app/planner/dragcard.h"
#include "app/planner/shelfdelegate.h"
#include "app/planner/shelfmodel.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>

namespace kjc {

static constexpr int kDragCardWidth = 120;

ShelfView::ShelfView(ShelfModel &model, PictureSource &pictures, QWidget *parent)
    : QListView(parent),
      m_shelf(model),
      m_pictures(pictures),
      m_delegate(new ShelfDelegate(pictures, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(NoFrame);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(metrics::size::listRow / 2);
    connect(&pictures, &PictureSource::ready, viewport(), qOverload<>(&QWidget::update));
    connect(&Theme::current(), &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
    // Captions come and go with the rows around them, and with them the heights of rows that stay.
    connect(&model, &ShelfModel::loaded, this, [this] { scheduleDelayedItemsLayout(); });
    //: A list, for a screen reader
    setAccessibleName(tr("Recipes to plan"));
}

QModelIndex ShelfView::indexAt(const QPoint &point) const
{
    const QModelIndex index = QListView::indexAt(point);
    return index.isValid() && m_delegate->rowRect(visualRect(index), index).contains(point) ? index : QModelIndex();
}

RecipeId ShelfView::recipeAt(const QModelIndex &index) const
{
    return index.isValid() ? m_shelf.at(index.row()).recipe.id : RecipeId();
}

bool ShelfView::runCommand(const QKeyEvent &event)
{
    const QModelIndex current = currentIndex();
    const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (enter && modifiers == Qt::ControlModifier) {
        if (current.isValid())
            Q_EMIT openAsked(recipeAt(current));
        return true;
    }
    if (modifiers != Qt::NoModifier)
        return false;
    if (enter || event.key() == Qt::Key_P || event.key() == Qt::Key_Space) {
        if (current.isValid())
            Q_EMIT addAsked(recipeAt(current));
        return true;
    }
    if (event.key() == Qt::Key_F) {
        if (current.isValid())
            Q_EMIT favouriteAsked(recipeAt(current), !m_shelf.at(current.row()).recipe.favourite);
        return true;
    }
    if (event.key() == Qt::Key_Up && current.row() <= 0) {
        Q_EMIT leftUpwards();
        return true;
    }
    return false;
}

void ShelfView::keyPressEvent(QKeyEvent *event)
{
    if (runCommand(*event))
        return;
    const bool plain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    const QString text = event->text();
    if (plain && !text.isEmpty() && text.at(0).isPrint() && !text.at(0).isSpace()) {
        Q_EMIT typed(text);
        return;
    }
    QListView::keyPressEvent(event);
}

// Whoever comes by keyboard stands on a recipe at once.
void ShelfView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && !currentIndex().isValid() && m_shelf.rowCount() > 0)
        setCurrentIndex(m_shelf.index(0));
}

void ShelfView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::MiddleButton && index.isValid()) {
        Q_EMIT openAsked(recipeAt(index));
        return;
    }
    QListView::mouseReleaseEvent(event);
}

void ShelfView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid())
        Q_EMIT addAsked(recipeAt(index));
}

void ShelfView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    const RecipeSummary recipe = m_shelf.at(index.row()).recipe;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](QStringView icon, const QString &text, const QKeySequence &keys, auto run) {
        QAction *action = menu->addAction(themeIcon(icon), text, this, run);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut); // shown; the view runs it
    };
    add(u"plan", tr("Add to plan…"), Qt::Key_Return, [this, recipe] { Q_EMIT addAsked(recipe.id); });
    add(u"recipes", tr("Open"), Qt::CTRL | Qt::Key_Return, [this, recipe] { Q_EMIT openAsked(recipe.id); });
    add(u"favourite", recipe.favourite ? tr("No longer a favourite") : tr("Favourite"), Qt::Key_F,
        [this, recipe] { Q_EMIT favouriteAsked(recipe.id, !recipe.favourite); });
    menu->popup(byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).center()));
}

void ShelfView::startDrag(Qt::DropActions actions)
{
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(m_shelf.mimeData({index}));
    const QPixmap card = recipeDragCard(m_shelf.at(index.row()).recipe, m_pictures, scaled(kDragCardWidth),
                                        devicePixelRatioF(), layoutDirection());
    drag->setPixmap(card);
    drag->setHotSpot(QRectF(QPointF(), card.deviceIndependentSize()).center().toPoint());
    m_delegate->setDragged(index);
    viewport()->update();
    drag->exec(actions, Qt::CopyAction);
    m_delegate->setDragged({});
    viewport()->update();
}

} // namespace kjc
