// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/household/banner.h"

#include "app/common/button.h"
#include "app/common/metrics.h"
#include "app/common/wrappedtext.h"
#include "app/household/roomcard.h"

#include <QHBoxLayout>
#include <QPainter>

namespace kjc {

namespace space = metrics::space;

static Role borderOf(Tone tone)
{
    switch (tone) {
    case Tone::Soon: return Role::SoonMark;
    case Tone::Danger: return Role::DangerMark;
    case Tone::Info: return Role::Info;
    default: return Role::AccentLine;
    }
}

Banner::Banner(Tone tone, QStringView icon, const QString &title, const QString &text, QWidget *parent)
    : QFrame(parent),
      m_tone(tone),
      m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(space::xl, space::md, space::xl, space::md);
    m_row->setSpacing(space::md);
    m_row->addWidget(new Emblem(icon, rolesOf(tone).text, this), 0, Qt::AlignVCenter);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new WrappedText(title, Type::BodyStrong, Role::Text, this));
    words->addWidget(new WrappedText(text, Type::Label, rolesOf(tone).text, this));
    m_row->addLayout(words, 1);
    setAccessibleName(title);
    setAccessibleDescription(text);
}

QPushButton *Banner::addAction(const QString &verb)
{
    QPushButton *button = makeButton(verb, ButtonRole::Secondary, this);
    m_row->addWidget(button, 0, Qt::AlignVCenter);
    return button;
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawRoundedCard(&painter, rect(), color(rolesOf(m_tone).fill), color(borderOf(m_tone)), metrics::radius::panel);
}

} // namespace kjc
