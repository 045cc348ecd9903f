// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/onboarding/startchoice.h"

#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"

#include <QPainter>

namespace kjc {

static constexpr int kPadding = 14, kMark = 18;

StartChoice::StartChoice(QStringView icon, const QString &title, const QString &line, QWidget *parent)
    : QAbstractButton(parent),
      m_icon(icon.toString()),
      m_line(line)
{
    setText(title);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(title);
    setAccessibleDescription(line);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize StartChoice::sizeHint() const
{
    const Theme &theme = Theme::current();
    const int words = theme.lineHeight(Type::BodyStrong) + theme.lineHeight(Type::Caption) * 2;
    return {scaled(190), 2 * kPadding + scaled(metrics::size::icon) + metrics::space::md + words};
}

void StartChoice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(3, 3, -3, -3);
    drawRoundedCard(&painter, card, color(underMouse() ? Role::Hover : Role::Surface),
                    color(isChecked() ? Role::Accent : Role::Line), metrics::radius::panel, isChecked() ? 2 : 1);
    const QRectF inside = card.adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const qreal icon = scaled(metrics::size::icon);
    const QRectF at = leading(inside, 0, icon, layoutDirection());
    drawIcon(&painter, m_icon, {at.x(), inside.top(), icon, icon}, color(Role::TextSecondary), layoutDirection());
    const QRectF markAt = leading(inside, inside.width() - kMark, kMark, layoutDirection());
    const QRectF mark(markAt.x(), inside.top(), kMark, kMark);
    painter.setPen(QPen(color(isChecked() ? Role::Accent : Role::LineStrong), isChecked() ? 5 : 1.5));
    painter.setBrush(color(Role::Surface));
    painter.drawEllipse(isChecked() ? mark.adjusted(2.5, 2.5, -2.5, -2.5) : mark.adjusted(1, 1, -1, -1));
    const qreal title = Theme::current().lineHeight(Type::BodyStrong);
    const QRectF words(inside.left(), inside.top() + icon + metrics::space::md, inside.width(), title);
    drawLine(&painter, words, text(), Type::BodyStrong, color(Role::Text), layoutDirection());
    drawTitle(&painter, {words.x(), words.bottom(), words.width(), inside.bottom() - words.bottom()}, m_line,
              Type::Caption, color(Role::TextSecondary), layoutDirection());
    if (hasFocus())
        drawFocusRing(&painter, card, metrics::radius::panel);
}

} // namespace kjc
