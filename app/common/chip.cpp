// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/chip.h"

#include "app/common/button.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr int kPadding = 10;
static constexpr int kGap = 6;
static int glyph()
{
    return scaled(metrics::size::iconSm);
}

Chip::Chip(const QString &text, QStringView icon, QWidget *parent) : QToolButton(parent), m_icon(icon.toString())
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setFont(Theme::current().font(Type::Label));
    setFocusRing(this, Theme::current().scaled(metrics::size::chip) / 2);
    nameIt();
    connect(&Theme::current(), &Theme::changed, this, [this] {
        setFont(Theme::current().font(Type::Label));
        setFocusRing(this, Theme::current().scaled(metrics::size::chip) / 2);
        updateGeometry();
    });
}

void Chip::setCount(std::optional<int> count)
{
    if (count == m_count)
        return;
    m_count = count;
    nameIt();
    updateGeometry();
    update();
}

void Chip::setClosable(bool closable)
{
    m_closable = closable;
    setAccessibleDescription(closable ? tr("Press Delete to remove") : QString());
    updateGeometry();
    update();
}

void Chip::nameIt()
{
    //: What a screen reader says for a filter and how many things it leaves: "Can cook now, 12"
    setAccessibleName(m_count ? tr("%1, %2").arg(text(), countText()) : text());
}

QString Chip::countText() const
{
    return m_count ? locale().toString(*m_count) : QString();
}

static QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

// Room for the letters of the checked state, so that nothing moves when it is switched on.
QSize Chip::sizeHint() const
{
    const QFontMetrics fm(strong(font()));
    int width = 2 * kPadding + fm.horizontalAdvance(text());
    if (!m_icon.isEmpty())
        width += glyph() + kGap;
    if (m_count)
        width += kGap + QFontMetrics(font()).horizontalAdvance(countText());
    if (m_closable)
        width += kGap + glyph();
    return {width, qMax(Theme::current().scaled(metrics::size::chip), fm.height() + 6)};
}

QRectF Chip::closeRect() const
{
    return leading(rect(), width() - kPadding - glyph() + 2, glyph(), layoutDirection());
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool on = isChecked();
    const bool hovered = underMouse() && isEnabled();
    const QColor ink = color(!isEnabled() ? Role::TextDisabled : on ? Role::AccentText : Role::TextSecondary);
    const QColor fill = color(on ? Role::AccentTint : isDown() ? Role::Pressed : hovered ? Role::Hover : Role::Surface);
    const QColor border = color(on ? Role::AccentLine : Role::Line);
    drawRoundedCard(&painter, rect(), fill, border, height() / 2.0);

    const QFont letters = on ? strong(font()) : font();
    const int textWidth = QFontMetrics(letters).horizontalAdvance(text());
    const int spare = QFontMetrics(strong(font())).horizontalAdvance(text()) - textWidth;
    qreal x = kPadding + spare / 2.0;
    if (!m_icon.isEmpty()) {
        drawIcon(&painter, m_icon, leading(rect(), x, glyph(), layoutDirection()), ink, layoutDirection());
        x += glyph() + kGap;
    }
    painter.setFont(letters);
    painter.setPen(ink);
    painter.drawText(leading(rect(), x, textWidth + 1, layoutDirection()), Qt::AlignCenter | Qt::TextSingleLine,
                     text());
    x += textWidth + kGap;
    if (m_count) {
        painter.setFont(font());
        painter.setPen(isEnabled() && !on ? color(Role::TextMuted) : ink);
        const int countWidth = QFontMetrics(font()).horizontalAdvance(countText());
        painter.drawText(leading(rect(), x, countWidth + 1, layoutDirection()), Qt::AlignCenter, countText());
    }
    if (m_closable)
        drawIcon(&painter, u"close", closeRect(), ink);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (m_closable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        Q_EMIT closed();
        return;
    }
    QToolButton::keyPressEvent(event);
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    // A finger needs more than the 16 px that are drawn.
    if (m_closable && isDown() && closeRect().adjusted(-6, -2, 6, 2).contains(event->position())) {
        setDown(false);
        Q_EMIT closed();
        return;
    }
    QToolButton::mouseReleaseEvent(event);
}

} // namespace kjc
