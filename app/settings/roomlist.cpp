// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/roomlist.h"

#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"

#include <QButtonGroup>
#include <QFocusEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace kjc {

namespace space = metrics::space;

static constexpr int kIconAt = 12, kTextAt = 40;

RoomItem::RoomItem(QStringView icon, const QString &title, QWidget *parent)
    : QAbstractButton(parent),
      m_icon(icon.toString())
{
    setText(title);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize RoomItem::sizeHint() const
{
    const QFontMetrics strong(Theme::current().font(Type::BodyStrong));
    return {scaled(kTextAt) + strong.horizontalAdvance(text()) + space::md, scaled(metrics::size::navItem)};
}

void RoomItem::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RoomItem::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

// A click leaves no ring; the keyboard does.
void RoomItem::focusInEvent(QFocusEvent *event)
{
    m_ringed = event->reason() != Qt::MouseFocusReason;
    QAbstractButton::focusInEvent(event);
}

void RoomItem::focusOutEvent(QFocusEvent *event)
{
    m_ringed = false;
    QAbstractButton::focusOutEvent(event);
}

void RoomItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF row = rect();
    const QColor ink = drawChoiceRow(&painter, *this);
    const int side = scaled(metrics::size::icon);
    const QRectF icon = leading(row, scaled(kIconAt), side, layoutDirection());
    drawIcon(&painter, m_icon, QRectF(icon.x(), row.center().y() - side / 2.0, side, side), ink, layoutDirection());
    drawLine(&painter, leading(row, scaled(kTextAt), row.width() - scaled(kTextAt) - space::xs, layoutDirection()),
             text(), isChecked() ? Type::BodyStrong : Type::Body, ink, layoutDirection());
    if (m_ringed)
        drawFocusRing(&painter, row.adjusted(3, 3, -3, -3), metrics::radius::small);
}

RoomList::RoomList(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this)), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(metrics::space::hair);
    m_rows->addStretch(1);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    //: For a screen reader: the list of the parts of the settings
    setAccessibleName(tr("Parts of the settings"));
}

void RoomList::insert(int position, QStringView icon, const QString &title)
{
    auto *item = new RoomItem(icon, title, this);
    m_items.insert(position, item);
    m_rows->insertWidget(position, item);
    m_group->addButton(item);
    for (int i = 1; i < m_items.size(); ++i)
        setTabOrder(m_items[i - 1], m_items[i]);
    item->setChecked(m_items.size() == 1);
    connect(item, &QAbstractButton::toggled, this, [this, item](bool on) {
        if (on)
            Q_EMIT chosen(int(m_items.indexOf(item)));
    });
}

void RoomList::setCurrent(int position)
{
    m_items.at(position)->setChecked(true);
}

} // namespace kjc
