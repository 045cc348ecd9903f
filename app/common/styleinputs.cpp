// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/style.h"
#include "app/common/style_p.h"

#include <QLineEdit>
#include <QPainter>

namespace kjc::styling {

static constexpr int kArrowRoom = 28;

static bool flag(const QWidget *widget, const char *name)
{
    return widget && widget->property(name).toBool();
}

static void drawFieldBox(const QStyleOption &option, QPainter *painter, const QWidget *widget, bool focused)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool readOnly = option.state & QStyle::State_ReadOnly;
    const bool error = flag(widget, property::kError);
    QColor border = color(flag(widget, property::kQuiet) || !enabled || readOnly ? Role::Line : Role::LineStrong);
    if (error)
        border = color(Role::DangerMark);
    else if (focused)
        border = color(Role::Focus);
    const QColor fill = color(enabled && !readOnly ? Role::Surface : Role::Sunken);
    drawRoundedCard(painter, option.rect, fill, border, metrics::radius::control, error || focused ? 2 : 1);
}

void drawField(const QStyleOption &option, QPainter *painter, const QWidget *widget)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    if (frame && frame->lineWidth == 0)
        return;
    drawFieldBox(option, painter, widget, option.state & QStyle::State_HasFocus);
}

void drawComboBox(const QStyleOptionComboBox &option, QPainter *painter, const QWidget *widget)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    drawFieldBox(option, painter, widget, option.editable && option.state & QStyle::State_HasFocus);
    if (enabled && !option.editable && option.state & QStyle::State_MouseOver)
        drawRoundedCard(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), color(Role::Hover), Qt::transparent,
                        metrics::radius::control - 1);
    const QRectF arrow =
        leading(option.rect, option.rect.width() - kArrowRoom, kArrowRoom - metrics::space::sm, option.direction);
    drawIcon(painter, u"expand", arrow.adjusted(2, 0, -2, 0),
             color(enabled ? Role::TextSecondary : Role::TextDisabled));
}

QRect comboBoxRect(const QStyleOptionComboBox &option, QStyle::SubControl part, const QRect &fallback)
{
    const QRect &all = option.rect;
    switch (part) {
    case QStyle::SC_ComboBoxEditField:
        return QStyle::visualRect(option.direction, all, all.adjusted(metrics::space::sm, 1, -kArrowRoom, -1));
    case QStyle::SC_ComboBoxArrow:
        return QStyle::visualRect(option.direction, all, all.adjusted(all.width() - kArrowRoom, 0, 0, 0));
    case QStyle::SC_ComboBoxFrame: return all;
    default: return fallback;
    }
}

static void drawSpinArrow(const QStyleOptionSpinBox &option, QPainter *painter, const QRect &rect, bool up)
{
    const bool able = option.stepEnabled & (up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled) &&
                      option.state & QStyle::State_Enabled;
    const auto part = up ? QStyle::SC_SpinBoxUp : QStyle::SC_SpinBoxDown;
    if (able && option.activeSubControls & part && option.state & QStyle::State_MouseOver)
        drawRoundedCard(painter, QRectF(rect).adjusted(1, 1, -1, -1), color(Role::Hover), Qt::transparent,
                        metrics::radius::tag);
    drawIcon(painter, up ? u"collapse" : u"expand", QRectF(rect).adjusted(0, 1, 0, -1),
             color(able ? Role::TextSecondary : Role::TextDisabled));
}

void drawSpinBox(const QStyleOptionSpinBox &option, QPainter *painter, const QWidget *widget)
{
    if (option.frame)
        drawFieldBox(option, painter, widget, option.state & QStyle::State_HasFocus);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons || !widget)
        return;
    const QStyle *style = widget->style();
    for (const auto part : {QStyle::SC_SpinBoxUp, QStyle::SC_SpinBoxDown})
        drawSpinArrow(option, painter, style->subControlRect(QStyle::CC_SpinBox, &option, part, widget),
                      part == QStyle::SC_SpinBoxUp);
}

// A slim handle on whatever lies behind; no arrows, no groove.
void drawScrollBar(const QStyleOptionSlider &option, QPainter *painter)
{
    if (option.minimum == option.maximum)
        return;
    const QRectF handle = scrollBarRect(option, QStyle::SC_ScrollBarSlider);
    const bool active = option.state & QStyle::State_MouseOver || option.activeSubControls & QStyle::SC_ScrollBarSlider;
    const bool pressed = option.state & QStyle::State_Sunken && option.activeSubControls & QStyle::SC_ScrollBarSlider;
    const qreal inset = active ? 2 : 3;
    const bool vertical = option.orientation == Qt::Vertical;
    const QRectF bar = vertical ? handle.adjusted(inset, 2, -inset, -2) : handle.adjusted(2, inset, -2, -inset);
    QColor tone = color(pressed ? Role::TextMuted : Role::LineStrong);
    tone.setAlphaF(active ? 1.0F : 0.55F);
    const qreal radius = qMin(bar.width(), bar.height()) / 2;
    drawRoundedCard(painter, bar, tone, Qt::transparent, radius);
}

QRect scrollBarRect(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    constexpr int shortest = 32;
    const bool vertical = option.orientation == Qt::Vertical;
    const int length = vertical ? option.rect.height() : option.rect.width();
    const int range = option.maximum - option.minimum;
    int size = length;
    if (range > 0)
        size = int(qint64(length) * option.pageStep / qMax(1, range + option.pageStep));
    size = qBound(qMin(shortest, length), size, length);
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - size, option.upsideDown);
    const auto span = [&](int from, int extent) {
        const QRect rect =
            vertical ? QRect(0, from, option.rect.width(), extent) : QRect(from, 0, extent, option.rect.height());
        return QStyle::visualRect(option.direction, option.rect, rect.translated(option.rect.topLeft()));
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove: return span(0, length);
    case QStyle::SC_ScrollBarSlider: return span(start, size);
    case QStyle::SC_ScrollBarSubPage: return span(0, start);
    case QStyle::SC_ScrollBarAddPage: return span(start + size, length - start - size);
    default: return {};
    }
}

} // namespace kjc::styling
