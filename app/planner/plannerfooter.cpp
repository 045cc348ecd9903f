// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/format.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/planner/plannerview.h"

#include <QPainter>

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr int kAbove = 6, kBelow = 4, kLead = PlannerLayout::kGutter + 4;

int PlannerView::footerHeight() const
{
    if (!m_week->hasNutrition())
        return 0;
    return kAbove + 2 * Theme::current().lineHeight(Type::Caption) + kBelow;
}

// "≥" where some meal does not say what it gives: a sum that is surely too small is not shown as if it were whole.
static QString amount(double value, bool whole)
{
    const QString number = format::locale().toString(qRound64(value));
    return whole ? number : QString(u"≥ "_s + number);
}

// A number in bold and what it counts, on one line.
static void drawFact(QPainter &painter, const QRectF &line, const QString &number, const QString &what,
                     Qt::LayoutDirection direction)
{
    const QFont strong = Theme::current().font(Type::Label);
    const qreal width = std::min(line.width(), QFontMetricsF(strong).horizontalAdvance(number) + 2);
    drawLine(&painter, leading(line, 0, width, direction), number, Type::Label, color(Role::Text), direction);
    const qreal at = width + 2;
    if (line.width() > at)
        drawLine(&painter, leading(line, at, line.width() - at, direction), what, Type::Caption,
                 color(Role::TextSecondary), direction);
}

void PlannerView::paintDayFooter(QPainter &painter, int column) const
{
    const DayNutrition &day = m_week->nutritionOf(column);
    const QRectF band = toViewport(m_layout.footer(column));
    const qreal height = Theme::current().lineHeight(Type::Caption);
    const QRectF first(band.x() + kLead, band.y() + kAbove, band.width() - 2 * kLead, height);
    if (day.known > 0)
        drawFact(painter, first, amount(day.kcal, day.known == day.meals), tr("kcal"), layoutDirection());
    if (day.knownProtein > 0)
        drawFact(painter, first.translated(0, height), amount(day.protein, day.knownProtein == day.meals),
                 //: Grams of protein, after a number: "86 g protein"
                 tr("g protein"), layoutDirection());
}

void PlannerView::paintFooter(QPainter &painter) const
{
    if (!m_week->hasNutrition())
        return;
    for (int column = 0; column < m_week->columnCount(); ++column)
        paintDayFooter(painter, column);
}

void PlannerView::paintFooterLabel(QPainter &painter, const QRect &strip) const
{
    const QRectF band = toViewport(m_layout.footer(0));
    if (m_compact || band.isEmpty())
        return;
    const qreal height = 2 * Theme::current().lineHeight(Type::Caption);
    //: Beside what the meals of each day give
    drawTitle(&painter, {strip.x() + 4.0, band.y() + kAbove, strip.width() - 6.0, height}, tr("Per person, per day"),
              Type::Caption, color(Role::TextMuted), layoutDirection());
}

QString PlannerView::footerToolTip(const QPoint &point) const
{
    for (int column = 0; m_week && column < m_week->columnCount(); ++column) {
        const DayNutrition &day = m_week->nutritionOf(column);
        if (day.known == 0 || !toViewport(m_layout.footer(column)).contains(point))
            continue;
        //: %1 and %2 are numbers: of how many meals of a day it is known what they give
        return tr("Per person. Known for %1 of %2 meals.").arg(day.known).arg(day.meals);
    }
    return {};
}

} // namespace kjc
