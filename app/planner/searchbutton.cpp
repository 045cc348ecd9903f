// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/searchbutton.h"

#include "app/common/button.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"

#include <QKeySequence>
#include <QPainter>
#include <QStyleOptionButton>

namespace kjc {

using namespace metrics;

static constexpr int kWidth = 192;

SearchButton::SearchButton(const QString &text, const QKeySequence &keys, QWidget *parent)
    : QPushButton(text, parent),
      m_keys(keys.toString(QKeySequence::NativeText).replace(u'+', u' '))
{
    setAutoDefault(false);
    setRole(this, ButtonRole::Secondary);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

qreal SearchButton::keysWidth() const
{
    return QFontMetricsF(Theme::current().font(Type::Caption)).horizontalAdvance(m_keys) + 2 * space::sm;
}

QSize SearchButton::sizeHint() const
{
    return {scaled(kWidth), controlHeight(this)};
}

QSize SearchButton::minimumSizeHint() const
{
    return {controlHeight(this), controlHeight(this)};
}

// What does not fit is left out from the end: first the keys, then the word.
void SearchButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);
    const QRectF all = QRectF(rect()).adjusted(space::sm, 0, -space::sm, 0);
    const int icon = scaled(size::iconSm);
    drawIcon(&painter, u"search", leading(all, 0, icon, layoutDirection()), color(Role::TextSecondary),
             layoutDirection());
    const qreal before = icon + space::sm;
    const qreal word = QFontMetricsF(Theme::current().font(Type::Body)).horizontalAdvance(text()) + 2;
    if (all.width() < before + word)
        return;
    drawLine(&painter, leading(all, before, word, layoutDirection()), text(), Type::Body, color(Role::TextMuted),
             layoutDirection());
    const qreal keys = keysWidth();
    if (all.width() < before + word + space::sm + keys)
        return;
    QRectF cap = leading(all, all.width() - keys, keys, layoutDirection());
    const qreal height = Theme::current().lineHeight(Type::Caption) + space::xs;
    cap = QRectF(cap.x(), cap.center().y() - height / 2, cap.width(), height);
    drawRoundedCard(&painter, cap, color(Role::Window), color(Role::Line), radius::tag);
    painter.setFont(Theme::current().font(Type::Caption));
    painter.setPen(color(Role::TextSecondary));
    painter.drawText(cap, Qt::AlignCenter, m_keys);
}

} // namespace kjc
