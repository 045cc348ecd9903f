// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/iconlabel.h"

#include "app/common/icons.h"
#include "app/common/margins.h"
#include "app/common/metrics.h"
#include "app/common/text.h"

#include <QHBoxLayout>
#include <QPainter>

namespace kjc {

using namespace metrics;

IconLabel::IconLabel(QStringView icon, int side, Role role, QWidget *parent)
    : QWidget(parent),
      m_icon(icon.toString()),
      m_role(role)
{
    const int scaledSide = Theme::current().scaled(side);
    setFixedSize(scaledSide, scaledSide);
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawIcon(&painter, m_icon, rect(), color(m_role), layoutDirection());
}

IconText::IconText(QStringView icon, const QString &text, Role role, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 1, 0, 1);
    layout->setSpacing(space::xs);
    layout->addWidget(new IconLabel(icon, size::iconMeta, role, this));
    layout->addWidget(new Text(text, Type::Caption, role, this));
}

Fact::Fact(QStringView icon, const QString &value, const QString &caption, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(turnedMargins(0, 0, space::xxl, 0));
    layout->setSpacing(space::sm);
    layout->addWidget(new IconLabel(icon, size::icon, Role::TextSecondary, this));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new Text(value, Type::BodyStrong, Role::Text, this));
    words->addWidget(new Text(caption, Type::Caption, Role::TextSecondary, this));
    layout->addLayout(words);
}

} // namespace kjc
