// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/recipegridview.h"

#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/pictures.h"
#include "app/common/shadow.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

namespace kjc {

static constexpr int kNarrowestCell = 226;

RecipeGridView::RecipeGridView(RecipeListModel &model, PictureSource &pictures, QWidget *parent)
    : QListView(parent),
      m_recipes(model),
      m_delegate(new RecipeCardDelegate(pictures, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(NoFrame);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    viewport()->setAutoFillBackground(false);
    setRecipeLayout(RecipeLayout::Grid);
    connect(&pictures, &PictureSource::ready, viewport(), qOverload<>(&QWidget::update));
    connect(&Theme::current(), &Theme::changed, this, &RecipeGridView::fitCells);
    //: A list, for a screen reader
    setAccessibleName(tr("Recipes"));
}

void RecipeGridView::setRecipeLayout(RecipeLayout layout)
{
    const QPersistentModelIndex current = currentIndex();
    m_delegate->setLayout(layout);
    setViewMode(layout == RecipeLayout::Grid ? IconMode : ListMode);
    // Choosing a mode brings its own habits along; ours are the same in both.
    setMovement(Static);
    setResizeMode(Adjust);
    setWrapping(layout == RecipeLayout::Grid);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setSpacing(0);
    fitCells();
    if (current.isValid())
        scrollTo(current);
}

void RecipeGridView::setSearch(const QString &typed)
{
    m_delegate->setSearch(typed);
    viewport()->update();
}

void RecipeGridView::fitCells()
{
    // As if the scroll bar were always there, so that cards keep their size when it comes and goes.
    const int width = contentsRect().width() - style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this) - 2;
    if (width <= 0)
        return;
    if (recipeLayout() == RecipeLayout::List) {
        setGridSize({});
        verticalScrollBar()->setSingleStep(m_delegate->cellSize(width).height());
        return scheduleDelayedItemsLayout();
    }
    const int columns = qMax(1, width / Theme::current().scaled(kNarrowestCell));
    const QSize cell = m_delegate->cellSize(width / columns);
    setGridSize(cell);
    verticalScrollBar()->setSingleStep(cell.height() / 3);
}

void RecipeGridView::resizeEvent(QResizeEvent *event)
{
    fitCells();
    QListView::resizeEvent(event);
}

void RecipeGridView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitCells();
}

QList<RecipeId> RecipeGridView::chosen() const
{
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    if (indexes.isEmpty() && currentIndex().isValid())
        indexes = {currentIndex()};
    std::sort(indexes.begin(), indexes.end());
    QList<RecipeId> ids;
    for (const QModelIndex &index : indexes)
        ids.append(m_recipes.at(index.row()).id);
    return ids;
}

void RecipeGridView::openCurrent()
{
    if (currentIndex().isValid())
        Q_EMIT opened(m_recipes.at(currentIndex().row()).id);
}

void RecipeGridView::toggleFavourite(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const RecipeSummary &recipe = m_recipes.at(index.row());
    Q_EMIT favouriteAsked(recipe.id, !recipe.favourite);
}

bool RecipeGridView::runCommand(int key)
{
    const bool hasCurrent = currentIndex().isValid();
    switch (key) {
    case Qt::Key_P:
        if (hasCurrent)
            Q_EMIT planAsked(chosen());
        return true;
    case Qt::Key_F: toggleFavourite(currentIndex()); return true;
    case Qt::Key_E:
        if (hasCurrent)
            Q_EMIT editAsked(m_recipes.at(currentIndex().row()).id);
        return true;
    case Qt::Key_G:
        Q_EMIT layoutAsked(recipeLayout() == RecipeLayout::Grid ? RecipeLayout::List : RecipeLayout::Grid);
        return true;
    default: return false;
    }
}

void RecipeGridView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return openCurrent();
    if (plain && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        if (!chosen().isEmpty())
            Q_EMIT removeAsked(chosen());
        return;
    }
    if (plain && m_letters && runCommand(event->key()))
        return;
    const QString text = event->text();
    if (plain && !text.isEmpty() && text.at(0).isPrint() && !text.at(0).isSpace()) {
        Q_EMIT typed(text);
        return;
    }
    QListView::keyPressEvent(event);
}

bool RecipeGridView::isHeart(const QModelIndex &index, QPoint pos) const
{
    return index.isValid() && m_delegate->heartRect(visualRect(index), layoutDirection()).contains(pos);
}

void RecipeGridView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && isHeart(index, event->pos())) {
        m_heartPressed = index;
        return;
    }
    m_pressed = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier ? index : QModelIndex();
    QListView::mousePressEvent(event);
}

// A click opens; with Ctrl or Shift it selects.
void RecipeGridView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (m_heartPressed.isValid()) {
        if (index == m_heartPressed && isHeart(index, event->pos()))
            toggleFavourite(index);
        m_heartPressed = QModelIndex();
        return;
    }
    const bool dragged = state() == DragSelectingState || state() == DraggingState;
    QListView::mouseReleaseEvent(event);
    const bool clicked = index.isValid() && index == m_pressed && !dragged;
    m_pressed = QModelIndex();
    if (clicked)
        Q_EMIT opened(m_recipes.at(index.row()).id);
}

void RecipeGridView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    const RecipeSummary recipe = m_recipes.at(index.row());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](QStringView icon, const QString &text, const QKeySequence &keys, auto run) {
        QAction *action = menu->addAction(themeIcon(icon), text, this, run);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut); // shown; the view runs it
    };
    add(u"recipes", tr("Open"), Qt::Key_Return, [this, recipe] { Q_EMIT opened(recipe.id); });
    add(u"plan", tr("Add to plan"), Qt::Key_P, [this] { Q_EMIT planAsked(chosen()); });
    add(u"edit", tr("Edit"), Qt::Key_E, [this, recipe] { Q_EMIT editAsked(recipe.id); });
    add(u"favourite", recipe.favourite ? tr("No longer a favourite") : tr("Favourite"), Qt::Key_F,
        [this, recipe] { Q_EMIT favouriteAsked(recipe.id, !recipe.favourite); });
    menu->addSeparator();
    add(u"trash", tr("Delete"), QKeySequence::Delete, [this] { Q_EMIT removeAsked(chosen()); });
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    menu->popup(byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).center()));
}

// The card itself hangs at the pointer, at the size it has.
void RecipeGridView::startDrag(Qt::DropActions actions)
{
    const QModelIndexList indexes = selectionModel()->selectedIndexes();
    if (indexes.isEmpty())
        return;
    const QModelIndex grabbed = currentIndex().isValid() ? currentIndex() : indexes.first();
    const QRect cell = visualRect(grabbed);
    QPixmap pixmap(cell.size() * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = QRect(QPoint(), cell.size());
    option.state &= ~(QStyle::State_HasFocus | QStyle::State_MouseOver);
    const QRectF card = QRectF(option.rect).adjusted(8, 8, -8, -8);
    drawShadow(&painter, card, metrics::radius::panel, kjc::Shadow::Drag);
    m_delegate->paint(&painter, option, grabbed);
    painter.end();
    auto *drag = new QDrag(this);
    drag->setMimeData(m_recipes.mimeData(indexes));
    drag->setPixmap(pixmap);
    drag->setHotSpot(viewport()->mapFromGlobal(QCursor::pos()) - cell.topLeft());
    drag->exec(actions, Qt::CopyAction);
}

} // namespace kjc
