// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/onboarding/startcard.h"

#include "app/common/button.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace kjc {

using namespace metrics;

StartCard::StartCard(QStringView icon, const QString &title, const QString &sentence, QWidget *parent)
    : QAbstractButton(parent),
      m_icon(icon.toString()),
      m_sentence(sentence)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setFocusRing(this, radius::panel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

static int cardHeight()
{
    const Theme &theme = Theme::current();
    return 2 * space::md + theme.scaled(size::icon) + space::md + theme.lineHeight(Type::BodyStrong) +
           2 * theme.lineHeight(Type::Caption) - space::sm;
}

QSize StartCard::sizeHint() const
{
    return {scaled(220), cardHeight()};
}

QSize StartCard::minimumSizeHint() const
{
    return {scaled(130), cardHeight()};
}

void StartCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool on = isChecked();
    drawRoundedCard(&painter, rect(), color(underMouse() && !on ? Role::Hover : Role::Surface),
                    color(on ? Role::Accent : Role::Line), radius::panel, on ? 2 : 1);
    const Qt::LayoutDirection direction = layoutDirection();
    const QRectF inner = QRectF(rect()).adjusted(space::lg, space::md, -space::lg, -space::md);
    const qreal icon = scaled(size::icon);
    const QRectF top(inner.x(), inner.y(), inner.width(), icon);
    drawIcon(&painter, m_icon, leading(top, 0, icon, direction), color(Role::TextSecondary));
    QStyleOptionButton mark;
    mark.initFrom(this);
    mark.state = (mark.state & ~QStyle::State_HasFocus) | (on ? QStyle::State_On : QStyle::State_Off);
    const int side = scaled(size::checkbox);
    mark.rect = leading(top, top.width() - side, side, direction).toRect();
    mark.rect.setHeight(side);
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &mark, &painter, this);
    const Theme &theme = Theme::current();
    const QRectF title(inner.x(), top.bottom() + space::sm, inner.width(), theme.lineHeight(Type::BodyStrong));
    drawLine(&painter, title, text(), Type::BodyStrong, color(Role::Text), direction);
    const QRectF words(inner.x(), title.bottom() + 2, inner.width(), 2 * theme.lineHeight(Type::Caption));
    drawTitle(&painter, words, m_sentence, Type::Caption, color(Role::TextSecondary), direction, 2);
}

} // namespace kjc
