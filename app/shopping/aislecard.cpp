// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shopping/aislecard.h"

#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/shopping/shoppingdelegate.h"

#include <QMouseEvent>
#include <QPainter>

namespace kjc {

using namespace metrics;

AisleList::AisleList(ShoppingModel &model, const QModelIndex &group, QWidget *parent)
    : QListView(parent),
      m_rows(new GroupRows(model, group, this))
{
    setFrameShape(NoFrame);
    setItemDelegate(new ShoppingDelegate(*m_rows, this));
    setModel(m_rows);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    viewport()->setAttribute(Qt::WA_Hover);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(group.data().toString());
}

int AisleList::contentHeight() const
{
    const int rows = m_rows->rowCount();
    return rows == 0 ? 0 : rows * itemDelegate()->sizeHint({}, {}).height();
}

void AisleList::open(const QModelIndex &index)
{
    const ShoppingRow *row = m_rows->rowAt(index);
    if (!row)
        return;
    const ShoppingRow here = *row;
    const QRect where = visualRect(index);
    Q_EMIT opened(here, QRect(viewport()->mapToGlobal(where.topLeft()), where.size()));
}

void AisleList::tick(const QModelIndex &index)
{
    const bool ticked = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
    m_rows->setData(index, QVariant::fromValue(ticked ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
}

void AisleList::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    setCurrentIndex(index);
    if (event->button() == Qt::LeftButton && index.isValid() &&
        ShoppingDelegate::tickRect(visualRect(index), layoutDirection()).contains(at))
        tick(index);
}

void AisleList::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    const bool beside =
        index.isValid() && !ShoppingDelegate::tickRect(visualRect(index), layoutDirection()).contains(at);
    if (event->button() == Qt::LeftButton && beside && index == currentIndex())
        open(index);
}

void AisleList::contextMenuEvent(QContextMenuEvent *)
{
    open(currentIndex());
}

void AisleList::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    const int last = m_rows->rowCount() - 1;
    switch (event->key()) {
    case Qt::Key_Space: return tick(index);
    case Qt::Key_Return:
    case Qt::Key_Enter: return open(index);
    case Qt::Key_Delete:
        if (const ShoppingRow *row = m_rows->rowAt(index))
            Q_EMIT removalRequested(ShoppingRow(*row));
        return;
    case Qt::Key_Left:
    case Qt::Key_Right: Q_EMIT leftAt(Qt::Key(event->key())); return;
    case Qt::Key_Up:
        if (index.row() <= 0)
            return void(Q_EMIT leftAt(Qt::Key_Up));
        break;
    case Qt::Key_Down:
        if (index.row() >= last)
            return void(Q_EMIT leftAt(Qt::Key_Down));
        break;
    default: break;
    }
    if (!event->text().isEmpty() && event->modifiers() == Qt::NoModifier && event->text().at(0).isPrint())
        return event->ignore(); // letters are the page's
    QListView::keyPressEvent(event);
}

// One row of the whole page is current, not one in every card.
void AisleList::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        viewport()->update();
}

static int headingHeight()
{
    return scaled(size::tableRow) - 4;
}

AisleCard::AisleCard(ShoppingModel &model, const QModelIndex &group, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_group(group),
      m_list(new AisleList(model, group, this))
{
    setFocusProxy(m_list);
    follow();
}

void AisleCard::follow()
{
    updateGeometry();
    update();
}

QSize AisleCard::sizeHint() const
{
    return {scaled(280), headingHeight() + m_list->contentHeight() + 1};
}

void AisleCard::resizeEvent(QResizeEvent *)
{
    const int heading = headingHeight();
    m_list->setGeometry(0, heading, width(), height() - heading - 1);
}

void AisleCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawRoundedCard(&painter, rect(), color(Role::Surface), color(Role::Line), radius::panel);
    const ShoppingGroup *group = m_model.groupAt(m_group);
    if (!group)
        return;
    //: %1 and %2 are numbers: how many items of an aisle are in the basket
    const QString done = tr("%1 of %2 done").arg(group->done).arg(group->items);
    const qreal doneWidth = QFontMetricsF(Theme::current().font(Type::Caption)).horizontalAdvance(done) + 2;
    const QRectF heading(space::lg - 1, 0, width() - 2 * space::lg + 1, headingHeight());
    const qreal room = heading.width() - doneWidth - space::sm;
    drawLine(&painter, leading(heading, 0, room, layoutDirection()), group->title, Type::BodyStrong, color(Role::Text),
             layoutDirection());
    drawLine(&painter, leading(heading, heading.width() - doneWidth, doneWidth, layoutDirection()), done, Type::Caption,
             color(Role::TextMuted), layoutDirection());
}

} // namespace kjc
