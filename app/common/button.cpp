// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/button.h"

#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/style.h"

namespace kjc {

void setRole(QAbstractButton *button, ButtonRole role)
{
    button->setProperty(property::kRole, int(role));
    button->update();
}

ButtonRole roleOf(const QWidget *button)
{
    return button ? ButtonRole(button->property(property::kRole).toInt()) : ButtonRole::Secondary;
}

void setControlSize(QWidget *control, ControlSize size)
{
    control->setProperty(property::kSize, int(size));
    control->updateGeometry();
}

ControlSize controlSizeOf(const QWidget *control)
{
    return control ? ControlSize(control->property(property::kSize).toInt()) : ControlSize::Normal;
}

int controlHeight(const QWidget *control)
{
    const auto px = [control] {
        switch (controlSizeOf(control)) {
        case ControlSize::Normal: return metrics::size::controlHeight;
        case ControlSize::Small: return metrics::size::controlSmall;
        case ControlSize::Large: return metrics::size::controlLarge;
        case ControlSize::Cook: return metrics::size::controlCook;
        }
        return metrics::size::controlHeight;
    }();
    return Theme::current().scaled(px);
}

QPushButton *makeButton(const QString &text, ButtonRole role, QWidget *parent, QStringView icon)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    setRole(button, role);
    if (!icon.isEmpty())
        button->setIcon(themeIcon(icon));
    return button;
}

QToolButton *makeIconButton(QStringView icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(themeIcon(icon));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void setError(QWidget *field, bool error)
{
    field->setProperty(property::kError, error);
    field->update();
}

void setFocusRing(QWidget *widget, int radius)
{
    widget->setProperty(property::kFocusRadius, radius);
}

} // namespace kjc
