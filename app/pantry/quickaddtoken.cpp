// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pantry/quickaddtoken.h"

#include "app/common/button.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"

#include <QPainter>

namespace kjc {

using namespace metrics;

static constexpr int kGap = 6;
static constexpr int kPadding = 10;

static QFont valueFont()
{
    QFont font = Theme::current().font(Type::Label);
    font.setWeight(QFont::DemiBold);
    return font;
}

QuickAddToken::QuickAddToken(const QString &label, QWidget *parent) : QAbstractButton(parent), m_label(label)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setFocusRing(this, radius::small);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setToolTip(tr("Correct this"));
}

void QuickAddToken::setValue(const QString &value, bool guessed)
{
    m_value = value;
    m_guessed = guessed;
    //: For a screen reader; %1 is "Amount", %2 is "2 kg"
    setAccessibleName(tr("%1: %2").arg(m_label, value));
    updateGeometry();
    update();
}

void QuickAddToken::setOpensMenu(bool opens)
{
    m_opensMenu = opens;
    updateGeometry();
}

QSize QuickAddToken::sizeHint() const
{
    const int label = QFontMetrics(Theme::current().font(Type::Label)).horizontalAdvance(m_label);
    const int value = qMin(QFontMetrics(valueFont()).horizontalAdvance(m_value), scaled(220));
    const int arrow = m_opensMenu ? kGap + scaled(size::iconMeta) : 0;
    return {2 * kPadding + label + kGap + value + arrow + 2, scaled(size::chip)};
}

void QuickAddToken::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool lit = isDown() || underMouse();
    const QColor fill = m_guessed ? color(lit ? Role::Hover : Role::Sunken) : color(Role::AccentTint);
    drawRoundedCard(&painter, rect(), fill, lit && !m_guessed ? color(Role::AccentLine) : QColor(Qt::transparent),
                    radius::small);
    const Qt::LayoutDirection direction = layoutDirection();
    const int label = QFontMetrics(Theme::current().font(Type::Label)).horizontalAdvance(m_label) + 1;
    drawLine(&painter, leading(rect(), kPadding, label + 1, direction), m_label, Type::Label,
             color(m_guessed ? Role::TextSecondary : Role::AccentText), direction);
    const int arrow = m_opensMenu ? kGap + scaled(size::iconMeta) : 0;
    const int x = kPadding + label + kGap;
    const QRectF value = leading(rect(), x, width() - x - arrow - kPadding + 1, direction);
    painter.setFont(valueFont());
    painter.setPen(color(Role::Text));
    painter.drawText(value, int(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextSingleLine,
                     QFontMetrics(valueFont()).elidedText(m_value, Qt::ElideRight, int(value.width()) + 1));
    if (m_opensMenu)
        drawIcon(&painter, u"expand", leading(rect(), width() - kPadding - arrow + kGap, arrow - kGap, direction),
                 color(Role::TextSecondary));
}

} // namespace kjc
