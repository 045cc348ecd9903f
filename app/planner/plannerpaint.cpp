// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/format.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/shadow.h"
#include "app/common/slotnames.h"
#include "app/planner/plannerview.h"

#include <QPaintEvent>

#include <QPainter>
#include <utility>

namespace kjc {

using metrics::radius::control;

static constexpr qreal kTilt = 2; // degrees, of a card on its way

void PlannerView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), color(Role::Window));
    if (!m_week || m_week->rowCount() == 0)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    paintColumns(painter);
    for (int row = 0; row < m_week->rowCount(); ++row)
        for (int column = 0; column < m_week->columnCount(); ++column) {
            const QModelIndex place = m_week->place(row, column);
            if (placeRect(place).intersects(event->rect()))
                paintPlace(painter, place);
        }
    paintAround(painter, event->rect());
    if (!std::exchange(m_painted, true))
        QMetaObject::invokeMethod(this, &PlannerView::weekPainted, Qt::QueuedConnection); // behind the flush
}

// What stands around the places, as far as it is in `rect`: one place that changes costs little.
void PlannerView::paintAround(QPainter &painter, const QRect &rect) const
{
    const int labels = m_layout.label(0).width();
    const QRect strip(isRightToLeft() ? viewport()->width() - labels : 0, 0, labels, viewport()->height());
    if (rect.bottom() >= toViewport(m_layout.footer(0)).top())
        paintFooter(painter);
    if (rect.intersects(strip))
        paintLabels(painter);
    if (rect.top() < m_layout.header(0).height())
        paintHeader(painter);
    paintEdge(painter);
}

void PlannerView::paintColumns(QPainter &painter) const
{
    const int today = m_week->todayColumn();
    if (today < 0)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Role::Today));
    painter.drawRoundedRect(toViewport(m_layout.column(today)), metrics::radius::panel, metrics::radius::panel);
}

void PlannerView::paintHeader(QPainter &painter) const
{
    const int height = m_layout.header(0).height();
    painter.save();
    painter.setClipRect(0, 0, viewport()->width(), height);
    painter.fillRect(QRect(0, 0, viewport()->width(), height), color(Role::Window));
    for (int column = 0; column < m_week->columnCount(); ++column) {
        QRect band = toViewport(m_layout.header(column));
        band.moveTop(0);
        paintDay(painter, band, column);
    }
    const int labels = m_layout.label(0).width();
    painter.fillRect(isRightToLeft() ? viewport()->width() - labels : 0, 0, labels, height, color(Role::Window));
    painter.restore();
}

// "Mon 9"; today's number stands in a filled circle.
void PlannerView::paintDay(QPainter &painter, const QRect &band, int column) const
{
    const bool isToday = column == m_week->todayColumn();
    const QDate day = m_week->dayAt(column);
    const QString name = format::locale().standaloneDayName(day.dayOfWeek(), QLocale::ShortFormat);
    const QString number = format::locale().toString(day.day());
    const Type type = isToday ? Type::BodyStrong : Type::Body;
    const QFont numberFont = Theme::current().font(Type::BodyStrong);
    const qreal nameWidth = QFontMetricsF(Theme::current().font(type)).horizontalAdvance(name) + 2;
    const qreal lead = PlannerLayout::kGutter + 4;
    const qreal circle = QFontMetricsF(numberFont).height() + 8;
    QRectF at = leading(band, lead + nameWidth + scaled(isToday ? 5 : 4), circle, layoutDirection());
    if (isToday) {
        at = QRectF(at.x(), band.center().y() - circle / 2, circle, circle);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Role::Today));
        painter.drawRoundedRect(band.adjusted(0, 0, 0, 2 * metrics::radius::panel), metrics::radius::panel,
                                metrics::radius::panel);
        painter.setBrush(color(Role::Accent));
        painter.drawEllipse(at);
    }
    drawLine(&painter, leading(band, lead, nameWidth, layoutDirection()), name, type,
             color(isToday ? Role::AccentText : Role::TextSecondary), layoutDirection());
    if (!isToday)
        return drawLine(&painter, at, number, Type::BodyStrong, color(Role::Text), layoutDirection());
    painter.setFont(numberFont);
    painter.setPen(color(Role::OnAccent));
    painter.drawText(at, Qt::AlignCenter, number);
}

void PlannerView::paintLabels(QPainter &painter) const
{
    const int width = m_layout.label(0).width();
    const QRect strip = isRightToLeft() ? QRect(viewport()->width() - width, 0, width, viewport()->height())
                                        : QRect(0, 0, width, viewport()->height());
    painter.fillRect(strip, color(Role::Window));
    const int icon = scaled(metrics::size::icon);
    for (int row = 0; row < m_week->rowCount(); ++row) {
        const Slot &slot = m_week->slotAt(row);
        QRectF label = m_layout.label(row).translated(0, -verticalOffset());
        label.moveLeft(strip.left());
        const QColor ink = slot.colour.isEmpty() ? color(Role::TextSecondary) : QColor(slot.colour);
        const qreal lead = m_compact ? (width - icon) / 2.0 : 4;
        const QRectF at = leading(label, lead, icon, layoutDirection());
        const bool folded = label.height() <= PlannerLayout::kFoldedHeight;
        const qreal top = folded ? label.center().y() - icon / 2.0 : label.top() + PlannerLayout::kGutter + 10;
        drawIcon(&painter, slotIcon(slot), QRectF(at.x(), top, icon, icon), ink, layoutDirection());
        if (m_compact || folded)
            continue;
        const QRectF words = leading(label, 4, width - 6, layoutDirection());
        drawTitle(&painter,
                  {words.x(), top + icon + 4, words.width(), 2.0 * Theme::current().lineHeight(Type::Caption)},
                  slotName(slot), Type::Caption, color(Role::TextSecondary), layoutDirection());
    }
    paintFooterLabel(painter, strip);
}

CardLook PlannerView::lookOf(const QModelIndex &meal) const
{
    CardLook look;
    const PlannedMealId id = m_week->cardOf(meal)->meal.id;
    look.selected = selectionModel()->isSelected(meal);
    look.hovered = m_hovered == meal;
    look.focused = hasFocus() && currentIndex() == meal;
    look.lifted = m_dragged.contains(id) || m_carried.contains(id) || m_cut.contains(id);
    if (look.lifted) // the eye belongs to where it goes
        look.selected = look.focused = look.hovered = false;
    look.direction = layoutDirection();
    return look;
}

void PlannerView::paintPlace(QPainter &painter, const QModelIndex &place) const
{
    const QRectF rect = cardRect(place);
    const int count = m_week->rowCount(place);
    if (m_week->ghostAt(place) != Ghost::Kind::None)
        paintGhost(painter, place, rect);
    else if (count == 0)
        paintEmpty(painter, place, rect);
    for (int i = 0; i < std::min(count, PlannerLayout::kMostShown); ++i) {
        const QModelIndex meal = m_week->index(i, 0, place);
        const QRectF card = visualRect(meal);
        const CardLook look = lookOf(meal);
        m_card.paint(&painter, card, *m_week->cardOf(meal), meal.data(LeftoverLinkRole).toString(), look);
        if (look.hovered && !look.lifted && card.height() >= 60) {
            const QRectF more = MealCardPainter::moreButton(card, layoutDirection());
            drawRoundedCard(&painter, more, color(Role::Surface), color(Role::Line), metrics::radius::small);
            drawIcon(&painter, u"more", more.adjusted(4, 4, -4, -4), color(Role::TextSecondary), layoutDirection());
        }
    }
    if (count > PlannerLayout::kMostShown)
        paintMore(painter, place, count - PlannerLayout::kMostShown);
    if (m_target == place)
        paintTarget(painter, place);
}

void PlannerView::paintEmpty(QPainter &painter, const QModelIndex &place, const QRectF &rect) const
{
    const bool today = place.column() == m_week->todayColumn();
    const bool hovered = m_hovered == place;
    const QColor fill = color(hovered ? Role::Hover : today ? Role::TodayWell : Role::Sunken);
    drawRoundedCard(&painter, rect, fill, fill, control);
    const int icon = scaled(metrics::size::iconSm);
    drawIcon(&painter, u"add", QRectF(rect.center().x() - icon / 2.0, rect.center().y() - icon / 2.0, icon, icon),
             color(hovered ? Role::Text : Role::TextMuted), layoutDirection());
    if (hasFocus() && currentIndex() == place)
        drawFocusRing(&painter, rect, control);
}

void PlannerView::paintMore(QPainter &painter, const QModelIndex &place, int count) const
{
    const QRectF strip = toViewport(m_layout.moreStrip(place.row(), place.column(), count + PlannerLayout::kMostShown));
    painter.setFont(Theme::current().font(Type::Caption));
    painter.setPen(color(Role::AccentText));
    //: Below two meals of a place in the week: how many others it has
    painter.drawText(strip, Qt::AlignCenter, tr("+%n more", nullptr, count));
}

// Where a dragged meal would land. Over a meal the card shows through, so that it is seen what it would meet.
void PlannerView::paintTarget(QPainter &painter, const QModelIndex &place) const
{
    const QRectF rect = cardRect(place);
    QColor fill = color(Role::AccentTint);
    if (m_week->rowCount(place) > 0 || m_week->draftOf(place))
        fill.setAlphaF(0.55F);
    drawRoundedCard(&painter, rect, fill, color(Role::Accent), control, 2);
    painter.setFont(Theme::current().font(Type::Label));
    painter.setPen(color(Role::AccentText));
    painter.drawText(rect.adjusted(6, 10, -6, 0), int(Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap),
                     m_week->placeName(place));
}

// The real card, tilted, with a shadow; a number when there are several.
QPixmap PlannerView::dragPicture(const QModelIndex &meal, int count) const
{
    const QSizeF size = visualRect(meal).size();
    const qreal margin = 28, dpr = devicePixelRatioF();
    const QSizeF whole = size + QSizeF(2 * margin, 2 * margin);
    QPixmap picture((whole * dpr).toSize());
    picture.setDevicePixelRatio(dpr);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.translate(whole.width() / 2, whole.height() / 2);
    if (!Theme::current().reducedMotion())
        painter.rotate(isRightToLeft() ? -kTilt : kTilt);
    const QRectF card(-size.width() / 2, -size.height() / 2, size.width(), size.height());
    drawShadow(&painter, card, control, kjc::Shadow::Drag);
    CardLook look;
    look.direction = layoutDirection();
    m_card.paint(&painter, card, *m_week->cardOf(meal), meal.data(LeftoverLinkRole).toString(), look);
    drawRoundedCard(&painter, card, Qt::transparent, color(Role::Accent), control);
    if (count > 1) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Role::Accent));
        const QRectF badge(card.right() - 20, card.top() - 8, 28, 28);
        painter.drawEllipse(badge);
        painter.setPen(color(Role::OnAccent));
        painter.setFont(Theme::current().font(Type::BodyStrong));
        painter.drawText(badge, Qt::AlignCenter, format::locale().toString(count));
    }
    return picture;
}

} // namespace kjc
