// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/paint.h"

#include "app/common/icons.h"
#include "app/common/metrics.h"

#include <QAbstractButton>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>

namespace kjc {

namespace {

class Saved
{
public:
    explicit Saved(QPainter *painter) : m_painter(painter)
    {
        m_painter->save();
        m_painter->setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { m_painter->restore(); }
    Q_DISABLE_COPY_MOVE(Saved)

private:
    QPainter *m_painter;
};

// A width that covers whole device pixels at 125 or 150 %.
qreal snappedWidth(const QPainter *painter, qreal width)
{
    const qreal dpr = painter->device()->devicePixelRatioF();
    return qMax(1.0, std::floor(width * dpr)) / dpr;
}

Qt::Alignment leadingAlignment(Qt::LayoutDirection direction)
{
    return (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute;
}

void drawOutlined(QPainter *painter, const QRectF &rect, const QColor &fill, QPen pen, qreal radius)
{
    const Saved saved(painter);
    const qreal inset = pen.widthF() / 2;
    pen.setJoinStyle(Qt::MiterJoin);
    painter->setPen(pen.color().alpha() == 0 ? QPen(Qt::NoPen) : pen);
    painter->setBrush(fill);
    const qreal r = qMax(0.0, radius - inset);
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), r, r);
}

} // namespace

ToneRoles rolesOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return {Role::Hover, Role::TextSecondary};
    case Tone::Fresh: return {Role::FreshTint, Role::Fresh};
    case Tone::Soon: return {Role::SoonTint, Role::Soon};
    case Tone::Danger: return {Role::DangerTint, Role::Danger};
    case Tone::Info: return {Role::InfoTint, Role::Info};
    case Tone::Accent: return {Role::AccentTint, Role::AccentText};
    }
    return {Role::Hover, Role::TextSecondary};
}

void drawRoundedCard(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal radius,
                     qreal borderWidth)
{
    drawOutlined(painter, rect, fill, QPen(border, snappedWidth(painter, borderWidth)), radius);
}

void drawDashedCard(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal radius,
                    qreal borderWidth)
{
    QPen pen(border, borderWidth);
    pen.setDashPattern({3, 2.5});
    pen.setCapStyle(Qt::FlatCap);
    drawOutlined(painter, rect, fill, pen, radius);
}

void drawFocusRing(QPainter *painter, const QRectF &control, qreal radius)
{
    constexpr qreal out = metrics::size::focusGap + metrics::size::focusRing;
    drawOutlined(painter, control.adjusted(-out, -out, out, out), Qt::transparent,
                 QPen(color(Role::Focus), metrics::size::focusRing), radius + out);
}

void drawRing(QPainter *painter, const QRectF &rect, double fraction, Qt::LayoutDirection direction)
{
    const Saved saved(painter);
    const qreal width = rect.width() * 2.5 / metrics::size::ring;
    const QRectF circle = rect.adjusted(width / 2 + .5, width / 2 + .5, -width / 2 - .5, -width / 2 - .5);
    const double share = std::clamp(fraction, 0.0, 1.0);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color(Role::Track), width));
    painter->drawEllipse(circle);
    if (share <= 0)
        return;
    painter->setPen(QPen(color(Role::Accent), width, Qt::SolidLine, share < 1 ? Qt::RoundCap : Qt::FlatCap));
    const int whole = (direction == Qt::RightToLeft ? 360 : -360) * 16;
    painter->drawArc(circle, 90 * 16, qRound(whole * share));
}

void drawBar(QPainter *painter, const QRectF &rect, const BarValues &values, Qt::LayoutDirection direction)
{
    const Saved saved(painter);
    constexpr qreal height = metrics::size::progress;
    const QRectF bar(rect.x(), rect.center().y() - height / 2, rect.width(), height);
    const double end = values.goal > 0 ? values.goal * 1.2 : 1.0;
    const double share = std::clamp(values.value / end, 0.0, 1.0);
    const bool over = values.isMaximum && values.goal > 0 && values.value > values.goal;
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(Role::Track));
    painter->drawRoundedRect(bar, height / 2, height / 2);
    if (share > 0) {
        painter->setBrush(color(over ? Role::SoonMark : values.fill));
        painter->drawRoundedRect(leading(bar, 0, qMax(height, bar.width() * share), direction), height / 2, height / 2);
    }
    if (values.goal > 0) {
        const QRectF tick = leading(bar, bar.width() / 1.2 - 1, 2, direction).adjusted(0, -2, 0, 2);
        painter->setBrush(color(share >= 1 / 1.2 ? Role::Text : Role::TextSecondary));
        painter->drawRect(tick);
    }
}

static constexpr qreal kBadgePadding = 7;
static constexpr qreal kBadgeGap = 4;

static QFont badgeFont()
{
    QFont font = Theme::current().font(Type::Caption);
    font.setWeight(QFont::Medium);
    return font;
}

QSizeF badgeSize(QStringView icon, const QString &text)
{
    const QFontMetricsF metrics(badgeFont());
    const qreal iconPart = icon.isEmpty() ? 0 : scaled(metrics::size::iconBadge) + (text.isEmpty() ? 0 : kBadgeGap);
    return {std::ceil(2 * kBadgePadding + iconPart + metrics.horizontalAdvance(text)),
            qreal(qMax(Theme::current().scaled(metrics::size::badge), qRound(metrics.height() + 2)))};
}

void drawBadge(QPainter *painter, const QRectF &rect, QStringView icon, const QString &text, Tone tone,
               Qt::LayoutDirection direction)
{
    const ToneRoles roles = rolesOf(tone);
    drawBadge(painter, rect, icon, text, color(roles.fill), color(roles.text), direction);
}

void drawBadge(QPainter *painter, const QRectF &rect, QStringView icon, const QString &text, const QColor &fill,
               const QColor &ink, Qt::LayoutDirection direction)
{
    const Saved saved(painter);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    qreal x = kBadgePadding;
    if (!icon.isEmpty()) {
        drawIcon(painter, icon, leading(rect, x, scaled(metrics::size::iconBadge), direction), ink, direction);
        x += scaled(metrics::size::iconBadge) + kBadgeGap;
    }
    const qreal room = rect.width() - x - kBadgePadding + 1;
    const QFont font = badgeFont();
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(leading(rect, x, room, direction), int(leadingAlignment(direction) | Qt::AlignVCenter),
                      QFontMetricsF(font).elidedText(text, Qt::ElideRight, room));
}

// Breaks `text` into lines of `width`; all that does not fit in `maxLines` stays in the last, elided.
static QStringList brokenLines(const QString &text, const QFont &font, qreal width, int maxLines)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = lines.size() == maxLines - 1;
        const QString rest = text.mid(line.textStart(), last ? -1 : line.textLength()).trimmed();
        lines.append(last ? QFontMetricsF(font).elidedText(rest, Qt::ElideRight, width) : rest);
        if (last)
            break;
    }
    layout.endLayout();
    return lines;
}

void drawTitle(QPainter *painter, const QRectF &rect, const QString &text, Type type, const QColor &ink,
               Qt::LayoutDirection direction, int maxLines)
{
    const Saved saved(painter);
    const Theme &theme = Theme::current();
    const QFont font = theme.font(type);
    const int height = theme.lineHeight(type);
    painter->setFont(font);
    painter->setPen(ink);
    QRectF line(rect.x(), rect.y(), rect.width(), height);
    for (const QString &part : brokenLines(text, font, rect.width(), maxLines)) {
        painter->drawText(line, int(leadingAlignment(direction) | Qt::AlignVCenter) | Qt::TextSingleLine, part);
        line.translate(0, height);
    }
}

void drawLine(QPainter *painter, const QRectF &rect, const QString &text, Type type, const QColor &ink,
              Qt::LayoutDirection direction)
{
    const Saved saved(painter);
    const QFont font = Theme::current().font(type);
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(rect, int(leadingAlignment(direction) | Qt::AlignVCenter) | Qt::TextSingleLine,
                      QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width()));
}

qreal metaWidth(const QString &text)
{
    const QFontMetricsF metrics(Theme::current().font(Type::Caption));
    return scaled(metrics::size::iconMeta) + metrics::space::xs + std::ceil(metrics.horizontalAdvance(text)) + 1;
}

qreal drawMeta(QPainter *painter, const QRectF &rect, QStringView icon, const QString &text, const QColor &ink,
               Qt::LayoutDirection direction)
{
    const qreal width = metaWidth(text);
    drawIcon(painter, icon, leading(rect, 0, scaled(metrics::size::iconMeta), direction), ink, direction);
    const qreal textAt = scaled(metrics::size::iconMeta) + metrics::space::xs;
    drawLine(painter, leading(rect, textAt, qMin(width, rect.width()) - textAt, direction), text, Type::Caption, ink,
             direction);
    return width;
}

QRectF leading(const QRectF &outer, qreal x, qreal width, Qt::LayoutDirection direction)
{
    const qreal left = direction == Qt::RightToLeft ? outer.right() - x - width : outer.left() + x;
    return {left, outer.top(), width, outer.height()};
}

QColor drawChoiceRow(QPainter *painter, const QAbstractButton &row)
{
    constexpr int kMarkWidth = 3, kMarkInset = 8;
    const QRectF at = row.rect();
    painter->setPen(Qt::NoPen);
    if (row.isChecked() || row.isDown() || row.underMouse()) {
        painter->setBrush(color(row.isChecked() ? Role::AccentTint : row.isDown() ? Role::Pressed : Role::Hover));
        painter->drawRoundedRect(at, metrics::radius::control, metrics::radius::control);
    }
    if (row.isChecked()) {
        const QRectF mark = leading(at, 0, kMarkWidth, row.layoutDirection());
        painter->setBrush(color(Role::Accent));
        painter->drawRoundedRect(mark.adjusted(0, kMarkInset, 0, -kMarkInset), kMarkWidth / 2.0, kMarkWidth / 2.0);
    }
    return color(row.isChecked() ? Role::AccentText : Role::TextSecondary);
}

} // namespace kjc
