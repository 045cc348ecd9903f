// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shopping/coveredcard.h"

#include "app/common/button.h"
#include "app/common/format.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"

#include <QPainter>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace metrics;

CoveredCard::CoveredCard(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setFocusRing(this, radius::panel);
    connect(this, &QAbstractButton::toggled, this, &QWidget::updateGeometry);
}

void CoveredCard::setItems(std::vector<ShoppingItem> items)
{
    m_items = std::move(items);
    QStringList spoken;
    for (const ShoppingItem &item : m_items)
        spoken += item.shown() ? QString(item.name + u' ' + format::amount(*item.shown())) : item.name;
    setAccessibleName(tr("Already in the pantry, %n item(s)", nullptr, int(m_items.size())));
    setAccessibleDescription(spoken.join(u", "_s));
    setVisible(!m_items.empty());
    updateGeometry();
    update();
}

int CoveredCard::rowHeight() const
{
    return Theme::current().lineHeight(Type::Body) + space::sm;
}

QSize CoveredCard::sizeHint() const
{
    const int heading = scaled(size::tableRow) + space::xs;
    const int rows = isChecked() ? int(m_items.size()) * rowHeight() + space::md : 0;
    return {scaled(280), heading + rows};
}

void CoveredCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Qt::LayoutDirection direction = layoutDirection();
    const bool lit = underMouse() && !isChecked();
    drawRoundedCard(&painter, rect(), color(lit ? Role::Hover : Role::Surface), color(Role::Line), radius::panel);
    const QRectF heading(0, 0, width(), scaled(size::tableRow) + space::xs);
    const int icon = scaled(size::icon);
    qreal x = space::lg - 1;
    drawIcon(&painter, u"pantry", leading(heading, x, icon, direction), color(Role::TextSecondary));
    x += icon + space::sm;
    const QString title = tr("Already in the pantry");
    const qreal arrow = scaled(size::iconSm) + space::lg;
    const qreal titleWidth = qMin<qreal>(
        QFontMetricsF(Theme::current().font(Type::BodyStrong)).horizontalAdvance(title) + 2, width() - x - arrow);
    drawLine(&painter, leading(heading, x, titleWidth, direction), title, Type::BodyStrong, color(Role::Text),
             direction);
    x += titleWidth + space::sm;
    drawLine(&painter, leading(heading, x, qMax(0.0, width() - x - arrow - space::sm), direction),
             tr("%n item(s)", nullptr, int(m_items.size())), Type::Caption, color(Role::TextMuted), direction);
    drawIcon(&painter, isChecked() ? u"collapse" : u"expand",
             leading(heading, width() - arrow, scaled(size::iconSm), direction), color(Role::TextSecondary));
    if (!isChecked())
        return;
    QRectF row(space::lg, heading.bottom(), width() - 2 * space::lg, rowHeight());
    for (const ShoppingItem &item : m_items) {
        const QString amount = item.shown() ? format::amount(*item.shown()) : QString();
        const qreal end = QFontMetricsF(Theme::current().font(Type::Body)).horizontalAdvance(amount) + 2;
        drawLine(&painter, leading(row, row.width() - end, end, direction), amount, Type::Body,
                 color(Role::TextSecondary), direction);
        drawLine(&painter, leading(row, 0, row.width() - end - space::md, direction), item.name, Type::Body,
                 color(Role::Text), direction);
        row.translate(0, rowHeight());
    }
}

} // namespace kjc
