// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shopping/shoppingdelegate.h"

#include "app/common/format.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"

#include <QPainter>

namespace kjc {

using namespace metrics;

ShoppingDelegate::ShoppingDelegate(const GroupRows &rows, QObject *parent) : QStyledItemDelegate(parent), m_rows(rows)
{
}

QSize ShoppingDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Theme &theme = Theme::current();
    const int words = theme.lineHeight(Type::Body) + theme.lineHeight(Type::Caption);
    return {0, qMax(scaled(size::tableRow), words + space::sm) + 1};
}

QRect ShoppingDelegate::tickRect(const QRect &row, Qt::LayoutDirection direction)
{
    return leading(row, 0, space::md + scaled(size::checkbox) + space::md, direction).toRect();
}

static void paintTick(QPainter *painter, const QRectF &box, bool ticked)
{
    drawRoundedCard(painter, box, color(ticked ? Role::AccentTint : Role::Surface),
                    color(ticked ? Role::AccentLine : Role::LineStrong), radius::tag + 1, 1.5);
    if (ticked)
        drawIcon(painter, u"check", box.adjusted(2, 2, -2, -2), color(Role::AccentText));
}

void ShoppingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ShoppingRow *row = m_rows.rowAt(index);
    if (!row)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Qt::LayoutDirection direction = option.direction;
    const QRectF rect = option.rect;
    const bool selected = option.state & QStyle::State_Selected && option.state & QStyle::State_HasFocus;
    if (selected || option.state & QStyle::State_MouseOver) {
        // The last row keeps inside the round corners of its card.
        const bool last = index.row() == m_rows.rowCount() - 1;
        painter->setClipRect(rect);
        drawRoundedCard(painter, rect.adjusted(1, last ? -radius::panel : -rect.height(), -1, last ? 0 : rect.height()),
                        color(selected ? Role::AccentTint : Role::Hover), Qt::transparent, radius::panel - 1);
    }
    painter->fillRect(QRectF(rect.x(), rect.y(), rect.width(), 1), color(Role::Line));
    const qreal side = scaled(size::checkbox);
    const QRectF column = leading(rect, space::lg - 1, side, direction);
    paintTick(painter, QRectF(column.x(), rect.center().y() - side / 2, side, side), row->item.ticked);
    const qreal start = space::lg - 1 + side + space::md;
    paintWords(painter, leading(rect, start, rect.width() - start - space::lg, direction), *row, direction);
    const bool ring = option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange;
    if (ring)
        drawRoundedCard(painter, rect.adjusted(3, 3, -3, -2), Qt::transparent, color(Role::Focus), radius::control,
                        size::focusRing);
    painter->restore();
}

static void drawStruck(QPainter *painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &ink,
                       Qt::Alignment side)
{
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(rect, int(side | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine,
                      QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width() + 1));
}

void ShoppingDelegate::paintWords(QPainter *painter, const QRectF &rect, const ShoppingRow &row,
                                  Qt::LayoutDirection direction) const
{
    const Theme &theme = Theme::current();
    QFont name = theme.font(Type::Body);
    QFont strong = theme.font(row.item.ticked ? Type::Body : Type::BodyStrong);
    name.setStrikeOut(row.item.ticked);
    strong.setStrikeOut(row.item.ticked);
    const QColor ink = color(row.item.ticked ? Role::TextMuted : Role::Text);
    const bool mirrored = direction == Qt::RightToLeft;
    const QString amount = row.amount ? format::amount(*row.amount) : QString();
    const qreal amountWidth = amount.isEmpty() ? 0 : std::ceil(QFontMetricsF(strong).horizontalAdvance(amount)) + 2;
    drawStruck(painter, leading(rect, rect.width() - amountWidth, amountWidth, direction), amount, strong, ink,
               mirrored ? Qt::AlignLeft : Qt::AlignRight);
    QRectF words = leading(rect, 0, rect.width() - amountWidth - (amount.isEmpty() ? 0 : space::md), direction);
    const qreal line = theme.lineHeight(Type::Body);
    const qreal below = row.detail.isEmpty() ? 0 : theme.lineHeight(Type::Caption);
    words.setTop(rect.center().y() - (line + below) / 2);
    drawStruck(painter, QRectF(words.x(), words.y(), words.width(), line), row.title(), name, ink,
               mirrored ? Qt::AlignRight : Qt::AlignLeft);
    if (below > 0)
        drawLine(painter, QRectF(words.x(), words.y() + line - 1, words.width(), below), row.detail, Type::Caption,
                 color(row.item.ticked ? Role::TextMuted : Role::TextSecondary), direction);
}

} // namespace kjc
