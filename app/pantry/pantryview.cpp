// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pantry/pantryview.h"

#include "app/common/metrics.h"
#include "app/common/theme.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace kjc {

PantryView::PantryView(PantryModel &model, QWidget *parent)
    : QTreeView(parent),
      m_model(model),
      m_delegate(new PantryDelegate(model, this))
{
    setAccessibleName(tr("Pantry"));
    setFrameShape(NoFrame);
    setHeaderHidden(true);
    setIndentation(0);
    setRootIsDecorated(false);
    setExpandsOnDoubleClick(false);
    setUniformRowHeights(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    m_delegate->setExpanded([this](const QModelIndex &group) { return isExpanded(group); });
    setItemDelegate(m_delegate);
    setModel(&model);
    expandAll();
    connect(m_delegate, &PantryDelegate::amountTyped, this, [this](const QModelIndex &index, const QString &text) {
        if (const PantryEntry *entry = m_model.entryAt(index))
            Q_EMIT amountTyped(*entry, text);
    });
    const auto remember = [this](const QModelIndex &index, bool folded) {
        if (const PantryGroup *group = m_model.groupAt(index); group && folded)
            m_folded.insert(group->id);
        else if (group)
            m_folded.remove(group->id);
    };
    connect(this, &QTreeView::collapsed, this, [remember](const QModelIndex &index) { remember(index, true); });
    connect(this, &QTreeView::expanded, this, [remember](const QModelIndex &index) { remember(index, false); });
    connect(&Theme::current(), &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

std::optional<PantryEntry> PantryView::currentEntry() const
{
    const PantryEntry *entry = m_model.entryAt(currentIndex());
    return entry ? std::optional(*entry) : std::nullopt;
}

void PantryView::editCurrentAmount()
{
    if (currentEntry())
        edit(currentIndex());
}

// Groups come unfolded, unless a person folded them before.
void PantryView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QTreeView::rowsInserted(parent, start, end);
    const auto unfold = [this](const QModelIndex &group) {
        if (const PantryGroup *here = m_model.groupAt(group); here && !m_folded.contains(here->id))
            setExpanded(group, true);
    };
    if (parent.isValid())
        return unfold(parent);
    for (int row = start; row <= end; ++row)
        unfold(m_model.index(row, 0));
}

void PantryView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // narrow rows are higher
}

// The cards keep the margin of the page, with the scroll bar inside it.
void PantryView::updateGeometries()
{
    QTreeView::updateGeometries();
    const bool scrolls = verticalScrollBar()->maximum() > 0;
    const int gap = metrics::space::page - (scrolls ? style()->pixelMetric(QStyle::PM_ScrollBarExtent) : 0);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QMargins margins(mirrored ? gap : metrics::space::page, 0, mirrored ? metrics::space::page : gap, 0);
    if (margins != viewportMargins())
        setViewportMargins(margins);
}

void PantryView::press(const QModelIndex &index, QPoint at)
{
    const PantryEntry *entry = m_model.entryAt(index);
    if (!entry)
        return;
    const PantryEntry here = *entry; // the model may change below
    const QRect row = visualRect(index);
    switch (m_delegate->partAt(row, at, layoutDirection())) {
    case PantryDelegate::Part::Less: Q_EMIT stepped(here, -1); return;
    case PantryDelegate::Part::More: Q_EMIT stepped(here, 1); return;
    case PantryDelegate::Part::Amount: edit(index); return;
    case PantryDelegate::Part::Menu:
        Q_EMIT menuRequested(here, viewport()->mapToGlobal(m_delegate->menuRect(row, layoutDirection()).bottomLeft()));
        return;
    case PantryDelegate::Part::Row: return;
    }
}

void PantryView::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (event->button() != Qt::LeftButton || !index.isValid())
        return QTreeView::mousePressEvent(event);
    setCurrentIndex(index);
    if (m_model.groupAt(index))
        setExpanded(index, !isExpanded(index));
    else
        press(index, at);
}

void PantryView::mouseMoveEvent(QMouseEvent *event)
{
    m_delegate->setPointer(event->position().toPoint());
    QTreeView::mouseMoveEvent(event);
    viewport()->update();
}

void PantryView::leaveEvent(QEvent *event)
{
    m_delegate->setPointer({-1, -1});
    viewport()->update();
    QTreeView::leaveEvent(event);
}

bool PantryView::handleKey(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_model.groupAt(index) && (enter || event->key() == Qt::Key_Space)) {
        setExpanded(index, !isExpanded(index));
        return true;
    }
    const std::optional<PantryEntry> entry = currentEntry();
    if (!entry || event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: Q_EMIT stepped(*entry, 1); return true;
    case Qt::Key_Minus: Q_EMIT stepped(*entry, -1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2: edit(index); return true;
    case Qt::Key_Delete: Q_EMIT removalRequested(*entry); return true;
    case Qt::Key_S:
        if (m_singleLetters)
            Q_EMIT shoppingRequested(*entry);
        return m_singleLetters;
    default: return false;
    }
}

void PantryView::keyPressEvent(QKeyEvent *event)
{
    if (state() != EditingState && handleKey(event))
        return event->accept();
    QTreeView::keyPressEvent(event);
}

void PantryView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKeyboard ? currentIndex() : indexAt(event->pos());
    const PantryEntry *entry = m_model.entryAt(index);
    if (!entry)
        return event->ignore();
    const PantryEntry here = *entry;
    setCurrentIndex(index);
    const QRect menu = m_delegate->menuRect(visualRect(index), layoutDirection());
    Q_EMIT menuRequested(here, byKeyboard ? viewport()->mapToGlobal(menu.bottomLeft()) : event->globalPos());
}

// Plain keys of this view are not the window's shortcuts while it has the focus.
bool PantryView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && currentEntry()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        if (plain && (key->key() == Qt::Key_Plus || key->key() == Qt::Key_Minus || key->key() == Qt::Key_S)) {
            event->accept();
            return true;
        }
    }
    return QTreeView::event(event);
}

} // namespace kjc
