// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/floating.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/shadow.h"
#include "app/common/style.h"
#include "app/common/style_p.h"

#include <QPainter>
#include <QWidget>

namespace kjc::styling {

using namespace Qt::StringLiterals;

static constexpr int kMenuPadding = 10;

static int menuIcon()
{
    return scaled(18);
}

static int menuTextAt()
{
    return kMenuPadding + menuIcon() + metrics::space::md;
}

static constexpr int kSeparatorHeight = 9;

void drawMenuPanel(const QStyleOption &option, QPainter *painter, const QWidget *menu)
{
    const QMargins margins = menu ? menu->contentsMargins() : QMargins();
    const QRectF card = option.rect.marginsRemoved(margins);
    const int radius = floatingRadius(metrics::radius::panel);
    if (!margins.isNull())
        drawShadow(painter, card, radius, Shadow::Menu);
    drawRoundedCard(painter, card, color(Role::Raised), color(Role::Line), radius);
}

static void drawMenuMark(const QStyleOptionMenuItem &option, QPainter *painter, const QColor &ink)
{
    const QRectF slot = leading(option.rect, kMenuPadding, menuIcon(), option.direction);
    const bool enabled = option.state & QStyle::State_Enabled;
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        drawIcon(painter, u"check", slot, color(enabled ? Role::AccentText : Role::TextDisabled));
    else if (!option.icon.isNull())
        drawIcon(painter, option.icon, slot, ink, enabled);
}

void drawMenuItem(const QStyleOptionMenuItem &option, QPainter *painter)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        const QRectF line =
            leading(option.rect, metrics::space::sm, option.rect.width() - 2 * metrics::space::sm, option.direction);
        painter->fillRect(QRectF(line.x(), line.center().y(), line.width(), 1), color(Role::Line));
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    if (enabled && option.state & QStyle::State_Selected)
        drawRoundedCard(painter, option.rect, color(Role::Hover), Qt::transparent, metrics::radius::small);
    drawMenuMark(option, painter, color(enabled ? Role::TextSecondary : Role::TextDisabled));
    const qsizetype tab = option.text.indexOf(u'\t');
    const QRectF words =
        leading(option.rect, menuTextAt(), option.rect.width() - menuTextAt() - kMenuPadding, option.direction);
    const int align = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter;
    const int trailing = int(QStyle::visualAlignment(option.direction, Qt::AlignRight)) | Qt::AlignVCenter;
    painter->save();
    painter->setFont(option.font);
    painter->setPen(color(enabled ? Role::Text : Role::TextDisabled));
    painter->drawText(words, align | Qt::TextSingleLine | Qt::TextShowMnemonic, option.text.left(tab));
    painter->setFont(Theme::current().font(Type::Caption));
    painter->setPen(color(enabled ? Role::TextMuted : Role::TextDisabled));
    if (tab >= 0)
        painter->drawText(words, trailing | Qt::TextSingleLine, option.text.mid(tab + 1));
    painter->restore();
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        drawIcon(painter, u"next", leading(words, words.width() - 16, 16, option.direction), color(Role::TextMuted),
                 option.direction);
}

QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), kSeparatorHeight};
    const int height = qMax(scaled(metrics::size::menuRow), contents.height());
    const bool shortcuts = option.text.contains(u'\t') || option.reservedShortcutWidth > 0;
    return {contents.width() + menuTextAt() + 2 * kMenuPadding + (shortcuts ? metrics::space::xxl : 0), height};
}

void drawToolTip(const QStyleOption &option, QPainter *painter)
{
    drawRoundedCard(painter, option.rect, color(Role::Text), Qt::transparent, floatingRadius(metrics::radius::small));
}

void drawItemPanel(const QStyleOptionViewItem &option, QPainter *painter)
{
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled;
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option.rect, option.backgroundBrush);
    if (!selected && !hovered)
        return;
    // Cells of one row join; only its ends are round.
    QRectF rect = option.rect;
    const auto end = option.viewItemPosition;
    const bool first = end != QStyleOptionViewItem::Middle && end != QStyleOptionViewItem::End;
    const bool last = end != QStyleOptionViewItem::Middle && end != QStyleOptionViewItem::Beginning;
    constexpr qreal radius = metrics::radius::small;
    const bool rtl = option.direction == Qt::RightToLeft;
    painter->save();
    painter->setClipRect(rect);
    rect.adjust((rtl ? last : first) ? 0 : -2 * radius, 0, (rtl ? first : last) ? 0 : 2 * radius, 0);
    drawRoundedCard(painter, rect, color(selected ? Role::AccentTint : Role::Hover), Qt::transparent, radius);
    painter->restore();
}

void drawHeaderSection(const QStyleOptionHeader &option, QPainter *painter)
{
    painter->fillRect(option.rect, color(Role::Surface));
    const QRectF rect = option.rect;
    painter->fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), color(Role::Line));
}

void drawTab(const QStyleOptionTab &option, QPainter *painter)
{
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled;
    const QRectF rect = option.rect;
    if (hovered && !selected)
        drawRoundedCard(painter, rect.adjusted(2, 2, -2, -4), color(Role::Hover), Qt::transparent,
                        metrics::radius::small);
    if (selected)
        drawRoundedCard(painter, QRectF(rect.left() + 8, rect.bottom() - 3, rect.width() - 16, 3), color(Role::Accent),
                        Qt::transparent, 1.5);
}

void drawFocusFrame(const QStyleOption &option, QPainter *painter, const QWidget *framed)
{
    constexpr int out = metrics::size::focusGap + metrics::size::focusRing;
    const QVariant own = framed ? framed->property(property::kFocusRadius) : QVariant();
    const qreal radius = own.isValid() ? own.toReal() : metrics::radius::control;
    drawFocusRing(painter, QRectF(option.rect).adjusted(out, out, -out, -out), radius);
}

} // namespace kjc::styling
