// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/daycell.h"

#include "app/common/button.h"
#include "app/common/format.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"

#include <QPainter>

namespace kjc {

using namespace metrics;

static constexpr int kCellWidth = 44, kCellHeight = 36;

DayCell::DayCell(int slot, int day, QWidget *parent) : QAbstractButton(parent), m_slot(slot), m_day(day)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusRing(this, radius::control);
}

void DayCell::setContent(const QString &name, int meals, bool today)
{
    m_meals = meals;
    m_today = today;
    //: A place in the plan for a screen reader: %1 is "Friday dinner"
    const QString words = meals == 0 ? tr("%1, empty").arg(name)
                                     //: %1 is "Friday dinner"
                                     : tr("%1, %n meal(s) planned", nullptr, meals).arg(name);
    setAccessibleName(words);
    setToolTip(words);
    update();
}

QSize DayCell::sizeHint() const
{
    return {scaled(kCellWidth), scaled(kCellHeight)};
}

void DayCell::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool on = isChecked();
    Role fill = m_meals > 0 ? Role::Surface : m_today ? Role::TodayWell : Role::Sunken;
    if (isDown() || underMouse())
        fill = isDown() ? Role::Pressed : Role::Hover;
    if (on)
        fill = Role::AccentTint;
    const QColor border = on ? color(Role::Accent) : m_meals > 0 ? color(Role::Line) : QColor(Qt::transparent);
    drawRoundedCard(&painter, rect(), color(fill), border, radius::control, on ? 2 : 1);
    const QColor ink = color(on ? Role::AccentText : m_meals > 0 ? Role::TextSecondary : Role::TextMuted);
    const qreal icon = scaled(size::iconMeta);
    const QFont font = Theme::current().font(Type::Label);
    const QString number = m_meals > 0 ? format::locale().toString(m_meals) : QString();
    const qreal words = number.isEmpty() ? 0 : QFontMetricsF(font).horizontalAdvance(number) + 1;
    const bool marked = on || m_meals == 0;
    const qreal gap = marked && words > 0 ? space::xs : 0;
    qreal x = (width() - (marked ? icon : 0) - gap - words) / 2;
    if (marked) {
        drawIcon(&painter, on ? u"check" : u"add", leading(rect(), x, icon, layoutDirection()), ink);
        x += icon + gap;
    }
    if (!number.isEmpty())
        drawLine(&painter, leading(rect(), x, words, layoutDirection()), number, Type::Label, ink, layoutDirection());
}

void DayCell::mouseDoubleClickEvent(QMouseEvent *event)
{
    QAbstractButton::mouseDoubleClickEvent(event);
    Q_EMIT doubleClicked();
}

DayHead::DayHead(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DayHead::setDay(const QDate &day, bool today)
{
    m_day = day;
    m_today = today;
    setAccessibleName(format::locale().toString(day, QLocale::LongFormat));
    update();
}

QSize DayHead::sizeHint() const
{
    const Theme &theme = Theme::current();
    return {scaled(kCellWidth), theme.lineHeight(Type::Caption) + theme.lineHeight(Type::BodyStrong) + space::sm};
}

void DayHead::paintEvent(QPaintEvent *)
{
    if (!m_day.isValid())
        return;
    QPainter painter(this);
    const Theme &theme = Theme::current();
    const QLocale locale = format::locale();
    const QRect name(0, 0, width(), theme.lineHeight(Type::Caption));
    painter.setFont(theme.font(Type::Caption));
    painter.setPen(color(m_today ? Role::AccentText : Role::TextSecondary));
    painter.drawText(name, Qt::AlignCenter | Qt::TextSingleLine,
                     locale.standaloneDayName(m_day.dayOfWeek(), QLocale::ShortFormat));
    const qreal side = theme.lineHeight(Type::BodyStrong) + space::xs;
    const QRectF circle((width() - side) / 2, name.height() + 1, side, side);
    if (m_today)
        drawRoundedCard(&painter, circle, color(Role::Accent), Qt::transparent, side / 2);
    painter.setFont(theme.font(Type::BodyStrong));
    painter.setPen(color(m_today ? Role::OnAccent : Role::Text));
    painter.drawText(circle, Qt::AlignCenter | Qt::TextSingleLine, locale.toString(m_day.day()));
}

} // namespace kjc
