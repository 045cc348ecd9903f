// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/segmented.h"

#include "app/common/button.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace kjc {

namespace {

class Segment : public QAbstractButton
{
public:
    Segment(const QString &text, QStringView icon, QWidget *parent) : QAbstractButton(parent), m_icon(icon.toString())
    {
        setText(text);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setFocusRing(this, metrics::radius::small);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int letters = text().isEmpty() ? 0 : letterMetrics(true).horizontalAdvance(text());
        const int drawing = m_icon.isEmpty() ? 0 : scaled(metrics::size::iconSm) + (text().isEmpty() ? 0 : kGap);
        const int height = Theme::current().scaled(metrics::size::controlSmall);
        return {qMax(height + metrics::space::xs, letters + drawing + 2 * metrics::space::md), height};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const bool on = isChecked();
        if (on)
            drawRoundedCard(&painter, rect(), color(Role::Surface), color(Role::Line), metrics::radius::small);
        else if (underMouse() && isEnabled())
            drawRoundedCard(&painter, rect(), color(Role::Hover), Qt::transparent, metrics::radius::small);
        const QColor ink = color(!isEnabled() ? Role::TextDisabled : on ? Role::Text : Role::TextSecondary);
        const int letters = text().isEmpty() ? 0 : letterMetrics(on).horizontalAdvance(text());
        const int drawing = m_icon.isEmpty() ? 0 : scaled(metrics::size::iconSm) + (text().isEmpty() ? 0 : kGap);
        qreal x = (width() - letters - drawing) / 2.0;
        if (!m_icon.isEmpty())
            drawIcon(&painter, m_icon, leading(rect(), x, scaled(metrics::size::iconSm), layoutDirection()), ink,
                     layoutDirection());
        painter.setFont(letterFont(on));
        painter.setPen(ink);
        painter.drawText(leading(rect(), x + drawing, letters + 1, layoutDirection()), Qt::AlignCenter, text());
    }

private:
    static constexpr int kGap = 6;
    static QFont letterFont(bool on)
    {
        QFont font = Theme::current().font(Type::Label);
        font.setWeight(on ? QFont::DemiBold : QFont::Medium);
        return font;
    }
    static QFontMetrics letterMetrics(bool on) { return QFontMetrics(letterFont(on)); }

    QString m_icon;
};

} // namespace

Segmented::Segmented(QWidget *parent)
    : QWidget(parent),
      m_group(new QButtonGroup(this)),
      m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(2, 2, 2, 2);
    m_layout->setSpacing(2);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &Segmented::chosen);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        for (QAbstractButton *button : m_group->buttons())
            button->updateGeometry();
    });
}

void Segmented::addSegment(int id, const QString &text, QStringView icon, const QString &name)
{
    auto *segment = new Segment(text, icon, this);
    if (!name.isEmpty()) {
        segment->setToolTip(name);
        segment->setAccessibleName(name);
    }
    m_group->addButton(segment, id);
    m_layout->addWidget(segment);
    if (m_group->buttons().size() == 1)
        segment->setChecked(true);
}

int Segmented::current() const
{
    return m_group->checkedId();
}

void Segmented::setCurrent(int id)
{
    if (QAbstractButton *segment = m_group->button(id))
        segment->setChecked(true);
}

void Segmented::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawRoundedCard(&painter, rect(), color(Role::Sunken), color(Role::Line), metrics::radius::control);
}

} // namespace kjc
