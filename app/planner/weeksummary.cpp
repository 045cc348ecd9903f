// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/weeksummary.h"

#include "app/common/button.h"
#include "app/common/format.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QSet>

namespace kjc {

WeekTotals totalsOf(const std::vector<MealCard> &cards, int slots, int days)
{
    WeekTotals totals;
    totals.places = slots * days;
    QSet<QPair<QDate, SlotId>> taken;
    QSet<QString> used;
    for (const MealCard &card : cards) {
        taken.insert({card.meal.day, card.meal.slot});
        const bool cooks = card.meal.leftoversOf.isNull() && card.meal.state != MealState::Skipped;
        totals.cookingMinutes += cooks ? card.minutes.value_or(0) : 0;
        totals.missing += card.needed - card.inStock;
        if (!card.useSoon.isEmpty())
            used.insert(card.useSoon);
    }
    totals.planned = int(taken.size());
    totals.usedInTime = int(used.size());
    return totals;
}

// An icon, a number in bold and what it counts: on two lines, or on one where room is short.
class WeekSummary::Fact : public QWidget
{
public:
    Fact(QStringView icon, QWidget *parent) : QWidget(parent), m_icon(icon.toString()) {}

    void setWords(const QString &value, const QString &what, bool compact)
    {
        m_value = value;
        m_what = what;
        m_compact = compact;
        setToolTip(what);
        setAccessibleName(value + QLatin1Char(' ') + what);
        updateGeometry();
        update();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const qreal value = width(Type::BodyStrong, m_value), what = width(Type::Caption, m_what);
        const qreal words = m_compact ? value + 5 + what : std::max(value, what);
        const int lines =
            m_compact ? Theme::current().lineHeight(Type::Body)
                      : Theme::current().lineHeight(Type::BodyStrong) + Theme::current().lineHeight(Type::Caption);
        return {int(scaled(metrics::size::icon) + 12 + words + 2), lines + 2};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal icon = scaled(m_compact ? metrics::size::iconSm : metrics::size::icon);
        const QRectF all = rect();
        const QRectF at = leading(all, 0, icon, layoutDirection());
        drawIcon(&painter, m_icon, {at.x(), all.center().y() - icon / 2, icon, icon}, color(Role::TextSecondary),
                 layoutDirection());
        const qreal x = icon + (m_compact ? 6 : 12);
        if (m_compact) {
            const qreal value = width(Type::BodyStrong, m_value);
            drawLine(&painter, leading(all, x, value, layoutDirection()), m_value, Type::BodyStrong, color(Role::Text),
                     layoutDirection());
            const qreal room = all.width() - x - value - 5;
            if (room >= width(Type::Caption, m_what) - 1) // else the icon and the tooltip tell
                drawLine(&painter, leading(all, x + value + 5, room, layoutDirection()), m_what, Type::Caption,
                         color(Role::TextSecondary), layoutDirection());
            return;
        }
        QRectF words = leading(all, x, all.width() - x, layoutDirection());
        const qreal first = Theme::current().lineHeight(Type::BodyStrong);
        drawLine(&painter, {words.x(), words.y(), words.width(), first}, m_value, Type::BodyStrong, color(Role::Text),
                 layoutDirection());
        drawLine(&painter,
                 {words.x(), words.y() + first, words.width(), qreal(Theme::current().lineHeight(Type::Caption))},
                 m_what, Type::Caption, color(Role::TextSecondary), layoutDirection());
    }

private:
    static qreal width(Type type, const QString &text)
    {
        return QFontMetricsF(Theme::current().font(type)).horizontalAdvance(text) + 2;
    }

    QString m_icon, m_value, m_what;
    bool m_compact = false;
};

WeekSummary::WeekSummary(QWidget *parent) : QWidget(parent)
{
    auto *all = new QHBoxLayout(this);
    m_row = new QWidget(this);
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins({});
    for (const QStringView icon :
         {QStringView(u"plan"), QStringView(u"clock"), QStringView(u"leaf"), QStringView(u"pantry")}) {
        m_facts.append(new Fact(icon, m_row));
        row->addWidget(m_facts.last());
        row->addStretch(1);
    }
    m_shopping = makeButton(tr("Shopping list"), ButtonRole::Secondary, m_row, u"shopping");
    connect(m_shopping, &QPushButton::clicked, this, &WeekSummary::shoppingRequested);
    row->addWidget(m_shopping);
    m_nothing = new Text(tr("Nothing is planned this week. Drag recipes here, press Enter in an empty place, or let "
                            "“Plan my week” choose."),
                         Type::Body, Role::TextSecondary, this);
    m_nothing->setWordWrap(true);
    all->addWidget(m_row, 1);
    all->addWidget(m_nothing, 1);
    setCompact(false);
}

void WeekSummary::setCompact(bool compact)
{
    m_compact = compact;
    layout()->setContentsMargins(compact ? 0 : metrics::space::lg, compact ? 0 : metrics::space::md,
                                 compact ? 0 : metrics::space::md, compact ? 0 : metrics::space::md);
    show(m_totals);
}

void WeekSummary::setTotals(const WeekTotals &totals)
{
    if (totals != m_totals)
        show(totals);
}

void WeekSummary::show(const WeekTotals &totals)
{
    m_totals = totals;
    //: How many places of the week have a meal: "22 of 28"
    m_facts[0]->setWords(
        tr("%1 of %2").arg(format::locale().toString(totals.planned), format::locale().toString(totals.places)),
        tr("meals planned"), m_compact);
    m_facts[1]->setWords(format::minutes(totals.cookingMinutes), tr("cooking time"), m_compact);
    m_facts[2]->setWords(tr("%n item(s)", nullptr, totals.usedInTime), tr("used in time"), m_compact);
    m_facts[3]->setWords(tr("%n ingredient(s)", nullptr, totals.missing), tr("not at home"), m_compact);
    const bool nothing = totals.planned == 0;
    m_row->setVisible(!nothing);
    m_nothing->setVisible(nothing && totals.places > 0);
    update();
}

void WeekSummary::paintEvent(QPaintEvent *)
{
    if (m_compact || m_totals.places == 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawRoundedCard(&painter, rect(), color(Role::Surface), color(Role::Line), metrics::radius::panel);
}

} // namespace kjc
