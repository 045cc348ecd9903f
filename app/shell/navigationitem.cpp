// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/navigationitem.h"

#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/theme.h"

#include <QAccessible>
#include <QButtonGroup>
#include <QEnterEvent>
#include <QLocale>
#include <QPainter>

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr int kTextAt = 40;

NavigationItem::NavigationItem(QStringView icon, QWidget *parent) : QAbstractButton(parent), m_icon(icon.toString())
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::toggled, this, &NavigationItem::announceSelection);
}

void NavigationItem::setName(const QString &name, const QString &shortcut)
{
    setText(name);
    m_shortcut = shortcut;
    describe();
}

void NavigationItem::setCompact(bool compact)
{
    m_compact = compact;
    describe();
    updateGeometry();
    update();
}

void NavigationItem::setBadge(int number, bool attention, const QString &spoken)
{
    m_badge = number;
    m_spokenBadge = spoken;
    m_attention = attention;
    describe();
    update();
}

void NavigationItem::describe()
{
    const QString shortcut = m_shortcut.isEmpty() ? QString() : u" ("_s + m_shortcut + u')';
    setToolTip(m_compact ? QString(text() + shortcut) : m_shortcut);
    setAccessibleName(m_badge > 0 ? m_spokenBadge : text());
}

void NavigationItem::announceSelection()
{
    QAccessibleEvent event(this, isChecked() ? QAccessible::Selection : QAccessible::SelectionRemove);
    QAccessible::updateAccessibility(&event);
}

QSize NavigationItem::sizeHint() const
{
    const int height = scaled(m_compact ? metrics::size::controlLarge : metrics::size::navItem);
    return {scaled(m_compact ? metrics::size::controlLarge : metrics::size::railWide - 2 * metrics::space::sm), height};
}

void NavigationItem::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void NavigationItem::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

// A click leaves no ring; the keyboard does.
void NavigationItem::focusInEvent(QFocusEvent *event)
{
    m_ringed = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
               event->reason() == Qt::ShortcutFocusReason;
    QAbstractButton::focusInEvent(event);
}

void NavigationItem::focusOutEvent(QFocusEvent *event)
{
    m_ringed = false;
    QAbstractButton::focusOutEvent(event);
}

void NavigationItem::paintBadge(QPainter &painter, const QRectF &row) const
{
    if (m_badge <= 0)
        return;
    if (m_compact) {
        const int dot = 8;
        const QRectF at = leading(row, row.width() / 2 + 4, dot, layoutDirection());
        painter.setPen(QPen(color(Role::Rail), 2));
        painter.setBrush(color(m_attention ? Role::SoonMark : Role::TextMuted));
        painter.drawEllipse(QRectF(at.x(), row.top() + 6, dot, dot));
        return;
    }
    const QString number = QLocale().toString(m_badge);
    const QFont font = Theme::current().font(Type::Caption);
    const qreal width = std::max<qreal>(scaled(20), QFontMetricsF(font).horizontalAdvance(number) + 12);
    const qreal height = scaled(metrics::size::badge);
    QRectF at = leading(row, row.width() - width - 8, width, layoutDirection());
    at = QRectF(at.x(), row.center().y() - height / 2, width, height);
    painter.setPen(Qt::NoPen);
    if (m_attention) {
        painter.setBrush(color(Role::SoonTint));
        painter.drawRoundedRect(at, height / 2, height / 2);
    }
    painter.setFont(font);
    painter.setPen(color(m_attention ? Role::Soon : Role::TextSecondary));
    painter.drawText(at, Qt::AlignCenter, number);
}

void NavigationItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF row = rect();
    const bool open = !group() && isChecked();
    if (open)
        drawRoundedCard(&painter, row, color(Role::Pressed), Qt::transparent, metrics::radius::control);
    const QColor ink = open ? color(Role::Text) : drawChoiceRow(&painter, *this);
    const int icon = scaled(metrics::size::icon);
    const QRectF iconAt = leading(row, m_compact ? (row.width() - icon) / 2 : 10, icon, layoutDirection());
    drawIcon(&painter, m_icon, QRectF(iconAt.x(), row.center().y() - icon / 2.0, icon, icon), ink, layoutDirection());
    if (!m_compact) {
        const qreal room = row.width() - scaled(kTextAt) - (m_badge > 0 ? scaled(34) : 6);
        drawLine(&painter, leading(row, scaled(kTextAt), room, layoutDirection()), text(),
                 isChecked() ? Type::BodyStrong : Type::Body, ink, layoutDirection());
    }
    paintBadge(painter, row);
    if (m_ringed)
        drawFocusRing(&painter, row.adjusted(3, 3, -3, -3), metrics::radius::small);
}

} // namespace kjc
