// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/settingssection.h"

#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/text.h"
#include "app/common/wrappedtext.h"

#include <QHBoxLayout>
#include <QPainter>

namespace kjc {

namespace space = metrics::space;

SettingsSection::SettingsSection(const QString &title, QWidget *parent) : QFrame(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(space::xl, space::lg, space::xl, space::lg);
    m_rows->setSpacing(space::md);
    m_rows->addWidget(new Text(title, Type::Title2, Role::Text, this));
}

void SettingsSection::addRow(const QString &name, const QString &explanation, QWidget *control)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::lg);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new WrappedText(name, Type::Body, Role::Text, this));
    if (!explanation.isEmpty())
        words->addWidget(new WrappedText(explanation, Type::Caption, Role::TextSecondary, this));
    row->addLayout(words, 1);
    row->addWidget(control, 0, Qt::AlignVCenter);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(name);
    m_rows->addLayout(row);
}

void SettingsSection::addWide(QWidget *widget)
{
    m_rows->addWidget(widget);
}

void SettingsSection::addNote(const QString &text)
{
    auto *note = new WrappedText(text, Type::Caption, Role::TextMuted, this);
    note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    note->setFocusPolicy(Qt::NoFocus);
    m_rows->addWidget(note);
}

void SettingsSection::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawRoundedCard(&painter, rect(), color(Role::Surface), color(Role::Line), metrics::radius::panel);
}

} // namespace kjc
