// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/button.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/style_p.h"

#include <QFontMetrics>
#include <QPainter>

namespace kjc::styling {

namespace {

struct Look {
    QColor fill;
    QColor border;
    QColor ink;
};

enum class Press { Rest, Hover, Down, Disabled };

Press pressOf(const QStyleOption &option)
{
    if (!(option.state & QStyle::State_Enabled))
        return Press::Disabled;
    if (option.state & QStyle::State_Sunken)
        return Press::Down;
    return option.state & QStyle::State_MouseOver ? Press::Hover : Press::Rest;
}

Look primaryLook(Press press)
{
    switch (press) {
    case Press::Rest: return {color(Role::Accent), Qt::transparent, color(Role::OnAccent)};
    case Press::Hover: return {color(Role::AccentHover), Qt::transparent, color(Role::OnAccent)};
    case Press::Down: return {color(Role::AccentPressed), Qt::transparent, color(Role::OnAccent)};
    case Press::Disabled: return {color(Role::Hover), Qt::transparent, color(Role::TextDisabled)};
    }
    return {};
}

Look plainLook(Press press, bool bordered)
{
    const QColor border = bordered ? color(Role::Line) : QColor(Qt::transparent);
    const QColor ink = color(bordered ? Role::Text : Role::TextSecondary);
    switch (press) {
    case Press::Rest: return {bordered ? color(Role::Surface) : QColor(Qt::transparent), border, ink};
    case Press::Hover: return {color(Role::Hover), border, color(Role::Text)};
    case Press::Down: return {color(Role::Pressed), border, color(Role::Text)};
    case Press::Disabled:
        return {bordered ? color(Role::Surface) : QColor(Qt::transparent), border, color(Role::TextDisabled)};
    }
    return {};
}

Look destructiveLook(Press press)
{
    if (press == Press::Disabled)
        return plainLook(press, true);
    QColor fill = color(Role::DangerTint);
    if (press != Press::Rest)
        fill = Theme::current().isDark() ? fill.lighter(press == Press::Down ? 135 : 118)
                                         : fill.darker(press == Press::Down ? 108 : 104);
    return {fill, color(Role::DangerMark), color(Role::Danger)};
}

Look lookOf(const QStyleOption &option, ButtonRole role, bool isTool)
{
    const Press press = pressOf(option);
    const bool on = option.state & QStyle::State_On;
    if (role == ButtonRole::Primary)
        return primaryLook(press);
    if (role == ButtonRole::Destructive)
        return destructiveLook(press);
    const bool bordered = role == ButtonRole::Secondary && !isTool;
    if (on && press != Press::Disabled && press != Press::Down)
        return bordered ? Look{color(Role::AccentTint), color(Role::AccentLine), color(Role::AccentText)}
                        : Look{color(Role::Pressed), Qt::transparent, color(Role::Text)};
    return plainLook(press, bordered);
}

struct Content {
    QIcon icon;
    QString text;
    int iconSize = scaled(metrics::size::iconSm);
    bool arrow = false;
    bool above = false; // icon above the text
};

constexpr int kGap = metrics::space::sm;
int arrowSize()
{
    return scaled(metrics::size::iconMeta);
}

int textWidth(const QFontMetrics &fm, const QString &text)
{
    return fm.size(Qt::TextShowMnemonic, text).width();
}

int contentWidth(const Content &content, const QFontMetrics &fm)
{
    int width = content.text.isEmpty() ? 0 : textWidth(fm, content.text);
    if (!content.icon.isNull())
        width = content.above ? qMax(width, content.iconSize)
                              : width + content.iconSize + (content.text.isEmpty() ? 0 : kGap);
    return width + (content.arrow ? arrowSize() + metrics::space::xs : 0);
}

void drawContent(QPainter *painter, const QRectF &rect, const Content &content, const QColor &ink,
                 const QStyleOption &option, int mnemonicFlag)
{
    const auto dir = option.direction;
    const int textFlags = Qt::AlignVCenter | Qt::TextSingleLine | mnemonicFlag;
    const int width = qMin(contentWidth(content, option.fontMetrics), int(rect.width()));
    qreal x = (rect.width() - width) / 2;
    if (!content.icon.isNull()) {
        drawIcon(painter, content.icon, leading(rect, x, content.iconSize, dir), ink,
                 option.state & QStyle::State_Enabled);
        x += content.iconSize + kGap;
    }
    const qreal arrow = content.arrow ? arrowSize() + metrics::space::xs : 0;
    if (!content.text.isEmpty()) {
        const qreal room = (rect.width() + width) / 2 - x - arrow;
        painter->setPen(ink);
        const QRectF where = leading(rect, x, room + 1, dir);
        painter->drawText(where, textFlags | int(QStyle::visualAlignment(dir, Qt::AlignLeft)),
                          option.fontMetrics.elidedText(content.text, Qt::ElideRight, int(room) + 1, mnemonicFlag));
    }
    if (content.arrow)
        drawIcon(painter, u"expand", leading(rect, (rect.width() + width) / 2 - arrowSize(), arrowSize(), dir), ink,
                 dir);
}

int mnemonicFlagOf(const QStyleOption &option, const QWidget *widget)
{
    const QStyle *style = widget ? widget->style() : nullptr;
    const bool shown = style && style->styleHint(QStyle::SH_UnderlineShortcut, &option, widget);
    return shown ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
}

int radiusOf(const QWidget *widget)
{
    return controlSizeOf(widget) == ControlSize::Small ? metrics::radius::small : metrics::radius::control;
}

Content contentOf(const QStyleOptionButton &option)
{
    Content content{option.icon, option.text};
    if (option.iconSize.isValid() && option.text.isEmpty())
        content.iconSize = qMax(scaled(metrics::size::iconSm), option.iconSize.width());
    content.arrow = option.features & QStyleOptionButton::HasMenu;
    return content;
}

Content contentOf(const QStyleOptionToolButton &option)
{
    Content content;
    if (option.toolButtonStyle != Qt::ToolButtonTextOnly)
        content.icon = option.icon;
    if (option.toolButtonStyle != Qt::ToolButtonIconOnly)
        content.text = option.text;
    content.above = option.toolButtonStyle == Qt::ToolButtonTextUnderIcon && !content.icon.isNull();
    content.iconSize = option.iconSize.isValid() ? option.iconSize.width() : scaled(metrics::size::iconSm);
    content.arrow = option.features & QStyleOptionToolButton::HasMenu && !content.text.isEmpty();
    return content;
}

void drawStacked(QPainter *painter, const QRectF &rect, const Content &content, const QColor &ink,
                 const QStyleOption &option, int mnemonicFlag)
{
    const int textHeight = option.fontMetrics.height();
    const qreal height = content.iconSize + metrics::space::hair + textHeight;
    const qreal top = rect.center().y() - height / 2;
    drawIcon(painter, content.icon, QRectF(rect.x(), top, rect.width(), content.iconSize), ink,
             option.state & QStyle::State_Enabled);
    painter->setPen(ink);
    painter->drawText(QRectF(rect.x(), top + height - textHeight, rect.width(), textHeight),
                      Qt::AlignCenter | Qt::TextSingleLine | mnemonicFlag, content.text);
}

} // namespace

void drawPushButton(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget)
{
    ButtonRole role = roleOf(widget);
    if (option.features & QStyleOptionButton::Flat && role == ButtonRole::Secondary)
        role = ButtonRole::Flat;
    const Look look = lookOf(option, role, false);
    drawRoundedCard(painter, option.rect, look.fill, look.border, radiusOf(widget));
    drawContent(painter, option.rect.adjusted(metrics::space::sm, 0, -metrics::space::sm, 0), contentOf(option),
                look.ink, option, mnemonicFlagOf(option, widget));
}

void drawToolButton(const QStyleOptionToolButton &option, QPainter *painter, const QWidget *widget)
{
    const Look look = lookOf(option, roleOf(widget), true);
    const Content content = contentOf(option);
    drawRoundedCard(painter, option.rect, look.fill, look.border, radiusOf(widget));
    painter->save();
    painter->setFont(widget ? widget->font() : painter->font());
    if (content.above)
        drawStacked(painter, option.rect, content, look.ink, option, mnemonicFlagOf(option, widget));
    else
        drawContent(painter, option.rect, content, look.ink, option, mnemonicFlagOf(option, widget));
    painter->restore();
}

QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget)
{
    const int width = contentWidth(contentOf(option), option.fontMetrics) + 2 * metrics::space::md;
    const int height = qMax(controlHeight(widget), option.fontMetrics.height() + metrics::space::sm);
    return {qMax(width, height), height};
}

QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget)
{
    const Content content = contentOf(option);
    const int height = qMax(controlHeight(widget), option.fontMetrics.height() + metrics::space::sm);
    if (content.text.isEmpty())
        return {height, height};
    const int width = contentWidth(content, option.fontMetrics) + 2 * metrics::space::md - metrics::space::xs;
    if (content.above)
        return {width, content.iconSize + option.fontMetrics.height() + metrics::space::md};
    return {width, height};
}

void drawCheckBox(const QStyleOption &option, QPainter *painter)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const qreal side = qMin(option.rect.width(), option.rect.height());
    const QRectF box(option.rect.x(), option.rect.y() + (option.rect.height() - side) / 2, side, side);
    const QColor accent = color(option.state & QStyle::State_MouseOver ? Role::AccentHover : Role::Accent);
    const QColor fill = on ? (enabled ? accent : color(Role::TextDisabled)) : color(Role::Surface);
    const QColor border = on ? QColor(Qt::transparent) : color(enabled ? Role::LineStrong : Role::Line);
    drawRoundedCard(painter, box, fill, border, 5, 1.5);
    if (on)
        drawIcon(painter, option.state & QStyle::State_NoChange ? u"remove" : u"check", box.adjusted(2, 2, -2, -2),
                 color(Role::OnAccent), Qt::LeftToRight);
}

void drawRadioButton(const QStyleOption &option, QPainter *painter)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const QRectF circle = QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor accent = color(enabled ? Role::Accent : Role::TextDisabled);
    painter->setPen(QPen(on ? accent : color(enabled ? Role::LineStrong : Role::Line), on ? 2 : 1.5));
    painter->setBrush(color(Role::Surface));
    painter->drawEllipse(circle);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(accent);
        painter->drawEllipse(circle.center(), circle.width() * 0.26, circle.width() * 0.26);
    }
    painter->restore();
}

} // namespace kjc::styling
